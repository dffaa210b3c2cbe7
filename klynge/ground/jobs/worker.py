"""The worker: one-off tasks from the queue and the timetable, in one process and one thread."""

import logging
import signal
import threading
from types import FrameType

from django.db import DatabaseError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker as QueueWorker

from klynge import clock
from klynge.ground.jobs import changes

logger = logging.getLogger("klynge.jobs")
PAUSE = 1.0  # seconds between two looks at the queue
AT_A_TIME = 20  # tasks before the timetable is looked at again


class Worker:
    """Runs until it is told to stop; a task that has begun is finished first."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._name = get_random_string(32)
        self._queue: QueueWorker | None = None

    def stop(self, number: int = 0, frame: FrameType | None = None) -> None:
        """As a signal handler, or called."""
        self._stop.set()
        if self._queue is not None:
            self._queue.running = False

    def listen(self) -> None:
        """Stop at the signals that end a process politely."""
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)

    def run(self) -> None:
        """Look, work, pause; a database that is away for a moment is waited for."""
        while not self._stop.is_set():
            pause = PAUSE
            try:
                self.run_once()
            except DatabaseError as error:
                logger.error("The database does not answer: %s", changes.where_it_went_wrong(error))
                pause = 10 * PAUSE
            close_old_connections()
            self._stop.wait(pause)

    def run_once(self) -> None:
        """What is due on the timetable, then what is in the queue."""
        changes.run_due(clock.now())
        self._queue = QueueWorker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=AT_A_TIME,
            worker_id=self._name,
        )
        if self._stop.is_set():
            self._queue.running = False
        self._queue.run()
