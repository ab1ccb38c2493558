"""The zip file around a chat is looked into within bounds, and nothing of it reaches the disk."""

import io
import zipfile
from pathlib import Path

import pytest

from neighbourhood.adapters.imports import whatsapp, whatsapp_zip
from neighbourhood.adapters.imports.whatsapp import read_chat
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.sentences import sentence

CHAT = "14.03.21, 19:04 - Анна: привет\n".encode()


def a_zip(path: Path, *members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def why(path: Path) -> object:
    with pytest.raises(Fault) as caught:
        read_chat(path)
    assert caught.value.kind is FaultKind.BAD_IMPORT_FILE
    return caught.value.details["why"]


@pytest.mark.parametrize("name", ["_chat.txt", "WhatsApp Chat with House.txt", "Чат WhatsApp с Дом.txt", "a.TXT"])
def test_the_chat_is_found_among_pictures_and_documents(tmp_path: Path, name: str) -> None:
    others = [("00000012-PHOTO.jpg", b"\xff\xd8")] + ([("notes.txt", b"x")] if name != "a.TXT" else [])
    chat = read_chat(a_zip(tmp_path / "WhatsApp Chat - House 12.zip", (name, CHAT), *others))
    assert (chat.title, len(chat.messages)) == ("House 12", 1)


def test_a_zip_is_known_by_its_beginning_and_not_by_its_name(tmp_path: Path) -> None:
    assert len(read_chat(a_zip(tmp_path / "chat.txt", ("_chat.txt", CHAT))).messages) == 1


def test_a_name_that_leads_out_of_the_folder_writes_nothing_anywhere(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    for name in ("../../_chat.txt", "/etc/_chat.txt", "..\\..\\_chat.txt"):
        assert len(read_chat(a_zip(inner / "a.zip", (name, CHAT))).messages) == 1
    assert [path.name for path in tmp_path.rglob("*")] == ["inner", "a.zip"]


def test_a_bomb_is_refused_before_it_has_grown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whatsapp, "MAX_CHAT_BYTES", 10_000)
    path = a_zip(tmp_path / "a.zip", ("_chat.txt", b"0" * 1_000_000))
    assert path.stat().st_size < 10_000
    assert why(path) == "too_large"


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whatsapp, "MAX_CHAT_BYTES", 10_000)
    size = 1_000_000
    data = a_zip(tmp_path / "a.zip", ("_chat.txt", b"0" * size)).read_bytes()
    (tmp_path / "b.zip").write_bytes(data.replace(size.to_bytes(4, "little"), (20).to_bytes(4, "little")))
    assert why(tmp_path / "b.zip") == "broken"


def test_a_list_of_contents_larger_than_any_phone_writes_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whatsapp_zip, "_MAX_LISTING_BYTES", 1000)
    assert why(a_zip(tmp_path / "a.zip", ("_chat.txt", CHAT), *((f"{n}.jpg", b"") for n in range(100)))) == "too_large"


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_ways_of_packing_that_no_phone_uses_are_refused(tmp_path: Path, method: int) -> None:
    assert why(a_zip(tmp_path / "a.zip", ("_chat.txt", CHAT), method=method)) == "no_chat"


@pytest.mark.parametrize("members", [[("a.jpg", b"x")], [("a.txt", CHAT), ("b.txt", CHAT)], [("_chat.txt/", b"")]])
def test_a_zip_without_one_chat_is_refused(tmp_path: Path, members: list[tuple[str, bytes]]) -> None:
    assert why(a_zip(tmp_path / "a.zip", *members)) == "no_chat"


def test_what_to_do_with_a_zip_depends_on_what_is_wrong_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(path: Path) -> str:
        with pytest.raises(Fault) as caught:
            read_chat(path)
        return sentence(caught.value, "en")

    monkeypatch.setattr(whatsapp, "MAX_CHAT_BYTES", 1024**2)
    assert "Unpack the zip file" in told(a_zip(tmp_path / "several.zip", ("a.txt", CHAT), ("b.txt", CHAT)))
    assert "cut it into several text files" in told(a_zip(tmp_path / "long.zip", ("_chat.txt", bytes(1024**2 + 1))))
    (tmp_path / "cut.zip").write_bytes(whatsapp_zip.SIGNATURE)
    assert "from the phone once more" in told(tmp_path / "cut.zip")
    assert "Check its name" in told(tmp_path / "missing.zip")


def test_a_zip_with_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(a_zip(tmp_path / "a.zip", ("_chat.txt", CHAT)).read_bytes())
    data[6] |= 1  # the flag in the local header
    data[data.index(b"PK\x01\x02") + 8] |= 1  # and in the list of contents
    (tmp_path / "b.zip").write_bytes(data)
    assert why(tmp_path / "b.zip") == "broken"


def test_every_cut_and_every_flipped_byte_gives_the_chat_or_a_fault(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_chat.txt", CHAT)
    whole = buffer.getvalue()
    flipped = [whole[:n] + bytes([whole[n] ^ 0x55]) + whole[n + 1 :] for n in range(len(whole))]
    path = tmp_path / "a.zip"
    for data in [*(whole[:end] for end in range(len(whole))), *flipped]:
        path.write_bytes(data)
        try:
            chat = read_chat(path)
        except Fault:
            continue
        assert len(chat.messages) == 1
