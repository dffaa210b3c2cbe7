from django.urls import URLPattern, URLResolver, path

from klynge.startup.groups import views, workspace_views

app_name = "groups"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/styregruppen/", views.show, name="show"),
    path("<slug:slug>/arbejdsgrupper/", views.teams, name="teams"),
    path("<slug:slug>/vaer-med/", views.join, name="join"),
    path("<slug:slug>/vaer-med/tak/<str:receipt>/", views.receipt, name="receipt"),
    path("<slug:slug>/vaer-med/slet/<str:token>/", views.withdraw, name="withdraw"),
    path("<slug:slug>/arbejdsrum/styregruppe/", workspace_views.desk, name="desk"),
    path("<slug:slug>/arbejdsrum/styregruppe/ny/", workspace_views.seat, name="seat"),
    path("<slug:slug>/arbejdsrum/styregruppe/<uuid:pk>/", workspace_views.edit_seat, name="edit_seat"),
    path("<slug:slug>/arbejdsrum/styregruppe/<uuid:pk>/slut/", workspace_views.end_seat, name="end_seat"),
    path("<slug:slug>/arbejdsrum/arbejdsgrupper/", workspace_views.work, name="work"),
    path("<slug:slug>/arbejdsrum/arbejdsgrupper/ny/", workspace_views.form_group, name="form_group"),
    path("<slug:slug>/arbejdsrum/arbejdsgrupper/<uuid:pk>/", workspace_views.team, name="team"),
    path("<slug:slug>/arbejdsrum/arbejdsgrupper/<uuid:pk>/ret/", workspace_views.edit_team, name="edit_team"),
    path(
        "<slug:slug>/arbejdsrum/arbejdsgrupper/<uuid:pk>/luk/", workspace_views.close_team, name="close_team"
    ),
    path(
        "<slug:slug>/arbejdsrum/arbejdsgrupper/<uuid:pk>/medlem/",
        workspace_views.add_member,
        name="add_member",
    ),
    path(
        "<slug:slug>/arbejdsrum/medlem/<uuid:pk>/tovholder/", workspace_views.make_holder, name="make_holder"
    ),
    path("<slug:slug>/arbejdsrum/medlem/<uuid:pk>/ud/", workspace_views.leave, name="leave"),
    path("<slug:slug>/arbejdsrum/frivillige/", workspace_views.volunteers, name="volunteers"),
    path("<slug:slug>/arbejdsrum/frivillige/ny/", workspace_views.add_volunteer, name="add_volunteer"),
    path("<slug:slug>/arbejdsrum/frivillige/<uuid:pk>/", workspace_views.volunteer, name="volunteer"),
    path(
        "<slug:slug>/arbejdsrum/frivillige/<uuid:pk>/talt-med/", workspace_views.contacted, name="contacted"
    ),
    path("<slug:slug>/arbejdsrum/frivillige/<uuid:pk>/slet/", workspace_views.remove, name="remove"),
]
