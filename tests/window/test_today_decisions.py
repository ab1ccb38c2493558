"""Today: what the council asks me to sign, and what turned out otherwise; both lead to the journal of the house."""

from msgspec.structs import replace

from neighbourhood.app.rows_belonging import AskedRow, JournalRow
from neighbourhood.domain.ids import EntryId
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.scenes.journal import proposals, told
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

WEEK_MS = 7 * 24 * 3_600_000


def council_house() -> SampleBackend:
    house = SampleBackend("en")
    house.make_council()
    return house


def at_today(open_house: OpenHouse, house: SampleBackend) -> Hands:
    hands = open_house(house, place="today")
    hands.until(lambda: hands.window.shell.today.property("loaded") is True)  # type: ignore[attr-defined]  # a Property to mypy
    return hands


def cards(hands: Hands, kind: str) -> list[str]:
    return sorted(item.objectName() for item in hands.items() if item.objectName().startswith(f"card {kind} "))


def count(hands: Hands) -> int:
    return int(hands.window.shell.today.property("count"))  # type: ignore[attr-defined]  # a Property to mypy


def test_the_council_is_asked_to_sign_what_it_has_not_signed_and_led_to_the_journal(open_house: OpenHouse) -> None:
    house = council_house()
    hands = at_today(open_house, house)
    waiting = count(hands)
    house.decide(proposals(house), ())
    hands.until(lambda: hands.sees("card sign Olga Kim"))
    assert cards(hands, "sign") == ["card sign Olga Kim"]
    assert hands.reads("The council asks for your signature")
    assert hands.reads("A role for Olga Kim: house council")
    assert count(hands) == waiting + 1
    hands.click("card sign Olga Kim")
    hands.until(lambda: hands.window.shell.property("place") == "journal")
    hands.until(lambda: hands.sees("sign Olga Kim"))


def test_what_is_signed_is_asked_no_more(open_house: OpenHouse) -> None:
    house = council_house()
    house.decide(proposals(house), ())
    hands = at_today(open_house, house)
    hands.click("card sign Olga Kim")
    hands.click("sign Olga Kim")
    hands.until(lambda: hands.reads("Signed. It has effect now."))
    hands.window.shell.go("today")
    hands.until(lambda: hands.window.shell.property("place") == "today" and cards(hands, "sign") == [])


def test_nobody_but_the_council_is_asked_and_nobody_about_themselves(open_house: OpenHouse) -> None:
    """Nor is the council asked for what only those can sign whom one person trusts."""
    house = SampleBackend("en")
    of_flats = tuple(replace(asked, voice="flat") for asked in proposals(house))
    house.decide(of_flats, told(house))
    hands = at_today(open_house, house)
    hands.until(lambda: hands.sees("card reversal Pyotr Vlasov"))
    assert cards(hands, "sign") == [], "whoever came to the council later is not asked either"
    house.decide(proposals(house), told(house))
    hands.until(lambda: hands.sees("card sign Olga Kim"))
    asked = proposals(house)[0]
    others: tuple[AskedRow, ...] = (replace(asked, about=(house._people["anna"],)), replace(asked, kind="recover"))
    house.decide(others, told(house))
    hands.until(lambda: cards(hands, "sign") == [])


def reversal(house: SampleBackend, **fields: object) -> JournalRow:
    return replace(told(house)[2], **fields)


def test_a_fresh_reversal_says_what_it_was_and_until_when_and_leads_to_the_journal(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.decide((), told(house))
    hands = at_today(open_house, house)
    hands.until(lambda: hands.reads("A decision was reversed"))
    assert hands.reads("Timur gave a role: Pyotr Vlasov, moderator. It had effect here until yesterday")
    hands.click("card reversal Pyotr Vlasov")
    hands.until(lambda: hands.window.shell.property("place") == "journal")


def test_what_has_effect_after_all_is_not_called_reversed(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.decide((), (reversal(house, verdict=""),))
    hands = at_today(open_house, house)
    hands.until(lambda: hands.reads("A decision has effect after all"))
    assert hands.reads("It has effect here since yesterday")
    assert not hands.reads("A decision was reversed")


def test_only_the_latest_three_reversals_are_told(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    names = ("pyotr", "olga", "timur", "marina")
    fresh = tuple(
        reversal(house, entry=EntryId(bytes([n]) * 32), about=(house._people[who],), reversed_at_ms=house.now_ms - n)
        for n, who in enumerate(names)
    )
    house.decide((), fresh)
    hands = at_today(open_house, house)
    hands.until(lambda: hands.sees("card reversal Olga Kim"))
    assert cards(hands, "reversal") == [
        "card reversal Olga Kim",
        "card reversal Pyotr Vlasov",
        "card reversal Timur Akhmetov",
    ]


def test_what_was_reversed_a_week_ago_is_told_no_more(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    olga, fresh, old = house._people["olga"], house.now_ms - WEEK_MS + 1, house.now_ms - WEEK_MS
    house.decide(
        (),
        (
            reversal(house, reversed_at_ms=old),
            reversal(house, entry=EntryId(bytes(32)), about=(olga,), reversed_at_ms=fresh),
        ),
    )
    hands = at_today(open_house, house)
    hands.until(lambda: hands.sees("card reversal Olga Kim"))
    assert cards(hands, "reversal") == ["card reversal Olga Kim"]


class CountedHouse(SampleBackend):
    """Counts how often its journal is read."""

    read = 0

    def journal(self, limit: int = 100, *, before: EntryId | None = None) -> object:  # type: ignore[override]
        self.read += 1
        return super().journal(limit, before=before)


def test_talk_does_not_have_the_journal_read_again(open_house: OpenHouse) -> None:
    house = CountedHouse("en")
    hands = at_today(open_house, house)
    before = house.read
    house.hear(house.topics()[0].topic, "the lift goes")
    hands.until(lambda: hands.reads("the lift goes"))
    assert house.read == before
    house.decide((), told(house))
    hands.until(lambda: hands.reads("A decision was reversed"))
    assert house.read == before + 1
