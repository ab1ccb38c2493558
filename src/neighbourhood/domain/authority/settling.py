"""Deciding every act (architecture.md, section 4, "Fold").

Decide whatever has no undecided ground or attacker. When only cycles remain, take of each that hangs on no other the act
that ends something and rests on the earliest grant: it counts, what would end it does not; go on. Never all of a cycle;
and what merely hangs on a cycle has no say in it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from neighbourhood.domain.authority.acts import Close, Contest
from neighbourhood.domain.authority.cases import Case, Cases
from neighbourhood.domain.authority.judge import Judge
from neighbourhood.domain.authority.view import Rejection, Verdict
from neighbourhood.domain.ids import CanonicalKey


def settle(judge: Judge, cases: Cases) -> None:
    """Decide all cases; they are in canonical order and numbered by it."""
    settling = _Settling(judge)
    settling.decide(cases)
    while undecided := [case for case in cases if case.effective is None]:
        settling.break_cycles(undecided)
        settling.decide(())
    for case in cases:
        judge.explain(case)


class _Chance(NamedTuple):
    """An act of a cycle that has all it needs if nothing undecided ends it; its place in line, and what would end it."""

    place: tuple[bool, tuple[CanonicalKey, CanonicalKey], int]
    case: Case
    attackers: Cases


class _Settling:
    """One run over all cases."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._hangs_on: dict[int, dict[int, Case]] = {}
        self._waiting: defaultdict[int, dict[int, Case]] = defaultdict(dict)
        self._woken: dict[int, Case] = {}

    def decide(self, cases: Iterable[Case]) -> None:
        """Judge these, and round by round whatever waited for what was decided."""
        while cases or self._woken:
            for case in cases:
                if case.effective is None:
                    self._judge_one(case)
            cases = [self._woken[number] for number in sorted(self._woken)]
            self._woken = {}

    def _judge_one(self, case: Case) -> None:
        if self._judge.judge(case):
            self._wake(case)
        if case.effective is None:
            self._hangs_on[case.number] = waits = self._judge.hung_on()
            for awaited in waits:
                self._waiting[awaited][case.number] = case

    def _wake(self, decided: Case) -> None:
        for case in (decided, *self._waiting.pop(decided.number, {}).values()):
            if case.effective is None:
                self._woken[case.number] = case

    def break_cycles(self, undecided: Cases) -> None:
        """Decide one act, and what would end it, of each cycle that hangs on no other."""
        for cycle in _lowest_cycles(undecided, self._hangs_on):
            chances = [chance for chance in map(self._chance, cycle) if chance is not None]
            if chances:
                self._choose(min(chances, key=lambda chance: chance.place))
            else:  # nothing has decided grounds: the lowest has no effect
                self._overrule(min(cycle, key=lambda case: case.number), None)

    def _choose(self, chosen: _Chance) -> None:
        self._judge.decide(chosen.case, has_effect=True)
        self._wake(chosen.case)
        for attacker in chosen.attackers:
            if attacker.effective is None:
                self._overrule(attacker, chosen.case)

    def _overrule(self, case: Case, by: Case | None) -> None:
        self._judge.decide(case, has_effect=False)
        if by is not None:
            case.rejection = Rejection(Verdict.OVERRULED, by.entry.id)
        self._wake(case)

    def _chance(self, case: Case) -> _Chance | None:
        judge, standing = self._judge, self._judge.standing
        with standing.leniently() as doubted:
            if case.counts is not True and judge.counts(case) is not True:
                return None
            if judge.effective(case) is not True:
                return None
            ends_nothing = not isinstance(case.entry.act, Close | Contest)
            return _Chance((ends_nothing, standing.rank(case, judge.power(case)), case.number), case, doubted)


def _lowest_cycles(undecided: Cases, hangs_on: Mapping[int, Mapping[int, Case]]) -> list[Cases]:
    """Return the strongly connected sets of cases that hang on nothing undecided but themselves.

    Tarjan, "Depth-first search and linear graph algorithms", 1972; with a stack of its own instead of recursion.
    """
    reached: dict[int, int] = {}
    lowest: dict[int, int] = {}
    path: Cases = []
    placed: set[int] = set()
    found: list[Cases] = []
    for root in undecided:
        if root.number in reached:
            continue
        stack = [(root, _next_of(root, hangs_on))]
        while stack:
            case, onward = stack[-1]
            number = case.number
            if number not in reached:
                reached[number] = lowest[number] = len(reached)
                path.append(case)
            while onward:
                further = onward.pop()
                if further.number not in reached:
                    stack.append((further, _next_of(further, hangs_on)))
                    break
                if further.number not in placed:
                    lowest[number] = min(lowest[number], reached[further.number])
            else:
                stack.pop()
                if stack:
                    above = stack[-1][0].number
                    lowest[above] = min(lowest[above], lowest[number])
                if lowest[number] == reached[number]:
                    cycle = [path.pop()]
                    while cycle[-1] is not case:
                        cycle.append(path.pop())
                    members = {one.number for one in cycle}
                    placed |= members
                    if all(next_.number in members for one in cycle for next_ in _next_of(one, hangs_on)):
                        found.append(cycle)
    return found


def _next_of(case: Case, hangs_on: Mapping[int, Mapping[int, Case]]) -> Cases:
    return [awaited for awaited in hangs_on.get(case.number, {}).values() if awaited.effective is None]
