"""Links with the open world: matching names, mapping sets, and what comes from other data sets.

Place in the flow: after the store and its queries, before export and the pages. In the order of
the work:

    words, names, likeness    what a name says, and how alike two names are
    entities, scoring         what is looked for, what may answer, and how well it does
    matching                  the best few of a source of candidates, and whether one is certain
    own, types, properties    our own graph as a source of candidates, and what clients may name
    reconcile, batch          names with conditions in, candidates with scores and reasons out
"""
