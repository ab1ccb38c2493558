"""The control socket of a running program: where it is, its words, and both its ends."""
