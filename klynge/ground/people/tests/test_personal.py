"""Every personal field has somebody who exports and erases it."""

from django.apps import apps
from django.db import models

from klynge.ground.people import personal
from klynge.ground.people.fields import EncryptedTextField

LOOKS_PERSONAL = {
    "email",
    "phone",
    "address",
    "street",
    "holder_name",
    "contact_name",
    "contact_email",
    "contact_phone",
}


def ours():
    return [model for model in apps.get_models() if model.__module__.startswith("klynge.")]


def test_every_model_with_personal_fields_belongs_to_an_app_with_handlers():
    missing = {
        model._meta.label
        for model in ours()
        if getattr(model, "Personal", None) and model._meta.app_label not in personal.handlers
    }
    assert missing == set()


def test_every_field_that_looks_personal_is_named_as_such():
    """Say `Personal = [...]` on the model, or `NotPersonal = [...]` where it is an organisation's."""
    unnamed = {
        f"{model._meta.label}.{field.name}"
        for model in ours()
        for field in model._meta.concrete_fields
        if (field.name in LOOKS_PERSONAL or isinstance(field, models.EmailField | EncryptedTextField))
        and field.name not in getattr(model, "Personal", [])
        and field.name not in getattr(model, "NotPersonal", [])
    }
    assert unnamed == set()


def test_what_a_model_names_exists():
    for model in ours():
        names = {field.name for field in model._meta.get_fields()}
        assert set(getattr(model, "Personal", [])) <= names, model
        assert set(getattr(model, "NotPersonal", [])) <= names, model
