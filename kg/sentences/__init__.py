"""What the program says to people when something is wrong, in English and in Indonesian.

Each sentence stands once, in a catalogue of this package, under a code; who raises an error names
the code and gives the values. Nothing looks at a sentence to find out what it means.

    raise ParameterError(say("parameter.needed", question=question.id, name=name), name=name)

Any step may import this package; it imports none of them.
"""

from kg.sentences.said import SENTENCES, Said, say
from kg.sentences.text import Text

__all__ = ["SENTENCES", "Said", "Text", "say"]
