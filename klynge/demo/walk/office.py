"""The secretariat's desk: an inquiry nobody has answered yet, and an application under treatment."""

from typing import Any

from klynge.demo.walk.story import Story, address_of
from klynge.secretariat import changes as secretariat

APPLICATION: dict[str, dict[str, Any]] = {
    "kommunen": {
        "municipality": "Fjordby Kommune", "municipality_code": "0999", "contact_name": "Gerda Friis",
        "contact_email": address_of("Gerda Friis"), "contact_phone": "12345689",
    },
    "omraadet": {
        "working_name": "Engene", "villages": [["Sandbæk", 412], ["Vigum", 268], ["Lille Holme", 95], ["Havkær", 530]],
        "area": "De fire landsbyer deler skole, præst og vandværk. Der er højst seks kilometer imellem dem.",
    },
    "baggrunden": {
        "challenges": "Skolen er truet, og den sidste butik lukkede i foråret. Foreningerne søger de samme penge hver for sig, "
        "og de unge flytter uden at vide, hvad der er at komme hjem til.",
        "potentials": "Vi har en å med kanoer, en lukket efterskole, som ejeren vil dele, og 14 foreninger med overskud af frivillige.",
    },
    "sammen": {
        "cooperation": "Fælles sankthans i otte år, fælles børnehave og et borgerblad, der bliver omdelt til alle.",
        "people_behind": "Formændene for de fire borgerforeninger og skolebestyrelsen. Vi har holdt tre møder med 20 til 60 deltagere.",
    },
    "indsatsen": {"amount": 7_500_000, "hours": 600, "policy": "Svarer til kommunens landdistriktspolitik, punkt 2 og 5."},
    "stoetten": {"support": "consultant", "timetable": "Vi kan begynde om to måneder og vil gerne bruge 18 måneder."},
}  # fmt: skip


def receive(story: Story) -> None:
    """One asked in spring and has applied; another one wrote this week."""
    now = (story.today - story.starts_on).days
    with story.on(now - 75, 21):
        first = secretariat.inquire(
            name="Lene Hauge", email=address_of("Lene Hauge"), phone=story.phone(), place="Sandbæk, Vigum, Lille Holme og Havkær",
            support="consultant", message="Vi har holdt møder i et år og vil gerne videre. Hvordan gør man?",
        )  # fmt: skip
    with story.on(now - 70, 10):
        application = secretariat.start_application(by=story.by("frida"), inquiry=first)
    with story.on(now - 24, 22):
        for section, values in APPLICATION.items():
            secretariat.save_section(application=application, section=section, values=values)
        secretariat.send_application(application=application)
    with story.on(now - 2, 20):
        secretariat.inquire(
            name="Per Bundgaard", email=address_of("Per Bundgaard"), phone=story.phone(), place="Tornbjerg og omegn",
            support="sparring", message="Vi er fem landsbyer på heden. Kan vi låne jeres spørgeskema, selv om vi ikke er en klynge?",
        )  # fmt: skip
