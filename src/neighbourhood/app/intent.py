"""What all commands of ``app.intents`` have in common."""

import msgspec


class Intent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all commands."""
