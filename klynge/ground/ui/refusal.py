"""A change says no."""


class Refused(Exception):
    """Raised by a change; the message is plain Danish: what is wrong and what to do.

    `field` names the form field it is about, when there is one.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.field = field
