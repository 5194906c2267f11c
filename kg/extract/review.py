"""An editor's decisions about an article, in a small file beside it."""

from dataclasses import dataclass

from kg.model import Extraction


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """Decisions in the order of the file."""


def parse_review(body: bytes, where: str) -> ReviewFile:
    return ReviewFile()


def apply_review(extraction: Extraction, review: ReviewFile) -> Extraction:
    return extraction
