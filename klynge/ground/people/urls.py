from django.urls import URLPattern, URLResolver, path

from klynge.ground.people import views

app_name = "people"
urlpatterns: list[URLPattern | URLResolver] = [
    path("ind/link/<str:token>/", views.link, name="link"),
    path("mine/", views.mine, name="mine"),
    path("mine/oplysninger/", views.edit, name="edit"),
    path("mine/sikkerhed/", views.second_factor, name="second_factor"),
    path("mine/steder/", views.visits, name="visits"),
    path("mine/steder/<int:pk>/slut/", views.end_visit, name="end_visit"),
    path("mine/data/", views.data, name="data"),
    path("mine/data/hent/", views.export, name="export"),
    path("slet/<str:token>/", views.erase, name="erase"),
]
