"""Triples and shapes to findings; the gate that accepts or refuses records."""

from kg.validate.gate import Judgement, Refusal, Unit, judge_units
from kg.validate.judge import Finding, load_shapes

__all__ = ["Finding", "Judgement", "Refusal", "Unit", "judge_units", "load_shapes"]
