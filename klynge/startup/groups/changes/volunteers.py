"""«Vær med»: somebody offers to help, without an account; those who may see persons call them."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from klynge import clock, keys
from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import contacts
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.post import links
from klynge.ground.post.changes import queue
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups import access
from klynge.startup.groups.access import WITHDRAW
from klynge.startup.groups.changes.teams import add_volunteer
from klynge.startup.groups.models import INTERESTS, Interest, Knock, Member, Volunteer, WorkingGroup

CONSENT_VERSION = "2026-1"
LETTERS = "CDFHJKMNPRTVWXY23456789"
KNOCKS_AN_HOUR = 60  # a hall full of people shares one address


def consent_text(cluster: Cluster) -> str:
    """What a volunteer says yes to, word for word; a new wording gets a new CONSENT_VERSION."""
    return _(
        "Ja, styregruppen i %s må gemme det, jeg har skrevet, og ringe eller skrive til mig om at hjælpe. "
        "Jeg kan trække mig når som helst, og så bliver det slettet."
    ) % (cluster.name)


def offer_help(
    *,
    cluster: Cluster,
    name: str,
    phone: str = "",
    email: str = "",
    village: Village | None = None,
    interests: Iterable[str] = (),
    skills: str = "",
    hours: str = "",
    group: WorkingGroup | None = None,
    source: str = Volunteer.Source.PAGE,
    consent: str = "",
    consent_version: str = "",
    by: Person | None = None,
) -> Volunteer:
    """Somebody wants to help. Signing up again adds to the first time.

    `consent` is the text they said yes to; without it, the one on our own page.
    """
    _check(cluster, name, phone, email, village, group)
    codes = [code for code in dict(INTERESTS) if code in set(interests)]
    with transaction.atomic():
        Cluster.objects.select_for_update().get(pk=cluster.pk)
        volunteer = _known(cluster, name, phone, email) or Volunteer(
            cluster=cluster, receipt=_receipt(cluster), source=source
        )
        is_new = volunteer._state.adding
        _fill(volunteer, name=name, phone=phone, email=email, skills=skills)
        volunteer.village = village or volunteer.village
        volunteer.group = group or volunteer.group
        volunteer.hours = hours or volunteer.hours
        volunteer.consent_text = consent or consent_text(cluster)
        volunteer.consent_version = consent_version or CONSENT_VERSION
        volunteer.consented_at = clock.now()
        volunteer.save()
        _add_interests(volunteer, codes)
        _told(volunteer, by, "volunteer.signed_up" if is_new else "volunteer.added_to")
        _thank(volunteer)
    return volunteer


def mark_contacted(*, by: Person, volunteer: Volunteer) -> Volunteer:
    """Somebody has called or written."""
    _require(access.may_see_volunteers(by, volunteer.cluster))
    with transaction.atomic():
        volunteer.contacted_at, volunteer.contacted_by = clock.now(), by
        volunteer.save(update_fields=["contacted_at", "contacted_by"])
        record(cluster=volunteer.cluster_id, by=by.id, what="volunteer.contacted", thing=volunteer.id)
    return volunteer


def assign(*, by: Person, volunteer: Volunteer, group: WorkingGroup) -> Member:
    """Put a volunteer into a working group; whoever does has spoken with them."""
    _require(access.may_see_volunteers(by, volunteer.cluster))
    if group.cluster_id != volunteer.cluster_id or group.closed_on:
        raise Refused(_("Vælg en arbejdsgruppe, der er i gang."), field="group")
    with transaction.atomic():
        member = add_volunteer(by=by, group=group, volunteer=volunteer)
        if volunteer.contacted_at is None:
            volunteer.contacted_at, volunteer.contacted_by = clock.now(), by
            volunteer.save(update_fields=["contacted_at", "contacted_by"])
        record(
            cluster=volunteer.cluster_id,
            by=by.id,
            what="volunteer.assigned",
            thing=volunteer.id,
            words=group.name,
        )
    return member


def remove_volunteer(*, by: Person, volunteer: Volunteer) -> None:
    """Delete what somebody wrote, because they asked for it."""
    _require(access.may_see_volunteers(by, volunteer.cluster))
    with transaction.atomic():
        record(cluster=volunteer.cluster_id, by=by.id, what="volunteer.removed", thing=volunteer.id)
        forget(volunteer)


def withdraw_offer(*, cluster: Cluster, token: str) -> bool:
    """The link in their own mail: deletes what they wrote; False when the link is used, old or false."""
    with transaction.atomic():
        value = links.consume(WITHDRAW, token)
        found = Volunteer.objects.of(cluster).filter(pk=UUID(value)).first() if value else None
        if found is None:
            return False
        record(cluster=cluster.id, by=None, what="volunteer.withdrew", thing=found.id)
        forget(found)
    return True


def forget(volunteer: Volunteer) -> None:
    """The person leaves the list and every group they came to through it."""
    Member.objects.filter(volunteer=volunteer).delete()
    volunteer.delete()


def count_knock(*, cluster: Cluster, address: str) -> None:
    """Refuses the one who has filled in the form too often this hour; the address is kept only as a hash, for hours."""
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    told = f"{cluster.pk}:{address}".encode()
    door = hmac.new(keys.key("doors"), told, hashlib.sha256).hexdigest()
    with transaction.atomic():
        Knock.objects.filter(hour__lt=hour - timedelta(hours=2)).delete()
        knock, _made = Knock.objects.get_or_create(door=door, hour=hour)
        Knock.objects.filter(pk=knock.pk).update(count=F("count") + 1)
        knock.refresh_from_db()
    if knock.count > KNOCKS_AN_HOUR:
        phones = " · ".join(who.phone for who in contacts(cluster))
        raise Refused(
            _("Der er kommet mange tilmeldinger herfra den sidste time. Vent lidt, eller ring: %s.") % phones
        )


def _told(volunteer: Volunteer, by: Person | None, what: str) -> None:
    record(cluster=volunteer.cluster_id, by=by.id if by else None, what=what, thing=volunteer.id)


def _check(
    cluster: Cluster, name: str, phone: str, email: str, village: Village | None, group: WorkingGroup | None
) -> None:
    if not name.strip():
        raise Refused(_("Skriv dit navn."), field="name")
    if not phone.strip() and not email.strip():
        raise Refused(_("Skriv telefon eller e-mail, så vi kan få fat i dig."), field="phone")
    if village and village.cluster_id != cluster.id:
        raise Refused(_("Vælg en af klyngens landsbyer."), field="village")
    if group and (group.cluster_id != cluster.id or group.closed_on):
        raise Refused(_("Vælg en arbejdsgruppe, der er i gang."), field="group")


def _known(cluster: Cluster, name: str, phone: str, email: str) -> Volunteer | None:
    """Who signed up before under that name with that e-mail or phone; households share both."""
    same = Volunteer.objects.of(cluster).filter(name__iexact=name.strip())
    by_email = same.filter(email__iexact=email.strip()).first() if email.strip() else None
    return by_email or (same.filter(phone=phone.strip()).first() if phone.strip() else None)


def _fill(volunteer: Volunteer, *, name: str, phone: str, email: str, skills: str) -> None:
    """What is new fills what is empty; nothing that was written before is lost."""
    volunteer.name = volunteer.name or name.strip()
    others = (
        Volunteer.objects.of(volunteer.cluster).filter(name__iexact=volunteer.name).exclude(pk=volunteer.pk)
    )
    if not volunteer.phone and phone and not others.filter(phone=phone.strip()).exists():
        volunteer.phone = phone.strip()
    if not volunteer.email and email and not others.filter(email__iexact=email.strip()).exists():
        volunteer.email = email.strip().lower()
    said = skills.strip()
    if said and said not in volunteer.skills:
        volunteer.skills = f"{volunteer.skills}\n{said}".strip()


def _add_interests(volunteer: Volunteer, codes: list[str]) -> None:
    Interest.objects.bulk_create(
        [Interest(volunteer=volunteer, code=code) for code in codes], ignore_conflicts=True
    )


def _receipt(cluster: Cluster) -> str:
    while True:
        made = "".join(secrets.choice(LETTERS) for _n in range(6))
        if not Volunteer.objects.of(cluster).filter(receipt=made).exists():
            return made


def _thank(volunteer: Volunteer) -> None:
    """A receipt by e-mail, at most one a day, with the way out."""
    if not volunteer.email:
        return
    cluster = volunteer.cluster
    url = absolute(cluster, "groups:withdraw", token=links.make(WITHDRAW, str(volunteer.id), days=730))
    phones = "\n".join(f"{who.name}, {who.phone}" for who in contacts(cluster))
    text = _(
        "Hej %(name)s\n\nTak, fordi du vil være med i %(cluster)s. Vi har fået din tilmelding. "
        "Din kvittering er %(receipt)s.\n\nEn fra styregruppen ringer eller skriver til dig inden for to uger.\n\n"
        "Har du spørgsmål, så ring:\n%(phones)s\n\nVil du ikke være med alligevel? Så slet det, du skrev, her:\n%(url)s"
    ) % {
        "name": volunteer.name,
        "cluster": cluster.name,
        "receipt": volunteer.receipt,
        "phones": phones,
        "url": url,
    }
    queue(
        cluster=cluster.id,
        to=volunteer.email,
        subject=_("Tak, fordi du vil være med"),
        text=text,
        kind="groups.receipt",
        once=f"volunteer:{volunteer.id}:{clock.today()}",
    )


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
