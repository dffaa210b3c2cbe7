"""What pages may cost on a first visit, everything counted, and which pages are held to it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Budget:
    """Bytes as sent with brotli; `milliseconds` is the server's 95th percentile."""

    bytes: int
    script_bytes: int
    requests: int
    milliseconds: int


CITIZEN = Budget(25_000, 3_000, 4, 50)
TEXT = Budget(60_000, 5_000, 6, 100)
PHOTOS = Budget(150_000, 5_000, 12, 100)
WORKSPACE = Budget(120_000, 40_000, 12, 300)


@dataclass(frozen=True)
class Page:
    """A page by the name of its address; `role` is whose eyes it is seen with, "" for anybody's."""

    address: str
    budget: Budget
    role: str = ""
    in_cluster: bool = True


PAGES = [
    Page("front:home", TEXT, in_cluster=False),
    Page("front:cluster", PHOTOS),
    Page("news:index", PHOTOS),
    Page("events:index", TEXT),
    Page("directory:index", TEXT),
    Page("process:public", TEXT),
    Page("potentials:index", PHOTOS),
    Page("findings:public", TEXT),
    Page("survey:results", TEXT),
    Page("text:public", TEXT),
    Page("priorities:result", TEXT),
    Page("plans:public", TEXT),
    Page("strategy:public", PHOTOS),
    Page("groups:join", CITIZEN),
    Page("newsletter:join", CITIZEN),
    Page("survey:enter", CITIZEN),
    Page("priorities:enter", CITIZEN),
    Page("process:home", WORKSPACE, "coordinator"),
    Page("findings:index", WORKSPACE, "coordinator"),
    Page("plans:index", WORKSPACE, "coordinator"),
    Page("meetings:index", WORKSPACE, "coordinator"),
    Page("secretariat:overview", WORKSPACE, "secretariat", in_cluster=False),
]
