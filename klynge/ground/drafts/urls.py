from django.urls import URLPattern, URLResolver, path

from klynge.ground.drafts import views

app_name = "drafts"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/arbejdsrum/tekst/<uuid:pk>/", views.history, name="history"),
    path("<slug:slug>/arbejdsrum/tekst/<uuid:pk>/hent/<int:number>/", views.bring_back, name="bring_back"),
]
