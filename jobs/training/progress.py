"""How far a long piece of work has come: one line in a terminal, a line now and then in a log."""

import sys
import time


class Progress:
    def __init__(self, say: str, steps: int, begun: int = 0):
        self.say, self.steps, self.begun = say, steps, begun
        self.start = time.monotonic()
        self.loss = None
        self.terminal = sys.stderr.isatty()
        self.every = 10 if self.terminal else 50

    def at(self, step: int, loss: float) -> None:
        self.loss = loss if self.loss is None else 0.98 * self.loss + 0.02 * loss
        if step % self.every == 0:
            self.line(step)

    def line(self, step: int) -> None:
        spent = time.monotonic() - self.start
        left = spent / max(1, step - self.begun) * (self.steps - step)
        where = f"step {step} of {self.steps}, loss {self.loss:.3f}, {left / 60:.0f} min left"
        print(
            f"{self.say}: {where}", end="\r" if self.terminal else "\n", file=sys.stderr, flush=True
        )

    def done(self) -> None:
        minutes = (time.monotonic() - self.start) / 60
        print(f"{self.say}: {self.steps} steps, {minutes:.0f} min", file=sys.stderr, flush=True)
