from typing import Any, ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from klynge import clock


class PersonManager(BaseUserManager["Person"]):
    def create(self, **fields: Any) -> "Person":
        """A person without a password; nobody here has one."""
        person: Person = self.model(**fields)
        person.email = person.email.strip().lower()
        person.set_unusable_password()
        person.save(using=self._db, force_insert=True)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """Somebody with an account: by invitation, without a password. Citizens with a code are not here."""

    Personal = ["email", "name", "phone"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=120, db_collation="danish")
    phone = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=2, default="da")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_person_of_an_email"),
            models.CheckConstraint(condition=~Q(email=""), name="person_has_email"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name


class Erasure(models.Model):
    """Somebody was erased: keyed hashes only, so that a restored backup can erase them again."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=8, choices=[("email", "E-mail"), ("phone", "Telefon")])
    hash = models.CharField(max_length=64)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "hash"], name="one_erasure_of_a_hash")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"
