from klynge.ground.paper import blocks


def test_it_reads_paragraphs_with_bold_italic_and_links():
    read = blocks.from_html('<p>Vi <strong>vil</strong> <em>nu</em> <a href="https://a.dk">se</a></p>')
    assert read == [
        {
            "kind": "p",
            "text": [
                {"text": "Vi "},
                {"text": "vil", "bold": True},
                {"text": " "},
                {"text": "nu", "italic": True},
                {"text": " "},
                {"text": "se", "href": "https://a.dk"},
            ],
        }
    ]


def test_it_reads_headings_lists_and_quotes():
    read = blocks.from_html(
        "<h2>A</h2><ul><li>en</li><li><p>to</p></li></ul><blockquote><p>sagt</p></blockquote>"
    )
    assert [block["kind"] for block in read] == ["h2", "ul", "quote"]
    assert [item[0]["text"][0]["text"] for item in read[1]["items"]] == ["en", "to"]
    assert read[2]["blocks"][0]["kind"] == "p"


def test_a_script_address_is_no_link():
    assert "href" not in blocks.from_html('<p><a href="javascript:x">her</a></p>')[0]["text"][0]


def test_nothing_gives_nothing():
    assert blocks.from_html("") == [] == blocks.from_html("<p></p>\n")
