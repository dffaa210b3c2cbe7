from django.urls import URLPattern, URLResolver, path

from klynge.vision.text import views

app_name = "vision_text"
_desk = "<slug:slug>/arbejdsrum/vision/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/vision/", views.show, name="show"),
    path(_desk, views.desk, name="desk"),
    path(f"{_desk}pen/", views.take_pen, name="take_pen"),
    path(f"{_desk}skriv/", views.write, name="write"),
    path(f"{_desk}hoert/", views.weigh, name="weigh"),
    path(f"{_desk}vedtag/", views.adopt, name="adopt"),
]
