"""Files of areas for tests: squares of an invented land, as consultants bring them."""

import json

SIDE = 0.02  # degrees: about two kilometres


def square(column=0, row=0, side=SIDE, west=9.0, south=56.0):
    x, y = west + column * SIDE, south + row * SIDE
    return {
        "type": "Polygon",
        "coordinates": [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]],
    }


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def land():
    """Two clusters; the parish Lund lies in two pieces."""
    return [
        feature(square(0), klynge="Nord", sognekode="9901", sognenavn="Hvidsø"),
        feature(square(1), klynge="Nord", sognekode="9902", sognenavn="Kærby"),
        feature(square(3), klynge="Nord", sognekode="9903", sognenavn="Lund"),
        feature(square(3, 2), klynge="Nord", sognekode="9903", sognenavn="Lund"),
        feature(square(8), klynge="Syd", sognekode="9904", sognenavn="Ørum"),
    ]


def collection(features, **members):
    return {"type": "FeatureCollection", "features": features, **members}


def content(features=None, **members):
    return json.dumps(collection(land() if features is None else features, **members)).encode()
