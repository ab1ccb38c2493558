"""Written caps on everything that a neighbour can make grow (architecture.md, section 2, rule 6)."""

from typing import Final

MAX_HEADER_BYTES: Final = 2048
MAX_BODY_BYTES: Final = 64 * 1024
"""Sealed size. A longer list spans several entries."""

MAX_TEXT_BYTES: Final = 60 * 1024
"""UTF-8 size of one text: leaves room for the rest of the body and its padding."""

MAX_TITLE_CHARS: Final = 120
MAX_NAME_CHARS: Final = 80
MAX_PURPOSE_CHARS: Final = 500
MAX_FLAT_NUMBER_CHARS: Final = 16
"""Of a flat's number and of its entrance's name in the plan of the house."""

MAX_PLAN_FLATS: Final = 300
"""Flats that one entry describes: with the longest numbers they stay below MAX_BODY_BYTES. A longer plan spans entries."""

MAX_AREA: Final = 10_000_000
"""Hundredths of a square metre of one flat."""

MAX_INVITATION_DAYS: Final = 3650

DAY_MS: Final = 24 * 3_600_000
MODERATOR_DAYS: Final = 365
MAX_MODERATOR_DAYS: Final = 3 * 366
"""A moderator's term, usually and at most; it can be given anew."""
MAX_MODERATOR_TERM_MS: Final = MAX_MODERATOR_DAYS * DAY_MS

CLOCKS_APART_MS: Final = 3_600_000
"""How far the clocks of two neighbours may be apart for a term that one gives to count from what the other writes."""

MAX_SHARE_PARTS: Final = 1_000_000
"""Into how many parts a flat may be divided among its owners."""

MAX_FLOOR: Final = 200
"""Floors go from minus this to this."""

MAX_REACTING_PERSONS: Final = 1000
"""Of one kind to one message, as held in its state: the lowest person ids. The log keeps all."""

MAX_HAND_OVERS: Final = 32
"""Of one topic, from keeper to keeper: those after these have no effect."""
MAX_FLAGGING_PERSONS: Final = 1000
"""Of one message, as held in its state: the lowest person ids. The log keeps all."""

MAX_MEASURE_REASON_CHARS: Final = 500
MAX_RULE_CHARS: Final = 200
MAX_MEASURE_WORDS: Final = 200
"""Of one kind about one measure, as held in its state: those of the lowest person ids."""

MAX_SLOW_SECONDS: Final = 24 * 3600
MUTE_ALONE_MS: Final = 7 * DAY_MS
"""How long one moderator alone may mute somebody."""

FLATS_THAT_COLLAPSE: Final = 3
"""Flats whose flags fold a message away until it is reviewed."""
MAX_RULES: Final = 300
"""Rules of a house that have a number of their own."""

MAX_RULES_READERS: Final = 2000
"""Who has read one version of the house rules, as held in its state: everybody of a house of 1,000, and as many who have
moved out since. The log keeps all.
"""

MAX_MENTIONS: Final = 20
"""Of one wording of a message."""

MAX_MENTION_CHARS: Final = 120
"""Of the words of a mention: the longest name, with its @ and some room."""

MAX_PINS: Final = 3
"""Pinned messages of a topic that are shown, and topics that one computer pins."""

MAX_SEEN_AUTHORITY: Final = 32
MAX_BATCH_BYTES: Final = 1024 * 1024
MAX_BATCH_ENTRIES: Final = 4096
MAX_LAMPORT: Final = 2**53 - 1
MAX_SEQ: Final = 2**53 - 1
MAX_INVITATION_USES: Final = 16
MAX_HISTORY_HEADS: Final = 16
"""Rotation heads that one new rotation seals the keys of."""

MAX_SHEET_RECORDS: Final = 1000
"""Devices that one sheet of boxes serves: of 56 bytes each, they stay below MAX_BODY_BYTES."""

MAX_TRUSTEES: Final = 3
MAX_CLOSED: Final = 256
"""Devices, roles, persons and invitations that one act ends."""

MAX_CUTS: Final = 512
"""Chains that one act cuts: two lanes of MAX_CLOSED devices."""

MAX_ERASED_RANGES: Final = 512
MAX_ERASED_ENTRIES: Final = 1024
MAX_CIRCLE_MEMBERS: Final = 250
"""People of one circle of the residents' own."""

MAX_CIRCLE_DEVICES: Final = 256
"""Devices that one epoch of a circle, or one further sheet, has boxes for."""

MAX_CIRCLE_PARENTS: Final = 16
MAX_CIRCLE_EPOCHS: Final = 1024
MAX_POLICY_CHARS: Final = 40
