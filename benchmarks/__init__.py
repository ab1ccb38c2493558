"""Figures of the program, each beside a plain one measured in the same run (``python -m benchmarks``)."""
