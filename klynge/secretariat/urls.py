from django.urls import URLPattern, URLResolver, path

from klynge.secretariat import applicant_views, views

app_name = "secretariat"
urlpatterns: list[URLPattern | URLResolver] = [
    path("ny-klynge/", applicant_views.inquire, name="inquire"),
    path("ny-klynge/tak/", applicant_views.thanks, name="thanks"),
    path("ansoegning/<str:token>/", applicant_views.apply, name="apply"),
    path("ansoegning/<str:token>/<slug:section>/", applicant_views.section, name="section"),
    path("mine/klynger/", views.mine, name="mine"),
    path("sekretariat/", views.index, name="index"),
    path("sekretariat/henvendelser/", views.inquiries, name="inquiries"),
    path("sekretariat/henvendelser/<uuid:pk>/", views.inquiry, name="inquiry"),
    path("sekretariat/henvendelser/<uuid:pk>/besvaret/", views.answer, name="answer"),
    path("sekretariat/henvendelser/<uuid:pk>/inviter/", views.invite, name="invite"),
    path("sekretariat/ansoegninger/", views.applications, name="applications"),
    path("sekretariat/ansoegninger/<uuid:pk>/", views.application, name="application"),
    path("sekretariat/ansoegninger/<uuid:pk>/dialog/", views.dialogue, name="dialogue"),
    path("sekretariat/ansoegninger/<uuid:pk>/afslag/", views.decline, name="decline"),
    path("sekretariat/ansoegninger/<uuid:pk>/ja/", views.accept, name="accept"),
]
