from django.urls import URLPattern, URLResolver, path

from klynge.demo import views

app_name = "demo"
urlpatterns: list[URLPattern | URLResolver] = [
    path("demo/", views.index, name="index"),
    path("demo/ind/<str:token>/", views.enter, name="enter"),
    path("demo/mail/", views.mail, name="mail"),
    path("demo/mail/<uuid:pk>/", views.letter, name="letter"),
]
