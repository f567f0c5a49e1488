"""Terang: who certified whom, and who has electricity, with the words behind every fact."""

__version__ = "0.1.0"
