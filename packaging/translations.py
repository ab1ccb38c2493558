#!/usr/bin/env python3
"""Renew the texts of the window: `ui/**/*.qml` -> `resources/translations/*.ts` -> `*.qm`.

    python packaging/translations.py           collect new texts, then compile
    python packaging/translations.py --check   only tell whether all is translated and compiled
    python packaging/translations.py --pseudo x.qm   make a language that shows what is not translated or too narrow

The compiled files are kept in the repository, so nobody needs to run this to start the program. English has a file too,
for its plural forms.
"""

import argparse
import re
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sysconfig.get_path("scripts"))
ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
LANGUAGES = {"en": "en_GB", "ru": "ru_RU"}


def main() -> int:
    """Return 0 when all texts are translated and compiled."""
    parser = argparse.ArgumentParser(description="Renew the texts of the window.")
    parser.add_argument("--check", action="store_true", help="change nothing, tell what is missing")
    parser.add_argument(
        "--pseudo", type=Path, metavar="FILE", help="write texts that are longer, accented, in brackets"
    )
    arguments = parser.parse_args()
    if arguments.pseudo is not None:
        pseudo(arguments.pseudo)
        return 0
    check = arguments.check
    problems = [line for language in LANGUAGES for line in (checked(language) if check else renewed(language))]
    sys.stdout.write("".join(f"{line}\n" for line in problems) or "all texts are translated\n")
    return 1 if problems else 0


def renewed(language: str) -> list[str]:
    """Collect the texts of one language and compile them; return what is missing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    collect(source(language), language)
    compile_texts(source(language), compiled(language))
    return untranslated(source(language))


def checked(language: str) -> list[str]:
    """Return what is missing or out of date in one language."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / source(language).name
        fresh.write_bytes(source(language).read_bytes())
        collect(fresh, language)
        compile_texts(fresh, fresh.with_suffix(".qm"))
        stale = fresh.with_suffix(".qm").read_bytes() != compiled(language).read_bytes()
        return untranslated(fresh) + ([f"{compiled(language).name} is out of date"] if stale else [])


def collect(texts: Path, language: str) -> None:
    """Bring a .ts file in line with the QML files."""
    pages = sorted((ROOT / "ui").rglob("*.qml"))
    options = [
        "-locations",
        "none",
        "-no-obsolete",
        "-target-language",
        LANGUAGES[language],
        "-source-language",
        "en_GB",
    ]
    must("pyside6-lupdate", *pages, *options, "-ts", texts)


def compile_texts(texts: Path, target: Path) -> None:
    """Make the file that the program loads."""
    must("pyside6-lrelease", "-silent", texts, "-qm", target)


def pseudo(target: Path) -> None:
    """Compile a language that nobody speaks: each text longer, accented, and in brackets."""
    tree = ET.parse(source("en"))  # noqa: S314  # our own file
    for message in tree.iter("message"):
        text, translation = message.findtext("source") or "", message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        for form in list(translation.iter("numerusform")) or [translation]:
            form.text = estranged(text)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "pseudo.ts"
        tree.write(texts, encoding="utf-8", xml_declaration=True)
        compile_texts(texts, target)


def estranged(text: str) -> str:
    """Return a text longer by half, with accents, in brackets; what is put into it stays as it is."""
    parts = re.split(r"(%n|%\d)", text)
    accented = "".join(part if part[:1] == "%" and part[1:2].isalnum() else part.translate(ACCENTS) for part in parts)
    return f"⟦{accented}{' ~~~~' * (1 + len(text) // 10)}⟧"


def untranslated(texts: Path) -> list[str]:
    """Name the texts without a translation; English needs only its plural forms."""
    english = texts.stem.endswith("_en")
    missing = []
    for message in ET.parse(texts).iter("message"):  # noqa: S314  # our own file
        plural = message.get("numerus") == "yes"
        translation = message.find("translation")
        forms = [] if translation is None else [form.text for form in translation.iter("numerusform")]
        done = all(forms) and bool(forms) if plural else translation is not None and bool(translation.text)
        if not done and (plural or not english):
            missing.append(f"{texts.name}: {message.findtext('source')}")
    return missing


def source(language: str) -> Path:
    """The texts of a language."""
    return FOLDER / f"neighbourhood_{language}.ts"


def compiled(language: str) -> Path:
    """The file that the program loads."""
    return FOLDER / f"neighbourhood_{language}.qm"


def must(tool: str, *arguments: str | Path) -> None:
    """Run one of PySide6's tools quietly; stop here if it fails."""
    done = subprocess.run([TOOLS / tool, *arguments], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{tool} failed: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
