from django.urls import URLPattern, URLResolver, path

from klynge.api.v1 import api as v1

app_name = "api"
urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", v1.urls)]
