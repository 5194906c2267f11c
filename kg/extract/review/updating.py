"""A review file brought up to date: what an editor wrote stays, what is new is added."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.errors import InputError, KgError
from kg.extract.review.applying import apply_review
from kg.extract.review.candidates import Candidates, Entry
from kg.extract.review.entries import ReviewFile, Verdict
from kg.extract.review.parsing import HEADER, parse_review
from kg.extract.review.writing import behind_seal, write_review
from kg.model import Extraction

_INTRODUCTION = """\
# What kg read in {source}, for an editor to decide. Say who you are, then make the status of an
# entry "accepted", "rejected" or "amended", which also says what is to be otherwise, as in
# to = {{ modality = "intended" }}. While an entry is "undecided" it changes nothing.
"""


@dataclass(frozen=True, slots=True)
class Update:
    """A review file as it is to be, and what is in it.

    body       the same bytes as before where nothing is new
    decided    entries that an editor decided
    undecided  entries that wait, those that are new among them
    new        entries that were added
    dropped    undecided entries that are gone, since nothing makes their statements any more
    warnings   what the editor should know, one sentence each
    """

    body: bytes
    decided: int
    undecided: int
    new: int
    dropped: int
    warnings: tuple[str, ...]

    @property
    def summary(self) -> str:
        """What is in it, in a line."""
        new = f" ({self.new} new)" if self.new else ""
        gone = f", {self.dropped} dropped" if self.dropped else ""
        return f"{self.decided} decided, {self.undecided} undecided{new}{gone}"


def update_review(
    found: Extraction, body: bytes | None, where: str, proposals: Sequence[Entry] = ()
) -> Update:
    """Return the review file of an article with all that waits for a decision.

    found      what the rules alone read in it
    body       the file as it is, or None where there is none
    where      its name, for messages
    proposals  undecided entries that plug-ins ask for; those that are there already are not
               added again

    What an editor decided, and every comment, stays as it is to the byte. An undecided entry in
    which nobody wrote anything is brought up to date, or dropped where the rules no longer make
    its statement; one in which somebody wrote stays, with a warning.

    Raises:
        InputError: the file is not UTF-8 or not TOML, or entries cannot be appended to it.
        LexiconError: the file contradicts itself or the text.
    """
    before = _first(found) if body is None else body
    review = parse_review(before, where)
    candidates = Candidates(found, review)
    text, dropped, unmade = _revised(before.decode(), review, candidates)
    added = [*candidates.new(), *candidates.proposed(proposals)]
    after = _with(text, added).encode()
    entries = _entries(_checked(after, review))
    undecided = sum(one.verdict is Verdict.UNDECIDED for one in entries)
    return Update(
        body=after,
        decided=len(entries) - undecided,
        undecided=undecided,
        new=len(added),
        dropped=dropped,
        warnings=(*apply_review(found, review).warnings, *unmade, *candidates.warnings),
    )


def _first(found: Extraction) -> bytes:
    """Return the beginning of a new file."""
    article = found.article
    source = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in article.source)
    head = write_review(ReviewFile("", "", article.text_sha256))
    return _INTRODUCTION.format(source=source).encode() + head


def _revised(
    text: str, review: ReviewFile, candidates: Candidates
) -> tuple[str, int, tuple[str, ...]]:
    """Return a file with its undecided entries up to date, how many are gone, and warnings."""
    blocks, warnings, kept = _blocks(text, review), [], []
    dropped = 0
    for block, at in blocks:
        entry = None if at is None else review.decisions[at]
        if at is None or entry is None or entry.verdict is not Verdict.UNDECIDED:
            kept.append(block)
            continue
        after, remarks = candidates.kept(at), behind_seal(block)
        if after is not None:
            kept.append(block if remarks is None else _renewed(block, after, remarks))
        elif remarks is not None:
            dropped += 1
            kept.append(remarks.lstrip())
        else:
            kept.append(block)
            warnings.append(
                f"{review.place(entry)}: nobody decided it, and another entry does, or nothing "
                'makes its statement any more. Remove it, or say all of it with status = "added".'
            )
    if len(blocks) == 1:
        candidates.keep_all()
    return "".join(kept), dropped, tuple(warnings)


def _blocks(text: str, review: ReviewFile) -> list[tuple[str, int | None]]:
    """Return the file in parts: what stands before the entries, then each entry.

    With an entry about a statement comes its place among those. The file is one part where its
    headers do not tell the entries.
    """
    headers = [*HEADER.finditer(text)]
    kinds = [match[1] for match in headers]
    told = (kinds.count("statement"), kinds.count("name"))
    if told != (len(review.decisions), len(review.namings)) or not headers:
        return [(text, None)]
    ends = [*(match.start() for match in headers[1:]), len(text)]
    blocks: list[tuple[str, int | None]] = [(text[: headers[0].start()], None)]
    statements = 0
    for match, end in zip(headers, ends, strict=True):
        about = match[1] == "statement"
        blocks.append((text[match.start() : end], statements if about else None))
        statements += about
    return blocks


def _renewed(block: str, entry: str, remarks: str) -> str:
    """Return a block with its entry as it is now; to the byte as it was where that is the same."""
    after = _ended(entry, block) + remarks
    return block if after.rstrip() == block.rstrip() else after


def _ended(entry: str, like: str) -> str:
    return entry.replace("\n", "\r\n") if "\r\n" in like else entry


def _with(text: str, entries: Sequence[str]) -> str:
    """Return a file with further entries, each behind a blank line."""
    if not entries:
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if text.endswith(end * 2) else end if text.endswith(end) else end * 2
    return text + gap + end.join(_ended(entry, text) for entry in entries)


def _checked(body: bytes, before: ReviewFile) -> ReviewFile:
    """Return the file as it reads. Raises InputError where it no longer says what it said."""
    try:
        after = parse_review(body, before.where)
    except KgError:
        after = None
    if after is None or _decided(after) != _decided(before):
        raise InputError(
            "entries cannot be appended to it",
            where=before.where,
            fix="Begin each of its entries with [[statement]] on a line of its own",
        )
    return after


def _entries(review: ReviewFile) -> tuple[Entry, ...]:
    return (*review.decisions, *review.namings)


def _decided(review: ReviewFile) -> list[Entry]:
    entries = [one for one in _entries(review) if one.verdict is not Verdict.UNDECIDED]
    return [replace(one, line=None) for one in entries]
