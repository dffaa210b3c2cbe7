"""3,400 letters with QR as one PDF: seconds, MiB of memory, size. `python bench/letters.py [number]`."""

import resource
import sys
import time
from pathlib import Path

from django.conf import settings

if not settings.configured:
    settings.configure(USE_I18N=False, LANGUAGE_CODE="da")

from klynge.ground.paper.letters import Letter, Mailing, letters

MAILING = Mailing(
    title="Hvad skal der ske, dér hvor du bor?",
    cluster="Fjordlandet",
    site="klynge.example.dk/fjordlandet/svar",
    body="<p>De syv landsbyer i Fjordlandet vil lave en plan for de næste år. Den skal bygge på, hvad <strong>alle"
    "</strong> her ved og ønsker. Derfor får du og alle andre, der er fyldt 16, dette brev.</p>"
    "<p>Det tager omkring ti minutter at svare. Du kan svare frem til <strong>søndag den 21. marts 2027 "
    "kl. 23.59</strong>.</p>",
    after="<p>Ingen kan se, hvad netop du har svaret. Grupper på under fem vises ikke. Koden er kun til dig: ét "
    "svar fra hver person.</p><p>Vil du hellere svare på papir, så ring til os. Vi sender et skema og en "
    "svarkuvert. Bor I flere sammen, får hver sit brev.</p>",
    sender=("v. styregruppen", "Kirkevej 4, 7999 Strandby", "fjordlandet@example.dk"),
    phone="12 34 56 78",
)


def main(number: int) -> None:
    people = [
        Letter(
            code="WM26K-CP252",
            url=f"https://klynge.example.dk/fjordlandet/svar/q/{at:022d}",
            address=(f"Jette Sørensen {at}", f"Strandvejen {at % 200 + 1}", "7999 Strandby"),
            greeting="Kære Jette",
        )
        for at in range(number)
    ]
    began = time.perf_counter()
    made = letters(MAILING, people)
    seconds = time.perf_counter() - began
    most = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"{number} letters: {seconds:.1f} s, {most / 1024:.0f} MiB of memory, {len(made) / 2**20:.1f} MiB of PDF"
    )
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_bytes(made)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3400)
