import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from klynge import keys
from klynge.ground.jobs import checking

pytestmark = pytest.mark.django_db


@pytest.fixture
def served_well(settings, tmp_path):
    settings.KLYNGE_URL = "https://landsbyer.example"
    settings.KLYNGE_MAIL_OFF = True
    settings.DEMO = settings.DEBUG = False
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").write_text("{}")


def texts():
    return " ".join(one.text for one in checking.look_over())


def test_a_key_that_others_can_read_is_a_fault(served_well, capsys):
    path = keys.key_folder() / "session.key"
    path.chmod(0o644)
    try:
        with pytest.raises(CommandError):
            call_command("check")
    finally:
        path.chmod(0o600)
    assert "FAULT" in capsys.readouterr().out
    assert not any(one.is_fault for one in checking.look_over())


def test_an_address_without_https_is_a_fault_but_localhost_is_only_a_note(served_well, settings):
    settings.KLYNGE_URL = "http://landsbyer.example"
    assert any(one.is_fault for one in checking.look_over())
    settings.KLYNGE_URL = "http://localhost:8000"
    assert not any(one.is_fault for one in checking.look_over())


def test_it_says_that_no_worker_runs_and_what_to_do(served_well):
    assert "klynge serve" in texts()


def test_it_names_a_mail_server_that_does_not_answer(served_well, settings):
    settings.KLYNGE_MAIL_OFF = False
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert "127.0.0.1:9" in texts()


def test_missing_migrations_are_named(served_well, monkeypatch):
    monkeypatch.setattr(checking.queries, "missing_migrations", lambda: ["news.0002"])
    assert "klynge migrate" in texts()
