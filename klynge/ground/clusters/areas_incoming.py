"""A file of areas between its two steps: read and checked, kept for a day, and for that cluster only."""

import json
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings
from django.http import Http404

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.methods import geometry
from klynge.methods.geometry import Feature

KEPT_SECONDS = 86_400


def put(cluster: Cluster, features: list[Feature]) -> UUID:
    """Under a name that only who brought it knows; files of yesterday are swept on the way."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    limit = clock.now().timestamp() - KEPT_SECONDS
    for old in folder.glob("*.json"):
        if old.stat().st_mtime < limit:
            old.unlink(missing_ok=True)
    key = uuid4()
    document = {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": dict(f.properties),
                "geometry": geometry.to_outline(f.shape, 15),
            }
            for f in features
        ],
    }
    _path(cluster, key).write_text(json.dumps(document), encoding="utf-8")
    return key


def get(cluster: Cluster, key: str) -> list[Feature]:
    try:
        text = _path(cluster, UUID(key)).read_text(encoding="utf-8")
    except (ValueError, OSError) as error:
        raise Http404 from error
    return geometry.read(json.loads(text))


def forget(cluster: Cluster, key: str) -> None:
    _path(cluster, UUID(key)).unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.DATA) / "areas"


def _path(cluster: Cluster, key: UUID) -> Path:
    return _folder() / f"{cluster.id}-{key}.json"
