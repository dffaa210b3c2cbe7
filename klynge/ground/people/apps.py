from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from klynge.ground.post.models import Mail


class PeopleConfig(AppConfig):
    name = "klynge.ground.people"
    label = "people"

    def ready(self) -> None:
        from klynge.ground.jobs import upkeep
        from klynge.ground.people import ours, personal
        from klynge.ground.post import registry

        personal.register("people", export=ours.export_person, erase=ours.erase_person)
        personal.register("post", export=ours.export_post, erase=ours.erase_post)
        registry.gave_up(_tell_of_undelivered)
        upkeep.rotates("fields", ours.encrypt_anew)
        upkeep.carries("erasures", take=ours.take_erasures, give=ours.replay_erasures)


def _tell_of_undelivered(mail: "Mail") -> None:
    """The post lies beside the journal, so we tell it; without the address."""
    from klynge.ground.journal.changes import record

    words = f"En mail kunne ikke leveres ({mail.kind})"
    record(cluster=mail.cluster_id, by=None, what="mail.given_up", thing=mail.id, words=words)
