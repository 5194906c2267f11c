"""Shapes that want a name of each person, data that keeps to them, and data that does not."""

SHAPES = """@prefix ex: <http://e.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
ex:Person-shape a sh:NodeShape ; sh:targetClass ex:Person ; sh:property ex:Person-name .
ex:Person-name a sh:PropertyShape ; sh:path ex:name ; sh:minCount 1 ;
    sh:message "A person has a name."@en .
"""
GOOD = '@prefix ex: <http://e.org/> .\nex:ada a ex:Person ; ex:name "Ada" .\n'
BAD = "@prefix ex: <http://e.org/> .\n\nex:bob a ex:Person .\n"
