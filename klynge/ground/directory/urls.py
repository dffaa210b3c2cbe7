from django.urls import URLPattern, URLResolver, path

from klynge.ground.directory import views

app_name = "directory"
DESK = "<slug:slug>/arbejdsrum/foreninger"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/foreninger/", views.index, name="index"),
    path("<slug:slug>/foreninger/<uuid:pk>/", views.association, name="association"),
    path("<slug:slug>/steder/", views.facilities, name="facilities"),
    path("<slug:slug>/steder/<uuid:pk>/", views.facility, name="facility"),
    path(f"{DESK}/", views.desk, name="desk"),
    path(f"{DESK}/ny/", views.new_association, name="new_association"),
    path(f"{DESK}/<uuid:pk>/", views.edit_association, name="edit_association"),
    path(f"{DESK}/<uuid:pk>/fjern/", views.remove_association, name="remove_association"),
    path(f"{DESK}/<uuid:pk>/hent-frem/", views.restore_association, name="restore_association"),
    path(f"{DESK}/steder/nyt/", views.new_facility, name="new_facility"),
    path(f"{DESK}/steder/<uuid:pk>/", views.edit_facility, name="edit_facility"),
    path(f"{DESK}/steder/<uuid:pk>/fjern/", views.remove_facility, name="remove_facility"),
    path(f"{DESK}/steder/<uuid:pk>/hent-frem/", views.restore_facility, name="restore_facility"),
]
