from django.urls import URLPattern, URLResolver, path

from klynge.strategy import views

app_name = "strategy"
_desk = "<slug:slug>/arbejdsrum/strategiplan/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/strategiplan/", views.show, name="show"),
    path("<slug:slug>/strategiplan/<int:number>/", views.version, name="version"),
    path("<slug:slug>/strategiplan/<int:number>.pdf", views.printed, name="printed"),
    path("<slug:slug>/strategiplan/<int:number>.json", views.data, name="data"),
    path(_desk, views.desk, name="desk"),
    path(f"{_desk}laes/", views.preview, name="preview"),
    path(f"{_desk}kladde.pdf", views.preview_printed, name="preview_printed"),
    path(f"{_desk}vedtag/", views.adopt, name="adopt"),
    path(f"{_desk}kapitel/<slug:key>/", views.edit, name="edit"),
    path(f"{_desk}kapitel/<slug:key>/pen/", views.pen, name="pen"),
    path(f"{_desk}kapitel/<slug:key>/pointer/", views.cite, name="cite"),
    path("<slug:slug>/arbejdsrum/overdragelse/", views.handover, name="handover"),
]
