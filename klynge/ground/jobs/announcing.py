"""What an app above wants said on the console when the installation is served or checked."""

from collections.abc import Callable

Words = Callable[[], str]
_told: list[Words] = []


def announces(words: Words) -> None:
    """`words()` returns a line for whoever runs the machine, or "" when there is nothing to say."""
    if words not in _told:
        _told.append(words)


def announcements() -> list[str]:
    return [said for words in _told if (said := words())]
