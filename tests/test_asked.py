"""Questions that a clause answers once."""

from collections import defaultdict

from kg.extract.asked import Answers, asked_once, asked_once_of_all


class Clause:
    """A clause that counts what it works out."""

    def __init__(self) -> None:
        self.answers: Answers = defaultdict(dict)
        self.worked_out = list[int | None]()

    @asked_once
    def named_by(self, at: int) -> int | None:
        """Return the node behind one, or None."""
        self.worked_out.append(at)
        return at + 1 if at else None

    @asked_once_of_all
    def contents(self) -> tuple[int, ...]:
        """Return nothing."""
        self.worked_out.append(None)
        return ()


class Longer(Clause):
    """A clause of a language that has more to say."""

    @asked_once
    def named_by(self, at: int) -> int | None:
        """Return the node two behind one, or None."""
        found = super().named_by(at)
        return None if found is None else found + 1


def test_a_question_is_worked_out_once_of_each_node_and_clause():
    """No answer and an empty answer are kept too, and no clause answers for another."""
    clause, other = Clause(), Clause()

    found = [clause.named_by(at) for at in (0, 1, 0, 1)]
    told = [clause.contents(), clause.contents(), other.contents()]

    assert [None, 2, None, 2] == found
    assert [(), (), ()] == told
    assert [0, 1, None] == clause.worked_out
    assert [None] == other.worked_out


def test_a_language_and_what_it_builds_on_answer_each_for_itself():
    """What is kept of the one is never given for the other's answer."""
    clause = Longer()

    assert [3, 3, None] == [clause.named_by(1), clause.named_by(1), clause.named_by(0)]
    assert [1, 0] == clause.worked_out
