"""What can go wrong for a person: one flat list of faults.

The sentence is made by ``app.sentences`` in the reader's language; ``details`` holds the values that it mentions.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


class FaultKind(StrEnum):
    """Every fault that a person can meet."""

    WRONG_PASSPHRASE = "wrong_passphrase"
    PASSPHRASE_NEEDED = "passphrase_needed"
    DAMAGED_KEY_FILE = "damaged_key_file"
    DAMAGED_DATABASE = "damaged_database"
    FOREIGN_DATABASE = "foreign_database"
    NEWER_DATABASE = "newer_database"
    FOLDER_IN_USE = "folder_in_use"
    FOLDER_NOT_WRITABLE = "folder_not_writable"
    DISK_FULL = "disk_full"
    NO_KEYRING = "no_keyring"
    NO_DISPLAY = "no_display"
    NO_HOUSE = "no_house"
    MOVED_OUT = "moved_out"
    HOUSE_EXISTS = "house_exists"
    MISTYPED_CODE = "mistyped_code"
    WRONG_WORDS = "wrong_words"
    UNKNOWN_CODE = "unknown_code"
    USED_CODE = "used_code"
    EXPIRED_CODE = "expired_code"
    WRONG_HOUSE = "wrong_house"
    BAD_PLAN = "bad_plan"
    BAD_SHARE = "bad_share"
    SHARES_EXCEED = "shares_exceed"
    COUNCIL_HAS_SAID = "council_has_said"
    UNKNOWN_FLAT = "unknown_flat"
    FLAT_LIVED_IN = "flat_lived_in"
    NOT_ALLOWED = "not_allowed"
    UNKNOWN_PERSON = "unknown_person"
    AMBIGUOUS_PERSON = "ambiguous_person"
    UNKNOWN_DEVICE = "unknown_device"
    UNKNOWN_INVITATION = "unknown_invitation"
    UNKNOWN_PROPOSAL = "unknown_proposal"
    ROLE_HELD = "role_held"
    NOT_A_RESIDENT = "not_a_resident"
    NOT_TO_BE_TRUSTED = "not_to_be_trusted"
    ROLE_NOT_HELD = "role_not_held"
    TRUSTED_COUNT = "trusted_count"
    COUNCIL_GIVES_ROLES = "council_gives_roles"
    LAST_OF_COUNCIL = "last_of_council"
    NO_RULES = "no_rules"
    RULES_CHANGED = "rules_changed"
    UNKNOWN_TOPIC = "unknown_topic"
    AMBIGUOUS_TOPIC = "ambiguous_topic"
    UNKNOWN_MESSAGE = "unknown_message"
    EMPTY_TEXT = "empty_text"
    TEXT_TOO_LONG = "text_too_long"
    TOO_MANY_PINS = "too_many_pins"
    UNKNOWN_CIRCLE = "unknown_circle"
    NOT_IN_CIRCLE = "not_in_circle"
    CIRCLE_TOO_LARGE = "circle_too_large"
    ALONE_IN_CIRCLE = "alone_in_circle"
    NOT_A_KEEPER = "not_a_keeper"
    CONVERSATION = "conversation"
    NOT_YOURS = "not_yours"
    NOT_UPHELD = "not_upheld"
    NOT_TRUSTED = "not_trusted"
    MOVED_ALREADY = "moved_already"
    TALK_TO_ONESELF = "talk_to_oneself"
    OWN_CONFLICT = "own_conflict"
    OWN_MESSAGE = "own_message"
    APPEALED = "appealed"
    UNKNOWN_MEASURE = "unknown_measure"
    BAD_END = "bad_end"
    MEASURE_OVER = "measure_over"
    OTHER_CIRCLE = "other_circle"
    MUTED = "muted"
    TOPIC_LOCKED = "topic_locked"
    TOPIC_SLOW = "topic_slow"
    HELD_BACK = "held_back"
    NEWER_PROGRAM_NEEDED = "newer_program_needed"
    PORT_TAKEN = "port_taken"
    NO_NETWORK = "no_network"
    BAD_ADDRESS = "bad_address"
    NOT_REACHED = "not_reached"
    BAD_LINK = "bad_link"
    CLOCK_YEARS_OFF = "clock_years_off"
    BAD_IMPORT_FILE = "bad_import_file"
    IMPORT_STOPPED = "import_stopped"
    FILE_NOT_READABLE = "file_not_readable"
    PROGRAM_NOT_ANSWERING = "program_not_answering"
    BAD_REQUEST = "bad_request"
    UNKNOWN_SCENE = "unknown_scene"
    NOT_ENOUGH_MEMORY = "not_enough_memory"
    INTERNAL = "internal"


class Mistake(NamedTuple):
    """One of several things that are wrong in what a person wrote; ``why`` and ``values`` make its sentence.

    ``line`` counts from 1, 0 stands for no line of a file; ``text`` is that line, as it was written.
    """

    why: str
    line: int
    text: str
    values: Mapping[str, str | int]


class Fault(Exception):
    """Something a person can understand and mostly mend. Nothing was lost.

    ``details``: strings and numbers for the sentence, e.g. ``position`` of a mistyped character. ``mistakes``: what is
    wrong one by one, where it is told where it was found; another program that is asked tells the sentence alone.
    """

    def __init__(self, kind: FaultKind, mistakes: Sequence[Mistake] = (), /, **details: str | int) -> None:
        super().__init__(f"{kind.value} {details}" if details else kind.value)
        self.kind = kind
        self.mistakes = tuple(mistakes)
        self.details = details
