import io
import struct
import zlib
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django_tasks_db.models import DBTaskResult
from PIL import Image

from klynge.ground.files import changes, inspection, queries, store
from klynge.ground.files.models import Picture
from klynge.ground.files.tests import make
from klynge.ground.ui.refusal import Refused

pytestmark = pytest.mark.django_db
OK = {"alt": "Børn på broen", "source": "Mona Holm", "rights_confirmed": True}


def add(upload, **words):
    return changes.add_picture(
        by=uuid4(), cluster_id=uuid4(), upload=upload, process_now=True, **(OK | words)
    )


def test_it_keeps_the_words_and_is_private_at_first():
    picture = add(make.upload())
    assert (picture.alt, picture.source, picture.is_public) == ("Børn på broen", "Mona Holm", False)
    assert picture.rights_confirmed_at
    assert picture.rights_confirmed_by == picture.by_id
    assert picture.original_name == "IMG 4711.jpg"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"rights_confirmed": False}, "picture_rights"),
        ({"alt": "  "}, "picture_alt"),
        ({"source": ""}, "picture_source"),
    ],
)
def test_it_refuses_a_picture_without_rights_source_or_description(words, field):
    with pytest.raises(Refused) as refusal:
        add(make.upload(), **words)
    assert refusal.value.field == field
    assert not Picture.objects.exists()


def test_the_refusal_says_what_a_picture_without_rights_has_cost():
    with pytest.raises(Refused, match=r"1\.375 kr\."):
        add(make.upload(), rights_confirmed=False)


def test_the_database_too_keeps_out_pictures_without_words():
    picture = add(make.upload())
    for field in ("alt", "source"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Picture.objects.filter(id=picture.id).update(**{field: ""})


def test_nothing_of_the_camera_or_the_place_is_kept(media):
    upload = make.upload(place=True)
    assert b"Fotofabrik" in upload.read()
    picture = add(upload)
    for width in picture.widths:
        for extension in ("avif", "jpg"):
            path = store.rendition(picture.cluster_id, picture.sha256, width, extension)
            with Image.open(path) as shown:
                assert not dict(shown.getexif())
            assert b"Fotofabrik" not in path.read_bytes()
    assert not [path for path in (media / "incoming").rglob("*") if path.is_file()]


def test_a_picture_taken_sideways_is_turned():
    picture = add(make.upload(width=40, height=20, orientation=6))
    assert (picture.width, picture.height) == (20, 40)
    with Image.open(queries.path(picture)) as shown:
        assert shown.size == (20, 40)


def test_it_is_made_at_a_few_widths_but_never_larger_than_it_is():
    assert add(make.upload(width=1000, height=10)).widths == [480, 960, 1000]
    assert add(make.upload(width=2000, height=10)).widths == [480, 960, 1600]
    assert add(make.upload(width=480, height=10)).widths == [480]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "HEIF"])
def test_it_takes_what_phones_and_computers_make(kind):
    picture = add(make.upload(width=64, height=64, kind=kind, name="uden-endelse"))
    assert picture.state == Picture.State.READY


@pytest.mark.parametrize("kind", ["HEIF", "AVIF", "WEBP"])
def test_the_extent_promised_is_the_extent_shown(kind):
    picture = add(make.upload(width=128, height=64, kind=kind, orientation=6))
    with Image.open(queries.path(picture)) as shown:
        assert shown.size == (picture.width, picture.height)


def test_what_is_transparent_becomes_white_on_paper():
    picture = add(make.upload(kind="PNG", mode="RGBA"))
    with Image.open(queries.path(picture, extension="jpg")) as shown:
        assert shown.getpixel((3, 3)) == (255, 255, 255)
    with Image.open(queries.path(picture, extension="avif")) as shown:
        assert shown.mode == "RGBA"


def _png_claiming(width, height):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(9_000, 9_000), (60_000, 60_000), (50_000, 10)])
def test_it_refuses_a_small_file_that_unfolds_to_a_huge_picture(width, height):
    with pytest.raises(Refused) as refusal:
        add(SimpleUploadedFile("bombe.png", _png_claiming(width, height)))
    assert refusal.value.field == "picture"


def test_the_page_that_takes_an_upload_never_unfolds_it(monkeypatch):
    def unfold(self):
        raise AssertionError("decoded in the request")

    for kind in ("JPEG", "PNG", "WEBP", "AVIF", "HEIF"):
        upload = make.upload(width=64, height=32, kind=kind, name=kind)
        with Image.open(upload) as image, monkeypatch.context() as patch:
            patch.setattr(type(image), "load", unfold)
            assert inspection.picture(upload) == inspection.Extent(64, 32)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGBA"])
def test_drawings_in_few_or_deep_colours_are_taken_too(mode):
    assert add(make.upload(kind="PNG", mode=mode)).state == Picture.State.READY


def test_sixteen_bits_of_grey_stay_grey():
    out = io.BytesIO()
    Image.new("I;16", (20, 20), 32768).save(out, "PNG")
    picture = add(SimpleUploadedFile("kort.png", out.getvalue()))
    with Image.open(queries.path(picture)) as shown:
        assert 120 < shown.getpixel((5, 5))[0] < 136


def test_pictures_for_print_and_two_in_one_are_taken_too():
    assert add(make.upload(kind="JPEG", mode="CMYK")).state == Picture.State.READY
    assert add(make.upload(kind="MPO")).state == Picture.State.READY


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ\x90\x00 et program",
        b"%PDF-1.7 et dokument",
        b"<html><script>alert(1)</script>",
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        b"\xff\xd8\xff\xe0",
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_it_refuses_what_is_no_picture_whatever_it_is_called(content):
    with pytest.raises(Refused):
        add(SimpleUploadedFile("ferie.jpg", content, content_type="image/jpeg"))
    assert not Picture.objects.exists()


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b'\xef\xbb\xbf  <?xml version="1.0"?><!DOCTYPE svg><svg/>',
        b"<!-- x --><svg/>",
    ],
)
def test_it_refuses_svg_and_says_what_to_do(content):
    with pytest.raises(Refused, match="PNG"):
        add(SimpleUploadedFile("logo.png", content, content_type="image/png"))


def test_it_refuses_more_than_twenty_megabytes(monkeypatch):
    monkeypatch.setattr(inspection, "MOST_BYTES", 100)
    with pytest.raises(Refused, match="20 MB"):
        add(make.upload())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "HEIF", "AVIF", "WEBP"])
def test_a_picture_cut_off_in_the_middle_is_refused_or_never_shown(kind, media):
    content = make.upload(width=300, height=300, kind=kind).read()
    try:
        picture = add(SimpleUploadedFile("halv.jpg", content[: len(content) * 2 // 3]))
    except Refused:
        return
    assert picture.state == Picture.State.FAILED
    assert queries.path(picture) is None
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_the_name_of_the_file_leads_nowhere(media):
    picture = add(make.upload(name="../../etc/passwd\n.jpg"))
    assert "/" not in picture.original_name
    assert all(media in path.parents for path in store.renditions(picture.cluster_id, picture.sha256))


def test_the_worker_makes_what_is_shown_and_tells_once(door):
    from klynge.ground.files.tasks import process_picture

    picture = make.picture(ready=False)
    assert picture.state == Picture.State.WAITING
    queued = DBTaskResult.objects.get()
    assert queued.args_kwargs["args"] == [str(picture.id)]
    process_picture.func(str(picture.id))
    process_picture.func(str(picture.id))
    picture.refresh_from_db()
    assert picture.state == Picture.State.READY
    process_picture.func(str(uuid4()))
    assert door.told == [picture.id]


def test_the_same_picture_twice_is_two_rows_and_one_set_of_files(media):
    cluster = uuid4()
    first, second = make.picture(cluster), make.picture(cluster, alt="Broen i Hvidsø")
    assert first.sha256 == second.sha256
    assert len(store.renditions(cluster, first.sha256)) == 2
    assert second.is_ready


def test_two_waiting_for_the_same_content_both_become_ready():
    cluster = uuid4()
    one, two = make.picture(cluster, ready=False), make.picture(cluster, ready=False)
    assert changes.process(one).is_ready
    assert changes.process(two).is_ready
    assert not store.incoming(cluster, one.sha256).exists()
