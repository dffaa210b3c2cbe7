import re

import pytest
from django.core.management import CommandError, call_command

from klynge.ground.clusters import access
from klynge.ground.people.models import Person

pytestmark = pytest.mark.django_db


def test_it_makes_an_administrator_who_can_enter_by_the_printed_link(client, capsys):
    call_command("createadmin", "Ida@Eksempel.dk", "--name", "Ida")
    person = Person.objects.get(email="ida@eksempel.dk")
    assert person.name == "Ida" and access.is_administrator(person)
    path = re.search(r"https?://[^/]+(/ind/link/\S+)", capsys.readouterr().out).group(1)
    assert client.post(path).status_code == 302
    assert client.get("/mine/").status_code == 200


def test_a_second_run_changes_nothing_and_gives_a_new_link(capsys):
    call_command("createadmin", "ida@eksempel.dk")
    call_command("createadmin", "ida@eksempel.dk")
    assert Person.objects.get().roles.count() == 1


def test_something_else_than_an_address_is_refused():
    with pytest.raises(CommandError):
        call_command("createadmin", "ida")
