"""Why an entry is refused: one flat list. The sentence a person reads is made where it is shown."""

from enum import StrEnum


class Reason(StrEnum):
    """Every cause for refusing an entry."""

    MALFORMED = "malformed"
    NEWER_FORMAT = "newer_format"
    TOO_LARGE = "too_large"
    BODY_MISMATCH = "body_mismatch"
    BODY_MISSING = "body_missing"
    OTHER_HOUSE = "other_house"
    UNKNOWN_DEVICE = "unknown_device"
    MISSING_BEFORE = "missing_before"
    WRONG_PREDECESSOR = "wrong_predecessor"
    WRONG_LAMPORT = "wrong_lamport"
    BAD_SIGNATURE = "bad_signature"


class Refused(Exception):
    """An entry that this replica does not take; nothing was stored. Not remembered: it may come again."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
