from django.urls import path

from klynge.ground.jobs import views

app_name = "jobs"
urlpatterns = [path("sundhed/", views.health, name="health")]
