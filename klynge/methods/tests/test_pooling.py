from klynge.methods import pooling


def test_small_villages_are_pooled_with_the_neighbour_chosen_before():
    invited = {"a": 400, "b": 40, "c": 300, "d": 30}
    answers = {"a": 100, "b": 12, "c": 60, "d": 9}
    found = pooling.publishable_groups(invited, answers, {"b": "a", "d": None})
    assert found == {("a", "b"): True, ("c",): True, ("d",): False}
