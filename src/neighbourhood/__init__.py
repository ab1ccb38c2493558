"""Neighbourhood: one house, its people and what they tell each other, without a server."""

__version__ = "0.1.0"
