"""Invitations for many flats: one code each, on pages to print, and no code that was made is lost."""

import re
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.rows import HouseRow, InvitationRow
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.invitation_papers import InvitationPapers
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.printing import SamplePrinting
from neighbourhood.viewmodels.samples import house as sample
from tests.window.conftest import OpenHouse
from tests.window.hands import Hands

_FILE = QUrl.fromLocalFile("/somewhere/pages.pdf")
_OTHER_FILE = QUrl.fromLocalFile("/elsewhere/pages.pdf")


class Noting(SamplePrinting):
    """Notes what would be printed, and on which thread."""

    def __init__(self) -> None:
        self.pages: list[tuple[str, list[str], str, int]] = []
        self.threads: set[int] = set()

    def save_invitations(
        self, path: Path, house: HouseRow, rows: Sequence[InvitationRow], language: Language, *, per_page: int
    ) -> None:
        self.threads.add(threading.get_ident())
        super().save_invitations(path, house, rows, language, per_page=per_page)
        self.pages.append((path.parent.name, [row.flat_number for row in rows], language, per_page))


class Counting(SampleBackend):
    """Does ``meanwhile`` when so many codes have been asked for."""

    def __init__(self, at: int, meanwhile: Callable[[], None]) -> None:
        super().__init__("en")
        self._at, self._meanwhile, self._codes = at, meanwhile, 0

    def submit(self, intent: Intent) -> "Future[object]":
        if isinstance(intent, MakeInvitation):
            self._codes += 1
            if self._codes == self._at:
                self._meanwhile()
        return super().submit(intent)


def _papers(hands: Hands) -> InvitationPapers:
    papers = hands.window.shell.invitation.papers  # type: ignore[attr-defined]
    assert isinstance(papers, InvitationPapers)
    return papers


def _opened(open_house: OpenHouse, house: SampleBackend, printing: SamplePrinting) -> Hands:
    house.make_council()
    hands = open_house(house, printing=printing)
    hands.click("railInvite")
    hands.click("papersButton")
    hands.until(lambda: hands.sees("savePapers"))
    return hands


def _invited(hands: Hands) -> list[str]:
    return [intent.flat_number for intent in hands.house.carried_out if isinstance(intent, MakeInvitation)]


def test_every_flat_of_an_entrance_where_nobody_is_gets_a_code_of_its_own_on_paper(open_house: OpenHouse) -> None:
    printing = Noting()
    hands = _opened(open_house, SampleBackend("ru"), printing)
    everywhere = _papers(hands).property("count")
    hands.click("choice 2")
    hands.until(lambda: 0 < _papers(hands).property("count") < everywhere)
    hands.click("choice 1")
    _papers(hands).save(_FILE)
    hands.until(lambda: hands.sees("openPapers"))
    numbers = _invited(hands)
    lived_in = {row.number for row in hands.house.flats() if row.residents}
    first = {row.number for row in hands.house.flats() if row.entrance == "1"}
    assert set(numbers) == first - lived_in
    assert printing.pages == [("somewhere", numbers, "ru", 4)]
    assert printing.threads.isdisjoint({threading.get_ident()}), "pages are not drawn where the window is"
    assert hands.reads("Страницы сохранены: pages.pdf")


def test_who_stops_gets_what_is_made_on_paper(open_house: OpenHouse) -> None:
    printing, opened = Noting(), list[Hands]()
    house = Counting(3, lambda: _papers(opened[0]).stop())
    opened.append(_opened(open_house, house, printing))
    _papers(opened[0]).save(_FILE)
    opened[0].until(lambda: opened[0].sees("openPapers"))
    assert len(_invited(opened[0])) == 3
    assert [flats for _, flats, _, _ in printing.pages] == [_invited(opened[0])]


def test_codes_that_were_made_go_on_paper_where_a_later_one_is_refused(open_house: OpenHouse) -> None:
    printing = Noting()
    house = Counting(2, lambda: house.refuses.__setitem__(MakeInvitation, Fault(FaultKind.DISK_FULL)))
    hands = _opened(open_house, house, printing)
    _papers(hands).save(_FILE)
    hands.until(lambda: hands.sees("openPapers"))
    assert [flats for _, flats, _, _ in printing.pages] == [_invited(hands)[:1]]
    assert hands.sees("papersFault"), "what went wrong is told all the same"


def test_pages_that_could_not_be_saved_are_saved_elsewhere_with_the_same_codes(open_house: OpenHouse) -> None:
    printing = Noting()
    printing.fault = Fault(FaultKind.DISK_FULL)
    hands = _opened(open_house, SampleBackend("en"), printing)
    _papers(hands).save(_FILE)
    hands.until(lambda: hands.reads("not on paper yet"))
    made = _invited(hands)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.sees("papersSaid"))
    hands.click("railInvite")
    hands.click("papersButton")
    hands.until(lambda: hands.reads("not on paper yet"))
    printing.fault = None
    _papers(hands).save(_OTHER_FILE)
    hands.until(lambda: hands.sees("openPapers"))
    assert _invited(hands) == made
    assert [(folder, flats) for folder, flats, _, _ in printing.pages] == [("elsewhere", made)]
    assert not hands.sees("papersFault")


def test_the_pages_are_real_ones(open_house: OpenHouse, tmp_path: Path) -> None:
    house = SampleBackend("en")
    house.make_council()
    hands = open_house(house)
    hands.click("railInvite")
    hands.click("papersButton")
    hands.until(lambda: hands.sees("savePapers"))
    _papers(hands).save(QUrl.fromLocalFile(str(tmp_path / "pages.pdf")))
    hands.until(lambda: hands.sees("openPapers"))
    pdf = (tmp_path / "pages.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", pdf)) == -(-len(_invited(hands)) // 4)


def test_where_everybody_has_been_asked_nobody_is_left_to_invite(open_house: OpenHouse) -> None:
    house = SampleBackend("en")
    house.make_council()
    house._flats = tuple(row for row in house.flats() if row.residents)
    hands = open_house(house)
    hands.click("railInvite")
    hands.click("papersButton")
    hands.until(lambda: hands.reads("There is nobody left to invite"))
    assert not hands.sees("savePapers")


@pytest.mark.parametrize(("role", "may"), [("", False), ("moderator", False), ("secretary", True)])
def test_only_council_and_secretary_are_offered_to_invite_everywhere(
    open_house: OpenHouse, role: str, may: bool
) -> None:
    house = SampleBackend("en")
    house._change_person(sample.ME, council=False, roles=("resident", *((role,) if role else ())))
    hands = open_house(house)
    hands.click("railInvite")
    hands.until(lambda: hands.sees("makeCode"))
    assert hands.sees("papersButton") is may
