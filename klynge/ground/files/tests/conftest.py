from uuid import UUID, uuid4

import pytest

from klynge.ground.files import registry


class Door:
    """Stands for clusters: «fjordlandet» and «bakkeriget»; whoever is let in works in the cluster."""

    def __init__(self) -> None:
        self.clusters: dict[str, UUID] = {"fjordlandet": uuid4(), "bakkeriget": uuid4()}
        self.closed: set[str] = set()
        self.workers: set[str] = set()
        self.told: list[UUID] = []

    @property
    def here(self) -> UUID:
        return self.clusters["fjordlandet"]

    def visit(self, request, slug):
        if slug not in self.clusters:
            return None
        return registry.Visit(self.clusters[slug], slug not in self.closed, lambda: slug in self.workers)

    def slug_of(self, cluster_id):
        return next((slug for slug, one in self.clusters.items() if one == cluster_id), None)

    def tell_ready(self, cluster_id, picture_id):
        self.told.append(picture_id)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def door(monkeypatch):
    at = Door()
    monkeypatch.setattr(registry, "_door", [registry.Door(at.visit, at.slug_of, at.tell_ready)])
    return at
