import pytest

from klynge.ground.clusters import changes
from klynge.ground.files.tests import make
from klynge.ground.ui.refusal import Refused

pytestmark = pytest.mark.django_db


def test_the_cover_becomes_public_when_it_is_chosen(cast):
    picture = make.picture(cast.cluster.id, is_public=False)
    changes.choose_picture(by=cast.anna, cluster=cast.cluster, place="cover", picture_id=picture.id)
    picture.refresh_from_db()
    assert cast.cluster.cover_id == picture.id
    assert picture.is_public
    changes.choose_picture(by=cast.anna, cluster=cast.cluster, place="cover", picture_id=None)
    assert cast.cluster.cover_id is None


def test_the_picture_of_another_cluster_is_refused(cast):
    picture = make.picture(cast.other.id, is_public=False)
    with pytest.raises(Refused):
        changes.choose_picture(by=cast.anna, cluster=cast.cluster, place="logo", picture_id=picture.id)
    picture.refresh_from_db()
    assert not picture.is_public
