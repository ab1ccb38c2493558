"""Every text of the window is translated and compiled; no word of the workshop reaches people."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from msgspec.structs import replace

from neighbourhood.viewmodels.preview import SampleBackend
from tests.window.conftest import OpenHouse

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "translations"


def test_all_texts_are_translated_and_compiled() -> None:
    result = subprocess.run(
        [sys.executable, "packaging/translations.py", "--check"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert result.stdout == "all texts are translated\n"
    assert result.returncode == 0


@pytest.mark.parametrize(("language", "forms"), [("ru", 3), ("en", 2)])
def test_plurals_have_every_form(language: str, forms: int) -> None:
    messages = ET.parse(TEXTS / f"neighbourhood_{language}.ts").iter("message")
    plurals = [message for message in messages if message.get("numerus") == "yes"]
    assert plurals
    assert {len(list(message.iter("numerusform"))) for message in plurals} == {forms}


def test_placeholders_survive_translation() -> None:
    for message in ET.parse(TEXTS / "neighbourhood_ru.ts").iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        for text in [form.text or "" for form in translation] or [translation.text or ""]:
            assert sorted(re.findall(r"%[n1-9]", source)) == sorted(re.findall(r"%[n1-9]", text)), source


def test_nobody_reads_words_of_the_workshop() -> None:
    forbidden = re.compile(r"\b(peer|node|hash|replica|sync|server error)|пир\b|узел|хеш|реплик|синхрон", re.IGNORECASE)
    for path in TEXTS.glob("*.ts"):
        for message in ET.parse(path).iter("message"):
            assert not forbidden.search(" ".join(message.itertext())), message.findtext("source")


OWN_MARKUP = {"MessageBody.qml", "MarkedText.qml"}
"""These show markup that the program makes around escaped text: test_timeline_links.py, and the tests of the search."""


def test_only_the_label_component_draws_text_and_it_draws_plain_text() -> None:
    pages = {path.name: path.read_text("utf-8") for path in (ROOT / "ui").rglob("*.qml")}
    assert [name for name, text in pages.items() if re.search(r"^\s*Text \{", text, re.MULTILINE)] == ["Label.qml"]
    assert "textFormat: Text.PlainText" in pages["Label.qml"]
    assert not [name for name, text in pages.items() if "RichText" in text or "MarkdownText" in text]
    assert {name for name, text in pages.items() if "StyledText" in text} <= OWN_MARKUP


def test_no_sentence_is_filled_value_after_value() -> None:
    """A neighbour called "%2" would be replaced by the text that comes next: ``Words.fill`` fills all at once."""
    chained = re.compile(r"\.arg\(.*\)\.arg\(")
    pages = {path.name: path.read_text("utf-8").splitlines() for path in (ROOT / "ui").rglob("*.qml")}
    found = [(name, line.strip()) for name, lines in pages.items() for line in lines if chained.search(line)]
    assert [(name, line) for name, line in found if " : qsTr(" not in line] == []


def test_a_neighbour_called_like_a_place_in_a_sentence_keeps_the_name(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house._people["sergey"] = replace(house._people["sergey"], name="%2")
    house.hear(house.topics()[1].topic, "It stands again", mentions_me=True)
    hands = open_house(house, place="today")
    hands.until(lambda: hands.reads("%2 calls you: “It stands again”"))
