"""The letter put together: clean HTML for the page, and the mail in text and HTML."""

import re
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.translation import override

from klynge.ground.clusters.addresses import absolute
from klynge.ground.ui import richtext
from klynge.platform.events import when
from klynge.platform.newsletter.models import Letter

LEAVE = "[[afmeld]]"
_HEADING = re.compile(r'<h3><a href="([^"]*)"[^>]*>(.*?)</a></h3>')
_MARKS = re.compile(r"^#+ ", re.M)
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>')


@dataclass(frozen=True)
class Mail:
    """One mail for all who read a language; only the address for leaving is each one's own."""

    text: str
    html: str

    def text_for(self, leave: str) -> str:
        return self.text.replace(LEAVE, leave or "–")

    def html_for(self, leave: str) -> str:
        return self.html.replace(LEAVE, leave or "#")


def body(letter: Letter) -> str:
    """What the letter says, as clean HTML with whole addresses: the same in mail and on the page."""
    cluster = letter.cluster
    news = letter.news.select_related("village").order_by("-published_at")
    events = letter.events.all().told().in_order()
    with override(cluster.language):
        values = {
            "letter": letter,
            "news": [(one, absolute(cluster, "news:show", pk=one.id)) for one in news],
            "events": [(one, when.words(one), absolute(cluster, "events:show", pk=one.id)) for one in events],
        }
        return richtext.clean(render_to_string("newsletter/_body.html", values))


def mail(letter: Letter, language: str = "") -> Mail:
    """The mail as it leaves, with a place for the reader's own address for leaving."""
    cluster = letter.cluster
    content = letter.html or body(letter)
    with override(language or cluster.language):
        values = {
            "letter": letter,
            "cluster": cluster,
            "content": content,
            "words": plain(content),
            "address": absolute(cluster, "newsletter:show", pk=letter.id) if letter.sent_at else "",
            "leave": LEAVE,
        }
        return Mail(
            text=render_to_string("newsletter/mail/letter.txt", values),
            html=render_to_string("newsletter/mail/letter.html", values),
        )


def plain(html: str) -> str:
    """The letter without marks; a link shows its words and then its address."""
    lifted = _HEADING.sub(r"<h3>\2</h3><p>\1</p>", html)
    words = richtext.to_plain(_LINK.sub(_spelled_out, lifted)).replace("**", "")
    return _MARKS.sub("", words)


def _spelled_out(link: re.Match[str]) -> str:
    address, words = link.groups()
    return words if words == address else f"{words} ({address})"
