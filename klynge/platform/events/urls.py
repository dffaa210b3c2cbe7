from django.urls import URLPattern, URLResolver, path

from klynge.platform.events import views

app_name = "events"
DESK = "<slug:slug>/arbejdsrum/kalender"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/kalender/", views.index, name="index"),
    path("<slug:slug>/kalender.ics", views.calendar, name="calendar"),
    path("<slug:slug>/kalender/feed.atom", views.feed, name="feed"),
    path("<slug:slug>/kalender/<int:year>/<int:number>/", views.month, name="month"),
    path("<slug:slug>/kalender/<uuid:pk>/", views.show, name="show"),
    path("<slug:slug>/kalender/<uuid:pk>/begivenhed.ics", views.one, name="one"),
    path("<slug:slug>/kalender/<uuid:pk>/opslag.pdf", views.poster, name="poster"),
    path(f"{DESK}/", views.desk, name="desk"),
    path(f"{DESK}/skriv/", views.new, name="new"),
    path(f"{DESK}/<uuid:pk>/", views.edit, name="edit"),
    path(f"{DESK}/<uuid:pk>/se/", views.preview, name="preview"),
    path(f"{DESK}/<uuid:pk>/udgiv/", views.publish, name="publish"),
    path(f"{DESK}/<uuid:pk>/aflys/", views.cancel, name="cancel"),
    path(f"{DESK}/<uuid:pk>/bliver-alligevel/", views.uncancel, name="uncancel"),
    path(f"{DESK}/<uuid:pk>/tag-af/", views.withdraw, name="withdraw"),
    path(f"{DESK}/<uuid:pk>/hent-frem/", views.restore, name="restore"),
]
