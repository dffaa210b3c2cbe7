"""Logs tell which page, never which address: an address may hold a token."""

import logging


class RouteNames(logging.Filter):
    """Replaces the address of a request in a log line by the name of its route."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        if request is None:
            return True
        match = getattr(request, "resolver_match", None)
        name = match.view_name or "(unnamed)" if match else "(no such page)"
        hidden = {getattr(request, "path", ""), getattr(request, "path_info", "")} - {""}
        if isinstance(record.args, tuple):
            record.args = tuple(name if _names_address(arg, hidden) else arg for arg in record.args)
        return True


def _names_address(arg: object, addresses: set[str]) -> bool:
    return isinstance(arg, str) and any(address in arg for address in addresses)
