from django.urls import URLPattern, URLResolver, path

from klynge.mapping.survey import citizen_views, views

app_name = "survey"
_desk = "<slug:slug>/arbejdsrum/undersoegelse/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/svar/om/", citizen_views.start, name="start"),
    path("<slug:slug>/svar/hvem/", citizen_views.who, name="who"),
    path("<slug:slug>/svar/spoergsmaal/<int:number>/", citizen_views.question, name="question"),
    path("<slug:slug>/svar/senere/", citizen_views.later, name="later"),
    path("<slug:slug>/svar/tjek/", citizen_views.check, name="check"),
    path("<slug:slug>/svar/slet/", citizen_views.erase, name="erase"),
    path("<slug:slug>/resultater/", views.results, name="results"),
    path("<slug:slug>/resultater/<slug:code>/", views.result, name="result"),
    path(_desk, views.desk, name="desk"),
    path(f"{_desk}ny/", views.new, name="new"),
    path(f"{_desk}<uuid:pk>/papir/", views.paper, name="paper"),
    path(f"{_desk}<uuid:pk>/papir/skema/", views.paper_answer, name="paper_answer"),
    path(f"{_desk}<uuid:pk>/resultater/", views.preview, name="preview"),
    path(f"{_desk}<uuid:pk>/offentliggoer/", views.publish, name="publish"),
    path(f"{_desk}<uuid:pk>/gem/<slug:code>/", views.pin, name="pin"),
    path(f"{_desk}<uuid:pk>/tekster/<slug:code>/", views.texts, name="texts"),
    path(f"{_desk}<uuid:pk>/skema.pdf", views.printed, name="printed"),
]
