"""The sample house: its past, its neighbours' programs, and what they say."""
