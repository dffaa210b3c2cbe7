from django import forms

from klynge.ground.files.forms import PictureFields
from klynge.ground.files.tests import make


class NewsForm(PictureFields):
    title = forms.CharField()
    field_order = ["title"]


class PortraitForm(PictureFields):
    picture_required = True


def test_without_a_picture_no_words_are_asked_for():
    form = NewsForm({"title": "Nyt"}, {})
    assert form.is_valid()
    assert form.cleaned_data == {"title": "Nyt", "picture": None}
    assert next(iter(form.fields)) == "title"


def test_with_a_picture_all_words_and_the_tick_are_asked_for():
    form = NewsForm({"title": "Nyt"}, {"picture": make.upload()})
    assert not form.is_valid()
    assert set(form.errors) == {"picture_alt", "picture_source", "picture_rights"}


def test_it_hands_on_one_new_picture():
    words = {"title": "Nyt", "picture_alt": "Broen", "picture_source": "Mona", "picture_rights": "on"}
    form = NewsForm(words, {"picture": make.upload()})
    assert form.is_valid()
    picture = form.cleaned_data["picture"]
    assert (picture.alt, picture.source, picture.rights_confirmed) == ("Broen", "Mona", True)
    assert set(form.cleaned_data) == {"title", "picture"}


def test_it_can_be_required():
    form = PortraitForm({}, {})
    assert not form.is_valid()
    assert set(form.errors) == {"picture"}
