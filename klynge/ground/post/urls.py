from django.urls import URLPattern, URLResolver, path

from klynge.ground.post import views

app_name = "post"
urlpatterns: list[URLPattern | URLResolver] = [
    path("tilmelding/<str:token>/", views.confirm, name="confirm"),
    path("afmeld/<str:token>/", views.unsubscribe, name="unsubscribe"),
]
