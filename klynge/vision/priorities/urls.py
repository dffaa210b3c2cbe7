from django.urls import URLPattern, URLResolver, path

from klynge.vision.priorities import citizen_views, views

app_name = "priorities"
_desk = "<slug:slug>/arbejdsrum/prioritering/"
_one = f"{_desk}<uuid:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/stem/om/", citizen_views.start, name="start"),
    path("<slug:slug>/stem/krydser/", citizen_views.mark, name="mark"),
    path("<slug:slug>/stem/tjek/", citizen_views.check, name="check"),
    path("<slug:slug>/afstemning/<uuid:pk>/", views.candidates, name="candidates"),
    path("<slug:slug>/afstemning/<uuid:pk>/resultat/", views.result, name="result"),
    path(_desk, views.index, name="index"),
    path(f"{_desk}ny/", views.new, name="new"),
    path(_one, views.show, name="show"),
    path(f"{_one}regler/", views.rules, name="rules"),
    path(f"{_one}forslag/", views.propose, name="propose"),
    path(f"{_one}forslag/<uuid:candidate>/", views.edit, name="edit"),
    path(f"{_one}forslag/<uuid:candidate>/tag-af/", views.withdraw, name="withdraw"),
    path(f"{_one}papir/", views.paper, name="paper"),
    path(f"{_one}papir/seddel/", views.paper_ballot, name="paper_ballot"),
    path(f"{_one}stemmeseddel.pdf", views.printed, name="printed"),
    path(f"{_one}resultat/", views.preview, name="preview"),
    path(f"{_one}offentliggoer/", views.publish, name="publish"),
]
