"""At the end: one sign-in link for each role."""

from klynge.demo.walk.story import Story

DOORS = (
    ("anna", "Klyngekoordinator", "/{slug}/arbejdsrum/"), ("bent", "Styregruppe", "/{slug}/arbejdsrum/"),
    ("ingrid", "Arbejdsgruppe", "/{slug}/arbejdsrum/"), ("carla", "Redaktør", "/{slug}/arbejdsrum/"),
    ("gerda", "Kommunens kontaktperson", "/{slug}/arbejdsrum/"), ("helge", "Proceskonsulent", "/mine/"),
    ("frida", "Sekretariat", "/sekretariat/"), ("torben", "Administrator", "/sekretariat/"),
)  # fmt: skip


def open_doors(story: Story) -> None:
    """The links stand in the marker file, so that a second run prints the same ones."""
    for key, role, path in DOORS:
        person = story.by(key)
        story.marker.link(str(person.id), role, person.name, path.format(slug=story.cluster.slug))
