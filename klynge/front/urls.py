from django.urls import URLPattern, URLResolver, path

from klynge.front import views

app_name = "front"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.index, name="index"),
    path("<slug:slug>/", views.show, name="show"),
]
