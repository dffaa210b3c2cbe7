from typing import Any

from klynge import clock
from klynge.ground.findings.tests import make as findings
from klynge.vision.text import changes
from klynge.vision.text.models import Vision


def vision(cast: Any, html: str = "<p>Her bor man godt hele livet.</p>") -> Vision:
    """A first draft, by Bent."""
    made = changes.start_vision(by=cast.bent, cluster=cast.cluster)
    changes.write_vision(by=cast.bent, vision=made, html=html, based_on=0)
    return made


def adopted(cast: Any) -> Vision:
    """Adopted, with one finding in and one left out."""
    made = vision(cast)
    heard = findings.finding(cast, "Vi mangler et sted at mødes")
    left = findings.finding(cast, "Vi vil have en svømmehal")
    changes.weigh_findings(
        by=cast.bent, vision=made, kept=[heard], left={left.id: "Den er for dyr at drive."}
    )
    version = made.draft.versions.get()
    changes.adopt_vision(by=cast.bent, vision=made, version=version, on=clock.today(), where="Kærby")
    return made
