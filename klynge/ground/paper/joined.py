"""Joins tagged PDFs of one template into one that is still tagged: pages, structure and parent tree."""

from collections.abc import Iterable
from io import BytesIO

from pikepdf import Array, Name, Object, ObjectStreamMode, Pdf


def joined(parts: Iterable[bytes]) -> bytes:
    """One PDF of all the parts, with the metadata of the first; its bookmarks are left out."""
    whole: Pdf | None = None
    for part in parts:
        if whole is None:
            whole = Pdf.open(BytesIO(part))
            if Name.Outlines in whole.Root:
                del whole.Root.Outlines
        else:
            _append(whole, Pdf.open(BytesIO(part)))
    if whole is None:
        raise ValueError("there is nothing to join")
    made = BytesIO()
    whole.save(made, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return made.getvalue()


def _append(whole: Pdf, part: Pdf) -> None:
    """Pages first: what the structure says of a page follows only when the page is there."""
    tree = whole.Root.StructTreeRoot
    offset = int(tree.ParentTreeNextKey)
    before = len(whole.pages)
    whole.pages.extend(part.pages)
    for page in list(whole.pages)[before:]:
        _renumber(page.obj, offset)
    added = whole.copy_foreign(part.Root.StructTreeRoot)
    for child in _listed(added.K):
        child.P = tree
        _top(tree).append(child)
    numbers = added.ParentTree.Nums
    for at in range(0, len(numbers), 2):
        tree.ParentTree.Nums.append(int(numbers[at]) + offset)
        tree.ParentTree.Nums.append(numbers[at + 1])
    tree.ParentTreeNextKey = offset + int(added.ParentTreeNextKey)


def _renumber(page: Object, offset: int) -> None:
    for holder in (page, *page.get(Name.Annots, Array())):
        for key in (Name.StructParents, Name.StructParent):
            if key in holder:
                holder[key] = int(holder[key]) + offset


def _top(tree: Object) -> Object:
    """The list that the documents' structures hang in."""
    if not isinstance(tree.K, Array):
        tree.K = Array([tree.K])
    return tree.K


def _listed(kids: Object) -> list[Object]:
    return list(kids) if isinstance(kids, Array) else [kids]
