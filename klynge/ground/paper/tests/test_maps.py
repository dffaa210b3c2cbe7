from xml.etree import ElementTree

from klynge.ground.paper import maps
from klynge.ground.paper.tests import make


def test_a_map_is_well_formed_and_names_every_area():
    areas = [maps.Area("Øster <By>", make.square(), 0.2), maps.Area("Vester", make.square(0.1), 0.8)]
    drawn = maps.svg(maps.Map(title="Kort", areas=areas, has_values=True))
    words = "".join(ElementTree.fromstring(drawn).itertext())
    assert "Øster <By>" in words and "Vester" in words
    assert "style" not in drawn


def test_two_polygons_are_one_area():
    both = {
        "type": "MultiPolygon",
        "coordinates": [make.square()["coordinates"], make.square(0.3)["coordinates"]],
    }
    assert len(maps.rings({"type": "Feature", "geometry": both})) == 2


def test_a_hidden_value_is_told_as_too_few():
    drawn = maps.Map(title="Kort", areas=[maps.Area("A", make.square(), 0.77, hidden=True)], has_values=True)
    assert drawn.as_table().rows == (("A", "for få svar"),)
    assert "77" not in "".join(ElementTree.fromstring(maps.svg(drawn)).itertext())


def test_names_do_not_lie_on_each_other():
    areas = [maps.Area(name, make.square()) for name in ("Et langt navn", "Et andet navn", "Et tredje navn")]
    root = ElementTree.fromstring(maps.svg(maps.Map(title="Kort", areas=areas)))
    names = [node for node in root.iter() if node.get("class", "").startswith("map__name")]
    assert len({(node.get("x"), node.get("y")) for node in names}) == len(names) == 3


def test_a_map_of_nothing_is_still_a_map():
    assert ElementTree.fromstring(maps.svg(maps.Map(title="Kort"))).get("role") == "img"


def test_steps_are_of_equal_breadth():
    assert maps.steps_of([0, 4]) == [1, 2, 3]
    assert maps.steps_of([2, 2]) == [] == maps.steps_of([])
