"""Printed sheets as another program reads them: letters, places on the paper, and the QR code as a camera sees it."""

import re
import subprocess
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from neighbourhood.adapters.documents.invitations import InvitationSheet, invitations_pdf
from neighbourhood.adapters.documents.recovery_sheet import RecoverySheet, recovery_pdf
from neighbourhood.domain import joincode, recovery
from neighbourhood.domain.recovery import Language, RecoverySecret
from neighbourhood.viewmodels.resources import resource_folder
from tests.desktop.tools import need

BOTH: tuple[Language, ...] = ("en", "ru")
RESOURCES = resource_folder("resources")
POINTS_PER_MM = 72 / 25.4
NAMES = {
    "short": {"en": "12 Lesnaya St", "ru": "Лесная, 12"},
    "long": {
        "en": "The Residents' Association of 128 Upper Saint Bartholomew's Crescent, Building 3, Entrance Courtyard B",
        "ru": "Товарищество собственников недвижимости «Дом на набережной академика Туполева», корпус 3, строение 2",
    },
    "endless": {"en": "W" * 200, "ru": "Щ" * 200},
    "empty": {"en": "", "ru": ""},
}
FLATS = ("12а", "7", "Basement workshop no. 12", "")
PLACE = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


class Word(NamedTuple):
    """A word on the paper, in points from the upper left corner of its page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def an_invitation(language: Language, house: str, flat: str = "12а", code: int = 0) -> InvitationSheet:
    return InvitationSheet(
        house=house,
        flat=flat,
        code=joincode.random_code(bytes([code] * 12)),
        fingerprint=("squirrel", "whisper") if language == "en" else ("цыпленок", "стрекоза"),
        language=language,
        uses=21,
        expires=date(2026, 9, 30),
    )


def four(language: Language, house: str) -> bytes:
    sheets = [an_invitation(language, house, flat, code) for code, flat in enumerate(FLATS)]
    return invitations_pdf(sheets, per_page=4, resources=RESOURCES)


def one(language: Language, house: str, flat: str = "12а") -> bytes:
    return invitations_pdf([an_invitation(language, house, flat)], per_page=1, resources=RESOURCES)


def a_recovery_key(language: Language, house: str) -> bytes:
    longest = sorted(recovery.WORD_LISTS[language], key=len)[-24:]
    sheet = RecoverySheet(
        house=house,
        person="Анна Константиновна Верхнебережная, кв. 12а",
        words=tuple(longest),
        fingerprint=("squirrel", "whisper") if language == "en" else ("цыпленок", "стрекоза"),
        printed=date(2026, 9, 30),
        language=language,
    )
    return recovery_pdf(sheet, resources=RESOURCES)


def read_by(tool: str, pdf: bytes, *options: str) -> str:
    need(tool)
    return subprocess.run(
        [tool, *options, "-", "-"], input=pdf, capture_output=True, timeout=30, check=True
    ).stdout.decode()


def text_of(pdf: bytes) -> str:
    return " ".join(read_by("pdftotext", pdf).split())


def places(pdf: bytes) -> list[Word]:
    """The words of a document of one page."""
    found = PLACE.findall(read_by("pdftotext", pdf, "-bbox"))
    return [
        Word(float(left), float(top), float(right), float(bottom), text) for left, top, right, bottom, text in found
    ]


def seen_by_a_camera(pdf: bytes, folder: Path) -> set[str]:
    """What is found in the picture of the first page at 100 dots per inch, much less than a telephone sees."""
    need("pdftoppm", "zbarimg")
    subprocess.run(["pdftoppm", "-r", "100", "-png", "-", folder / "page"], input=pdf, timeout=30, check=True)
    picture = next(folder.glob("page*.png"))
    found = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True, timeout=30)
    return set(found.stdout.split())


def in_the_grid(words: list[Word]) -> list[Word]:
    """The words in the size that only the words of a key have: 20 points, with the room above and below them."""
    return [word for word in words if round(word.bottom - word.top) == 24]


def collisions(words: list[Word]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(words, 2):
        across = min(one.right, other.right) - max(one.left, other.left)
        down = min(one.bottom, other.bottom) - max(one.top, other.top)
        if across > 0.5 and down > 0.5:
            yield one.text, other.text


# --- letters ---


def test_the_sheets_can_be_read_and_searched_in_russian() -> None:
    invitation, key = text_of(one("ru", "Лесная, 12")), text_of(a_recovery_key("ru", "Лесная, 12"))
    for part in (
        "Лесная, 12",
        "Приглашение",
        "Квартира 12а",
        "Войти по коду",
        "Годится для 21 компьютера",
        "30 сентября",
    ):
        assert part in invitation
    for part in ("Лист восстановления", "Где хранить", "Напечатано 30 сентября 2026", "аквариум", "24"):
        assert part in key


def test_the_sheets_can_be_read_and_searched_in_english() -> None:
    invitation, key = text_of(one("en", "12 Lesnaya St")), text_of(a_recovery_key("en", "12 Lesnaya St"))
    for part in ("12 Lesnaya St", "Flat 12а", "Join with a code", "Good for 21 computers, until 30 September 2026"):
        assert part in invitation
    for part in ("Recovery sheet", "Where to keep it", "Printed on 30 September 2026", "keyboard"):
        assert part in key


@pytest.mark.parametrize("language", BOTH)
def test_the_code_stands_on_an_invitation_in_four_groups(language: Language) -> None:
    sheet = an_invitation(language, "House")
    written = {word.text for word in places(invitations_pdf([sheet], per_page=1, resources=RESOURCES))}
    assert set(sheet.code.split("-")) <= written


@pytest.mark.parametrize("language", BOTH)
def test_the_two_words_of_the_house_are_said_to_be_for_recognition_only(language: Language) -> None:
    said = {"en": "Only to recognise the house", "ru": "Только чтобы узнать дом"}[language]
    for pdf in (one(language, "House"), four(language, "House"), a_recovery_key(language, "House")):
        text = text_of(pdf)
        assert said in text
        assert {"en": "squirrel · whisper", "ru": "цыпленок · стрекоза"}[language] in text


@pytest.mark.parametrize("language", BOTH)
def test_a_large_sheet_says_that_the_two_words_are_others_in_another_language(language: Language) -> None:
    said = {"en": "its Russian pages have two others", "ru": "на его английских листах два других"}[language]
    for pdf in (one(language, "House"), a_recovery_key(language, "House")):
        assert said in " ".join(text_of(pdf).split())


def test_the_words_of_a_key_are_numbered_down_the_columns() -> None:
    longest = sorted(recovery.WORD_LISTS["en"], key=len)[-24:]
    everything = places(a_recovery_key("en", "House"))
    found = {word.text: word for word in everything} | {word.text: word for word in in_the_grid(everything)}
    for number, word in enumerate(longest, start=1):
        beside = found[str(number)]
        assert abs(beside.bottom + beside.top - found[word].bottom - found[word].top) < 4
        assert 0 < found[word].left - beside.right < 8 * POINTS_PER_MM


@pytest.mark.parametrize("language", BOTH)
def test_every_word_of_a_key_is_printed_in_the_same_large_size(language: Language) -> None:
    longest = sorted(recovery.WORD_LISTS[language], key=len)[-24:]
    assert sorted(word.text for word in in_the_grid(places(a_recovery_key(language, "House")))) == sorted(longest)


def test_all_letters_come_with_the_document() -> None:
    for pdf in (four("ru", "Лесная, 12"), a_recovery_key("en", "House")):
        need("pdffonts")
        listed = subprocess.run(
            ["pdffonts", "-"], input=pdf, capture_output=True, timeout=30, check=True
        ).stdout.decode()
        fonts = [line for line in listed.splitlines()[2:] if line]
        assert len(fonts) == 4
        assert all("Inter" in line and re.search(r" yes +\w+ +yes +\d+ +0$", line) for line in fonts)


def test_what_turns_the_writing_around_does_not_reach_the_paper() -> None:
    assert "House of two" in text_of(one("en", "House\n\u202eof\u0007 two"))


# --- places ---


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("length", NAMES)
def test_nothing_is_written_over_anything_else_however_long_the_names(length: str, language: Language) -> None:
    house = NAMES[length][language]
    for pdf in (
        one(language, house),
        one(language, house, FLATS[2]),
        four(language, house),
        a_recovery_key(language, house),
    ):
        words = places(pdf)
        assert len(words) > 30
        assert list(collisions(words)) == []


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("length", NAMES)
def test_nothing_is_written_where_printers_do_not_print_or_scissors_cut(length: str, language: Language) -> None:
    house, clear = NAMES[length][language], 8 * POINTS_PER_MM
    for pdf in (one(language, house), four(language, house), a_recovery_key(language, house)):
        for word in places(pdf):
            assert clear < word.left < word.right < 595 - clear, word
            assert clear < word.top < word.bottom < 842 - clear, word
    for word in places(four(language, house)):
        assert word.right < 297.6 - clear or word.left > 297.6 + clear, word
        assert word.bottom < 421 - clear or word.top > 421 + clear, word


def test_a_long_name_is_shown_whole_where_there_is_room() -> None:
    for language in BOTH:
        house = NAMES["long"][language]
        assert house in text_of(one(language, house))
        assert house in text_of(four(language, house))
        assert "…" in text_of(one(language, NAMES["endless"][language]))


# --- the QR code ---


@pytest.mark.parametrize("language", BOTH)
def test_a_camera_reads_the_link_of_every_invitation(language: Language, tmp_path: Path) -> None:
    codes = [joincode.random_code(bytes([code] * 12)).replace("-", "") for code in range(4)]
    expected = {f"neighbourhood://join/{code}" for code in codes}
    assert seen_by_a_camera(four(language, "House"), tmp_path) == expected


def test_a_camera_reads_the_link_of_a_large_invitation(tmp_path: Path) -> None:
    found = seen_by_a_camera(one("en", "House"), tmp_path)
    assert found == {"neighbourhood://join/" + joincode.random_code(bytes(12)).replace("-", "")}


def test_a_recovery_key_shows_nothing_to_a_camera(tmp_path: Path) -> None:
    assert seen_by_a_camera(a_recovery_key("en", "House"), tmp_path) == set()


def test_the_words_on_paper_lead_back_to_the_secret() -> None:
    secret = RecoverySecret(b"neighbourhood recovery")
    for language in BOTH:
        words = recovery.words_of(secret, language)
        sheet = RecoverySheet(
            house="House", person="", words=words, fingerprint=("a", "b"), printed=date(2026, 1, 1), language=language
        )
        grid = in_the_grid(places(recovery_pdf(sheet, resources=RESOURCES)))
        copied = sorted(grid, key=lambda word: (round(word.left / 20), word.top))
        assert recovery.parse(" ".join(word.text for word in copied)) == secret
