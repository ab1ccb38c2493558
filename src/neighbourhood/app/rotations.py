"""Drawing new keys and boxing them: by itself, whenever a device or a role has ended (architecture.md, section 3)."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from neighbourhood.app.core import Core
from neighbourhood.app.notice import is_in_notice
from neighbourhood.crypto import boxes, tiers
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import COUNCIL, Boxes, Rotate
from neighbourhood.domain.authority.view import Device, Rotation, View
from neighbourhood.domain.ids import EntryId, PersonId, Tier

TURN_MS: Final = 60_000
"""Programs that could all do the same take turns, so that mostly one does it."""


class Rotations:
    """Keys of the house, over a Core."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._unclean_since_ms: int | None = None
        self._unserved_since_ms: dict[bytes, int] = {}

    def rotate(self) -> None:
        """Draw new keys, seal the ones before them and box them to every device."""
        core, view = self._core, self._core.log.view
        keys = tiers.keys_of_rotation(core.outside.random_bytes(32))
        tag = {tier: tiers.epoch_tag(key) for tier, key in keys.items()}
        tags = (tag[Tier.WIRE], tag[Tier.DESK], tag[Tier.RESIDENTS], tag[Tier.COUNCIL])
        with core.together():
            (rotation,) = core.act(Rotate(core.outside.now_ms(), tags, tuple(self._history(keys))))
            recipients = [
                (device.id, device.box_key, keys[tier_of(view, device)])
                for device in view.devices.values()
                if not device.sheet and not self.must_wait(device)
            ]
            for part in range(0, max(len(recipients), 1), limits.MAX_SHEET_RECORDS):
                on_it = recipients[part : part + limits.MAX_SHEET_RECORDS]
                sheet = boxes.make_sheet(rotation, on_it, core.outside.random_bytes(32))
                core.act(Boxes(core.outside.now_ms(), rotation, *sheet))

    def _history(self, keys: dict[Tier, bytes]) -> Sequence[tuple[EntryId, tuple[bytes, bytes, bytes, bytes]]]:
        core, history = self._core, []
        view = core.log.view
        for head in (*view.fallen_heads(), *view.rotation_heads())[-limits.MAX_HISTORY_HEADS :]:
            held = [(tier, core.log.keys.of_tier(head, tier)) for tier in Tier]
            sealed = [tiers.seal_history(keys[tier], head.id, tier, key.key) for tier, key in held if key]
            if len(sealed) == len(Tier):
                history.append((head.id, (sealed[0], sealed[1], sealed[2], sealed[3])))
        return history

    def boxes_for(self, device: bytes, box_key: bytes, tier: Tier, rotations: Sequence[Rotation]) -> list[Boxes]:
        """Return one sheet for a device of each rotation whose key of this tier, or of one outside it, is held."""
        core, sheets = self._core, list[Boxes]()
        for rotation in rotations:
            held = (core.log.keys.of_tier(rotation, Tier(outer)) for outer in range(tier, -1, -1))
            key = next((key for key in held if key is not None), None)
            if key is not None:
                recipient = (device, box_key, key.key)
                sheet = boxes.make_sheet(rotation.id, [recipient], core.outside.random_bytes(32))  # type: ignore[list-item]
                sheets.append(Boxes(core.outside.now_ms(), rotation.id, *sheet))
        return sheets

    # By itself.

    def keep(self, *, at_once: bool = False) -> None:
        """Draw keys where the newest serve somebody who is gone, and box them to who has none.

        Called every few seconds; ``at_once``: this program has just ended something itself.
        """
        core, view = self._core, self._core.log.view
        me = core.log.me
        if me is None or core.held_back or view.newer or not view.rotations:
            return
        if tier_of(view, view.devices[core.identity.device]) >= Tier.COUNCIL:
            self._rotate_where_needed(view, me, at_once=at_once)
        if view.persons[me].tier >= Tier.RESIDENTS:
            self._serve(core.log.view, me)

    def _rotate_where_needed(self, view: View, me: PersonId, *, at_once: bool) -> None:
        if self._is_in_order(view):
            self._unclean_since_ms = None
            return
        now = self._core.outside.now_ms()
        if self._unclean_since_ms is None:
            self._unclean_since_ms = now
        turn = sorted(member.id for member in view.council).index(me) + 1
        if at_once or now >= self._unclean_since_ms + turn * TURN_MS:
            self.rotate()

    def _is_in_order(self, view: View) -> bool:
        """Whether the newest keys serve nobody who is gone, and the council's is here: who joins it needs one.

        Nor has a rotation of somebody who was of the council fallen, without its keys being sealed for those to come.
        """
        keys = self._core.log.keys
        clean = keys.serving.clean(view)
        lost = (
            fallen
            for fallen in view.fallen_heads()
            if fallen.by is not None
            and (fallen.by, COUNCIL) in view.terms
            and all(keys.of_tier(fallen, tier) is not None for tier in Tier)
        )
        return bool(clean) and keys.of_tier(clean[-1], Tier.COUNCIL) is not None and not any(lost)

    def _serve(self, view: View, me: PersonId) -> None:
        clean = self._core.log.keys.serving.clean(view)
        newest = (clean or view.rotations)[-1]
        unserved = self._core.log.keys.serving.unserved(view, newest)
        now = self._core.outside.now_ms()
        self._unserved_since_ms = {device.id: self._unserved_since_ms.get(device.id, now) for device in unserved}
        turn = bisect_left(sorted(person.id for person in view.residents), me) + 1  # moderators need not live here
        due = [
            device
            for device in unserved
            if now >= self._unserved_since_ms[device.id] + turn * TURN_MS and not self.must_wait(device)
        ]
        sheets = [
            sheet
            for device in due
            for sheet in self.boxes_for(device.id, device.box_key, tier_of(view, device), [newest])
        ]
        if sheets:
            self._core.act(*sheets)

    def must_wait(self, device: Device) -> bool:
        """Say whether others have brought a device back for its person, and their objection still has time.

        So does what such a device brings in: else the second one would have at once what the first one waits for.
        """
        view = self._core.log.view
        way_back = view.grants[device.grant].way_back
        if way_back is None:
            return False
        return is_in_notice(view.grants[way_back], self._arrived_ms, self._core.outside.now_ms())

    def _arrived_ms(self, id_: EntryId) -> int | None:
        stored = self._core.storage.entry(id_)
        return stored.arrived_at_ms if stored is not None else None


def tier_of(view: View, device: Device) -> Tier:
    """Return what a device may read: of one that a single neighbour brought back no more than a resident's."""
    tier = view.persons[device.person].tier
    return min(tier, Tier.RESIDENTS) if view.grants[device.grant].on_probation else tier
