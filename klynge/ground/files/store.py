"""Where bytes lie: `MEDIA_ROOT/<cluster>/<sha256>…`; what is not cleaned yet in `incoming/`."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from django.conf import settings


def root() -> Path:
    return Path(settings.MEDIA_ROOT)


def incoming(cluster_id: UUID, sha256: str) -> Path:
    """The upload as it came, with all that a camera writes into it; never served."""
    return root() / "incoming" / str(cluster_id) / sha256


def all_incoming() -> list[Path]:
    return [path for path in (root() / "incoming").glob("*/*") if path.is_file()]


def rendition(cluster_id: UUID, sha256: str, width: int, extension: str) -> Path:
    return root() / str(cluster_id) / f"{sha256}-{width}.{extension}"


def attachment(cluster_id: UUID, sha256: str) -> Path:
    return root() / str(cluster_id) / f"{sha256}.attachment"


def renditions(cluster_id: UUID, sha256: str) -> list[Path]:
    return sorted((root() / str(cluster_id)).glob(f"{sha256}-*"))


def digest(chunks: Iterable[bytes]) -> str:
    sha = hashlib.sha256()
    for chunk in chunks:
        sha.update(chunk)
    return sha.hexdigest()


def write(path: Path, chunks: Iterable[bytes]) -> None:
    """Whole or not at all, also when the machine stops in the middle; readable by the owner only."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
