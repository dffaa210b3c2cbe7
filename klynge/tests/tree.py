"""The product's own files, for the guards."""

import os
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent
BUILT = {"built", "node_modules", "__pycache__", "build", "var"}


def python_files() -> Iterator[Path]:
    """Every Python file of the product, migrations left out (Django writes those)."""
    for folder in (HERE, ROOT / "e2e", ROOT / "bench"):
        yield from (path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts)


def template_files() -> Iterator[Path]:
    """Every template."""
    yield from (path for path in sorted(HERE.rglob("*.html")) if "templates" in path.parts)


def texts() -> Iterator[Path]:
    """Every text file that is committed: code, templates, styles, scripts, documents, lock files."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in BUILT and not _is_hidden(name))
        paths = (Path(folder) / name for name in sorted(files) if not _is_hidden(name))
        yield from (path for path in paths if _is_text(path))


def _is_hidden(part: str) -> bool:
    """Tools' caches; our own dotted files are few and named."""
    return part.endswith(".egg-info") or (
        part.startswith(".") and part not in {".ci", ".npmrc", ".gitignore"}
    )


def _is_text(path: Path) -> bool:
    with path.open("rb") as file:
        return b"\0" not in file.read(2000)


def none(offenders: Iterator[str] | list[str]) -> None:
    """Fails with one offender a line."""
    listed = list(offenders)
    assert not listed, "\n" + "\n".join(listed)
