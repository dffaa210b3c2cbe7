"""What the database is told, and whether it knows all of it."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from klynge.tests.tree import none

OURS = [config for config in apps.get_app_configs() if config.name.startswith("klynge.")]


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said, verbosity=1)
    except SystemExit:
        pytest.fail(said.getvalue())


def test_no_model_overrides_save_or_uses_generic_relations():
    offenders = []
    for config in OURS:
        for model in config.get_models():
            if "save" in vars(model) or "delete" in vars(model):
                offenders.append(f"{model._meta.label} overrides save or delete")
            if any(type(field).__name__ == "GenericForeignKey" for field in model._meta.private_fields):
                offenders.append(f"{model._meta.label} has a generic relation")
    none(offenders)


def test_moments_and_days_are_named_so_that_one_can_tell():
    offenders = []
    for config in OURS:
        for model in config.get_models():
            for field in model._meta.local_fields:
                if isinstance(field, models.DateTimeField) and not _ends(field.name, "_at"):
                    offenders.append(
                        f"{model._meta.label}.{field.name}: a moment ends in _at (or _until, _after)"
                    )
                elif type(field) is models.DateField and not _ends(field.name, "_on"):
                    offenders.append(
                        f"{model._meta.label}.{field.name}: a day ends in _on (or _until, _after)"
                    )
    none(offenders)


def _ends(name: str, *endings: str) -> bool:
    return name.endswith((*endings, "_until", "_after")) or name in {"at", "hour", "last_login"}
