from django.urls import URLPattern, URLResolver, path

from klynge.mapping.potentials import desk_views as desk
from klynge.mapping.potentials import views

app_name = "potentials"
_map, _desk = "<slug:slug>/kort/", "<slug:slug>/arbejdsrum/kort/"
urlpatterns: list[URLPattern | URLResolver] = [
    path(_map, views.index, name="index"),
    path(f"{_map}steder.json", views.places, name="places"),
    path(f"{_map}foreslaa/", views.propose, name="propose"),
    path(f"{_map}foreslaa/tak/", views.thanks, name="thanks"),
    path(f"{_map}<uuid:pk>/", views.show, name="show"),
    path(_desk, desk.desk, name="desk"),
    path(f"{_desk}ny/", desk.new, name="new"),
    path(f"{_desk}<uuid:pk>/", desk.handle, name="handle"),
    path(f"{_desk}<uuid:pk>/ret/", desk.edit, name="edit"),
    path(f"{_desk}<uuid:pk>/ja/", desk.accept, name="accept"),
    path(f"{_desk}<uuid:pk>/pointe/", desk.pin, name="pin"),
]
