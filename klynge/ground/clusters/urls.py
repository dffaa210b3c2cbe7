from django.urls import URLPattern, URLResolver, path

from klynge.ground.clusters import areas_views, pictures_views, views

app_name = "clusters"
_desk = "<slug:slug>/arbejdsrum/"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{_desk}klyngen/", views.look, name="look"),
    path(f"{_desk}klyngen/aabn/", views.publish, name="publish"),
    path(f"{_desk}klyngen/logo/", views.own_picture, {"place": "logo"}, name="logo"),
    path(f"{_desk}klyngen/forsidebillede/", views.own_picture, {"place": "cover"}, name="cover"),
    path(f"{_desk}klyngen/kommune/", views.municipality, name="municipality"),
    path(f"{_desk}landsbyer/", views.villages, name="villages"),
    path(f"{_desk}landsbyer/ny/", views.new_village, name="new_village"),
    path(f"{_desk}landsbyer/fil/", areas_views.import_areas, name="import_areas"),
    path(f"{_desk}landsbyer/<uuid:pk>/", views.edit_village, name="edit_village"),
    path(f"{_desk}landsbyer/<uuid:pk>/nabo/", views.pool, name="pool"),
    path(f"{_desk}billeder/", pictures_views.pictures, name="pictures"),
    path(f"{_desk}billeder/<uuid:pk>/", pictures_views.describe_picture, name="describe_picture"),
    path(f"{_desk}billeder/<uuid:pk>/fjern/", pictures_views.remove_picture, name="remove_picture"),
    path(f"{_desk}billeder/<uuid:pk>/hent/", pictures_views.restore_picture, name="restore_picture"),
    path(f"{_desk}roller/", views.roles, name="roles"),
    path(f"{_desk}roller/ny/", views.new_role, name="new_role"),
    path(f"{_desk}roller/<uuid:pk>/slut/", views.end_role, name="end_role"),
]
