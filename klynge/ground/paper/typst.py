"""Typst templates and plain data to PDF. Data is read as data; it is never pasted into a template."""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import font_source_sans_pro
import font_source_serif_pro
import typst

if TYPE_CHECKING:
    from typst import PDFStandard

TEMPLATES = Path(__file__).parent / "typst"
ACCESSIBLE: "tuple[PDFStandard, ...]" = (
    "a-2a",
    "ua-1",
)  # archivable and tagged; refuses a picture without an alternative text


class NotPrinted(Exception):
    """The template refused the data; the message says where."""


@cache
def _fonts() -> typst.Fonts:
    folders = [font_source_sans_pro.font_directory, font_source_serif_pro.font_directory]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def compile(
    template: str,
    data: Mapping[str, Any],
    *,
    images: Mapping[str, bytes] | None = None,
    standard: "PDFStandard | Sequence[PDFStandard]" = ACCESSIBLE,
    made_at: datetime | None = None,
) -> bytes:
    """The PDF of `<template>.typ`; it reads `images` as `/images/<name>`, and its creation date is fixed."""
    with tempfile.TemporaryDirectory(prefix="klynge-paper-") as folder:
        root = _laid_out(Path(folder), data, images or {})
        return _compiled(root, template, standard, made_at)


def pictures(
    template: str, data: Mapping[str, Any], *, images: Mapping[str, bytes] | None = None, ppi: int = 110
) -> list[bytes]:
    """The same pages as PNG, one each: for previews and shared pictures."""
    with tempfile.TemporaryDirectory(prefix="klynge-paper-") as folder:
        root = _laid_out(Path(folder), data, images or {})
        made = _compiler(root, template).compile(format="png", ppi=ppi)
        return made if isinstance(made, list) else [made or b""]


def _laid_out(root: Path, data: Mapping[str, Any], images: Mapping[str, bytes]) -> Path:
    """A folder that holds all a template may read: the templates, data.json and the pictures; no links."""
    for source in TEMPLATES.glob("*.typ"):
        shutil.copyfile(source, root / source.name)
    (root / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    (root / "images").mkdir()
    for name, content in images.items():
        if Path(name).name != name:
            raise ValueError(f"a picture's name holds no folder: {name}")
        (root / "images" / name).write_bytes(content)
    return root


def _compiler(root: Path, template: str) -> typst.Compiler:
    return typst.Compiler(
        str(root / f"{template}.typ"),
        root=str(root),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        package_path=str(root),
    )


def _compiled(
    root: Path, template: str, standard: "PDFStandard | Sequence[PDFStandard]", made_at: datetime | None
) -> bytes:
    standards: list[PDFStandard] = [standard] if isinstance(standard, str) else list(standard)
    moment = made_at or datetime(2000, 1, 1, tzinfo=UTC)
    try:
        made = _compiler(root, template).compile(
            format="pdf", pdf_standards=standards, timestamp=int(moment.timestamp())
        )
    except typst.TypstError as error:
        hints = "; ".join(error.hints or [])
        raise NotPrinted(f"{error.message} {hints} {error.diagnostic}".strip()) from error
    assert isinstance(made, bytes)  # a PDF is one file, whatever its pages
    return made
