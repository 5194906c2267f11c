"""Who does what an Arabic verb says, and which verbs are passive by what stands beside them."""

import pytest

from kg.extract.nodes import VerbGroup
from tests.reading import analysed

SUBJECTS = [
    ("تنتظر سفن الشحن دورها.", "تنتظر", "سفن"),
    ("تشرح غيلفينا أسباب القرار.", "تشرح", "غيلفينا"),
    ("أثار القرار غضب النقابات.", "أثار", "القرار"),
    ("بعدما عرض التلفزيون الفيلم، توقف النقاش.", "عرض", "التلفزيون"),
    ("يبدأ المستخدمون بالانتقال إلى التطبيق.", "يبدأ", "المستخدمون"),
    ("اللاعب الذي انتهى عقده غادر النادي.", "انتهى", "عقد"),
    ("اللاعب الذي انتهى عقده غادر النادي.", "غادر", "اللاعب"),
    ("الشركة التي أعلنت نتائجها أمس.", "أعلنت", "الشركة"),
]

PASSIVE = [
    ("فرضت عقوبات جديدة على البنك.", True),
    ("فرضت الوزارة عقوبات جديدة على البنك.", False),
    ("شيد الجسر عام 1932.", True),
    ("شيد المقاول الجسر عام 1932.", False),
    ("اعتقل زعيم المعارضة في منزله.", True),
    ("اعتقلت الشرطة في المطار زعيم المعارضة.", False),
    ("أدرجت الملاحظات في الدليل.", True),
    ("فرض المجلس، أمس، عقوبات على البنك.", False),
    ("فرضت فرنسا وألمانيا عقوبات على البنك.", False),
    ("أطلقت الوكالة من باريس ولندن ثلاثة أقمار.", False),
    ("اعتقل زعيم المعارضة في باريس عام 1932.", True),
    ("تعرف المدينة باسم عروس البحر.", True),
    ("تعرف المدينة أن البحر قريب.", False),
]


def verbs(text: str) -> dict[str, tuple[str, bool]]:
    """Return each finite verb of a sentence as written, with its subject's head and its voice."""
    found: dict[str, tuple[str, bool]] = {}
    for clause in analysed(text, "ar"):
        for at, node in enumerate(clause.nodes):
            if isinstance(node, VerbGroup) and node.finite:
                nouns = [noun for one in clause.subject(at)[:1] if (noun := clause.noun(one))]
                subject = [clause.tokens[noun.head] for noun in nouns]
                who = subject[0].printed if subject else ""
                found[clause.tokens[node.head].printed] = (who, node.passive)
    return found


@pytest.mark.parametrize(
    ("text", "verb", "subject"), SUBJECTS, ids=[" ".join(c[:2]) for c in SUBJECTS]
)
def test_who_does_it(text: str, verb: str, subject: str):
    """The noun that does what a verb says stands behind it or before it, whatever its gender."""
    assert verbs(text)[verb][0].startswith(subject)


@pytest.mark.parametrize(("text", "passive"), PASSIVE, ids=[case[0] for case in PASSIVE])
def test_a_verb_that_has_an_object_elsewhere_is_passive_without_one(text: str, *, passive: bool):
    """Letters do not show a passive: what stands beside the verb does."""
    assert next(iter(verbs(text).values()))[1] is passive
