"""Rules: CONSTRUCT files run in a declared order, one inferred graph each."""

from kg.infer.rules import Rule, load_rules, run_rules

__all__ = ["Rule", "load_rules", "run_rules"]
