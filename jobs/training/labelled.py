"""Labelled texts, and their division into folds so that no template stands in two of them."""

import csv
import hashlib
import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

# What a template is once its variable parts are off (the same as in the measures of sameness).
VARIABLE = re.compile(r"https?:\S*|www\.\S+|@\w+|[0-9]+")
WORD = re.compile(r"[^\W\d_]+")
BANDS, ROWS = 16, 4
ALIKE = 0.8


class LabelsRefused(Exception):
    """A file of labels that nothing can be trained on; its user can mend it."""

    def __init__(self, file: Path, why: str):
        super().__init__(f"{file}: {why}; nothing was trained.")


@dataclass(frozen=True)
class Labelled:
    texts: list[str]
    labels: np.ndarray
    classes: list[str]
    sha256: str

    @classmethod
    def read(cls, file: Path, task: str, classes: list[str]) -> "Labelled":
        try:
            pairs = list(said(file, task))
        except (OSError, UnicodeDecodeError, csv.Error) as fault:
            raise LabelsRefused(file, f"it cannot be read as CSV in UTF-8 ({fault})") from fault
        faults = [
            f"line {line}: {label!r}" if label not in classes else f"line {line}: no text"
            for text, label, line in pairs
            if label not in classes or not text.strip()
        ]
        if faults:
            raise LabelsRefused(
                file,
                f"{len(faults)} rows have no text or a label that is none of"
                f" {', '.join(classes)} ({'; '.join(faults[:5])})",
            )
        lacking = set(classes) - {label for _, label, _ in pairs}
        if lacking:
            raise LabelsRefused(
                file,
                f"no text is {', '.join(sorted(lacking))}, so no model could learn to tell it",
            )
        labels = np.array([classes.index(label) for _, label, _ in pairs])
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        return cls([text for text, _, _ in pairs], labels, classes, digest)

    @property
    def shares(self) -> dict[str, float]:
        counts = np.bincount(self.labels, minlength=len(self.classes))
        return {
            name: count / len(self.labels) for name, count in zip(self.classes, counts, strict=True)
        }


def said(file: Path, task: str) -> Iterator[tuple[str, str, int]]:
    """Each text with its label and the line on which that ends."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = csv.DictReader(opened)
        columns = rows.fieldnames or []
        column = next((each for each in ("label", task) if each in columns), "")
        if not column or "text" not in columns:
            raise LabelsRefused(
                file, f"columns `{task}` (or `label`) and `text` are needed, there are {columns}"
            )
        for row in rows:
            yield row["text"] or "", (row[column] or "").strip().lower(), rows.line_num


def template(text: str) -> str:
    """NFKC, lower case, without links, mentions, emoji and digits."""
    plain = VARIABLE.sub(" ", unicodedata.normalize("NFKC", text).lower())
    return " ".join(WORD.findall(plain)) or text


def folds(texts: list[str], count: int) -> tuple[np.ndarray, np.ndarray]:
    """Which fold each text is in, by its template; and whether no near-duplicate is in another.

    A text of which that is not so is trained on, but no figure counts it.
    """
    templates = [template(text) for text in texts]
    different = sorted(set(templates))
    fold = np.array([zlib.crc32(each.encode("utf-8")) % count for each in different])
    leader = np.array(alike(different))
    least, most = fold.copy(), fold.copy()
    np.minimum.at(least, leader, fold)
    np.maximum.at(most, leader, fold)
    at = np.searchsorted(np.array(different, object), np.array(templates, object))
    return fold[at], (least == most)[leader[at]]


def alike(templates: list[str]) -> list[int]:
    """For each template the first one that it is a near-duplicate of, through others too."""
    leader = list(range(len(templates)))

    def first(at: int) -> int:
        while leader[at] != at:
            leader[at] = at = leader[leader[at]]
        return at

    triples = [triples_of(each) for each in templates]
    for bucket in buckets(triples):
        for a, b in pairwise(bucket):
            both = len(triples[a] & triples[b])
            if both >= ALIKE * len(triples[a] | triples[b]):
                low, high = sorted((first(a), first(b)))
                leader[high] = low
    return [first(at) for at in leader]


def triples_of(words: str) -> frozenset[int]:
    split = words.split()
    threes = zip(split, split[1:], split[2:], strict=False)
    return frozenset(zlib.crc32(" ".join(each).encode("utf-8")) for each in threes)


def buckets(triples: list[frozenset[int]]):
    """Templates of six words and more that share a band of MinHash, in their order."""
    draws = np.random.default_rng(1)
    factor, plus = draws.integers(2**63, 2**64, (2, BANDS * ROWS), dtype=np.uint64)
    shared = defaultdict(list)
    for at, each in enumerate(triples):
        if len(each) >= 4:
            hashes = np.fromiter(each, np.uint64)[:, None] * (factor | 1) + plus
            least = (hashes >> np.uint64(20)).min(axis=0).reshape(BANDS, ROWS)
            for band, row in enumerate(least):
                shared[band, row.tobytes()].append(at)
    return [bucket for bucket in shared.values() if len(bucket) > 1]
