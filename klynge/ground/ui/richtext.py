"""Text that people write: clean HTML inside, plain text in the box.

In the box: a blank line makes a paragraph, `- ` a list, `1. ` a numbered list, `## ` a heading,
`> ` a quotation, and an address becomes a link.
"""

import re
from html.parser import HTMLParser

import nh3
from django.utils.html import escape

TAGS = {"h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br"}
_ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)]")
_BULLET = re.compile(r"^[-*•]\s+")
_NUMBER = re.compile(r"^\d+[.)]\s+")


def clean(html: str) -> str:
    """The same text with nothing in it but the allowed tags and safe links."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
    )


def from_plain(text: str) -> str:
    """Clean HTML of what was written in a plain box."""
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    return clean("".join(part for block in blocks for part in _block(block) if block.strip()))


def _block(block: str) -> list[str]:
    """One paragraph's lines; a list or heading may follow a line without a blank one between."""
    parts: list[tuple[str, list[str]]] = []
    for line in block.split("\n"):
        kind, words = _line(line.strip())
        if parts and parts[-1][0] == kind and kind not in {"h2", "h3"}:
            parts[-1][1].append(words)
        else:
            parts.append((kind, [words]))
    return [_wrap(kind, lines) for kind, lines in parts]


def _line(line: str) -> tuple[str, str]:
    if line.startswith("### "):
        return "h3", line[4:]
    if line.startswith("## "):
        return "h2", line[3:]
    if line.startswith("> "):
        return "blockquote", line[2:]
    if _BULLET.match(line):
        return "ul", _BULLET.sub("", line)
    if _NUMBER.match(line):
        return "ol", _NUMBER.sub("", line)
    return "p", line


def _wrap(kind: str, lines: list[str]) -> str:
    words = [_inline(line) for line in lines]
    if kind in {"ul", "ol"}:
        return f"<{kind}>" + "".join(f"<li>{line}</li>" for line in words) + f"</{kind}>"
    if kind == "blockquote":
        return f"<blockquote><p>{'<br>'.join(words)}</p></blockquote>"
    return f"<{kind}>{'<br>'.join(words)}</{kind}>"


def _inline(line: str) -> str:
    at, out = 0, []
    for match in _ADDRESS.finditer(line):
        address = escape(match.group())
        out += [_marks(line[at : match.start()]), f'<a href="{address}">{address}</a>']
        at = match.end()
    return "".join([*out, _marks(line[at:])])


def _marks(words: str) -> str:
    words = re.sub(r"\*\*(\S(?:.*?\S)?)\*\*", r"<strong>\1</strong>", str(escape(words)))
    return re.sub(r"(?<![\w*])\*(\S(?:[^*]*?\S)?)\*(?![\w*])", r"<em>\1</em>", words)


class _Plain(HTMLParser):
    """Writes the plain form of clean HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.out: list[str] = []
        self.lists: list[tuple[str, int]] = []
        self.quoted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"ul", "ol"}:
            self.lists.append((tag, 0))
        elif tag == "li" and self.lists:
            kind, count = self.lists[-1]
            self.lists[-1] = (kind, count + 1)
            self.out.append("- " if kind == "ul" else f"{count + 1}. ")
        elif tag == "blockquote":
            self.quoted = True
        else:
            self.out.append(self._opening(tag))

    def _opening(self, tag: str) -> str:
        if tag == "p":
            return "> " if self.quoted else ""
        if tag == "br":
            return "\n> " if self.quoted else "\n"
        return {"h2": "## ", "h3": "### ", "strong": "**", "em": "*"}.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
            self.out.append("\n")
        elif tag == "blockquote":
            self.quoted = False
        else:
            ends = {"li": "\n", "p": "\n\n", "h2": "\n\n", "h3": "\n\n", "strong": "**", "em": "*"}
            self.out.append(ends.get(tag, ""))

    def handle_data(self, data: str) -> None:
        self.out.append(data)


def to_plain(html: str) -> str:
    """The text as it would be written in a plain box; `from_plain` gives the same HTML back."""
    parser = _Plain()
    parser.feed(html)
    parser.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(parser.out)).strip()
