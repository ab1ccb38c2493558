"""The sample house with nothing set apart: no pins, nothing kept quiet or settled, and nobody who calls me."""

from msgspec.structs import replace

from neighbourhood.viewmodels.preview import SampleBackend


def plain_house() -> SampleBackend:
    """Return the English sample in which only the topics and what is new in them are left."""
    house = SampleBackend("en")
    called = {row.message.message for row in house.mentioned()}
    for topic, row in house._topics.items():
        house._topics[topic] = replace(row, pinned=False, level="all", resolved_at_ms=None, resolved_by="")
    for message, said in list(house._messages.items()):
        if said.mentions_me:
            del house._messages[message]
        else:
            house._messages[message] = replace(said, pinned=False, quote=None if message in called else said.quote)
    return house
