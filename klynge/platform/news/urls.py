from django.urls import URLPattern, URLResolver, path

from klynge.platform.news import views

app_name = "news"
DESK = "<slug:slug>/arbejdsrum/nyt"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/nyt/", views.index, name="index"),
    path("<slug:slug>/nyt/feed.atom", views.feed, name="feed"),
    path("<slug:slug>/nyt/<uuid:pk>/", views.show, name="show"),
    path("<slug:slug>/nyt/<uuid:pk>/opslag.pdf", views.poster, name="poster"),
    path(f"{DESK}/", views.desk, name="desk"),
    path(f"{DESK}/skriv/", views.new, name="new"),
    path(f"{DESK}/<uuid:pk>/", views.edit, name="edit"),
    path(f"{DESK}/<uuid:pk>/se/", views.preview, name="preview"),
    path(f"{DESK}/<uuid:pk>/udgiv/", views.publish, name="publish"),
    path(f"{DESK}/<uuid:pk>/tag-af/", views.withdraw, name="withdraw"),
    path(f"{DESK}/<uuid:pk>/hent-frem/", views.restore, name="restore"),
]
