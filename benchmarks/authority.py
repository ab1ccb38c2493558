"""The authority fold: of a large house, of one act more, and of houses that somebody made to be slow.

Beside each stands the least that any fold does: the same bodies decoded, the same entries sorted and kept by id, in the
same run. Signatures are not in it: the program checks each once, when it arrives.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from gc import collect
from statistics import median
from typing import Final

from benchmarks.result import Bench, Result
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import (
    RESIDENT,
    AddDevice,
    Admit,
    AnyAct,
    AuthorityEntry,
    Close,
    Confirm,
    Erase,
    ErasedRange,
    GrantRole,
    Invite,
    Second,
)
from neighbourhood.domain.authority.fold import Fold
from neighbourhood.domain.authority.forms import parse_act
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import BoxKey, EntryId, Lane
from tests.domain.authority.town import GOOD, TagProofs, Town, device, flat, person

_TURNS: Final = 5
_PERSONS_PER_ENTRY: Final = 10
_HOSTILE_PER_ENTRY: Final = 10


class LongTown(Town):
    """A town in which everybody knows the last act; so writing another takes no search."""

    def __init__(self) -> None:
        super().__init__("anna")
        self._last = EntryId(self.house)

    def tips(self) -> tuple[EntryId, ...]:
        return (self._last,)

    def write(
        self,
        who: str,
        act: AnyAct | None,
        seen: Iterable[EntryId] | None = None,
        stand: EntryId | None = None,
    ) -> EntryId:
        self._last = super().write(who, act, seen, stand)
        return self._last


def authority(_bench: Bench, n: int) -> list[Result]:
    """Fold ``n`` acts of ``n / 10`` persons, then one act more, and the hostile houses."""
    town = _large_house(n)
    entries = list(town.entries.values())
    bodies = [encode(entry.act) for entry in entries]
    folds, plain, more, plain_more = [], [], [], []
    for _ in range(_TURNS):
        fold = Fold(town.house, TagProofs())
        folds.append(_ms(partial(fold.add, entries[:-1])))
        more.append(_ms(partial(fold.add, entries[-1:])))
        plain.append(_ms(lambda: _plainly(entries, bodies)))
        plain_more.append(_ms(lambda: dict.fromkeys(town.entries)))
    whole = f"{n:,} acts of {n // _PERSONS_PER_ENTRY:,} persons; at most 300 ms; baseline: decoded, sorted, kept by id"
    one = "one act more that ends nothing; at most 5 ms; baseline: the ids copied once"
    return [
        _result("fold", median(folds), median(plain), n, whole),
        _result("one more", median(more), median(plain_more), n, one),
        *(_hostile(name, make(n // _HOSTILE_PER_ENTRY)) for name, make in _HOSTILE_TOWNS.items()),
    ]


def _hostile(name: str, town: Town) -> Result:
    entries = list(town.entries.values())
    bodies = [encode(entry.act) for entry in entries]
    took = _ms(lambda: Fold(town.house, TagProofs()).add(entries))
    plain = _ms(lambda: _plainly(entries, bodies))
    return _result(name, took, plain, len(entries), "made to be slow; baseline: decoded, sorted, kept by id")


def _result(name: str, value: float, baseline: float, n: int, notes: str) -> Result:
    return Result(name=name, value=value, unit="ms", baseline=baseline, ratio=value / baseline, n=n, notes=notes)


def _ms(work: Callable[[], object]) -> float:
    collect()
    began_s = time.perf_counter()
    work()
    return (time.perf_counter() - began_s) * 1000


def _plainly(entries: Sequence[AuthorityEntry], bodies: Sequence[bytes]) -> None:
    acts = [parse_act(body) for body in bodies]
    by_id = {entry.id: act for entry, act in zip(entries, acts, strict=True)}
    for entry in sorted(entries, key=lambda entry: entry.key):
        by_id[entry.id]


def _large_house(n: int) -> Town:
    """A tenth of the acts admit somebody, as many invite; the rest are confirmations, devices and lesser roles."""
    town = LongTown()
    names = [f"resident {number}" for number in range(n // _PERSONS_PER_ENTRY)]
    for number, name in enumerate(names):
        town.admit(names[number // 3] if number > 9 else "anna", town.invite("anna", number // 2 + 2), name)
        town.confirm("anna", name)
    turn = 0
    while len(town.entries) < n:
        name = names[turn % len(names)]
        if turn % 2:
            town.add_device(name, f"device {turn}")
        else:
            town.grant("anna", name, "moderator")
        turn += 1
    return town


def _a_council_of_three() -> LongTown:
    town = LongTown()
    town.move_in("anna", "boris", 1001)
    town.grant("anna", "boris")
    town.move_in("anna", "clara", 1002)
    town.second("boris", town.grant("anna", "clara"))
    return town


def _devices_that_close_each_other(size: int) -> Town:
    town = LongTown()
    town.move_in("anna", "rita", 2)
    names = [f"device {number}" for number in range(size)]
    seen = [town.add_device("rita", name) for name in names][-1:]
    grants = sorted(town.stands[name] for name in names)
    for name in names:
        others = tuple(grant for grant in grants if grant != town.stands[name])[:256]
        town.write(name, Close(0, others, (), (), (), ()), seen)
    return town


def _one_device_again_and_again(size: int) -> Town:
    town = LongTown()
    town.move_in("anna", "rita", 2)
    for _ in range(size):
        grant = town.write("rita", AddDevice(0, device("second"), BoxKey(bytes(32)), GOOD, sheet=False))
        town.write("rita", Close(0, (grant,), (), (), (), ()))
    return town


def _own_ends_of_what_was_taken_up(size: int) -> Town:
    town = Town()
    town.move_in("anna", "rita", 2)
    town.move_in("anna", "sima", 3)
    grant = town.add_device("rita", "laptop")
    head = town.tips()
    for number in range(size):
        town.write("laptop", Confirm(number, person("sima"), "vouched"), head)
    town.write("sima", Confirm(0, person("anna"), "vouched"))
    for number in range(size):
        town.backdate("rita", Close(number, (grant,), (), (), (), ()), head)
    return town


def _signatures_under_one_proposal(size: int) -> Town:
    town = _a_council_of_three()
    for number in range(size):
        town.move_in("anna", f"resident {number}", number)
    proposal = town.remove("anna", "clara")
    for number in range(size):
        town.write(f"resident {number}", Second(0, proposal))
    return town


def _claims_of_one_invitation(size: int) -> Town:
    town = LongTown()
    town.move_in("anna", "rita", 2)
    act = Invite(0, bytes(32), RESIDENT, flat(3), 16, None, None, GOOD, GOOD)
    invitation = town.write("anna", act)
    for number in range(size):
        new = device(f"newcomer {number}")
        town.write("rita", Admit(0, invitation, new, BoxKey(new), GOOD, GOOD), [invitation])
        town.write("anna", Confirm(0, person(f"newcomer {number}"), "seen"))
    return town


def _proposals_of_council_in_a_chain(size: int) -> Town:
    town = _a_council_of_three()
    for number in range(size):
        town.move_in("anna", f"resident {number}", number)
        town.write("boris", GrantRole(0, person(f"resident {number}"), "council"))
        town.write("boris", AddDevice(0, device(f"device {number}"), BoxKey(bytes(32)), GOOD, sheet=False))
    return town


def _petitions_by_two_flats(size: int) -> Town:
    """A resident proposes others for the council again and again, and one friend signs each."""
    town = _a_house_of_a_hundred()
    for number in range(size):
        proposal = town.write("n2", GrantRole(number, person(f"n{3 + number % 90}"), "council"))
        town.petition("n3", proposal)
    return town


def _proposals_on_an_undecided_council(size: int) -> Town:
    """Two of three remove each other while apart, the third signs both; then a resident proposes without end."""
    town = _a_house_of_a_hundred()
    apart = town.tips()
    for one, other in (("anna", "boris"), ("boris", "anna")):
        removal = town.remove(one, other, seen=apart)
        town.second("clara", removal, (removal,))
    for number in range(size):
        town.write("n2", GrantRole(number, person(f"n{3 + number % 90}"), "council"))
    return town


def _a_house_of_a_hundred() -> LongTown:
    town = _a_council_of_three()
    for number in range(2, 102):
        town.move_in("anna", f"n{number}", number)
        town.confirm("boris", f"n{number}")
    return town


def _erasures_of_what_is_not_there(size: int) -> Town:
    town = LongTown()
    town.move_in("anna", "rita", 2)
    for first in range(0, 50 * size, limits.MAX_ERASED_RANGES):
        seqs = range(2 * first, 2 * (first + limits.MAX_ERASED_RANGES), 2)
        town.write("rita", Erase(0, tuple(ErasedRange(device("rita"), Lane.CONTENT, seq, seq) for seq in seqs), ()))
    return town


def _choices_of_trusted_neighbours(size: int) -> Town:
    town = LongTown()
    town.move_in("anna", "rita", 2)
    town.move_in("anna", "sima", 3)
    for number in range(size):
        town.trust("rita", "anna", "sima")
        town.recover("anna", "rita", f"new {number}")
    return town


_HOSTILE_TOWNS: Final = {
    "closes": _devices_that_close_each_other,
    "again": _one_device_again_and_again,
    "taken up": _own_ends_of_what_was_taken_up,
    "seconds": _signatures_under_one_proposal,
    "claims": _claims_of_one_invitation,
    "proposals": _proposals_of_council_in_a_chain,
    "petitions": _petitions_by_two_flats,
    "undecided": _proposals_on_an_undecided_council,
    "erasures": _erasures_of_what_is_not_there,
    "trustees": _choices_of_trusted_neighbours,
}
