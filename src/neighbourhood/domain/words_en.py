"""The English words of recovery keys and house fingerprints. Word number n stands for the byte n.

Frozen: what is printed on paper must be read for ever. Common nouns; no two share their first four letters, and at
least two letters must be mistaken before one becomes another.
"""

from typing import Final

WORDS_EN: Final[tuple[str, ...]] = (
    "acorn", "album", "almond", "amber", "anchor", "apple", "april", "arch",
    "artist", "atlas", "autumn", "avenue", "badge", "baker", "balcony", "bamboo",
    "banana", "bicycle", "bird", "biscuit", "blossom", "boat", "branch", "broom",
    "brush", "butter", "cabin", "cactus", "camel", "canoe", "carpet", "castle",
    "ceiling", "chess", "chimney", "cinema", "circle", "clock", "cloud", "coffee",
    "comb", "copper", "corner", "cotton", "cousin", "cradle", "cricket", "crown",
    "cuckoo", "curtain", "daisy", "daughter", "desert", "diamond", "dinner", "doctor",
    "dolphin", "dough", "dragon", "drawer", "dream", "duck", "eagle", "elbow",
    "elephant", "engine", "evening", "fabric", "farmer", "fence", "ferry", "fiddle",
    "field", "fish", "flag", "flower", "flute", "forest", "fork", "friend",
    "fruit", "galaxy", "garden", "garlic", "gate", "giraffe", "goose", "grass",
    "guest", "guitar", "harvest", "helmet", "herb", "hill", "hobby", "honey",
    "house", "iceberg", "igloo", "insect", "island", "ivory", "jacket", "jasmine",
    "jewel", "jigsaw", "juice", "july", "jungle", "juniper", "kayak", "kettle",
    "keyboard", "kitchen", "kiwi", "knee", "koala", "ladder", "lamp", "lantern",
    "leaf", "lemon", "letter", "library", "linen", "lizard", "lobster", "locker",
    "lunch", "magnet", "mango", "marble", "meadow", "melon", "milk", "mirror",
    "mitten", "monday", "morning", "mother", "mountain", "muffin", "museum", "music",
    "mustard", "napkin", "needle", "nephew", "nest", "notebook", "novel", "nurse",
    "oasis", "oatmeal", "ocean", "olive", "onion", "orange", "orchard", "painter",
    "palace", "pancake", "panda", "paper", "parrot", "pasture", "pearl", "pebble",
    "pencil", "penguin", "piano", "picnic", "pigeon", "planet", "plum", "poppy",
    "potato", "pottery", "pumpkin", "puppet", "puzzle", "pyramid", "quartz", "quilt",
    "rabbit", "rainbow", "raven", "recipe", "ribbon", "robin", "roof", "ruby",
    "rudder", "salad", "salmon", "scarf", "school", "scissors", "seagull", "season",
    "shadow", "sheep", "shirt", "silver", "sister", "skate", "sketch", "sleigh",
    "slipper", "snail", "snow", "sofa", "spider", "spoon", "spring", "squirrel",
    "stable", "stairs", "stove", "straw", "sugar", "summer", "sunset", "swan",
    "sweater", "syrup", "tailor", "teacup", "teapot", "temple", "tennis", "thread",
    "thunder", "tiger", "toast", "tomato", "train", "tree", "trumpet", "tulip",
    "tunnel", "turtle", "umbrella", "valley", "vanilla", "vinegar", "violin", "volcano",
    "waffle", "wagon", "walnut", "wheat", "whisper", "window", "yellow", "zebra",
)  # fmt: skip
