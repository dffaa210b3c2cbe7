from django.urls import URLPattern, URLResolver, path

from klynge.front import start_views, views

app_name = "front"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.index, name="index"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("privatliv/", views.our_privacy, name="our_privacy"),
    path("tilgaengelighed/", views.our_accessibility, name="our_accessibility"),
    path("start/", start_views.start, name="start"),
    path("start/opsaetning/", start_views.start_settings, name="start_settings"),
    path("start/dig/", start_views.start_administrator, name="start_administrator"),
    path("start/mail/", start_views.start_mail, name="start_mail"),
    path("start/klynge/", start_views.start_cluster, name="start_cluster"),
    path("start/koordinatorer/", start_views.start_coordinators, name="start_coordinators"),
    path("start/tjek/", start_views.start_check, name="start_check"),
    path("<slug:slug>/", views.show, name="show"),
    path("<slug:slug>/det-sagde-i/", views.voices, name="voices"),
    path("<slug:slug>/det-sagde-i/<uuid:thing>/", views.action_voices, name="action_voices"),
    path("<slug:slug>/soeg/", views.search, name="search"),
    path("<slug:slug>/om/", views.about, name="about"),
    path("<slug:slug>/privatliv/", views.privacy, name="privacy"),
    path("<slug:slug>/tilgaengelighed/", views.accessibility, name="accessibility"),
]
