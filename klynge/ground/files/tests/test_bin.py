from datetime import timedelta

import pytest

from klynge import clock
from klynge.ground.files import changes, queries, store
from klynge.ground.files.models import Picture
from klynge.ground.files.tests import make

pytestmark = pytest.mark.django_db


def test_what_has_lain_in_the_bin_for_thirty_days_is_deleted_with_its_files(door, media):
    picture = make.picture(door.here)
    changes.remove(cluster_id=door.here, picture_id=picture.id)
    assert list(queries.in_bin(door.here)) == [picture]
    with clock.travel(clock.now() + timedelta(days=29)):
        assert changes.empty_bin() == 0
    with clock.travel(clock.now() + timedelta(days=31)):
        assert changes.empty_bin() == 1
    assert not Picture.objects.exists()
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_files_that_another_picture_needs_are_kept(door):
    gone, kept = make.picture(door.here), make.picture(door.here, alt="Broen")
    changes.remove(cluster_id=door.here, picture_id=gone.id)
    with clock.travel(clock.now() + timedelta(days=31)):
        changes.empty_bin()
    assert queries.path(kept)


def test_an_upload_nobody_waits_for_is_swept_away(door):
    stray = store.incoming(door.here, "a" * 64)
    store.write(stray, [b"x"])
    waiting = make.picture(door.here, ready=False)
    changes.empty_bin()
    assert stray.exists()
    with clock.travel(clock.now() + timedelta(days=2)):
        changes.empty_bin()
    assert not stray.exists()
    assert store.incoming(door.here, waiting.sha256).exists()
