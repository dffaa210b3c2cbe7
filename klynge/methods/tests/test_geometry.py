import json
import math

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from klynge.methods import geometry
from klynge.methods.geometry import Fault, Unusable

SIDE = 0.02


def box(x, y, side=SIDE):
    return {
        "type": "Polygon",
        "coordinates": [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]],
    }


def document(*geometries, **members):
    rows = [
        {"type": "Feature", "properties": {"n": n}, "geometry": g} for n, g in enumerate(geometries, start=1)
    ]
    return {"type": "FeatureCollection", "features": rows, **members}


def faults(read):
    with pytest.raises(Unusable) as wrong:
        geometry.read(read)
    return wrong.value.faults


def code(read):
    return faults(read)[0].code


def a_grid(columns, rows, wobble):
    """Cells that share every corner, moved a little, with a point in the middle of each border."""

    def corner(x, y):
        return [
            9 + SIDE * (x + wobble[(x * 7 + y) % len(wobble)]),
            56 + SIDE * (y + wobble[(x + y * 5) % len(wobble)]),
        ]

    def ring(x, y):
        corners = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]
        return [*corners, corners[0]]

    return [{"type": "Polygon", "coordinates": [ring(x, y)]} for x in range(columns) for y in range(rows)]


@pytest.mark.parametrize("wrong", [None, [], "x", 7, {"type": "Topology"}, {"type": "FeatureCollection"}])
def test_what_is_no_geojson_is_named(wrong):
    assert code(wrong) == "not_geojson"


def test_each_fault_says_which_feature():
    bow = {"type": "Polygon", "coordinates": [[[9, 56], [9.1, 56.1], [9.1, 56], [9, 56.1], [9, 56]]]}
    line = {"type": "LineString", "coordinates": [[9, 56], [9.1, 56]]}
    found = faults(document(box(9, 56), bow, line, box(9.1, 56)))
    assert [(f.code, f.features) for f in found] == [("self_crossing", (2,)), ("not_polygon", (3,))]
    assert "9.05" in found[0].data["at"]


def test_coordinates_in_metres_are_one_fault_for_the_whole_file():
    metres = box(550_000, 6_200_000, 1000)
    assert faults(document(metres, metres)) == [Fault("out_of_range", (1, 2))]


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
def test_a_crs_member_that_names_wgs84_is_fine(name):
    crs = {"type": "name", "properties": {"name": name}}
    assert len(geometry.read(document(box(9, 56), crs=crs))) == 1


def test_another_crs_is_refused_by_name():
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    assert faults(document(box(9, 56), crs=crs))[0].data["crs"].endswith("25832")


def test_a_height_beside_each_place_is_left_out():
    ring = [[*place, 12.5] for place in box(9, 56)["coordinates"][0]]
    shape = geometry.read({"type": "Polygon", "coordinates": [ring]})[0].shape
    assert not shape.has_z


def test_an_area_inside_another_one_crosses_it():
    found = geometry.overlaps(geometry.read(document(box(9, 56, 0.05), box(9.02, 56.02, 0.01))))
    assert [f.features for f in found] == [(1, 2)]


def test_an_area_in_the_hole_of_another_does_not_cross_it():
    holed = {
        "type": "Polygon",
        "coordinates": [box(9, 56, 0.06)["coordinates"][0], box(9.02, 56.02)["coordinates"][0]],
    }
    assert geometry.overlaps(geometry.read(document(holed, box(9.02, 56.02)))) == []


def test_two_pieces_become_one_shape_and_one_outline():
    shapes = [one.shape for one in geometry.read(document(box(9, 56), box(9.1, 56)))]
    outline = geometry.to_outline(geometry.merge(shapes))
    assert outline["type"] == "MultiPolygon"
    assert math.isclose(
        geometry.square_metres(geometry.from_outline(outline)),
        sum(map(geometry.square_metres, shapes)),
        rel_tol=1e-3,
    )


def test_square_metres_of_a_square_kilometre():
    shape = shapely.box(
        9,
        56,
        9 + 1000 / (geometry.METRES_PER_DEGREE * math.cos(math.radians(56))),
        56 + 1000 / geometry.METRES_PER_DEGREE,
    )
    assert math.isclose(geometry.square_metres(shape), 1_000_000, rel_tol=1e-3)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-0.2, 0.2), min_size=3, max_size=9), st.integers(1, 4), st.integers(1, 4))
def test_neighbours_that_share_borders_never_cross_and_share_them_still_when_simplified(
    wobble, columns, rows
):
    features = geometry.read(document(*a_grid(columns, rows, wobble)))
    assert geometry.overlaps(features) == []
    shapes = [one.shape for one in features]
    light = geometry.simplify(shapes, 100)
    assert all(one.is_valid and not one.is_empty for one in light)
    whole, sum_of_parts = shapely.union_all(light).area, sum(one.area for one in light)
    assert math.isclose(whole, sum_of_parts, rel_tol=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(8, 15), st.floats(54, 58)), min_size=3, max_size=12, unique=True))
def test_the_point_of_a_shape_lies_in_it_and_a_valid_shape_survives_writing(places):
    shape = shapely.MultiPoint(places).convex_hull
    if shape.geom_type != "Polygon" or geometry.square_metres(shape) < 1e6:
        return
    longitude, latitude = geometry.point_in(shape)
    assert geometry.which({"here": shape}, longitude, latitude) == "here"
    again = geometry.read(json.loads(json.dumps(geometry.to_outline(shape))))[0].shape
    assert shape.symmetric_difference(again).area < 1e-4 * shape.area + 1e-6


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=4),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["type", "features", "geometry", "coordinates", "properties", "crs"]),
                inner | st.sampled_from(["Feature", "FeatureCollection", "Polygon", "MultiPolygon"]),
                max_size=4,
            )
        ),
        max_leaves=20,
    )
)
def test_whatever_a_file_holds_it_is_read_or_refused(anything):
    try:
        geometry.read(anything)
    except Unusable as wrong:
        assert wrong.faults


def test_no_shape_holds_a_point_far_away():
    assert geometry.which({"here": shapely.box(9, 56, 10, 57)}, 12, 56) is None
