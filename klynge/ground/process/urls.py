from django.urls import URLPattern, URLResolver, path

from klynge.ground.process import views

app_name = "process"
urlpatterns: list[URLPattern | URLResolver] = [
    path("sekretariat/skabeloner/", views.templates, name="templates"),
    path("sekretariat/skabeloner/<uuid:pk>/", views.template, name="template"),
    path("sekretariat/skabeloner/<uuid:pk>/kopi/", views.new_template, name="new_template"),
    path("<slug:slug>/processen/", views.show, name="show"),
    path("<slug:slug>/arbejdsrum/", views.desk, name="desk"),
    path("<slug:slug>/arbejdsrum/historik/", views.history, name="history"),
    path("<slug:slug>/arbejdsrum/tidsplan/", views.schedule, name="schedule"),
    path("<slug:slug>/arbejdsrum/tidsplan/begynd/", views.start, name="start"),
    path("<slug:slug>/arbejdsrum/tidsplan/flyt/", views.move_start, name="move_start"),
    path("<slug:slug>/arbejdsrum/tidsplan/tilfoej/", views.add, name="add"),
    path("<slug:slug>/arbejdsrum/tidsplan/fase/<int:number>/", views.change_phase, name="change_phase"),
    path("<slug:slug>/arbejdsrum/tidsplan/<uuid:pk>/", views.edit, name="edit"),
    path("<slug:slug>/arbejdsrum/tidsplan/<uuid:pk>/godkend/", views.sign_off, name="sign_off"),
    path("<slug:slug>/arbejdsrum/tidsplan/<uuid:pk>/fortryd/", views.undo_sign_off, name="undo_sign_off"),
    path("<slug:slug>/arbejdsrum/tidsplan/<uuid:pk>/gjort/", views.fulfil, name="fulfil"),
    path("<slug:slug>/arbejdsrum/tidsplan/<uuid:pk>/fjern/", views.remove, name="remove"),
]
