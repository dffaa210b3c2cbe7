"""The product's own files, for the guards."""

from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent
BUILT = {"built", "node_modules", "__pycache__", "build", ".venv", "var", ".git"}


def python_files() -> Iterator[Path]:
    """Every Python file of the product, migrations left out (Django writes those)."""
    for folder in (HERE, ROOT / "e2e", ROOT / "bench"):
        yield from (path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts)


def template_files() -> Iterator[Path]:
    """Every template."""
    yield from (path for path in sorted(HERE.rglob("*.html")) if "templates" in path.parts)


def texts() -> Iterator[Path]:
    """Every text file that is committed: code, templates, styles, scripts, documents, lock files."""
    for path in sorted(ROOT.rglob("*")):
        relative = path.relative_to(ROOT)
        hidden = BUILT.intersection(relative.parts) or any(
            part.endswith(".egg-info") for part in relative.parts
        )
        if not hidden and path.is_file() and _is_text(path):
            yield path


def _is_text(path: Path) -> bool:
    with path.open("rb") as file:
        return b"\0" not in file.read(2000)
