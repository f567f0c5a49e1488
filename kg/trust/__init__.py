"""Whether a certification holds on a day: the verdict of ``queries/trust``, bound and presented.

Place in the flow: over ``query``; the command line and the server show what is made here. The
verdict itself is SPARQL (the rules 51 to 64; the question ``trust`` looks it up): nothing here
decides one, but for ``not-claimed``, which is the answer without a row.
"""

from kg.trust.answer import Answer, Claim, Judgement, Name
from kg.trust.asking import Asking, ask
from kg.trust.chain import Link, chain_of
from kg.trust.codes import Code, codes
from kg.trust.sentence import sentence

__all__ = [
    "Answer",
    "Asking",
    "Claim",
    "Code",
    "Judgement",
    "Link",
    "Name",
    "ask",
    "chain_of",
    "codes",
    "sentence",
]
