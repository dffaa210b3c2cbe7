"""Clean HTML (h2 h3 p ul ol li strong em a blockquote) as plain blocks that a template can set."""

from html.parser import HTMLParser
from typing import Any

Block = dict[str, Any]
_BLOCKS = {"h2", "h3", "p"}
_LISTS = {"ul", "ol"}


def from_html(html: str) -> list[Block]:
    """Blocks of kind h2, h3, p, ul, ol or quote; text in pieces with bold, italic and href."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[list[Block]] = [[]]
        self.text: list[Block] | None = None
        self.bold = self.italic = 0
        self.href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._begin(tag)
        elif tag in _LISTS:
            self._nest({"kind": tag, "items": []}, "items")
        elif tag == "li":
            self._item()
        elif tag == "blockquote":
            self._nest({"kind": "quote", "blocks": []}, "blocks")
        else:
            self._inline(tag, 1, dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.text = None
        elif tag in {*_LISTS, "li", "blockquote"}:
            self.text = None
            if len(self.stack) > 1:
                self.stack.pop()
        else:
            self._inline(tag, -1, "")

    def handle_data(self, data: str) -> None:
        if self.text is None:
            if not data.strip():
                return
            self._begin("p")
        words = {"text": data.replace("\n", " ")}
        more = {"bold": bool(self.bold), "italic": bool(self.italic), "href": self.href}
        assert self.text is not None
        self.text.append({**words, **{name: value for name, value in more.items() if value}})

    def finished(self) -> list[Block]:
        return [block for block in self.stack[0] if block.get("text", True)]

    def _begin(self, kind: str) -> None:
        self.text = []
        self.stack[-1].append({"kind": kind, "text": self.text})

    def _nest(self, block: Block, inside: str) -> None:
        self.text = None
        self.stack[-1].append(block)
        self.stack.append(block[inside])

    def _item(self) -> None:
        """A list holds items, an item holds blocks; an <li> outside a list is a paragraph."""
        self.text = None
        blocks: list[Any] = []
        self.stack[-1].append(blocks)  # type: ignore[arg-type]
        self.stack.append(blocks)

    def _inline(self, tag: str, by: int, href: str) -> None:
        if tag in {"strong", "b"}:
            self.bold = max(0, self.bold + by)
        elif tag in {"em", "i"}:
            self.italic = max(0, self.italic + by)
        elif tag == "a":
            self.href = href if href.startswith(("https://", "http://", "mailto:", "tel:")) else ""
        elif tag == "br" and self.text is not None:
            self.text.append({"text": "\n"})
