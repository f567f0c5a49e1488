"""The chain of a verdict as a tree on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from kg.trust import Answer, Judgement, chain_of, codes, sentence
from kg.trust.chain import Said, said_of
from kg.trust.codes import NOT_FOUND
from kg.trust.sentence import curated, shown_day

__all__ = ["print_tree"]

MARKS = {
    "held": "[green]✔[/green]",
    "asserted": "[yellow]~[/yellow]",
    "missing": "[dim]?[/dim]",
    "contradicted": "[red]✘[/red]",
    "ended": "[red]■[/red]",
    "not-applicable": "[dim]-[/dim]",
}
WORDS = {
    "en": {
        "on": "on",
        "not_found": "not found in this graph",
    },
    "id": {
        "on": "pada",
        "not_found": "tidak ditemukan dalam graf ini",
    },
}


def print_tree(answer: Answer, language: str) -> None:
    """Print the sentence and the chain of the judgement that counts, then the other judgements."""
    console = Console(highlight=False, soft_wrap=False)
    console.print(escape(sentence(answer, language)))
    head = (
        f"[bold]{escape(answer.label(answer.holder, language))}[/bold] · "
        f"{escape(answer.label(answer.standard, language))} "
        f"({WORDS[language]['on']} {shown_day(answer.on, language)})"
    )
    first = answer.judgements[0] if answer.judgements else None
    tree = Tree(head)
    _grow(tree, answer, first, language)
    for other in answer.judgements[1:]:
        branch = tree.add(escape(sentence(answer, language, other)))
        _grow(branch, answer, other, language)
    console.print()
    console.print(tree)


def _grow(tree: Tree, answer: Answer, judgement: Judgement | None, language: str) -> None:
    for link in chain_of(answer, judgement):
        label = codes("trustLink")[link.slug].labels[language]
        status = codes("linkStatus")[link.status].labels[language]
        branch = tree.add(f"{MARKS[link.status]} [bold]{escape(label)}[/bold]: {escape(status)}")
        for finding in said_of(link.findings):
            branch.add(_line(answer, finding, language))
        if link.slug == "claim" and judgement is not None:
            claim = answer.claims.get(judgement.certification)
            changed, meaning = curated(claim, language)
            if changed:
                branch.add(f"[yellow]{escape(changed)}[/yellow]: {escape(meaning)}")
            for words in claim.words if claim else ():
                text = f"“{words.text}”" if words.text else ""
                row = f"{words.file} {words.row}" if words.file else ""
                branch.add(f"[italic]{escape(' '.join(filter(None, (text, row))))}[/italic]")


def _line(answer: Answer, finding: Said, language: str) -> str:
    code = codes("trustReason")[finding.reason]
    text = code.sentences.get(language) or code.labels[language]
    parts = [escape(text)]
    if finding.about:
        things = ", ".join(answer.label(one, language) for one in finding.about)
        parts.append(f"[bold]{escape(things)}[/bold]")
    if finding.reason in NOT_FOUND:
        parts.append(f"[dim]{WORDS[language]['not_found']}[/dim]")
    name = answer.names.get(finding.source)
    if name is not None:
        parts.append(f"[dim]{escape(name.url or name.label(language))}[/dim]")
    return " · ".join(parts)
