"""Joins the plain stylesheets into two files: one for citizens with a code, one for everything else."""

import re
from functools import lru_cache
from pathlib import Path

SOURCES = Path(__file__).parent / "styles"
BASE = ["tokens", "base", "layout"]
CITIZEN = ["button", "form", "choice", "notice", "tag", "progress"]
REST = [
    *["masthead", "hero", "workspace", "table", "task-list", "tabs", "phases", "chart", "map", "happenings"],
    *["story", "chain", "person", "pager", "breadcrumb", "empty", "fold", "rich"],
    *["picture", "search", "turnout", "voices", "plan"],
]
SHEETS: dict[str, list[str]] = {
    "citizen.css": [*BASE, *CITIZEN, "print"],
    "klynge.css": [*BASE, *CITIZEN, *REST, "print"],
}


def minified(css: str) -> str:
    """The same rules without comments and needless space."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,>])\s*", r"\1", css)
    css = re.sub(r"(?<=[{;])([\w-]+)\s*:\s*", r"\1:", css)
    return css.replace(";}", "}").strip() + "\n"


@lru_cache(maxsize=4)
def _joined(name: str, newest: float) -> str:
    return minified("\n".join((SOURCES / f"{part}.css").read_text() for part in SHEETS[name]))


def sheet(name: str) -> str:
    """One finished stylesheet."""
    return _joined(name, max(path.stat().st_mtime for path in SOURCES.glob("*.css")))


def build(folder: Path) -> None:
    """Writes the finished stylesheets into `folder/ui/`; an unchanged one is left alone."""
    (folder / "ui").mkdir(parents=True, exist_ok=True)
    for name in SHEETS:
        path, text = folder / "ui" / name, sheet(name)
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
