"""Twenty people answer at once on an embedded database, and none is told that it is locked."""

import sqlite3
import threading

import pytest
from django.db import connection, connections

from klynge.ground.fielding.tests import make as rounds
from klynge.mapping.survey import changes
from klynge.mapping.survey.tests import make

PEOPLE, PAGES = 20, 5


@pytest.mark.django_db(transaction=True)  # a copy is taken of what is committed
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the embedded database only")
def test_twenty_people_save_their_pages_at_once(cast, tmp_path):
    survey = make.open_survey(cast, each=10)
    codes = rounds.codes_of(survey.round)[:PEOPLE]
    path, faults = tmp_path / "copy.sqlite3", []
    connection.ensure_connection()
    with sqlite3.connect(path) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=WAL")

    def answer(code):
        try:
            own = connections.create_connection("default")
            own.settings_dict = {**own.settings_dict, "NAME": str(path)}
            connections["default"] = own
            changes.begin(code=code, device="d")
            for number in range(PAGES):
                changes.save_page(code=code, device="d", question=f"q{number}", value=str(number))
            changes.send(code=code, device="d")
            own.close()
        except Exception as fault:
            faults.append(fault)

    threads = [threading.Thread(target=answer, args=(code,)) for code in codes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not faults
    with sqlite3.connect(path) as copy:
        assert copy.execute(
            'SELECT count(*) FROM survey_openanswer WHERE "values" IS NOT NULL'
        ).fetchone() == (PEOPLE,)
