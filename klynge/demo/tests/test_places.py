from klynge.demo.texts.places import Places

SEVEN = Places(
    "Fjordlandet", ["Hvidsø", "Kærby", "Nørre Lem", "Strandby", "Vester Ås", "Bakkehuse", "Ørum"], coast=True
)


def test_a_village_has_its_name_and_its_genitive():
    assert (
        SEVEN.fill("{a:s} skole og {e:s} kirke ved {fjord}")
        == "Hvidsøs skole og Vester Ås' kirke ved fjorden"
    )


def test_two_places_of_one_sentence_are_two_villages():
    three = Places("Dalen", ["Lund", "Holm", "Bro"], coast=False)
    assert three.fill("fra {a} til {d} langs {fjord}") == "fra Lund til Holm langs åen"


def test_it_counts_its_villages_in_words():
    assert (
        SEVEN.fill("{Antal} landsbyer i {klynge}. Vi er {antal}.")
        == "Syv landsbyer i Fjordlandet. Vi er syv."
    )
