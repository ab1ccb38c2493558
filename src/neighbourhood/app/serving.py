"""Which devices the sheets of a rotation serve: whoever was closed must not read what is written after it."""

from collections import defaultdict
from collections.abc import Sequence

from neighbourhood.crypto import boxes
from neighbourhood.domain.authority.view import Device, Rotation, View
from neighbourhood.domain.ids import DeviceId, EntryId


class Serving:
    """Answers for one view at a time; belongs to the writer thread."""

    def __init__(self) -> None:
        self._view: View | None = None
        self._tags_of_sheet: dict[EntryId, frozenset[bytes]] = {}
        self._tags: dict[EntryId, set[bytes]] = {}
        self._closed: tuple[DeviceId, ...] = ()

    def clean(self, view: View) -> Sequence[Rotation]:
        """Return the rotations that serve no closed device and no ended role, in canonical order."""
        self._look_at(view)
        return [rotation for rotation in view.rotations if not rotation.stale and not self._serves_closed(rotation)]

    def unserved(self, view: View, rotation: Rotation) -> Sequence[Device]:
        """Return the living devices that have no box of a rotation. A printed key reads nothing and gets none."""
        self._look_at(view)
        tags = self._tags.get(rotation.id, set())
        return [
            device
            for device in view.devices.values()
            if not device.sheet and boxes.device_tag(rotation.id, device.id) not in tags
        ]

    def _look_at(self, view: View) -> None:
        if view is self._view:
            return
        self._view = view
        self._closed = tuple(sorted(_closed_devices(view)))
        tags: defaultdict[EntryId, set[bytes]] = defaultdict(set)
        for sheet in view.sheets:
            if sheet.id not in self._tags_of_sheet:
                self._tags_of_sheet[sheet.id] = boxes.tags_of(sheet.records)
            tags[sheet.rotation] |= self._tags_of_sheet[sheet.id]
        self._tags = dict(tags)

    def _serves_closed(self, rotation: Rotation) -> bool:
        tags = self._tags.get(rotation.id, set())
        return any(boxes.device_tag(rotation.id, device) in tags for device in self._closed)


def _closed_devices(view: View) -> set[DeviceId]:
    """Return the devices that once belonged to the house and do no more, or not for now."""
    named = {grant.device for grant in view.grants.values() if grant.person is not None}
    return named - view.devices.keys()
