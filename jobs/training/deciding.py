"""From logits to figures: temperature, prior, and how often which class is found."""

from dataclasses import dataclass

import numpy as np

BINS = 15
TEMPERATURES = np.arange(0.5, 2.51, 0.02)
# How far the classes' shares in training are taken out of the logits: not at all, half, wholly.
EVENNESS = (0.0, 0.25, 0.5, 0.75, 1.0)
SCORES = {"sentiment": "macro_recall", "purpose": "macro_f1"}


@dataclass(frozen=True)
class Decision:
    """Logits / temperature - evenness x log(shares): fit for shares so much more even."""

    temperature: float
    evenness: float
    shares: tuple[float, ...]

    @classmethod
    def fitted(cls, logits: np.ndarray, labels: np.ndarray, shares, score: str) -> "Decision":
        losses = [cross_entropy(logits / each, labels) for each in TEMPERATURES]
        temperature = float(TEMPERATURES[int(np.argmin(losses))])
        tried = [cls(round(temperature, 2), each, tuple(shares)) for each in EVENNESS]
        return max(tried, key=lambda each: figures(each.of(logits), labels)[score])

    @property
    def offset(self) -> np.ndarray:
        return -self.evenness * np.log(self.shares)

    def of(self, logits: np.ndarray) -> np.ndarray:
        return logits / self.temperature + self.offset

    def weights(self, labels: np.ndarray) -> np.ndarray:
        """What each text counts where the shares are those that the probabilities are meant for."""
        return np.array(self.shares)[labels] ** -self.evenness


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> float:
    return float(-np.log(softmax(logits)[np.arange(len(labels)), labels] + 1e-12).mean())


def figures(logits: np.ndarray, labels: np.ndarray) -> dict:
    """Rows of the confusion matrix are true classes, columns predicted ones."""
    classes = logits.shape[1]
    confusion = np.zeros((classes, classes), int)
    np.add.at(confusion, (labels, logits.argmax(1)), 1)
    right = np.diag(confusion)
    recall = right / np.maximum(1, confusion.sum(1))
    precision = right / np.maximum(1, confusion.sum(0))
    f1 = 2 * right / np.maximum(1, confusion.sum(0) + confusion.sum(1))
    return {
        "n": len(labels),
        "accuracy": float(right.sum() / max(1, len(labels))),
        "macro_recall": float(recall.mean()),
        "macro_f1": float(f1.mean()),
        "recall": recall.tolist(),
        "precision": precision.tolist(),
        "confusion": confusion.tolist(),
    }


def calibration_error(logits: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> float:
    """Mean distance between how sure and how right, over fifteen bins of sureness."""
    sure, right = softmax(logits).max(1), logits.argmax(1) == labels
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    of = [bins == each for each in range(BINS)]
    gaps = [abs(((sure - right) * weights)[each].sum()) for each in of]
    return float(sum(gaps) / weights.sum())
