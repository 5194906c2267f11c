"""The measure beside treebanks: what it takes from a tree, and what it counts as right."""

from pathlib import Path

import pytest

from benchmarks.treebanks import measure, parsed, readings, trees

ACTIVE = """# text = Orange bought the servers.
1\tOrange\tOrange\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tbought\tbuy\tVERB\t_\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\t_\t_\t4\tdet\t_\t_
4\tservers\tserver\tNOUN\t_\t_\t2\tobj\t_\t_
5\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""
RELATIVE = """# text = The firm that runs the servers left.
1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_
2\tfirm\tfirm\tNOUN\t_\t_\t7\tnsubj\t_\t_
3\tthat\tthat\tPRON\t_\tPronType=Rel\t4\tnsubj\t_\t_
4\truns\trun\tVERB\t_\t_\t2\tacl:relcl\t_\t_
5\tthe\tthe\tDET\t_\t_\t6\tdet\t_\t_
6\tservers\tserver\tNOUN\t_\t_\t4\tobj\t_\t_
7\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_
8\t.\t.\tPUNCT\t_\t_\t7\tpunct\t_\t_
"""
PASSIVE = """# text = Les serveurs du port sont gérés par Orange.
1\tLes\tle\tDET\t_\t_\t2\tdet\t_\t_
2\tserveurs\tserveur\tNOUN\t_\t_\t7\tnsubj:pass\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tport\tport\tNOUN\t_\t_\t2\tnmod\t_\t_
6\tsont\têtre\tAUX\t_\t_\t7\taux:pass\t_\t_
7\tgérés\tgérer\tVERB\t_\tTense=Past|VerbForm=Part\t0\troot\t_\t_
8\tpar\tpar\tADP\t_\t_\t9\tcase\t_\t_
9\tOrange\tOrange\tPROPN\t_\t_\t7\tobl:agent\t_\t_
10\t.\t.\tPUNCT\t_\t_\t7\tpunct\t_\t_
"""
ARABIC = """# text = اشترت أورنج الخوادم.
1\tاشترت\tاشترى\tVERB\t_\tVoice=Act\t0\troot\t_\t_
2\tأورنج\tأورنج\tPROPN\t_\t_\t1\tnsubj\t_\t_
3\tالخوادم\tخادم\tNOUN\t_\t_\t1\tobj\t_\t_
4\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_
"""
MISPLACED = ACTIVE.replace("4\tservers", "4\tserver rooms")


def read(tmp_path: Path, language: str, block: str) -> list[str]:
    """Return how a sentence's slots are read, with what fills them here and in the treebank."""
    path = tmp_path / "bank.conllu"
    path.write_text(block, encoding="utf-8")
    return sorted(
        f"{one.slot} {one.kind}: {one.ours} = {one.gold}"
        for tree in trees(path)
        for one in readings(tree, language)
    )


@pytest.mark.parametrize(
    ("language", "block", "says"),
    [
        ("en", ACTIVE, ["object right: servers = servers", "subject right: Orange = Orange"]),
        (
            "en",
            RELATIVE,
            [
                "object none:  = ",
                "object right: servers = servers",
                "subject right: firm = firm",
                "subject right: firm = firm",
            ],
        ),
        (
            "fr",
            PASSIVE,
            ["object right: serveurs du port = serveurs", "subject right: Orange = Orange"],
        ),
        ("ar", ARABIC, ["object right: الخوادم = الخوادم", "subject right: أورنج = أورنج"]),
        # what is read otherwise than the tree has it
        (
            "en",
            ACTIVE.replace("\t2\tobj", "\t2\tobl"),
            ["object extra: servers = ", "subject right: Orange = Orange"],
        ),
        (
            "en",
            ACTIVE.replace("2\tnsubj", "2\tvocative").replace("2\tobj", "2\tnsubj"),
            ["object extra: servers = ", "subject wrong: Orange = servers"],
        ),
        # a clause behind the verb leaves open what its object is
        ("en", ACTIVE.replace("\t2\tobj", "\t2\tccomp"), []),
        # words that are not in the text
        ("en", MISPLACED, []),
    ],
)
def test_a_slot_is_read_beside_its_tree(tmp_path: Path, language: str, block: str, says: list[str]):
    """By its head, whatever words stand around it; a passive's subject is the object."""
    assert read(tmp_path, language, block) == says


def test_figures_count_what_the_treebank_has(tmp_path: Path):
    """One object of two is there in the tree; what is read beyond it is extra."""
    path = tmp_path / "bank.conllu"
    without = ACTIVE.replace("\t2\tobj", "\t2\tobl")
    path.write_text(f"{ACTIVE}\n{without}", encoding="utf-8")
    figures = measure([one for tree in trees(path) for one in readings(tree, "en")])

    assert (figures["subject_of_gold"], figures["subject_right"]) == (2, 1)
    assert (figures["object_of_gold"], figures["object_extra"]) == (1, 1)


@pytest.mark.parametrize(
    ("block", "kinds"),
    [
        (ACTIVE, ["right", "right"]),
        (ACTIVE.replace("2\tnsubj", "2\tobl"), ["missed", "right"]),
        (
            ACTIVE.replace("2\tobj", "2\tnsubj").replace("2\tnsubj", "2\tobl", 1),
            ["wrong", "missed"],
        ),
    ],
)
def test_another_parse_is_measured_on_the_same_slots(tmp_path: Path, block: str, kinds: list[str]):
    """What it has where the treebank has something, whatever this project reads there."""
    banks = []
    for name, text in (("gold", ACTIVE), ("other", block)):
        path = tmp_path / f"{name}.conllu"
        path.write_text(text, encoding="utf-8")
        banks.append(next(trees(path)))
    ours = readings(banks[0], "en")
    found = {one.slot: parsed(one, banks[1]).kind for one in ours}

    assert [found["subject"], found["object"]] == kinds
