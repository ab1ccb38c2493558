"""The sample house: invented neighbours behind previews, pictures and the tests of the window."""
