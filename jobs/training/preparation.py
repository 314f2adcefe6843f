"""A text as the models see it, by the rules in jobs/models/preparation.

bluelamp.text.Preparation does the same in Java, and PreparationTest holds both to the same answers.
Run as a program it prepares texts that come as JSON strings, one a line.
"""

import hashlib
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

RULES = Path(__file__).resolve().parent.parent / "models" / "preparation"
FILES = ("rules.tsv", "characters.tsv", "emoji.tsv")
ENOUGH = 200


class Preparation:
    def __init__(self, folder: Path = RULES):
        self.characters = {ord(letter): letter for letter in map(chr, range(0x20, 0x7F))}
        for points, instead in lines(folder / "characters.tsv"):
            self.characters |= dict(each_of(points, instead))
        for point, words in lines(folder / "emoji.tsv"):
            self.characters[int(point, 16)] = f" {words} "
        self.steps = [self.step(*line) for line in lines(folder / "rules.tsv")]

    def __call__(self, text: str) -> str:
        # Halves of a character that stand side by side become one, as they are in Java.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        for step in self.steps:
            text = step(text)
        return text

    def step(self, kind: str, given: str = "", instead: str = "") -> Callable[[str], str]:
        if kind == "cut":
            return lambda text: text[: int(given)]
        if kind == "characters":
            return lambda text: "".join(self.characters.get(ord(each), " ") for each in text)
        if kind == "lower":
            return str.lower
        pattern, instead = re.compile(given, re.ASCII), instead.replace("␣", " ")
        if kind == "replace":
            return lambda text: pattern.sub(instead, text)
        if kind == "repeat":
            return lambda text: repeated(pattern, instead, text)
        raise ValueError(f"rules.tsv: there is no step {kind}")


def repeated(pattern: re.Pattern, instead: str, text: str) -> str:
    for _ in range(ENOUGH):
        before, text = text, pattern.sub(instead, text)
        if text == before:
            break
    return text


def lines(file: Path) -> list[list[str]]:
    text = file.read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("# ")]


def each_of(points: str, instead: str):
    first, _, last = points.partition("..")
    counting = last and instead[1:] == ".."
    for at, point in enumerate(range(int(first, 16), int(last or first, 16) + 1)):
        yield point, chr(ord(instead[0]) + at) if counting else instead


def definition() -> str:
    """Hash of the rules; a model read by other rules than it was trained with is another model."""
    whole = b"".join((RULES / name).read_bytes() for name in FILES)
    return hashlib.sha256(whole).hexdigest()[:12]


if __name__ == "__main__":
    prepare = Preparation()
    for line in sys.stdin:
        print(json.dumps(prepare(json.loads(line))))
