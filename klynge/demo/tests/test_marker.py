import pytest

from klynge import keys
from klynge.demo import marker


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(keys, "data_folder", lambda: tmp_path)
    keys.key("session")
    return tmp_path


def test_an_empty_folder_becomes_the_demonstrations(folder):
    marker.claim("")
    assert marker.read() == marker.Marker()


@pytest.mark.parametrize("name", ["klynge.sqlite3", "files", "regnskab.xlsx"])
def test_a_folder_with_other_data_is_refused_and_left_alone(folder, name):
    (folder / name).write_text("vores")
    with pytest.raises(marker.NotOurs, match=name):
        marker.claim("")
    assert (folder / name).read_text() == "vores"
    assert marker.read() is None


def test_a_folder_with_other_keys_is_refused(folder):
    keys.key("codes")
    with pytest.raises(marker.NotOurs, match="codes"):
        marker.claim("")


def test_starting_over_empties_the_folder_but_for_the_session_key(folder):
    marker.claim("")
    session = keys.key("session")
    (folder / "klynge.sqlite3").write_text("data")
    keys.key("rounds/x")
    marker.claim("")
    assert sorted(p.name for p in folder.iterdir()) == ["demo.json", "keys"]
    assert keys.key("session") == session


def test_nothing_is_ever_emptied_without_the_marker(folder):
    (folder / "klynge.sqlite3").write_text("data")
    with pytest.raises(marker.NotOurs):
        marker.clear()
    assert (folder / "klynge.sqlite3").exists()
