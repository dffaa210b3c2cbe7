"""Changing the keys that lie beside the database."""

from django.core.management.base import CommandError

from klynge import keys
from klynge.ground.jobs import upkeep


def rotate(names: list[str]) -> dict[str, int]:
    """Rotate the named keys (all that may be, when none is named); rows encrypted anew for each.

    The new key is in front before anything is rewritten and the old one goes afterwards, so a rotation
    that is cut short is finished by running it again.
    """
    known = {one.name: one for one in upkeep.rotated()}
    strange = sorted(set(names) - set(known))
    if strange:
        raise CommandError(f"No such key: {', '.join(strange)}. These may be rotated: {', '.join(known)}")
    done = {}
    for name in names or list(known):
        keys.rotate(name)
        anew = known[name].encrypt_anew
        done[name] = anew() if anew else 0
        keys.keep(name, newest=1 if anew else 2)
    return done
