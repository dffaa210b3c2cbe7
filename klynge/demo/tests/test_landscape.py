import json
from itertools import combinations

import shapely

from klynge.demo import landscape


def shapes():
    return {a.name: shapely.from_geojson(json.dumps(a.outline)) for a in landscape.draw()}


def test_there_are_seven_villages_whose_point_lies_inside():
    areas = landscape.draw()
    assert len(areas) == 7
    for area in areas:
        shape = shapely.from_geojson(json.dumps(area.outline))
        assert shape.is_valid
        assert shape.geom_type == "Polygon"
        assert shape.contains(shapely.Point(area.longitude, area.latitude))


def test_neighbours_share_borders_and_never_overlap():
    drawn = shapes()
    for one, other in combinations(drawn.values(), 2):
        assert one.intersection(other).area < 1e-12
    assert drawn["Kærby"].intersection(drawn["Strandby"]).length > 0.005


def test_the_same_seed_draws_the_same_land():
    assert landscape.geojson(landscape.draw(3)) == landscape.geojson(landscape.draw(3))
    assert landscape.geojson(landscape.draw(3)) != landscape.geojson(landscape.draw(4))


def test_about_3400_have_turned_sixteen():
    assert sum(a.adults for a in landscape.draw()) == 3412


def test_no_code_can_be_mistaken_for_a_real_one():
    assert all(not "7001" <= code <= "9359" for code in landscape.PARISHES)
    assert landscape.MUNICIPALITY[0] > "0860"


def test_parishes_are_made_of_whole_villages():
    features = json.loads(landscape.parish_geojson(landscape.draw()))["features"]
    assert [f["properties"]["sognenavn"] for f in features] == [
        "Hvidsø",
        "Kærby",
        "Nørre Lem",
        "Vester Ås",
        "Ørum",
    ]


def test_the_neighbour_lies_apart_and_has_three_villages():
    ours, theirs = landscape.draw(), landscape.draw(land=landscape.BAKKERIGET)
    assert len(theirs) == 3
    assert max(a.longitude for a in ours) < min(a.longitude for a in theirs)
