from django.urls import URLPattern, URLResolver

app_name = "potentials"
urlpatterns: list[URLPattern | URLResolver] = []
