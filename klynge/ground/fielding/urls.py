from django.urls import URLPattern, URLResolver

app_name = "fielding"
urlpatterns: list[URLPattern | URLResolver] = []
