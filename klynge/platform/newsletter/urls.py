from django.urls import URLPattern, URLResolver, path

from klynge.platform.newsletter import views

app_name = "newsletter"
DESK = "<slug:slug>/arbejdsrum/nyhedsbrev"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/nyhedsbrev/", views.index, name="index"),
    path("<slug:slug>/nyhedsbrev/tilmeld/", views.join, name="join"),
    path("<slug:slug>/nyhedsbrev/tjek-din-mail/", views.asked, name="asked"),
    path("<slug:slug>/nyhedsbrev/<uuid:pk>/", views.show, name="show"),
    path(f"{DESK}/", views.desk, name="desk"),
    path(f"{DESK}/nyt/", views.new, name="new"),
    path(f"{DESK}/<uuid:pk>/", views.edit, name="edit"),
    path(f"{DESK}/<uuid:pk>/se/", views.preview, name="preview"),
    path(f"{DESK}/<uuid:pk>/proev/", views.try_out, name="try_out"),
    path(f"{DESK}/<uuid:pk>/send/", views.send, name="send"),
    path(f"{DESK}/<uuid:pk>/slet/", views.remove, name="remove"),
]
