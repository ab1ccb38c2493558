"""Exit codes: a small set that scripts can rely on, listed in ``docs/command-line.md``."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from neighbourhood.app.faults import FaultKind as Kind


class ExitCode(IntEnum):
    """How a command ended."""

    FINE = 0
    INTERNAL = 1
    USAGE = 2
    """The command, a code, an address or a text is not as it should be."""
    NOT_FOUND = 3
    NOT_ALLOWED = 4
    """Not now, or not by this person."""
    LOCKED = 5
    """The data cannot be opened: passphrase, keyring, or in use."""
    NETWORK = 6
    FILE = 7
    """A file, folder or part of the program is missing, damaged or cannot be written."""
    INTERRUPTED = 130


EXIT_CODES: Final[Mapping[Kind, ExitCode]] = {
    Kind.WRONG_PASSPHRASE: ExitCode.LOCKED,
    Kind.PASSPHRASE_NEEDED: ExitCode.LOCKED,
    Kind.DAMAGED_KEY_FILE: ExitCode.FILE,
    Kind.DAMAGED_DATABASE: ExitCode.FILE,
    Kind.FOREIGN_DATABASE: ExitCode.FILE,
    Kind.NEWER_DATABASE: ExitCode.FILE,
    Kind.FOLDER_IN_USE: ExitCode.LOCKED,
    Kind.FOLDER_NOT_WRITABLE: ExitCode.FILE,
    Kind.DISK_FULL: ExitCode.FILE,
    Kind.NO_KEYRING: ExitCode.LOCKED,
    Kind.NO_DISPLAY: ExitCode.FILE,
    Kind.NO_HOUSE: ExitCode.NOT_FOUND,
    Kind.MOVED_OUT: ExitCode.NOT_ALLOWED,
    Kind.HOUSE_EXISTS: ExitCode.NOT_ALLOWED,
    Kind.MISTYPED_CODE: ExitCode.USAGE,
    Kind.WRONG_WORDS: ExitCode.USAGE,
    Kind.UNKNOWN_CODE: ExitCode.NOT_ALLOWED,
    Kind.USED_CODE: ExitCode.NOT_ALLOWED,
    Kind.EXPIRED_CODE: ExitCode.NOT_ALLOWED,
    Kind.WRONG_HOUSE: ExitCode.NOT_ALLOWED,
    Kind.BAD_PLAN: ExitCode.USAGE,
    Kind.BAD_SHARE: ExitCode.USAGE,
    Kind.SHARES_EXCEED: ExitCode.NOT_ALLOWED,
    Kind.COUNCIL_HAS_SAID: ExitCode.NOT_ALLOWED,
    Kind.TALK_TO_ONESELF: ExitCode.USAGE,
    Kind.NOT_TRUSTED: ExitCode.NOT_ALLOWED,
    Kind.MOVED_ALREADY: ExitCode.USAGE,
    Kind.UNKNOWN_FLAT: ExitCode.NOT_FOUND,
    Kind.FLAT_LIVED_IN: ExitCode.NOT_ALLOWED,
    Kind.NOT_ALLOWED: ExitCode.NOT_ALLOWED,
    Kind.UNKNOWN_PERSON: ExitCode.NOT_FOUND,
    Kind.AMBIGUOUS_PERSON: ExitCode.NOT_FOUND,
    Kind.UNKNOWN_DEVICE: ExitCode.NOT_FOUND,
    Kind.UNKNOWN_INVITATION: ExitCode.NOT_FOUND,
    Kind.UNKNOWN_PROPOSAL: ExitCode.NOT_FOUND,
    Kind.NOT_A_RESIDENT: ExitCode.NOT_ALLOWED,
    Kind.NOT_TO_BE_TRUSTED: ExitCode.NOT_ALLOWED,
    Kind.ROLE_HELD: ExitCode.NOT_ALLOWED,
    Kind.ROLE_NOT_HELD: ExitCode.NOT_FOUND,
    Kind.TRUSTED_COUNT: ExitCode.USAGE,
    Kind.COUNCIL_GIVES_ROLES: ExitCode.NOT_ALLOWED,
    Kind.LAST_OF_COUNCIL: ExitCode.NOT_ALLOWED,
    Kind.NO_RULES: ExitCode.NOT_FOUND,
    Kind.RULES_CHANGED: ExitCode.NOT_ALLOWED,
    Kind.UNKNOWN_TOPIC: ExitCode.NOT_FOUND,
    Kind.AMBIGUOUS_TOPIC: ExitCode.NOT_FOUND,
    Kind.UNKNOWN_MESSAGE: ExitCode.NOT_FOUND,
    Kind.EMPTY_TEXT: ExitCode.USAGE,
    Kind.TEXT_TOO_LONG: ExitCode.USAGE,
    Kind.TOO_MANY_PINS: ExitCode.NOT_ALLOWED,
    Kind.UNKNOWN_CIRCLE: ExitCode.NOT_FOUND,
    Kind.NOT_IN_CIRCLE: ExitCode.NOT_ALLOWED,
    Kind.CIRCLE_TOO_LARGE: ExitCode.NOT_ALLOWED,
    Kind.ALONE_IN_CIRCLE: ExitCode.NOT_ALLOWED,
    Kind.NOT_A_KEEPER: ExitCode.NOT_ALLOWED,
    Kind.CONVERSATION: ExitCode.NOT_ALLOWED,
    Kind.NOT_YOURS: ExitCode.NOT_ALLOWED,
    Kind.NOT_UPHELD: ExitCode.NOT_ALLOWED,
    Kind.OWN_CONFLICT: ExitCode.NOT_ALLOWED,
    Kind.OWN_MESSAGE: ExitCode.NOT_ALLOWED,
    Kind.APPEALED: ExitCode.NOT_ALLOWED,
    Kind.UNKNOWN_MEASURE: ExitCode.NOT_FOUND,
    Kind.BAD_END: ExitCode.USAGE,
    Kind.MEASURE_OVER: ExitCode.NOT_ALLOWED,
    Kind.OTHER_CIRCLE: ExitCode.NOT_ALLOWED,
    Kind.MUTED: ExitCode.NOT_ALLOWED,
    Kind.TOPIC_LOCKED: ExitCode.NOT_ALLOWED,
    Kind.TOPIC_SLOW: ExitCode.NOT_ALLOWED,
    Kind.HELD_BACK: ExitCode.NOT_ALLOWED,
    Kind.NEWER_PROGRAM_NEEDED: ExitCode.NOT_ALLOWED,
    Kind.PORT_TAKEN: ExitCode.NETWORK,
    Kind.NO_NETWORK: ExitCode.NETWORK,
    Kind.BAD_ADDRESS: ExitCode.USAGE,
    Kind.NOT_REACHED: ExitCode.NETWORK,
    Kind.BAD_LINK: ExitCode.USAGE,
    Kind.CLOCK_YEARS_OFF: ExitCode.NETWORK,
    Kind.BAD_IMPORT_FILE: ExitCode.FILE,
    Kind.IMPORT_STOPPED: ExitCode.INTERRUPTED,
    Kind.FILE_NOT_READABLE: ExitCode.FILE,
    Kind.PROGRAM_NOT_ANSWERING: ExitCode.NETWORK,
    Kind.UNKNOWN_SCENE: ExitCode.USAGE,
    Kind.BAD_REQUEST: ExitCode.USAGE,
    Kind.NOT_ENOUGH_MEMORY: ExitCode.INTERNAL,
    Kind.INTERNAL: ExitCode.INTERNAL,
}
