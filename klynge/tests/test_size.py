"""Small pieces: what grows past these limits is cut by subject (docs/tour.md says how)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from klynge.tests.tree import HERE, ROOT, none, python_files, template_files

FUNCTION, VIEW, FILE, TEMPLATE, BASES = 40, 25, 400, 120, 3


def name(path: Path, line: int | None = None) -> str:
    return f"{path.relative_to(ROOT)}" + (f":{line}" if line else "")


def long_functions() -> Iterator[str]:
    for path in python_files():
        limit = VIEW if path.name == "views.py" or path.parent.name == "views" else FUNCTION
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > limit:
                    yield f"{name(path, node.lineno)} {node.name}: {lines} lines, at most {limit}"


def many_bases() -> Iterator[str]:
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef) and len(node.bases) > BASES:
                yield f"{name(path, node.lineno)} {node.name}: {len(node.bases)} bases, at most {BASES}"


def long_files() -> Iterator[str]:
    for files, limit in ((python_files(), FILE), (template_files(), TEMPLATE)):
        for path in files:
            lines = path.read_text().count("\n")
            if lines > limit:
                yield f"{name(path)}: {lines} lines, at most {limit}"


@pytest.mark.parametrize("offenders", [long_functions, many_bases, long_files])
def test_every_piece_is_small_enough(offenders):
    none(offenders())


def test_every_app_says_what_belongs_in_it():
    silent = [name(folder) for folder in apps_with_code() if not (folder / "README.md").exists()]
    none(silent)


def test_no_readme_of_an_app_is_longer_than_twenty_lines():
    long = [name(path) for path in HERE.rglob("README.md") if path.read_text().count("\n") > 20]
    none(long)


def apps_with_code() -> Iterator:
    for apps in HERE.rglob("apps.py"):
        if any(
            (apps.parent / file).exists() for file in ("models.py", "views.py", "changes.py", "queries.py")
        ):
            yield apps.parent
