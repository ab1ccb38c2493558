"""Tables and migrations. ``user_version`` counts the migrations that ran; each runs once, in one transaction."""

from typing import Final

APPLICATION_ID: Final = 0x6E626864
"""'nbhd': tells our database from a foreign one."""

_FIRST: Final = (
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE device(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE)",
    """CREATE TABLE entry(
        row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, device INTEGER NOT NULL, lane INTEGER NOT NULL,
        seq INTEGER NOT NULL, lamport INTEGER NOT NULL, header BLOB NOT NULL, signature BLOB, body BLOB,
        checked INTEGER NOT NULL, arrived_at INTEGER NOT NULL, subject BLOB, waiting INTEGER NOT NULL)""",
    "CREATE INDEX entry_chain ON entry(device, lane, seq)",
    "CREATE INDEX entry_order ON entry(lane, lamport)",
    "CREATE INDEX entry_subject ON entry(subject) WHERE subject IS NOT NULL",
    "CREATE INDEX entry_waiting ON entry(row) WHERE waiting = 1",
    """CREATE TABLE head(
        id BLOB PRIMARY KEY, device INTEGER NOT NULL, lane INTEGER NOT NULL, seq INTEGER NOT NULL,
        lamport INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE subject(
        position INTEGER PRIMARY KEY, id BLOB NOT NULL, kind TEXT NOT NULL, topic BLOB,
        circle INTEGER NOT NULL, arrival INTEGER NOT NULL UNIQUE, arrived_at INTEGER NOT NULL, unread INTEGER NOT NULL,
        hidden INTEGER NOT NULL DEFAULT 0, identity BLOB, twin BLOB, state BLOB NOT NULL)""",
    "CREATE INDEX subject_topic ON subject(topic, position) WHERE topic IS NOT NULL AND hidden = 0",
    "CREATE INDEX subject_kind ON subject(kind, position) WHERE kind <> 'message'",
    "CREATE INDEX subject_unread ON subject(topic, arrival) WHERE unread = 1 AND hidden = 0",
    "CREATE INDEX subject_identity ON subject(identity, position) WHERE identity IS NOT NULL",
    "CREATE INDEX subject_twin ON subject(twin, position) WHERE twin IS NOT NULL",
    "CREATE TABLE topic_count(topic BLOB PRIMARY KEY, messages INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE reading(topic BLOB PRIMARY KEY, arrival INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE draft(topic BLOB PRIMARY KEY, text TEXT NOT NULL, saved_at INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE VIRTUAL TABLE words USING fts5(
        text, content='', contentless_delete=1, detail='none', tokenize="ascii")""",
)

_NEWS: Final = (
    # Unread is what became readable after the mark: for most entries their arrival, for a few ("late") a later one.
    "CREATE TABLE late(row INTEGER PRIMARY KEY, news INTEGER NOT NULL)",
    "ALTER TABLE subject ADD COLUMN news INTEGER NOT NULL DEFAULT 0",
    "UPDATE subject SET news = arrival",
    "DROP INDEX subject_unread",
    "CREATE INDEX subject_unread ON subject(topic, news) WHERE unread = 1 AND hidden = 0",
)

_RECEIPTS: Final = (
    """CREATE TABLE receipt(
        device BLOB PRIMARY KEY, issued_at INTEGER NOT NULL, heard_at INTEGER NOT NULL, statement BLOB NOT NULL,
        signature BLOB NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE claim(
        holder BLOB NOT NULL, author BLOB NOT NULL, lane INTEGER NOT NULL, seq INTEGER NOT NULL, tag BLOB NOT NULL,
        heard_at INTEGER NOT NULL, PRIMARY KEY(holder, author, lane)) WITHOUT ROWID""",
)

_WHOSE_WORD: Final = (
    # Filled when everything is folded anew, as the folds of this version ask for.
    "ALTER TABLE subject ADD COLUMN author BLOB",
    "ALTER TABLE subject ADD COLUMN flat BLOB",
    "CREATE INDEX subject_author ON subject(author, kind, flat, position) WHERE author IS NOT NULL",
)

CLAIMS_BY_STEP: Final = (
    # One row per step: what was written earlier keeps the time at which it was first heard to be held.
    "ALTER TABLE claim RENAME TO newest_claim",
    """CREATE TABLE claim(
        holder BLOB NOT NULL, author BLOB NOT NULL, lane INTEGER NOT NULL, seq INTEGER NOT NULL, tag BLOB NOT NULL,
        heard_at INTEGER NOT NULL, PRIMARY KEY(holder, author, lane, seq)) WITHOUT ROWID""",
    "INSERT INTO claim SELECT * FROM newest_claim",
    "DROP TABLE newest_claim",
)

_CALLS_AND_PINS: Final = (
    # What is looked for without reading states; filled when everything is folded anew, as the folds ask for.
    "ALTER TABLE subject ADD COLUMN call INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE subject ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE subject ADD COLUMN thanked INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX subject_call ON subject(topic, call, news) WHERE call > 0 AND unread = 1 AND hidden = 0",
    "CREATE INDEX subject_pinned ON subject(topic, position) WHERE pinned = 1 AND hidden = 0",
    "CREATE INDEX subject_thanked ON subject(thanked) WHERE thanked = 1",
    """CREATE TABLE topic_choice(
        topic BLOB PRIMARY KEY, pinned INTEGER NOT NULL DEFAULT 0, level TEXT NOT NULL DEFAULT 'all') WITHOUT ROWID""",
)

_REVERSALS: Final = (
    # What was explained stays explained: an act that lost its effect (verdict) or got it back (empty) after it was here.
    "CREATE TABLE reversal(entry BLOB NOT NULL, noted_at INTEGER NOT NULL, verdict TEXT NOT NULL, because BLOB)",
    "CREATE INDEX reversal_entry ON reversal(entry, noted_at)",
)

_REMNANTS: Final = (
    # Where erased messages stood; nothing of what they said.
    """CREATE TABLE remnant(
        row INTEGER PRIMARY KEY, topic BLOB NOT NULL, circle INTEGER NOT NULL, written_at INTEGER NOT NULL)""",
)

_CIRCLES: Final = (
    # Where epochs and boxes of the residents' own circles lie; filled when everything is folded anew, as the folds ask for.
    "CREATE TABLE circle_entry(row INTEGER PRIMARY KEY)",
)

_MODERATION: Final = (
    # Filled when everything is folded anew, as the folds of this version ask for.
    "ALTER TABLE subject ADD COLUMN target BLOB",
    "ALTER TABLE subject ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX subject_target ON subject(target, author, position) WHERE target IS NOT NULL",
    "CREATE INDEX subject_flagged ON subject(flagged, position) WHERE flagged = 1 AND hidden = 0",
)

MIGRATIONS: Final = (
    _FIRST,
    _NEWS,
    _RECEIPTS,
    _WHOSE_WORD,
    CLAIMS_BY_STEP,
    _CALLS_AND_PINS,
    _REVERSALS,
    _REMNANTS,
    _CIRCLES,
    _MODERATION,
)
"""One tuple of statements per step; a step that has shipped never changes."""

SUBJECT_IS: Final = "arrival = (SELECT row FROM entry WHERE entry.id = ?)"
"""Finds a subject by its id: an index by arrival grows at its end, one by ids would be written all over."""
