"""Klynge carries a group of villages through becoming a village cluster."""

__version__ = "0.1.0"
