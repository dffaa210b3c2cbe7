"""The whole walk in small lands of other shapes than the invented one."""

import json
from contextlib import nullcontext

import pytest

from klynge import keys
from klynge.demo import drawing, geography, marker
from klynge.demo.walk import run
from klynge.ground.clusters.models import Cluster
from klynge.ground.process import queries
from klynge.plans.models import Action, FocusArea, Project
from klynge.strategy.models import FrozenPlan

pytestmark = pytest.mark.django_db
NAMES = ["Lund", "Holm", "Vester Bro", "Dal", "Kær", "Høj", "Næs", "Ås", "Toft"]


def squares(count):
    """Villages side by side, as a file."""
    features = []
    for number, name in enumerate(NAMES[:count]):
        west = 9.0 + 0.05 * number
        ring = [
            [west, 56.0],
            [west + 0.05, 56.0],
            [west + 0.05, 56.03 + number / 500],
            [west, 56.03 + number / 500],
            [west, 56.0],
        ]
        shape = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": {"navn": name, "egn": "Engene"}, "geometry": shape})
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.fixture
def small(monkeypatch, tmp_path):
    """Few people, so that it takes seconds; and a folder of its own for the PDF."""
    monkeypatch.setattr(geography, "ADULTS", 330)
    monkeypatch.setattr(run, "quick_writes", nullcontext)
    monkeypatch.setattr(keys, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(drawing, "WIDTH", 320)
    monkeypatch.setattr(drawing, "HEIGHT", 180)
    return tmp_path


@pytest.mark.parametrize("count", [3, 9])
def test_any_land_is_walked_through_all_five_phases(small, count):
    file = small / "omraader.geojson"
    file.write_text(squares(count))
    made = marker.Marker(areas=str(file))
    run.walk(ground=geography.ground(str(file), "egn=Engene"), marker=made, say=lambda words: None)
    cluster = Cluster.objects.get(name="Engene")
    assert cluster.villages.count() == count
    assert FocusArea.objects.of(cluster).count() == 6
    assert Action.objects.of(cluster).count() == 25
    assert Project.objects.of(cluster).public().count() == 4
    assert FrozenPlan.objects.of(cluster).exists()
    assert (small / "strategiplan.pdf").read_bytes().startswith(b"%PDF-")
    assert len(made.links) == 8
    plan = queries.plan(cluster)
    assert plan is not None


def test_two_villages_are_no_cluster(small):
    file = small / "omraader.geojson"
    file.write_text(squares(2))
    with pytest.raises(geography.Unwalkable, match="3 to 24"):
        run.walk(ground=geography.ground(str(file), ""), marker=marker.Marker(), say=lambda words: None)
