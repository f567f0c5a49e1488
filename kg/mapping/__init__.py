"""Rows and article records to claims, by declarative tables."""
