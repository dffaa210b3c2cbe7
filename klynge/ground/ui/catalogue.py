"""The texts of each app and their translation: extracted from code and templates, kept in `locale/en`.

Danish is what the code says; English lies in each app's `django.po`. Words that stand in ui's own catalogue
need not be repeated in another app's. No gettext programs are needed.
"""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.apps import apps
from django.utils.translation.template import templatize

_KEYWORDS: dict[str, Any] = {
    **dict.fromkeys(["_", "gettext", "gettext_lazy", "gettext_noop"]),
    **dict.fromkeys(["ngettext", "ngettext_lazy"], (1, 2)),
    **dict.fromkeys(["pgettext", "pgettext_lazy"], ((1, "c"), 2)),
    **dict.fromkeys(["npgettext", "npgettext_lazy"], ((1, "c"), 2, 3)),
}
Key = tuple[Any, str | None]


def folders() -> dict[str, Path]:
    """Our own apps by label, ui first: the others may use its words."""
    own = [app for app in apps.get_app_configs() if app.name.startswith("klynge.")]
    return {app.label: Path(app.path) for app in sorted(own, key=lambda app: (app.label != "ui", app.label))}


def po_path(folder: Path, language: str = "en") -> Path:
    return folder / "locale" / language / "LC_MESSAGES" / "django.po"


def _sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        is_ours = path.suffix in {".py", ".html", ".txt"} and not {"tests", "migrations", "static"} & set(
            inside
        )
        if is_ours and (path.suffix == ".py" or "templates" in inside):
            yield path


def _as_python(path: Path) -> str:
    """A template as code: within brackets, so that its indentation means nothing; comments are left out."""
    code = templatize(path.read_text(), origin=path.name)
    return "(" + re.sub(r"#.*", "", code) + "\n)"


def _messages(path: Path) -> Iterable[Any]:
    text = path.read_text() if path.suffix == ".py" else _as_python(path)
    return extract("python", io.BytesIO(text.encode()), _KEYWORDS, options={"encoding": "utf-8"})


def extracted(folder: Path) -> Catalog:
    """Every text the app shows, with the files it stands in."""
    found = Catalog(locale="en", charset="utf-8", fuzzy=False)
    for path in _sources(folder):
        for _line, message, _comments, context in _messages(path):
            if message and message != ("", ""):
                found.add(message, locations=[(path.relative_to(folder).as_posix(), 0)], context=context)
    return found


def translated(folder: Path) -> Catalog:
    """The app's English catalogue as it lies in the tree; an empty one when there is none."""
    path = po_path(folder)
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en")


def _is_done(message: Any) -> bool:
    words = message.string if isinstance(message.string, tuple | list) else [message.string]
    return all(words) and not message.fuzzy


def _key(message: Any) -> Key:
    singular = message.id[0] if isinstance(message.id, tuple | list) else message.id
    return singular, message.context


def done(folder: Path) -> dict[Key, Any]:
    return {_key(message): message for message in translated(folder) if message.id and _is_done(message)}


def missing(folder: Path) -> list[str]:
    """The Danish texts of an app that have no English, in its own catalogue or in ui's."""
    known = set(done(folder)) | set(done(folders()["ui"]))
    return [
        str(_key(message)[0]) for message in extracted(folder) if message.id and _key(message) not in known
    ]


def update(label: str, folder: Path) -> tuple[int, int]:
    """Brings the catalogue up to date with the code; how many texts it has, and how many lack English."""
    known, shared = done(folder), {} if label == "ui" else done(folders()["ui"])
    fresh, open_ones = (
        Catalog(locale="en", charset="utf-8", fuzzy=False, header_comment=f"# English texts of {label}."),
        0,
    )
    for message in extracted(folder):
        key = _key(message)
        if not message.id or (key in shared and key not in known):
            continue
        string = known[key].string if key in known else None
        open_ones += key not in known
        fresh.add(
            message.id, string, locations=message.locations, context=message.context, flags=message.flags
        )
    if len(fresh) or po_path(folder).exists():
        _write(fresh, po_path(folder))
    return len(fresh), open_ones


def _write(fresh: Catalog, path: Path) -> None:
    """Sorted by text and without dates or line numbers, so that two people's changes seldom meet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    out = io.BytesIO()
    write_po(out, fresh, sort_output=True, include_lineno=False, omit_header=True, width=110)
    header = (
        f'{fresh.header_comment}\nmsgid ""\nmsgstr ""\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    path.write_text(header + out.getvalue().decode().lstrip("\n"))


def compile_one(folder: Path) -> bool:
    """Writes the binary catalogue that Django reads; False when the app has no texts."""
    path = po_path(folder)
    if not path.exists():
        return False
    binary = io.BytesIO()
    write_mo(binary, translated(folder))
    target, fresh = path.with_suffix(".mo"), path.with_suffix(".mo.new")
    fresh.write_bytes(binary.getvalue())
    fresh.replace(target)
    return True
