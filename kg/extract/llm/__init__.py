"""Reading by a language model, behind the interface of the rules and held to the same evidence.

Place in the flow: beside :mod:`kg.extract.reading`, for who chooses it (``docs/llm.md``).
"""
