"""Every sentence exists in both languages and can be filled in."""

import re
import string
from collections.abc import Mapping

import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.sentences import LANGUAGES, number, plural, sentence
from neighbourhood.app.sentences_en import ENGLISH, ENGLISH_REASONS
from neighbourhood.app.sentences_ru import RUSSIAN, RUSSIAN_REASONS
from neighbourhood.cli.codes import EXIT_CODES, ExitCode
from neighbourhood.cli.main import run
from neighbourhood.cli.terminal import safe, safe_json
from neighbourhood.cli.texts import TEXTS, Words
from neighbourhood.domain.limits import MAX_TEXT_BYTES
from tests.cli.fake_world import FakeWorld

CYRILLIC = re.compile("[а-яё]")


def fields(template: str) -> list[tuple[str, str]]:
    parts = string.Formatter().parse(template)
    return [(name, spec or "") for _text, name, spec, _conversion in parts if name is not None]


def all_templates(language: str) -> list[str]:
    kinds, reasons = (RUSSIAN, RUSSIAN_REASONS) if language == "ru" else (ENGLISH, ENGLISH_REASONS)
    words = [text.ru if language == "ru" else text.en for text in TEXTS.values()]
    return words + [template for templates in (*kinds.values(), *reasons.values()) for template in templates]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_has_a_sentence_without_details(kind: FaultKind, language: str) -> None:
    told = sentence(Fault(kind), language)
    assert told.endswith(".")
    assert told.count(".") >= 2
    assert "{" not in told
    assert bool(CYRILLIC.search(told)) == (language == "ru")


@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_uses_the_same_details_in_both_languages(kind: FaultKind) -> None:
    english = [{name for name, _ in fields(template)} for template in ENGLISH[kind]]
    russian = [{name for name, _ in fields(template)} for template in RUSSIAN[kind]]
    assert english == russian
    assert english[-1] == set()


def test_every_reason_of_a_fault_has_its_own_advice_in_both_languages() -> None:
    def mentioned(reasons: Mapping[tuple[FaultKind, str], tuple[str, ...]]) -> object:
        return {key: [{name for name, _ in fields(each)} for each in told] for key, told in reasons.items()}

    assert mentioned(ENGLISH_REASONS) == mentioned(RUSSIAN_REASONS)
    for reasons in (ENGLISH_REASONS, RUSSIAN_REASONS):
        advice = [template.split(". ", 1)[1] for told in reasons.values() for template in told]
        assert len(set(advice)) == len(advice)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_without_what_its_reason_needs_falls_back_to_its_kind(language: str) -> None:
    fault = Fault(FaultKind.BAD_IMPORT_FILE, why="broken")
    assert sentence(fault, language) == sentence(Fault(FaultKind.BAD_IMPORT_FILE), language)


def test_every_fault_has_an_exit_code() -> None:
    assert EXIT_CODES.keys() == set(FaultKind)
    assert ExitCode.FINE not in EXIT_CODES.values()


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_mentions_the_same_values_in_both_languages(key: str) -> None:
    text = TEXTS[key]
    assert {name for name, _ in fields(text.en)} == {name for name, _ in fields(text.ru)}


@pytest.mark.parametrize(("language", "forms"), [("en", 2), ("ru", 3)])
def test_counted_words_have_all_their_forms(language: str, forms: int) -> None:
    specs = [spec for template in all_templates(language) for _, spec in fields(template) if spec]
    assert specs
    assert {len(spec.split("|")) for spec in specs} == {forms}


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_never_told_of_technical_things(language: str) -> None:
    banned = re.compile(r"\b(peer|node|hash|replica|пир|нода|узел|хеш|реплика)\b", re.IGNORECASE)
    assert [template for template in all_templates(language) if banned.search(template)] == []


@pytest.mark.parametrize(
    ("value", "form"),
    [(1, "тема"), (2, "темы"), (5, "тем"), (11, "тем"), (12, "тем"), (21, "тема"), (104, "темы"), (111, "тем")],
)
def test_russian_has_three_plural_forms(value: int, form: str) -> None:
    assert plural(value, ("тема", "темы", "тем"), "ru") == form


def test_numbers_have_thousands_as_the_language_writes_them() -> None:
    assert number(1234567, "en") == "1,234,567"
    assert number(1234567, "ru") == "1\xa0234\xa0567"


def test_a_sentence_uses_the_details_that_are_there() -> None:
    assert "character 7" in sentence(Fault(FaultKind.MISTYPED_CODE, position=7), "en")
    assert "не больше чем 80\xa0знаков" in sentence(Fault(FaultKind.TEXT_TOO_LONG, limit_chars=80), "ru")
    assert "5\xa0characters too many" in sentence(Fault(FaultKind.MISTYPED_CODE, missing=0, extra=5), "en")
    assert "“{0}”" in sentence(Fault(FaultKind.UNKNOWN_TOPIC, topic="{0}"), "en")


def test_the_size_of_a_message_is_told_in_letters_and_fits_the_limit() -> None:
    fault = Fault(FaultKind.TEXT_TOO_LONG, limit_bytes=MAX_TEXT_BYTES)
    assert "about 60,000 letters" in sentence(fault, "en")
    assert "около 30 000 букв" in sentence(fault, "ru")
    assert len("я".encode()) * 30_000 <= MAX_TEXT_BYTES < 62_000


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_list_of_commands_shows_whole_sentences(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    for group in ([], ["house"], ["house", "plan"], ["import"], ["topic"], ["passphrase"]):
        run(["--lang", language, *group, "--help"], FakeWorld(), {})
        assert "..." not in capsys.readouterr().out


def test_the_help_promises_only_what_is_there() -> None:
    assert "votes" not in Words("en")("help")
    assert "голосования" not in Words("ru")("help")


def test_moments_are_written_as_the_language_does() -> None:
    assert re.fullmatch(r"2026-11-2\d \d\d:\d\d", Words("en").moment(1_795_374_000_000))
    assert re.fullmatch(r"2\d ноября 2026 г\., \d\d:\d\d", Words("ru").moment(1_795_374_000_000))


def test_harmless_text_stays_as_it_is() -> None:
    assert safe("Привет, Анна! 👩‍👧 שלום") == "Привет, Анна! 👩‍👧 שלום"
    assert safe_json('"Привет"') == '"Привет"'


def test_hostile_characters_are_visible_and_harmless() -> None:
    assert safe("a\x1b[0mb\u202ec\nd\ud800") == "a\ufffd[0mb\ufffdc d\ufffd"
    assert safe_json('"\x7f\u202e\U000e0041"') == '"\\u007f\\u202e\\udb40\\udc41"'
