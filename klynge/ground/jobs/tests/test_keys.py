import pytest
from django.core.management.base import CommandError

from klynge import keys
from klynge.ground.jobs import upkeep
from klynge.ground.jobs.rotating import rotate


@pytest.fixture(autouse=True)
def registry(monkeypatch):
    monkeypatch.setattr(upkeep, "_rotated", {})


def test_the_old_key_goes_when_everything_has_been_encrypted_anew():
    old = keys.key("letters-test")
    upkeep.rotates("letters-test", encrypt_anew=lambda: len(keys.keys("letters-test")))
    assert rotate([]) == {"letters-test": 2}
    assert old not in keys.keys("letters-test")


def test_the_old_key_stays_one_rotation_more_when_nothing_can_be_encrypted_anew():
    first = keys.key("signed-test")
    upkeep.rotates("signed-test")
    rotate(["signed-test"])
    assert keys.keys("signed-test")[1:] == [first]
    rotate(["signed-test"])
    assert first not in keys.keys("signed-test")


def test_when_encrypting_fails_both_keys_are_kept():
    old = keys.key("failing-test")

    def fail():
        raise ZeroDivisionError

    upkeep.rotates("failing-test", encrypt_anew=fail)
    with pytest.raises(ZeroDivisionError):
        rotate([])
    assert old in keys.keys("failing-test")


def test_a_key_that_may_not_be_rotated_is_refused():
    with pytest.raises(CommandError):
        rotate(["codes"])
