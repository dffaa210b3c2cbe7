from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from klynge import clock
from klynge.ground.files import changes
from klynge.ground.files.models import Attachment
from klynge.ground.files.tests import make
from klynge.ground.ui.refusal import Refused

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%%EOF"


def add(cluster_id, upload=None, title="Referat"):
    upload = upload or SimpleUploadedFile("r.pdf", PDF)
    return changes.add_attachment(by=uuid4(), cluster_id=cluster_id, upload=upload, title=title)


def url(attachment, slug="fjordlandet"):
    return reverse("files:attachment", kwargs={"slug": slug, "pk": attachment.id})


def test_it_is_private_until_published_and_then_always_saved_not_opened(client, door):
    attachment = add(door.here, title="Referat af møde 3/12 «æøå»")
    assert client.get(url(attachment)).status_code == 404
    changes.publish_attachment(cluster_id=door.here, attachment_id=attachment.id)
    response = client.get(url(attachment))
    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Type"] == "application/octet-stream"
    assert client.get(url(attachment, "bakkeriget")).status_code == 404


def test_it_takes_documents_and_knows_them_by_content():
    assert add(uuid4(), make.document("word/document.xml")).kind == "docx"
    assert add(uuid4(), make.document("xl/workbook.xml", name="x.pdf")).kind == "xlsx"
    opened = "application/vnd.oasis.opendocument.text"
    assert add(uuid4(), make.document("content.xml", mimetype=opened)).kind == "odt"


@pytest.mark.parametrize(
    "upload",
    [
        SimpleUploadedFile("a.pdf", b"<html>"),
        SimpleUploadedFile("a.pdf", b""),
        SimpleUploadedFile("a.docx", b"PK\x03\x04 i stykker"),
        make.document("anything.exe"),
        make.document("word/document.xml", "word/vbaProject.bin"),
        make.upload(),
    ],
)
def test_it_refuses_everything_else_and_documents_with_macros(upload):
    with pytest.raises(Refused):
        add(uuid4(), upload)
    assert not Attachment.objects.exists()


def test_it_needs_a_title():
    with pytest.raises(Refused) as refusal:
        add(uuid4(), title=" ")
    assert refusal.value.field == "attachment_title"


def test_it_has_a_bin_too(client, door, media):
    attachment = add(door.here)
    door.workers = {"fjordlandet"}
    changes.remove_attachment(cluster_id=door.here, attachment_id=attachment.id)
    assert client.get(url(attachment)).status_code == 404
    changes.restore_attachment(cluster_id=door.here, attachment_id=attachment.id)
    assert client.get(url(attachment)).status_code == 200
    changes.remove_attachment(cluster_id=door.here, attachment_id=attachment.id)
    with clock.travel(clock.now() + timedelta(days=31)):
        changes.empty_bin()
    assert not [path for path in media.rglob("*") if path.is_file()]
