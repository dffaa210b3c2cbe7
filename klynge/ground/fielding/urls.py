from django.urls import URLPattern, URLResolver, path

from klynge.ground.fielding import citizen_views, paper_views, views

app_name = "fielding"
_desk = "<slug:slug>/arbejdsrum/runde/<uuid:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/svar/", citizen_views.enter, {"kind": "survey"}, name="enter_survey"),
    path("<slug:slug>/stem/", citizen_views.enter, {"kind": "ballot"}, name="enter_ballot"),
    path("<slug:slug>/kvittering/<str:number>/", citizen_views.receipt, name="receipt"),
    path("<slug:slug>/k/<str:token>/", citizen_views.scan, name="scan"),
    path(_desk, views.show, name="show"),
    path(f"{_desk}ret/", views.edit, name="edit"),
    path(f"{_desk}antal/", views.counts, name="counts"),
    path(f"{_desk}aftale/", views.agreement, name="agreement"),
    path(f"{_desk}register/", views.register, name="register"),
    path(f"{_desk}register/bekraeft/", views.confirm_register, name="confirm_register"),
    path(f"{_desk}aabn/", views.open_, name="open"),
    path(f"{_desk}forlaeng/", views.extend, name="extend"),
    path(f"{_desk}luk/", views.close, name="close"),
    path(f"{_desk}breve/", paper_views.letters, name="letters"),
    path(f"{_desk}koder.csv", paper_views.package, name="package"),
    path(f"{_desk}beskyttede.csv", paper_views.protected, name="protected"),
    path(f"{_desk}ny-kode/", paper_views.replace, name="replace"),
]
