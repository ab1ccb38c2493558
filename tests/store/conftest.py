"""The houses of tests/app, for the tests of the database below them."""

from tests.app.conftest import cheap_codes, founder, neighbours, template

__all__ = ["cheap_codes", "founder", "neighbours", "template"]
