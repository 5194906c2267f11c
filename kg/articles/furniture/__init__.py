"""What a line of furniture says by itself: who wrote, when, where and for whom.

`pieces` has what is said. The reader of one language is built up of what it knows: the names of
papers, bodies and places (`known`), of persons (`names`), who signs (`bylines`), and what stands
beside them (`besides`); `reader` reads a line part by part. The others know one sort of line each.
"""
