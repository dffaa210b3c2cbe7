"""Text that the database keeps encrypted; the keys lie outside it (`KLYNGE_DATA/keys/fields.key`)."""

from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from klynge import keys

if TYPE_CHECKING:
    _TextField = models.TextField[str, str]
else:
    _TextField = models.TextField


def _box() -> MultiFernet:
    return MultiFernet([Fernet(urlsafe_b64encode(key)) for key in keys.keys("fields")])


def encrypt(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def decrypt(token: str) -> str:
    """The text; a `ValueError` if no key of ours opens it."""
    try:
        return _box().decrypt(token.encode()).decode()
    except InvalidToken as error:
        raise ValueError("No key opens this field: is keys/fields.key the one of this database?") from error


class EncryptedTextField(_TextField):
    """Encrypted at rest. It cannot be searched or sorted; an empty text is stored as it is."""

    def get_prep_value(self, value: Any) -> Any:
        text = super().get_prep_value(value)
        return encrypt(text) if text else text

    def from_db_value(
        self, value: str | None, expression: object, connection: BaseDatabaseWrapper
    ) -> str | None:
        return decrypt(value) if value else value


def reencrypt() -> int:
    """Write every encrypted field again with the newest key; the number of rows written."""
    rows = 0
    for model in apps.get_models():
        names = [field.name for field in model._meta.concrete_fields if isinstance(field, EncryptedTextField)]
        if not names:
            continue
        for row in model._default_manager.only("pk", *names).iterator(chunk_size=500):
            model._default_manager.filter(pk=row.pk).update(**{name: getattr(row, name) for name in names})
            rows += 1
    return rows
