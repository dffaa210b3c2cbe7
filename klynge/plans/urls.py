from django.urls import URLPattern, URLResolver, path

from klynge.plans.views import actions, focus, projects, public

app_name = "plans"
_open = "<slug:slug>/planer/"
_desk = "<slug:slug>/arbejdsrum/planer/"
_area = f"{_desk}omraade/<uuid:pk>/"
_goal = f"{_desk}maal/<uuid:pk>/"
_action = f"{_desk}handlinger/<uuid:pk>/"
_project = f"{_desk}projekter/<uuid:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path(_open, public.index, name="index"),
    path(f"{_open}indsatsomraader/<uuid:pk>/", public.focus_area, name="focus_area"),
    path(f"{_open}handlinger/", public.actions, name="actions"),
    path(f"{_open}handlinger/<uuid:pk>/", public.action, name="action"),
    path(f"{_open}projekter/<uuid:pk>/", public.project, name="project"),
    path(_desk, focus.desk, name="desk"),
    path(f"{_desk}vaelg/<uuid:pk>/", focus.choose, name="choose"),
    path(f"{_desk}nyt-omraade/", focus.add, name="add"),
    path(_area, focus.area, name="area"),
    path(f"{_area}ret/", focus.edit_area, name="edit_area"),
    path(f"{_area}fjern/", focus.remove_area, name="remove_area"),
    path(f"{_area}maal/", focus.new_goal, name="new_goal"),
    path(f"{_area}handling/", actions.new_action, name="new_action"),
    path(_goal, focus.edit_goal, name="edit_goal"),
    path(f"{_goal}fjern/", focus.remove_goal, name="remove_goal"),
    path(f"{_desk}handlinger/", actions.work, name="work"),
    path(_action, actions.edit_action, name="edit_action"),
    path(f"{_action}status/", actions.status, name="status"),
    path(f"{_action}fjern/", actions.remove_action, name="remove_action"),
    path(f"{_desk}projekter/", projects.projects, name="projects"),
    path(f"{_desk}projekter/nyt/", projects.new_project, name="new_project"),
    path(_project, projects.sheet, name="sheet"),
    path(f"{_project}ret/", projects.edit_project, name="edit_project"),
    path(f"{_project}effekter/", projects.effects, name="effects"),
    path(f"{_project}budget/", projects.budget, name="budget"),
    path(f"{_project}finansiering/", projects.financing, name="financing"),
    path(f"{_project}finansiering/<int:line>/", projects.line_status, name="line_status"),
    path(f"{_project}godkend/", projects.approve, name="approve"),
    path(f"{_project}aabn/", projects.reopen, name="reopen"),
    path(f"{_project}status/", projects.project_status, name="project_status"),
    path(f"{_project}fjern/", projects.remove_project, name="remove_project"),
]
