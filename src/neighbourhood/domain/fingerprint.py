"""The house in two words, for recognition only.

They help a person to see at a glance that a sheet, a window and a neighbour speak of the same house. They prove nothing:
16 bits are soon searched through, so whoever wants to can found another house with the same two words. What protects a
newcomer is the invitation's signature over the whole house id (architecture.md, section 4, "Joining").
"""

from neighbourhood.domain.ids import ID_SIZE, HouseId
from neighbourhood.domain.recovery import WORD_LISTS, Language


def house_fingerprint(house: HouseId, language: Language) -> tuple[str, str]:
    """Return two different words for a house, for recognition only; ValueError unless the id has 32 bytes.

    The id is a hash already, so its first two bytes choose the words. Each language has words of its own for a house.
    """
    if len(house) != ID_SIZE:
        raise ValueError("a house id has 32 bytes")
    words = WORD_LISTS[language]
    first = house[0]
    second = (first + 1 + house[1] % (len(words) - 1)) % len(words)
    return words[first], words[second]
