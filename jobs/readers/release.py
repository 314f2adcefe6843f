"""A release of a lake, read with delta-rs, which shares no code with Spark."""

import json
from dataclasses import dataclass
from pathlib import Path

import yaml
from deltalake import DeltaTable

SCHEMAS = Path(__file__).resolve().parent.parent.parent / "schemas"


@dataclass(frozen=True)
class Release:
    lake: Path
    said: dict

    @classmethod
    def newest(cls, lake: Path) -> "Release":
        newest = max((lake / "published" / "_releases").glob("*.json"))
        return cls(lake, json.loads(newest.read_text(encoding="utf-8")))

    @property
    def places(self) -> list[str]:
        return sorted(self.said["tables"])

    @property
    def published(self) -> list[str]:
        return [place for place in self.places if place.startswith("published/")]

    def rows(self, place: str) -> int:
        """How many rows the release says that a table has."""
        return self.said["tables"][place]["rows"]

    def table(self, place: str) -> DeltaTable:
        return DeltaTable(str(self.lake / place), version=self.said["tables"][place]["version"])


def classifications(table: str) -> dict[str, str]:
    """Who may see which column, as the table's contract says."""
    (file,) = SCHEMAS.glob(f"*/{table}.odcs.yaml")
    contract = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {each["name"]: each["classification"] for each in contract["schema"][0]["properties"]}
