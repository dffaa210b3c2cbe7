"""One source for page and paper: the plan's chapters, composed from the approved parts of the other apps."""

from klynge.strategy.compose.chapters import Composed, chapters
from klynge.strategy.compose.printed import document

__all__ = ["Composed", "chapters", "document"]
