"""The keys that this device holds: its own, and the epoch keys that its boxes open."""

from collections.abc import Iterable, Mapping, Sequence

from neighbourhood.app.circle_book import CircleBook
from neighbourhood.app.epochs import EpochKey, Identity
from neighbourhood.app.serving import Serving
from neighbourhood.crypto import boxes, sealing, tiers
from neighbourhood.crypto.sealing import CannotOpen
from neighbourhood.domain.authority.view import Rotation, View
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import Circle, EntryId, EpochTag, Tier

_Keys = dict[EpochTag, EpochKey]


class Keychain:
    """Epoch keys by tag, found again from the authority view at every start; nothing else stores them.

    Belongs to the writer thread; others may open bodies meanwhile. What is held is never changed, only replaced as a
    whole, so that nobody sees a key missing that was and will be there.
    """

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._held: _Keys = {}
        self._tried: set[EntryId] = set()
        self.serving = Serving()
        self.circles = CircleBook(identity)

    def update(self, view: View) -> bool:
        """Try boxes and histories that are new in the view; return whether a key was gained."""
        return self._search(view, dict(self._held))

    def renew(self, view: View) -> None:
        """Search anew, because the view has changed below what was tried."""
        self._tried = set()
        self._search(view, {})

    def _search(self, view: View, held: _Keys) -> bool:
        """Add to ``held`` what the view has new, then hold that; return whether a key was gained."""
        before = len(held)
        rotations = {rotation.id: rotation for rotation in _readable(view)}
        for sheet in (*view.sheets, *view.fallen_sheets):
            rotation = rotations.get(sheet.rotation)
            if rotation is None or sheet.id in self._tried:
                continue
            self._tried.add(sheet.id)
            key = boxes.open_box(
                sheet.rotation, self._identity.device, self._identity.box_secret, sheet.ephemeral, sheet.records
            )
            if key is not None:
                _take(held, rotation, key)
        _open_histories(held, rotations)
        self._held = held
        return len(held) > before

    def of_tier(self, rotation: Rotation, tier: Tier) -> EpochKey | None:
        """Return the key of one tier of a rotation, if held."""
        return self._held.get(rotation.tags[tier])

    def for_writing(self, view: View, circle: Circle) -> EpochKey | None:
        """Return the key to write with for a circle."""
        if isinstance(circle, Tier):
            return self._for_tier(view, circle)
        return self.circles.for_writing(view, circle)

    def _for_tier(self, view: View, tier: Tier) -> EpochKey | None:
        """Return the key of the canonically greatest rotation that is held and serves no closed device.

        Where there is none, of the greatest: until the council's program has drawn new keys, one writes under the old.
        """
        ordered = (*reversed(self.serving.clean(view)), *reversed(view.rotations))
        held = (self.of_tier(rotation, tier) for rotation in ordered)
        return next((key for key in held if key is not None), None)

    def wire_keys(self, view: View) -> Sequence[bytes]:
        """Return the wire keys of all rotations that are held, newest first."""
        held = (self.of_tier(rotation, Tier.WIRE) for rotation in reversed(view.rotations))
        return [key.key for key in held if key is not None]

    def open(self, entry: Entry) -> tuple[bytes, Circle] | None:
        """Return the plain body of an entry and its circle; None where no held key opens it."""
        header = entry.header
        key = self._key(header.epoch)
        if key is None or entry.body is None:
            return None
        place = sealing.coordinates(header.house, header.device, header.lane, header.seq, key.tag)
        try:
            return sealing.open_sealed(key.key, place, entry.body), key.circle
        except CannotOpen:
            return None

    def circle_of(self, tag: EpochTag | None) -> Circle | None:
        """Return who can read bodies under this tag; None where its key is not held."""
        key = self._key(tag)
        return key.circle if key is not None else None

    def is_held(self, tag: EpochTag | None) -> bool:
        """Whether bodies under this tag should open."""
        return self._key(tag) is not None

    def _key(self, tag: EpochTag | None) -> EpochKey | None:
        return None if tag is None else self._held.get(tag) or self.circles.key(tag)


def _take(held: _Keys, rotation: Rotation, key: bytes) -> None:
    """Keep a key whose tag the rotation announced, and every outer one derived from it."""
    tag = tiers.epoch_tag(key)
    if tag not in rotation.tags:
        return
    for tier, derived in tiers.keys_from(Tier(rotation.tags.index(tag)), key).items():
        # A rotation that announces somebody else's tag must not replace a good key.
        if tiers.epoch_tag(derived) == rotation.tags[tier]:
            held[rotation.tags[tier]] = EpochKey(rotation.tags[tier], derived, tier, rotation.id)


def _readable(view: View) -> Iterable[Rotation]:
    """Return the rotations whose keys are worth having, those that do not count first.

    Of these none that announces a tag of one which counts: it would say otherwise who reads what is sealed so.
    """
    counted = {tag for rotation in view.rotations for tag in rotation.tags}
    yield from (rotation for rotation in view.fallen if not counted.intersection(rotation.tags))
    yield from view.rotations


def _open_histories(held: _Keys, rotations: Mapping[EntryId, Rotation]) -> None:
    """Open what the histories seal: the newest first, and again where one that does not count lay between."""
    before = -1
    while before < len(held):
        before = len(held)
        for rotation in reversed(list(rotations.values())):
            _open_history(held, rotation, rotations)


def _open_history(held: _Keys, rotation: Rotation, rotations: Mapping[EntryId, Rotation]) -> None:
    tier = _innermost(held, rotation) if rotation.history else None
    if tier is None:
        return
    key = held[rotation.tags[tier]].key
    for old_id, sealed in rotation.history:
        old = rotations.get(old_id)
        if old is None or old.tags[tier] in held:
            continue
        try:
            _take(held, old, tiers.open_history(key, old_id, tier, sealed[tier]))
        except CannotOpen:
            continue


def _innermost(held: _Keys, rotation: Rotation) -> Tier | None:
    return next((tier for tier in reversed(Tier) if rotation.tags[tier] in held), None)
