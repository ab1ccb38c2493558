"""Codes for those who do not live here, and for a computer that only stores."""

from typing import cast

import pytest
from PySide6.QtCore import QUrl

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_invitations import Guest, InviteGuest
from neighbourhood.viewmodels.invitation import Invitation
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.printing import SamplePrinting
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands


@pytest.fixture
def house() -> SampleBackend:
    """Anna's house; she belongs to the council."""
    sample = SampleBackend("en")
    sample.make_council()
    return sample


def _at_guests(open_house: OpenHouse, house: SampleBackend, **more: object) -> Hands:
    hands = open_house(house, **more)
    hands.until(lambda: hands.sees("railInvite"))
    hands.click("railInvite")
    hands.until(lambda: hands.sees("guestButton"))
    hands.click("guestButton")
    hands.until(lambda: hands.sees("makeGuestCode"))
    return hands


def _asked(hands: Hands) -> list[InviteGuest]:
    return [intent for intent in hands.house.carried_out if isinstance(intent, InviteGuest)]


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("company", "The management company can read who lives in which flat"),
        ("observer", "The municipality can read who lives in which flat"),
        ("courier", "It can read nothing."),
    ],
)
def test_whoever_invites_a_guest_reads_first_what_the_guest_will_read(
    open_house: OpenHouse, house: SampleBackend, role: Guest, told: str
) -> None:
    hands = _at_guests(open_house, house)
    hands.click(f"choice {role}")
    hands.until(lambda: hands.reads(told))
    assert _asked(hands) == []
    hands.click("makeGuestCode")
    hands.until(lambda: hands.sees("guestCode"))
    assert _asked(hands) == [InviteGuest(role=role)]
    assert hands.reads(told)
    assert hands.reads("It lets it in until 22\u00a0December; the council can end it at any time.")


def test_the_code_of_a_guest_is_put_on_paper_under_a_name_of_its_own(
    open_house: OpenHouse, house: SampleBackend
) -> None:
    hands = _at_guests(open_house, house, printing=SamplePrinting())
    hands.click("makeGuestCode")
    hands.until(lambda: hands.sees("printCode"))
    invitation = cast("Invitation", hands.window.shell.invitation)
    proposed = invitation.property("proposedSheet")
    assert isinstance(proposed, QUrl)
    assert proposed.fileName() == "neighbourhood-company.pdf"
    invitation.saveSheet(proposed)
    hands.until(lambda: hands.reads("The sheet is saved: neighbourhood-company.pdf."))


def test_a_code_that_cannot_be_made_is_said_on_the_page(open_house: OpenHouse, house: SampleBackend) -> None:
    house.refuses[InviteGuest] = Fault(FaultKind.NOT_ALLOWED)
    hands = _at_guests(open_house, house)
    hands.click("makeGuestCode")
    hands.until(lambda: hands.sees("guestFault"))
    assert not hands.sees("guestCode")


def test_only_the_council_is_offered_to_invite_guests(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    hands = open_house(house)
    hands.until(lambda: hands.sees("railInvite"))
    hands.click("railInvite")
    hands.until(lambda: hands.sees("makeCode"))
    assert not hands.sees("guestButton")
    house.make_council()
    hands.until(lambda: hands.sees("guestButton"))
