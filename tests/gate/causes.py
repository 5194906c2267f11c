"""Why core propositions are missed, counted; never which ones.

name not found   no node of the graph has a label that fits the subject or the object
frame missing    both are there, but no statement with a fitting relation quotes those words
argument wrong   one does, with another subject or object
status wrong     found, but with another polarity, modality (of three) or claimant
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

CAUSES = ("name not found", "frame missing", "argument wrong", "status wrong", "right")


def count(score: ModuleType, stems: Iterable[str], gold: Path, graphs: Path) -> Counter[str]:
    """Return how many core propositions of some articles fell to each cause."""
    found: Counter[str] = Counter()
    for stem in stems:
        annotated = json.loads((gold / f"{stem}.gold.json").read_text(encoding="utf-8"))
        _, text, _ = score.read_article(gold, stem)
        system = score.Sys(score.find_output(graphs, stem))
        found.update(_of_article(score, annotated, system, text))
    return found


def _of_article(score: ModuleType, gold: Mapping[str, Any], system: Any, text: str) -> list[str]:  # noqa: ANN401  # the scorer's own
    propositions = gold["propositions"]
    for one in propositions:
        one["_forms"] = score.gold_refs(one)
    matched, *_ = score.assign(propositions, system.st, text, True, False)  # noqa: FBT003  # its own
    by_number = {i: (system.st[j], form) for i, j, _, form in matched}
    labels = [system.labels(node) for node in system.by]
    labels += [one["ol"] for one in system.st]
    causes = []
    for number, one in enumerate(propositions):
        if one["core"] and number in by_number:
            statement, form = by_number[number]
            causes.append(_status(score, one, statement, form, system, gold["metadata"]))
        elif one["core"]:
            causes.append(_missed(score, one, system, labels, text))
    return causes


def _status(  # noqa: PLR0913, PLR0917  # what the scorer's own comparison needs
    score: ModuleType,
    one: Mapping[str, Any],
    statement: Mapping[str, Any],
    form: Mapping[str, Any],
    system: Any,  # noqa: ANN401  # the scorer's own
    metadata: Mapping[str, Any],
) -> str:
    modalities = {score.THREE[m] for m in (one["modality"], *one.get("modality_alt", ()))}
    claimants = [one["claimant"], *one.get("claimant_alt", ())]
    right = (
        statement["pol"] == form["polarity"]
        and score.THREE.get(statement["mod"]) in modalities
        and any(score.same_ref(c, statement["claim"], system, metadata) for c in claimants)
    )
    return "right" if right else "status wrong"


def _missed(
    score: ModuleType,
    one: Mapping[str, Any],
    system: Any,  # noqa: ANN401  # the scorer's own
    labels: list[list[str]],
    text: str,
) -> str:
    for form in one["_forms"]:
        if all(
            any(
                score.ref_score(form[end], names) >= 0.5 for names in labels if names
            )  # the scorer's bound
            for end in ("subject", "object")
        ):
            break
    else:
        return "name not found"
    near = any(
        score.pred_weight(form["preds"], statement["p"])
        and score.quote_sim(one, statement, text, True) > 0  # noqa: FBT003  # the scorer's own
        for statement in system.st
        for form in one["_forms"]
    )
    return "argument wrong" if near else "frame missing"
