"""Static files: hashed names, compressed; the stylesheets joined from their plain files."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

from klynge.ground.ui import styles


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Names carry a hash of the content, also inside module imports; before collecting, plain names do."""

    support_js_module_import_aggregation = True
    manifest_strict = False

    def stored_name(self, name: str) -> str:
        try:
            return str(super().stored_name(name))
        except (ValueError, OSError):
            return name


class StyleFinder(BaseFinder):
    """Finds `ui/klynge.css` and `ui/citizen.css`, joined anew from `ui/styles/`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.storage = FileSystemStorage(location=settings.DATA / "styles")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        styles.build(settings.DATA / "styles")
        yield from ((f"ui/{name}", self.storage) for name in styles.SHEETS)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path.removeprefix("ui/") not in styles.SHEETS or not path.startswith("ui/"):
            return []
        styles.build(settings.DATA / "styles")
        found = str(settings.DATA / "styles" / path)
        return [found] if find_all else found
