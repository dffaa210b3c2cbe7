from django.db import models


class JobRun(models.Model):
    """When a job on the timetable last ran, how it went, and when it is due again."""

    name = models.CharField(max_length=200, unique=True)
    due_at = models.DateTimeField()
    last_run_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name
