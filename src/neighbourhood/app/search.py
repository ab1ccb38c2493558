"""What a search is narrowed down to beside its words."""

from typing import Annotated, Final

import msgspec

from neighbourhood.domain.ids import PersonId, SubjectId
from neighbourhood.domain.limits import MAX_LAMPORT

Number = Annotated[int, msgspec.Meta(ge=-MAX_LAMPORT, le=MAX_LAMPORT)]
"""What the database can compare; checked where it comes from another program."""


class Narrowed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Messages of a ``topic``, by an ``author``, written at or after ``since_ms`` and before ``until_ms`` (Unix time).

    ``before``: below this position. None sets no limit.
    """

    topic: SubjectId | None = None
    author: PersonId | None = None
    since_ms: Number | None = None
    until_ms: Number | None = None
    before: Number | None = None


EVERYWHERE: Final = Narrowed()
