"""When a village's own results may be shown: from 50 invited and 20 answers, else pooled with a neighbour."""

from collections.abc import Mapping

INVITED, ANSWERED = 50, 20


def publishable_groups(
    invited: Mapping[str, int], answers: Mapping[str, int], pooled_with: Mapping[str, str | None]
) -> dict[tuple[str, ...], bool]:
    """Groups of villages to show together → whether they may be shown (50 invited and 20 answers).

    A village below the limits is joined with the neighbour chosen before fielding, and on along the chain while
    the group is too small. A village that is joined appears in one group only, also when it is large itself.
    """
    group = {village: frozenset([village]) for village in invited}
    for village in invited:
        neighbour, seen = pooled_with.get(village), {village}
        while neighbour in group and neighbour not in seen and not _enough(group[village], invited, answers):
            joined = group[village] | group[neighbour]
            group |= dict.fromkeys(joined, joined)
            seen.add(neighbour)
            neighbour = pooled_with.get(neighbour)
    return {
        tuple(one for one in invited if one in members): _enough(members, invited, answers)
        for members in dict.fromkeys(group.values())
    }


def _enough(members: frozenset[str], invited: Mapping[str, int], answers: Mapping[str, int]) -> bool:
    asked, answered = (sum(of.get(one, 0) for one in members) for of in (invited, answers))
    return asked >= INVITED and answered >= ANSWERED
