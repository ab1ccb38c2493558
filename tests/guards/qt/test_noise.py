"""Noise fails: an exception in a slot and a message from Qt fail the test that caused them."""

from pathlib import Path

from tests.guards.noise import outcomes

NOISY = """
    from PySide6.QtCore import QCoreApplication, QObject, Signal, qWarning
    from PySide6.QtQml import QQmlComponent, QQmlEngine

    class Bell(QObject):
        rung = Signal()

    def broken():
        raise RuntimeError("lost in a slot")

    def test_quiet(qapp):
        pass

    def test_exception_in_a_slot(qtbot):
        bell = Bell()
        bell.rung.connect(broken)
        bell.rung.emit()

    def test_message_from_qt(qapp):
        qWarning("binding loop")

    def test_undefined_name_in_qml(qapp):
        engine = QQmlEngine()
        component = QQmlComponent(engine)
        component.setData(b"import QtQml; QtObject { property int size: nowhere.size }", "")
        component.create()
"""


def test_an_exception_in_a_slot_and_a_message_from_qt_fail_a_test(tmp_path: Path) -> None:
    seen = outcomes(tmp_path, NOISY)
    assert seen.pop("test_quiet") == "PASSED"
    assert seen == dict.fromkeys(seen, "FAILED")
    assert len(seen) == 3
