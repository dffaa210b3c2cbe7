"""Version 1 of the open interface: `api` with all its routers."""

from klynge.api.v1.interface import api

__all__ = ["api"]
