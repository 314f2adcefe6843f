"""A model from labelled texts: trained, chosen among several, exported and described."""

import argparse
import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from card import write_card
from deciding import SCORES, Decision, figures
from encoder import Classifier, fetched
from labelled import Labelled, folds
from learning import RECIPES, Learning, Recipe, logits
from preparation import Preparation, definition
from shipping import agreement, export, fold_in, scored
from tokenizers import BertWordPieceTokenizer

# The same first weights of the head for all seeds, or their average would mean nothing.
HEAD_SEED = 1
CHECKED = 2_000


@dataclass(frozen=True)
class Job:
    """Everything that the weights depend on but the seed and the fold."""

    task: str
    base: str
    recipe: Recipe
    data: Labelled
    folds: int
    work: Path

    @cached_property
    def encoder(self) -> tuple[dict[str, torch.Tensor], list[str]]:
        return fetched(self.base)

    @cached_property
    def ids(self) -> list[list[int]]:
        vocabulary = {word: at for at, word in enumerate(self.encoder[1])}
        tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
        tokenizer.enable_truncation(self.recipe.length)
        prepare = Preparation()
        texts = [prepare(text) for text in self.data.texts]
        return [each.ids for each in tokenizer.encode_batch(texts)]

    @cached_property
    def division(self) -> tuple[np.ndarray, np.ndarray]:
        return folds(self.data.texts, self.folds)

    @cached_property
    def name(self) -> str:
        said = [asdict(self.recipe), self.folds, definition(), self.data.sha256]
        digest = hashlib.sha256(json.dumps(said).encode("utf-8")).hexdigest()
        return f"{self.task}-{self.base}-{digest[:8]}"

    def inside(self, fold: int | None) -> np.ndarray:
        """The texts that are trained on where a fold is held out; all where none is."""
        return np.flatnonzero(self.division[0] != (-1 if fold is None else fold))

    def outside(self, fold: int) -> np.ndarray:
        """The texts that a model trained without the fold is measured on."""
        fold_of, apart = self.division
        return np.flatnonzero((fold_of == fold) & apart)

    def model(self, weights: dict[str, torch.Tensor] | None = None) -> Classifier:
        torch.manual_seed(HEAD_SEED)
        model = Classifier(self.base, len(self.data.classes), self.encoder[0])
        if weights:
            model.load_state_dict(weights, strict=False)
        return model

    def trained(self, fold: int | None, seed: int, kind: str) -> dict[str, torch.Tensor]:
        """Weights of one training, which is done first where it is not yet."""
        folder = self.work / self.name / f"{'all' if fold is None else f'without-{fold}'}-{seed}"
        if not (folder / "last.pt").exists():
            chosen = self.inside(fold)
            learning = Learning(self.recipe, self.model(), seed, len(chosen), folder)
            learning.learn(
                [self.ids[at] for at in chosen],
                self.data.labels[chosen],
                f"{self.task} {self.base} {folder.name}",
            )
            learning.finish()
        return torch.load(folder / f"{kind}.pt", weights_only=True)

    def averaged(self, fold: int | None, seeds: list[int], kind: str) -> dict[str, torch.Tensor]:
        every = [self.trained(fold, seed, kind) for seed in seeds]
        return {name: sum(each[name] for each in every) / len(every) for name in every[0]}


@dataclass(frozen=True)
class Choice:
    """A way to come to weights, and what it gave on texts held out."""

    kind: str
    seeds: tuple[int, ...]
    logits: np.ndarray
    labels: np.ndarray
    by_fold: list[dict]
    figures: dict
    decision: Decision

    @classmethod
    def measured(cls, job: Job, held_out: int, kind: str, seeds: tuple[int, ...]) -> "Choice":
        given, right = [], []
        for fold in range(held_out):
            model = job.model(job.averaged(fold, list(seeds), kind))
            outside = job.outside(fold)
            given.append(logits(model, [job.ids[at] for at in outside]))
            right.append(job.data.labels[outside])
        score, shares = SCORES[job.task], list(job.data.shares.values())
        together, labels = np.concatenate(given), np.concatenate(right)
        decision = Decision.fitted(together, labels, shares, score)
        by_fold = [figures(decision.of(g), r) for g, r in zip(given, right, strict=True)]
        honest = figures(crossed(together, labels, shares, score), labels)
        return cls(kind, seeds, together, labels, by_fold, honest, decision)


def crossed(given: np.ndarray, labels: np.ndarray, shares: list[float], score: str) -> np.ndarray:
    """Each half of the held-out texts decided as fits the other half."""
    decided, half = np.empty_like(given), np.arange(len(labels)) % 2 == 0
    for this in (half, ~half):
        decided[this] = Decision.fitted(given[~this], labels[~this], shares, score).of(given[this])
    return decided


def choose(job: Job, held_out: int, seeds: list[int]) -> tuple[Choice, list[Choice]]:
    sets = [tuple(seeds[: count + 1]) for count in range(len(seeds))]
    tried = [
        Choice.measured(job, held_out, kind, each) for kind in ("last", "average") for each in sets
    ]
    for each in tried:
        print(
            f"{each.kind} weights, seeds {each.seeds}: macro recall"
            f" {each.figures['macro_recall']:.4f}, macro-F1 {each.figures['macro_f1']:.4f}",
            file=sys.stderr,
        )
    return max(tried, key=lambda each: each.figures[SCORES[job.task]]), tried


def ship(job: Job, asked: argparse.Namespace, choice: Choice, tried: list[Choice]) -> None:
    measured = asked.ship == "measured"
    fold = 0 if measured else None
    model = job.model(job.averaged(fold, list(choice.seeds), choice.kind))
    fold_in(model, choice.decision.temperature, choice.decision.offset)
    whole = export(model, job.encoder[1], job.data.classes, asked.out)
    outside = job.outside(0)
    checked = agreement(
        model, whole, asked.out / "model.onnx", [job.ids[at] for at in outside[:CHECKED]]
    )
    shipped = None
    if measured:
        given, _ = scored(asked.out / "model.onnx", [job.ids[at] for at in outside])
        shipped = given, job.data.labels[outside]
    write_card(job, asked, choice, tried, checked, shipped)


def train(asked: argparse.Namespace, data: Labelled) -> None:
    torch.set_num_threads(asked.threads)
    recipe = RECIPES[asked.task, asked.base].over(asked.epochs)
    job = Job(asked.task, asked.base, recipe, data, asked.folds, asked.work)
    choice, tried = choose(job, asked.held_out, asked.seeds)
    ship(job, asked, choice, tried)
