from django.urls import URLPattern, URLResolver, path

from klynge.ground.ui import views

app_name = "ui"
urlpatterns: list[URLPattern | URLResolver] = [
    path("styleguide/", views.styleguide, name="styleguide"),
    path("styleguide/<slug:frame>/", views.styleguide_frame, name="styleguide_frame"),
    path("<slug:slug>/farver-<slug:mark>.css", views.colours, name="colours"),
]
