from django.urls import URLPattern, URLResolver, path, register_converter
from django.urls.converters import StringConverter

from klynge.ground.files import views


class Digest(StringConverter):
    regex = "[0-9a-f]{64}"


class Extension(StringConverter):
    regex = "avif|jpg"


register_converter(Digest, "sha256")
register_converter(Extension, "extension")

app_name = "files"
urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "<slug:slug>/billede/<sha256:sha256>-<int:width>.<extension:extension>", views.picture, name="picture"
    ),
    path("<slug:slug>/fil/<uuid:pk>/", views.attachment, name="attachment"),
]
