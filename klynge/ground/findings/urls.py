from django.urls import URLPattern, URLResolver, path

from klynge.ground.findings import views

app_name = "findings"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/det-har-vi-laert/", views.index, name="index"),
    path("<slug:slug>/det-har-vi-laert/<uuid:pk>/", views.show, name="show"),
    path("<slug:slug>/arbejdsrum/pointer/", views.desk, name="desk"),
    path("<slug:slug>/arbejdsrum/pointer/<uuid:pk>/laeg-sammen/", views.merge, name="merge"),
    path("<slug:slug>/arbejdsrum/pointer/<uuid:pk>/tag-tilbage/", views.take_back, name="take_back"),
]
