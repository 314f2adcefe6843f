"""One training of one model: fixed steps, a progress line, and checkpoints to go on from."""

import math
import os
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from encoder import Classifier
from progress import Progress

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


@dataclass(frozen=True)
class Recipe:
    """What reached the best figures; the learning rate is that of the last layer."""

    rate: float
    layer_decay: float
    epochs: float
    length: int
    warmup: float = 0.03
    head_factor: float = 2
    batch: int = 32
    smoothing: float = 0.05
    weight_decay: float = 0.01
    averaged: float = 0.2

    def over(self, epochs: float | None) -> "Recipe":
        return replace(self, epochs=epochs) if epochs else self


RECIPES = {
    ("sentiment", "bge"): Recipe(8e-5, 0.93, 2, 64),
    ("sentiment", "minilm"): Recipe(1e-4, 0.9, 2, 64),
    ("purpose", "bge"): Recipe(8e-5, 0.93, 3, 96),
    ("purpose", "minilm"): Recipe(1.2e-4, 0.9, 3, 96),
}
EVERY = 100
SORTED_TOGETHER = 40


class Learning:
    """The state of one training: what a checkpoint holds."""

    def __init__(self, recipe: Recipe, model: Classifier, seed: int, texts: int, folder: Path):
        self.recipe, self.model, self.seed, self.folder = recipe, model.to(DEVICE), seed, folder
        self.texts = texts
        self.steps = math.ceil(texts / recipe.batch * recipe.epochs)
        self.step = 0
        self.optimiser = torch.optim.AdamW(self.groups(), fused=True)
        self.average = {name: torch.zeros_like(each) for name, each in model.trained().items()}
        self.in_average = 0

    def groups(self):
        recipe = self.recipe
        for name, parameter in self.model.trained().items():
            depth = self.model.depth(name)
            rate = recipe.rate * (
                recipe.layer_decay ** (depth - 1) if depth else recipe.head_factor
            )
            decay = recipe.weight_decay if parameter.ndim > 1 else 0.0
            yield {"params": [parameter], "lr": rate, "weight_decay": decay, "full": rate}

    def rate_at(self, step: int) -> float:
        """Share of the full rate: up over the warm-up, then straight down to nothing."""
        warm = max(1, round(self.steps * self.recipe.warmup))
        return min((step + 1) / warm, (self.steps - step) / (self.steps - warm))

    def learn(self, ids: list[list[int]], labels: np.ndarray, say: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.resume()
        progress = Progress(say, self.steps, self.step)
        self.model.train()
        while self.step < self.steps:
            chosen = self.batch_at(self.step, ids)
            for group in self.optimiser.param_groups:
                group["lr"] = group["full"] * self.rate_at(self.step)
            torch.manual_seed(self.seed * 1_000_003 + self.step)
            loss = self.loss([ids[at] for at in chosen], labels[chosen])
            self.optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.trained().values(), 1.0)
            self.optimiser.step()
            if self.in_average_at(self.step):
                self.add_to_average()
            self.step += 1
            progress.at(self.step, loss.item())
            if self.step % EVERY == 0:
                self.save()
        progress.done()

    def loss(self, ids: list[list[int]], labels: np.ndarray) -> torch.Tensor:
        with torch.autocast(DEVICE, torch.bfloat16):
            logits = self.model(*padded(ids))
        right = torch.from_numpy(labels).to(DEVICE)
        return torch.nn.functional.cross_entropy(
            logits.float(), right, label_smoothing=self.recipe.smoothing
        )

    def batch_at(self, step: int, ids: list[list[int]]) -> np.ndarray:
        """Texts of like length share a batch, so that little is spent on padding."""
        per_epoch = math.ceil(self.texts / self.recipe.batch)
        epoch, at = divmod(step, per_epoch)
        if getattr(self, "shuffled", (None,))[0] != epoch:
            self.shuffled = epoch, shuffle(ids, self.recipe.batch, self.seed * 1_000 + epoch)
        return self.shuffled[1][at]

    def in_average_at(self, step: int) -> bool:
        late = step >= self.steps * (1 - self.recipe.averaged)
        return late and (step % 10 == 9 or step == self.steps - 1)

    def add_to_average(self) -> None:
        self.in_average += 1
        with torch.no_grad():
            for name, each in self.model.trained().items():
                self.average[name] += (each - self.average[name]) / self.in_average

    def save(self) -> None:
        state = {
            "step": self.step,
            "weights": dict(self.model.trained()),
            "optimiser": self.optimiser.state_dict(),
            "average": self.average,
            "in_average": self.in_average,
        }
        torch.save(state, self.folder / "checkpoint.new")
        os.replace(self.folder / "checkpoint.new", self.folder / "checkpoint.pt")

    def finish(self) -> None:
        torch.save(self.average, self.folder / "average.pt")
        torch.save(dict(self.model.trained()), self.folder / "last.new")
        os.replace(self.folder / "last.new", self.folder / "last.pt")
        (self.folder / "checkpoint.pt").unlink(missing_ok=True)

    def resume(self) -> None:
        if not (self.folder / "checkpoint.pt").exists():
            return
        state = torch.load(self.folder / "checkpoint.pt", map_location=DEVICE, weights_only=True)
        self.step, self.in_average = state["step"], state["in_average"]
        self.average = state["average"]
        self.model.load_state_dict(state["weights"], strict=False)
        self.optimiser.load_state_dict(state["optimiser"])
        for group in self.optimiser.param_groups:
            group["fused"] = True


def shuffle(ids: list[list[int]], batch: int, seed: int) -> list[np.ndarray]:
    draws = np.random.default_rng(seed)
    order = draws.permutation(len(ids))
    lengths = np.array([len(each) for each in ids])
    together = batch * SORTED_TOGETHER
    pieces = [order[at : at + together] for at in range(0, len(order), together)]
    ranked = [piece[np.argsort(lengths[piece], kind="stable")] for piece in pieces]
    batches = [each[at : at + batch] for each in ranked for at in range(0, len(each), batch)]
    return [batches[at] for at in draws.permutation(len(batches))]


def padded(ids: list[list[int]], device: str = DEVICE) -> tuple[torch.Tensor, ...]:
    longest = max(map(len, ids))
    filled = torch.tensor([each + [0] * (longest - len(each)) for each in ids], device=device)
    return filled, (filled != 0).long(), torch.zeros_like(filled)


def logits(model: Classifier, ids: list[list[int]], batch: int = 64) -> np.ndarray:
    model.eval()
    order = np.argsort([len(each) for each in ids], kind="stable")
    out = np.zeros((len(ids), model.head.out_features), np.float32)
    with torch.inference_mode():
        for at in range(0, len(order), batch):
            chosen = order[at : at + batch]
            with torch.autocast(DEVICE, torch.bfloat16):
                given = model(*padded([ids[each] for each in chosen]))
            out[chosen] = given.float().cpu().numpy()
    return out
