from django.urls import URLPattern, URLResolver

app_name = "vision_text"
urlpatterns: list[URLPattern | URLResolver] = []
