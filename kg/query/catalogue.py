"""The stored questions: ``queries/<area>/<slug>.rq``, one question in each file.

Loading reads the headers and nothing else, so that the command line starts fast; the lint
(:mod:`kg.query.lint`) has the engine parse every query. The folders ``rules`` and ``construct``
hold no questions. Those of ``federated`` call other endpoints and are a catalogue of their own,
:meth:`Catalogue.federated`: what can be asked depends on which endpoints are allowed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal as OneOf

from kg.errors import UnknownQuestionError
from kg.query.header import Column, HeaderError, Parameter, read_header
from kg.query.lexer import iter_tokens
from kg.resources import resource_folder

__all__ = ["NOT_QUESTIONS", "Catalogue", "Question", "QuestionForm", "question_files"]

FEDERATED = "federated"
NOT_QUESTIONS = frozenset({"construct", FEDERATED, "migrate", "rules"})
_NEAREST = 3
_LEAST_SIMILARITY = 50.0

QuestionForm = OneOf["SELECT", "ASK", "CONSTRUCT"]


@dataclass(frozen=True, slots=True)
class Question:
    """A stored question.

    Attributes:
        id: Its name, unique in the catalogue.
        area: The folder it lies in.
        titles: The question as a sentence, by language (``en``, ``id``).
        params: Its parameters, in the order of the header.
        returns: The columns of its answer; equal to the query's projection.
        keywords: Words to find it by.
        graphs: What it reads: ``default``, or graphs.
        since: Version in which it appeared.
        example: Parameters that give an answer on the bundled graph, as a person writes them.
        text: The query as it stands in the file.
        path: The file.
        form: SELECT, ASK or CONSTRUCT.
        describes: Columns whose things stand for the rows when RDF is asked for; often none.
        chart: How a page draws the answer: ``dots``, ``bars`` or ``ranges`` and its columns;
            empty for not.
        federates: Addresses of the endpoints that it calls; mostly none.
        expects: What to expect of their answer, by language.
        recorded: Day of the answer that is kept beside the query.
    """

    id: str
    area: str
    titles: Mapping[str, str]
    params: tuple[Parameter, ...]
    returns: tuple[Column, ...]
    keywords: tuple[str, ...]
    graphs: tuple[str, ...]
    since: str
    example: Mapping[str, str]
    text: str
    path: Path
    form: QuestionForm
    describes: tuple[str, ...] = ()
    chart: tuple[str, ...] = ()
    federates: tuple[str, ...] = ()
    expects: Mapping[str, str] = field(default_factory=dict)
    recorded: str = ""

    @classmethod
    def read(cls, path: Path) -> Question:
        """Read a query file.

        Args:
            path: The file; its folder is the area.

        Returns:
            The question.

        Raises:
            HeaderError: If the header is not as it must be.
        """
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise HeaderError("the file is not UTF-8", file=str(path), line=1) from error
        header = read_header(text, path)
        return cls(
            id=header.id,
            area=path.parent.name,
            titles=header.titles,
            params=header.params,
            returns=header.returns,
            keywords=header.keywords,
            graphs=header.graphs,
            since=header.since,
            example=header.example,
            text=text,
            path=path,
            form=_find_form(text, path, header.lines),
            describes=header.describes,
            chart=header.chart,
            federates=header.federates,
            expects=header.expects,
            recorded=header.recorded,
        )


def _find_form(text: str, path: Path, header_lines: int) -> QuestionForm:
    forms: tuple[QuestionForm, ...] = ("SELECT", "ASK", "CONSTRUCT")
    for token in iter_tokens(text):
        for form in forms:
            if token.is_word(form):
                return form
    raise HeaderError(
        "there is no SELECT, ASK or CONSTRUCT query below the header",
        file=str(path),
        line=header_lines + 1,
    )


def question_files(folder: Path) -> list[Path]:
    """Return the files of all questions below a folder, by area and name."""
    return sorted(path for path in folder.glob("*/*.rq") if path.parent.name not in NOT_QUESTIONS)


class Catalogue:
    """All stored questions, by id, in the order of area and id."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = dict(questions)

    @classmethod
    def load(cls, folder: Path | None = None) -> Catalogue:
        """Read the headers of all questions.

        Args:
            folder: Where the areas lie; the installation's queries when None.

        Returns:
            The catalogue.

        Raises:
            HeaderError: If a file is not as it must be, or an id stands in two areas.
        """
        questions: dict[str, Question] = {}
        for path in question_files(resource_folder("queries") if folder is None else folder):
            question = Question.read(path)
            if question.id in questions:
                other = questions[question.id].path
                raise HeaderError(f"the id is taken by {other}", file=str(path), line=1)
            questions[question.id] = question
        return cls(questions)

    @classmethod
    def federated(cls) -> Catalogue:
        """Read the questions of the installation that call other endpoints."""
        folder = resource_folder("queries") / FEDERATED
        return cls({path.stem: Question.read(path) for path in sorted(folder.glob("*.rq"))})

    def with_questions(self, questions: Iterable[Question]) -> Catalogue:
        """Return a catalogue that has these questions, too."""
        return Catalogue({**self._questions, **{one.id: one for one in questions}})

    @classmethod
    def of(cls, names: Iterable[str]) -> Catalogue:
        """Read some questions of the installation, and no other file.

        Args:
            names: Their ids; all are read when one of them is none.

        Returns:
            A catalogue of these questions.
        """
        folder = resource_folder("queries")
        found = {name: sorted(folder.glob(f"*/{name}.rq")) for name in names}
        paths = [path for files in found.values() for path in files[:1]]
        if len(paths) < len(found) or any(path.parent.name in NOT_QUESTIONS for path in paths):
            return cls.load()
        return cls({path.stem: Question.read(path) for path in paths})

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas that have questions, in order."""
        return tuple(sorted({question.area for question in self}))

    def in_area(self, area: str) -> tuple[Question, ...]:
        """Return the questions of an area."""
        return tuple(question for question in self if question.area == area)

    def get(self, name: str) -> Question:
        """Return the question of an id.

        Args:
            name: The id.

        Returns:
            The question.

        Raises:
            UnknownQuestionError: If there is none; it names the nearest ones.
        """
        question = self._questions.get(name)
        if question is not None:
            return question
        from rapidfuzz import fuzz, process

        from kg.store.labels import is_akin

        matches = process.extract(
            name,
            list(self._questions),
            scorer=fuzz.WRatio,
            limit=_NEAREST,
            score_cutoff=_LEAST_SIMILARITY,
        )
        nearest = tuple(match[0] for match in matches if is_akin(name, match[0]))
        if name in Catalogue.federated():
            raise UnknownQuestionError(
                f"'{name}' calls other endpoints: ask it with kg federate --question {name}, or "
                "allow its endpoints on the server (TERANG_SERVE_ENDPOINTS)",
                name=name,
            )
        hint = f"did you mean {' or '.join(nearest)}?" if nearest else "list them with kg query"
        raise UnknownQuestionError(
            f"there is no question '{name}'; {hint}", name=name, nearest=nearest
        )

    def __iter__(self) -> Iterator[Question]:
        return iter(self._questions.values())

    def __len__(self) -> int:
        return len(self._questions)

    def __contains__(self, name: object) -> bool:
        return name in self._questions
