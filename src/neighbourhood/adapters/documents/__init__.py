"""Sheets to print: invitations and recovery keys as PDF.

The one adapter that uses Qt, for typefaces, line breaking and PDF. PySide6 is imported only while a sheet is drawn, so
the core imports and runs without it.
"""
