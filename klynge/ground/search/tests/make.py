from uuid import UUID, uuid4

from klynge.ground.search import changes
from klynge.ground.search.models import SearchRow

HERE = uuid4()


def row(title="Nyt fra broen", text="", cluster: UUID = HERE, kind="news", **values) -> SearchRow:
    """A findable thing, at an address that exists."""
    thing = values.pop("thing", uuid4())
    address = {"url_name": "files:attachment", "url_args": {"slug": "fjordlandet", "pk": str(thing)}}
    return changes.put(cluster=cluster, kind=kind, thing=thing, title=title, text=text, **(address | values))
