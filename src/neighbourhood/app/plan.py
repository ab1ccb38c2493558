"""The plan of the house: which flats there are, in which entrance and on which floor."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import PlannedFlat, SetPlan
from neighbourhood.app.plan_mistakes import MAX_FLATS, too_many
from neighbourhood.app.rows import PlanRow
from neighbourhood.app.texts import clean_line, clean_optional_line
from neighbourhood.domain import limits
from neighbourhood.domain.authority.powers import KEEP_REGISTER
from neighbourhood.domain.ids import FLAT_ID_SIZE, FlatId, Tier
from neighbourhood.domain.subjects.content import DescribePlan, PlacedFlat
from neighbourhood.domain.subjects.flats import Flat, known_flats


class HousePlan:
    """Flats by id and by number, over a Core. A flat keeps its id whatever it is called."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def flats(self) -> dict[FlatId, Flat]:
        """Return every flat that the house knows, those taken out of the plan too."""
        view = self._core.log.view
        return known_flats(self._core.storage.said_of_flats(view), view.persons)

    def by_number(self, number: str) -> Flat | None:
        """Return the flat that is called so: one of the plan before others, one that is gone last."""
        return _numbered(self.flats().values()).get(number.casefold())

    def has_plan(self) -> bool:
        """Return whether the council has described the flats of the house."""
        return any(flat.planned for flat in self.flats().values())

    def set(self, intent: SetPlan) -> PlanRow:
        """Write down what is new in a plan, all of it or nothing."""
        core = self._core
        me = core.log.view.persons[core.log.me] if core.log.me is not None else None
        if me is None:
            raise self._core.absent()
        if not me.roles & KEEP_REGISTER:
            raise Fault(FaultKind.NOT_ALLOWED)
        known = self.flats()
        wanted = self.placed(renumbered(intent.flats, known.values()), known)
        fresh = [flat for flat in wanted if known.get(flat.flat) != _as_known(flat)]
        kept = {flat.flat for flat in wanted}
        left_out = [flat for flat in known.values() if flat.flat not in kept]
        self._check_empty(left_out)
        gone = [flat.flat for flat in left_out if flat.planned]
        self.tell(fresh, gone)
        return PlanRow(flats=len(wanted), changed=len(fresh) + len(gone))

    def placed(self, flats: Sequence[PlannedFlat], known: Mapping[FlatId, Flat]) -> list[PlacedFlat]:
        """Return the flats of a plan with their ids: one that is named by its id or number keeps it. Raises Fault."""
        if len(flats) > MAX_FLATS:
            raise too_many()
        named = {flat.flat for flat in flats if flat.flat is not None}
        if not named <= known.keys():
            raise Fault(FaultKind.UNKNOWN_FLAT)
        ids = _numbered(flat for flat in known.values() if flat.flat not in named)
        placed = [self._placed(flat, ids, known) for flat in flats]
        numbers = Counter(flat.number.casefold() for flat in placed)
        twice = next((flat.number for flat in placed if numbers[flat.number.casefold()] > 1), None)
        if twice is not None or len({flat.flat for flat in placed}) < len(placed):
            raise Fault(FaultKind.BAD_PLAN, twice=twice or "")
        return placed

    def tell(self, flats: Sequence[PlacedFlat], gone: Sequence[FlatId] = ()) -> None:
        """Seal statements about flats for the desk circle, several entries where one cannot hold them."""
        now, most = self._core.outside.now_ms(), limits.MAX_PLAN_FLATS
        parts = [
            DescribePlan(None, now, tuple(flats[at : at + most]), tuple(gone[at : at + most]))
            for at in range(0, max(len(flats), len(gone)), most)
        ]
        if parts:
            self._core.tell(*parts, circle=Tier.DESK)

    def _placed(self, flat: PlannedFlat, ids: Mapping[str, Flat], known: Mapping[FlatId, Flat]) -> PlacedFlat:
        number = clean_line(flat.number, limits.MAX_FLAT_NUMBER_CHARS)
        entrance = clean_optional_line(flat.entrance, limits.MAX_FLAT_NUMBER_CHARS)
        if flat.floor is not None and abs(flat.floor) > limits.MAX_FLOOR:
            raise Fault(FaultKind.BAD_PLAN)
        here = ids.get(number.casefold())
        id_ = flat.flat or (here.flat if here else FlatId(self._core.outside.random_bytes(FLAT_ID_SIZE)))
        before = known.get(id_)
        area = flat.area if flat.area is not None or before is None else before.area
        if area is not None and not 0 < area <= limits.MAX_AREA:
            raise Fault(FaultKind.BAD_PLAN)
        return PlacedFlat(id_, number, entrance, flat.floor, area)

    def _check_empty(self, left_out: Sequence[Flat]) -> None:
        lived_in = {flat for person in self._core.log.view.residents for flat in person.flats}
        for flat in left_out:
            if flat.flat in lived_in:
                raise Fault(FaultKind.FLAT_LIVED_IN, flat=flat.number)


def renumbered(written: Sequence[PlannedFlat], known: Iterable[Flat]) -> tuple[PlannedFlat, ...]:
    """Return the flats of a plan, where one number of a floor was replaced by one other with the id it had before.

    So a plan that is written anew as text leaves the people of a flat in it. A flat written with its id stays as it is.
    """
    here = {flat.flat: flat for flat in known}
    named = {flat.flat for flat in written}
    kept = {flat.number.casefold() for flat in written} & {flat.number.casefold() for flat in here.values()}
    fresh: dict[tuple[str, int | None], list[PlannedFlat]] = defaultdict(list)
    missing: dict[tuple[str, int | None], list[Flat]] = defaultdict(list)
    for flat in written:
        if flat.flat is None and flat.number.casefold() not in kept:
            fresh[flat.entrance, flat.floor].append(flat)
    for each in here.values():
        if each.planned and each.flat not in named and each.number.casefold() not in kept:
            missing[each.entrance, each.floor].append(each)
    ids = {
        flats[0].number: missing[place][0].flat
        for place, flats in fresh.items()
        if len(flats) == 1 and len(missing[place]) == 1
    }
    return tuple(
        PlannedFlat(flat.number, flat.entrance, flat.floor, flat.flat or ids.get(flat.number), flat.area)
        for flat in written
    )


def _numbered(flats: Iterable[Flat]) -> dict[str, Flat]:
    """Return flats by number; of several one of the plan before others, one that is gone last."""
    ordered = sorted(flats, key=lambda flat: (flat.gone, not flat.planned))
    return {flat.number.casefold(): flat for flat in reversed(ordered)}


def _as_known(flat: PlacedFlat) -> Flat:
    return Flat(flat.flat, flat.number, flat.entrance, flat.floor, planned=True, area=flat.area)
