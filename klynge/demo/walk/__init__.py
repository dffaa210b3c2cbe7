"""A whole process, one module a phase. Every row is written by the change that a user's page would call."""
