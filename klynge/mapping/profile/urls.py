from django.urls import URLPattern, URLResolver, path

from klynge.mapping.profile import views

app_name = "profile"
_desk = "<slug:slug>/arbejdsrum/tal/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:slug>/klyngen-i-tal/", views.show, name="show"),
    path(_desk, views.desk, name="desk"),
    path(f"{_desk}befolkning/", views.enter, name="enter"),
    path(f"{_desk}optael/", views.count, name="count"),
    path(f"{_desk}nyt/", views.new_figure, name="new_figure"),
    path(f"{_desk}pointe/", views.pin, name="pin"),
    path(f"{_desk}<uuid:pk>/fjern/", views.remove_figure, name="remove_figure"),
    path(f"{_desk}<uuid:pk>/pointe/", views.pin_figure, name="pin_figure"),
]
