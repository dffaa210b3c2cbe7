from django.urls import URLPattern, URLResolver, path

from klynge.startup.meetings import views

app_name = "meetings"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/moeder/", views.index, name="index"),
    path("<slug:slug>/moeder/<uuid:pk>/", views.read, name="read"),
    path("<slug:slug>/moeder/beslutning/<uuid:pk>/", views.decision, name="decision"),
    path("<slug:slug>/arbejdsrum/moeder/", views.desk, name="desk"),
    path("<slug:slug>/arbejdsrum/moeder/ny/", views.new, name="new"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/", views.show, name="show"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/ret/", views.edit, name="edit"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/dagsorden/", views.agenda, name="agenda"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/indkald/", views.invite, name="invite"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/aflys/", views.cancel, name="cancel"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/referat/", views.minutes, name="minutes"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/til-godkendelse/", views.send, name="send"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/indsigelse/", views.objection, name="objection"),
    path("<slug:slug>/arbejdsrum/moeder/<uuid:pk>/godkend/", views.approve, name="approve"),
    path("<slug:slug>/arbejdsrum/indsigelse/<uuid:pk>/svar/", views.answer, name="answer"),
    path("<slug:slug>/arbejdsrum/punkt/<uuid:pk>/flyt/", views.move, name="move"),
    path("<slug:slug>/arbejdsrum/punkt/<uuid:pk>/fjern/", views.remove_item, name="remove_item"),
    path("<slug:slug>/arbejdsrum/punkt/<uuid:pk>/beslut/", views.decide, name="decide"),
    path("<slug:slug>/arbejdsrum/beslutning/<uuid:pk>/", views.edit_decision, name="edit_decision"),
    path("<slug:slug>/arbejdsrum/beslutning/<uuid:pk>/gjort/", views.finish, name="finish"),
    path("<slug:slug>/arbejdsrum/beslutning/<uuid:pk>/fjern/", views.remove_decision, name="remove_decision"),
    path("<slug:slug>/arbejdsrum/beslutning/<uuid:pk>/pointe/", views.pin, name="pin"),
]
