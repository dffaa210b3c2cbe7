"""Phase 1, the ground of it: the installation's own people, the cluster, its villages, roles and time table."""

from datetime import date

from klynge.demo import geography, landscape
from klynge.demo.texts import cast
from klynge.demo.texts.potentials import rows
from klynge.demo.walk.story import Story, address_of
from klynge.ground.clusters import areas, areas_file
from klynge.ground.clusters import changes as clusters
from klynge.ground.clusters import queries as cluster_queries
from klynge.ground.clusters.models import Role
from klynge.ground.files import changes as files
from klynge.ground.files.changes import NewPicture
from klynge.ground.people import changes as people
from klynge.ground.people.models import Person
from klynge.ground.process import changes as process

SHARE_FROM_SIXTEEN = 0.83


def begin(story: Story) -> None:
    """From an empty installation to a cluster with people, villages and a plan of eighteen months."""
    story.say("Klyngen oprettes: landsbyer, roller og tidsplan …")
    with story.on(0, 10):
        _installation(story)
        administrator = story.by("torben")
        story.cluster = clusters.create_cluster(
            by=administrator, name=story.ground.cluster, started_on=story.day(0)
        )
        _roles(story)
    with story.on(1, 10):
        _land(story)
        process.start_process(by=story.by("anna"), cluster=story.cluster, template="18-maaneder")


def _installation(story: Story) -> None:
    for key, name, kind, _village, phone, _mail in rows(cast.CAST):
        if kind in Role.INSTALLATION_KINDS:
            _person(story, key, name, phone)
            clusters.give_role(by=None, person=story.by(key), kind=kind)


def _person(story: Story, key: str, name: str, phone: str, by: Person | None = None) -> Person:
    """Invited, and the invitation's mail answered."""
    person = people.invite(by=by, email=address_of(name), name=name, phone=phone)
    people.verify_address(person)
    story.people[key] = person
    return person


def _roles(story: Story) -> None:
    contacts = {"anna", "bent"}
    for key, name, kind, _village, phone, _mail in rows(cast.CAST):
        if kind in Role.INSTALLATION_KINDS:
            continue
        _person(story, key, name, phone, story.by("torben"))
        clusters.give_role(
            by=story.by("torben"),
            person=story.by(key),
            kind=kind,
            cluster=story.cluster,
            is_contact=key in contacts,
        )
    for line in rows(cast.SEATS):
        for name in line[1:3]:
            if story.named(name) is None:
                _person(story, name, name, story.phone(), story.by("anna"))
                clusters.give_role(
                    by=story.by("anna"), person=story.by(name), kind=Role.Kind.STEERING, cluster=story.cluster
                )


def _land(story: Story) -> None:
    """Parishes and villages from the consultant's file, and how many live in each."""
    anna, cluster = story.by("anna"), story.cluster
    code, name = landscape.MUNICIPALITY
    clusters.add_municipality(by=anna, cluster=cluster, code=code, name=name)
    if story.ground.parishes:
        features = areas_file.read(story.ground.parishes)
        areas.import_areas(by=anna, cluster=cluster, features=features, kind=areas.PARISHES)
    features = areas_file.only(areas_file.read(story.ground.villages), story.ground.where)
    areas.import_areas(by=anna, cluster=cluster, features=features)
    story.villages = {v.name: v for v in cluster_queries.villages(cluster)}
    story.settle(geography.areas_of(list(story.villages.values()), story.ground))
    for area in story.areas:
        place = clusters.Place(
            name=area.name, inhabitants=round(area.adults / SHARE_FROM_SIXTEEN),
            inhabitants_source=f"{name}, oplyst til klyngen", inhabitants_on=date(story.day(0).year, 1, 1),
        )  # fmt: skip
        clusters.change_village(by=anna, village=story.villages[area.name], place=place)
    _pool_small(story)


def _pool_small(story: Story) -> None:
    """A village of under fifty is shown together with its nearest neighbour, chosen before anybody is asked."""
    for area in story.areas:
        if area.adults < 50:
            others = [a for a in story.areas if a.name != area.name]
            near = min(
                others, key=lambda a: abs(a.longitude - area.longitude) + abs(a.latitude - area.latitude)
            )
            clusters.pool_village(
                by=story.by("anna"), village=story.villages[area.name], neighbour=story.villages[near.name]
            )


def dress(story: Story) -> None:
    """Name, words, colour and cover; and then the pages open to everybody."""
    anna = story.by("anna")
    with story.on(49, 20):
        look = clusters.Look(
            name=story.places.cluster, tagline=story.fill(cast.TAGLINE), story=story.fill(cast.STORY),
            pitch=story.fill(cast.ELEVATOR), accent="#1f4b39", email="anna@eksempel.example",
        )  # fmt: skip
        clusters.change_look(by=anna, cluster=story.cluster, look=look)
        picture = files.add(
            NewPicture(story.upload("village"), "Landsby med kirke og røde tage mellem bakker og vand.", "Tegning", True),
            by=anna.id, cluster_id=story.cluster.id,
        )  # fmt: skip
        clusters.choose_picture(by=anna, cluster=story.cluster, place="cover", picture_id=picture.id)
        clusters.make_public(by=anna, cluster=story.cluster)
