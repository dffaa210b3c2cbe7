"""The application's sections: which fields, and when a section is filled in."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from klynge.secretariat.models import Application


@dataclass(frozen=True)
class Section:
    code: str
    title: Any
    fields: tuple[str, ...]
    required: tuple[str, ...]

    def missing(self, application: Application) -> list[str]:
        return [name for name in self.required if not getattr(application, name)]

    def is_filled(self, application: Application) -> bool:
        return not self.missing(application)

    def is_begun(self, application: Application) -> bool:
        return any(getattr(application, name) for name in self.fields)


SECTIONS = {
    section.code: section
    for section in (
        Section(
            "kommunen",
            _("Kommunen og kontaktpersonen"),
            ("municipality", "municipality_code", "contact_name", "contact_email", "contact_phone"),
            ("municipality", "contact_name", "contact_email"),
        ),
        Section(
            "omraadet", _("Landsbyerne"), ("working_name", "villages", "area"), ("working_name", "villages")
        ),
        Section(
            "baggrunden",
            _("Udfordringer og muligheder"),
            ("challenges", "potentials"),
            ("challenges", "potentials"),
        ),
        Section(
            "sammen",
            _("Hvem står bag"),
            ("cooperation", "people_behind"),
            ("people_behind",),
        ),
        Section("indsatsen", _("Penge, timer og kommunens politik"), ("amount", "hours", "policy"), ()),
        Section("stoetten", _("Støtte og tidsplan"), ("support", "timetable"), ("support",)),
    )
}


def unfilled(application: Application) -> list[Section]:
    return [section for section in SECTIONS.values() if not section.is_filled(application)]
