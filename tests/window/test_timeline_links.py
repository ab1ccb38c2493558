"""What in a message can be followed: little, and it says where it leads. Everything written stays letters."""

import re

import pytest

from neighbourhood.app.links import write_link
from neighbourhood.app.rows import MentionRow
from neighbourhood.app.texts import legible
from neighbourhood.viewmodels.cells import FOLDED_CHARS, begins, is_long, runs_left
from neighbourhood.viewmodels.links import (
    MARK,
    MOST_LINKS,
    address,
    find_links,
    inside,
    styled,
)

ID = "ab" * 32
TAGS = re.compile(r"</?[a-zA-Z][^>]*>")


def targets(text: str) -> list[str]:
    return [span.target for span in find_links(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org.", ["https://example.org"]),
        ("(https://example.org/a_(b))", ["https://example.org/a_(b)"]),
        ("«http://example.org/лифт», and", ["http://example.org/лифт"]),
        ("HTTPS://EXAMPLE.ORG/X?a=1&b=2#c!", ["HTTPS://EXAMPLE.ORG/X?a=1&b=2#c"]),
        ("www.example.org/x", ["https://www.example.org/x"]),
        ("mailto:anna@example.org, tel:+79001234567.", ["mailto:anna@example.org", "tel:+79001234567"]),
        (f"neighbourhood://message/{ID}", [f"neighbourhood://message/{ID}"]),
        ("https://example.org https://example.net", ["https://example.org", "https://example.net"]),
        ("ahttps://example.org", []),
        ("https://", []),
        ("at 10:30, 2/3 of 5.6", []),
        ("neighbourhood://settings/wipe", []),
    ],
)
def test_addresses_are_found_without_the_punctuation_around_them(text: str, expected: list[str]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "javascript:alert(1)",
        "JaVaScRiPt://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "smb://host/share",
        "vbscript:x",
        "ms-word:ofe|u|https://example.org",
        "//example.org",
        "https:///etc/passwd",
        "http://[::1",
        "http://example.org:99999999/",
        "https://exam\u202eple.org",
        "https://example.org/\x07",
        "https://example.org/ x",
        "neighbourhood://message/../../x",
        "tel:",
        "mailto:",
        "",
    ],
)
def test_only_safe_addresses_are_ever_followed(hostile: str) -> None:
    assert address(hostile) is None
    assert hostile not in targets(f"look: {hostile} now")
    assert inside(hostile) is None


@pytest.mark.parametrize(
    ("target", "host", "written", "disguised"),
    [
        ("http://bank.example@evil.example/", "evil.example", "", True),
        ("https://bank.example:secret@evil.example", "evil.example", "", True),
        ("https://bank.example%2f@evil.example", "evil.example", "", True),
        ("https://аpple.example/", "xn--pple-43d.example", "аpple.example", False),
        ("https://пример.рф/", "xn--e1afmkfd.xn--p1ai", "пример.рф", False),
        ("https://xn--e1afmkfd.xn--p1ai/", "xn--e1afmkfd.xn--p1ai", "", False),
        ("https://EXAMPLE.org:8443/x", "example.org:8443", "", False),
    ],
)
def test_the_real_host_is_told_in_plain_letters(target: str, host: str, written: str, disguised: bool) -> None:
    found = address(target)
    assert found is not None
    assert (found.host, found.written, found.disguised) == (host, written, disguised)


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> https://example.org <img src=x onerror=alert(1)>",
        '"><a href="file:///etc/passwd">x</a> www.example.org',
        "https://example.org/<script>alert(1)</script>",
        'https://example.org/?a="onclick=1',
        "&lt;b&gt; &amp; https://example.org/?a&b",
        "<!-- https://example.org -->",
        "\x01</font><h1>x https://example.org",
    ],
)
def test_nothing_that_was_written_becomes_markup(text: str) -> None:
    made = styled(legible(text), ())
    tags = TAGS.findall(made)
    assert tags
    assert all(re.fullmatch(r'<a href="https://[^"<>]*">|</a>|<br>', tag) for tag in tags)
    letters = TAGS.sub("", made).replace("&nbsp;", " ").replace("&quot;", '"').replace("&lt;", "<")
    assert letters.replace("&gt;", ">").replace("&amp;", "&") == legible(text)


def test_mentions_stand_out_and_mine_more() -> None:
    rows = (MentionRow(words="@Anna <b>", me=True), MentionRow(words="@council", me=False))
    made = styled("hello @Anna <b> and @council & all", rows)
    assert f'<b><font color="{MARK}">@Anna &lt;b&gt;</font></b>' in made
    assert f'<font color="{MARK}">@council</font>' in made
    assert made.endswith(" &amp; all")


def test_a_mention_that_is_not_in_the_text_marks_nothing() -> None:
    assert styled("hello", (MentionRow(words="@Anna", me=True), MentionRow(words="", me=True))) == ""


def test_sixty_kilobytes_of_addresses_make_few_links() -> None:
    text = "https://example.org/aaaaaaaaaaaa " * 1900
    assert len(targets(text)) == MOST_LINKS
    assert targets("https://example.org/" + "a" * 60_000) == []
    assert targets("(" * 30_000 + "https://example.org" + ")" * 30_000) == ["https://example.org"]


def test_signs_that_turn_or_hide_letters_are_not_shown() -> None:
    assert legible("a\u202eb\u2066c\x00d\x07e\u2028f\r\ng\th") == "abcde\nf\ng\th"
    assert legible("שלום 👨\u200d👩\u200d👧") == "שלום 👨\u200d👩\u200d👧"


def test_a_link_to_a_message_is_read_back() -> None:
    found = inside(write_link("message", ID))
    assert found is not None
    assert (found.verb, found.subject.hex()) == ("message", ID)


def test_a_code_to_join_is_no_link_in_a_message() -> None:
    assert targets("neighbourhood://join/K7QMA-2XWTR-9GD4B-PVC3H") == []


def test_a_long_text_begins_with_whole_words_and_few_lines() -> None:
    words = "слово " * 1000
    assert is_long(words)
    assert begins(words).endswith("слово…")
    assert len(begins(words)) <= FOLDED_CHARS + 1
    assert is_long("\n" * 300)
    assert begins("\n" * 300).count("\n") < 20
    assert not is_long("ы" * 500)


@pytest.mark.parametrize(
    ("text", "left"), [("שלום abc", True), ("  12 مرحبا", True), ("abc שלום", False), ("12", False), ("", False)]
)
def test_the_first_letter_decides_in_which_direction_a_text_runs(text: str, left: bool) -> None:
    assert runs_left(text) is left


def test_a_flood_of_brackets_is_cut_off_in_one_pass() -> None:
    """Each bracket that is cut off once had all of them counted anew: 60,000 held the window up for seconds."""
    assert targets("http://a/" + ")" * 60_000) == ["http://a/"]
    assert targets("http://a/(b)" + ")" * 60_000) == ["http://a/(b)"]


@pytest.mark.parametrize(
    ("link", "opened"),
    [
        ("mailto:anna@example.org?bcc=thief@example.net&attach=/etc/passwd&body=x", "mailto:anna@example.org"),
        ("tel:+78001234567", "tel:+78001234567"),
        ("mailto:%0aBcc:thief@example.net", None),
        ("mailto:a@example.org%20b@example.net", None),
    ],
)
def test_a_letter_goes_only_to_whom_the_person_has_seen(link: str, opened: str | None) -> None:
    found = address(link)
    assert (found.target if found is not None else None) == opened


@pytest.mark.parametrize("link", ["http://%65vil.example/", "http://3232235777/", "http://0x7f.1/", "http://127.1/"])
def test_a_host_that_a_person_cannot_read_is_not_followed(link: str) -> None:
    assert address(link) is None


@pytest.mark.parametrize(
    "link", ["http://127.0.0.1:631/admin", "http://192.168.1.1/", "http://[::1]/", "http://tv.local"]
)
def test_a_link_to_a_device_of_ones_own_says_so(link: str) -> None:
    found = address(link)
    assert found is not None
    assert found.near


def test_the_port_stands_with_the_host() -> None:
    found = address("http://127.0.0.1:631/admin")
    assert found is not None
    assert found.host == "127.0.0.1:631"


@pytest.mark.parametrize("unseen", ["\u200b", "\u200f", "\u061c", "\u00ad", "\ufeff"])
def test_a_link_ends_before_what_is_not_seen(unseen: str) -> None:
    assert [span.target for span in find_links(f"http://evil.example/{unseen}/bank")] == ["http://evil.example/"]
