"""Django's SQLite backend with the collation `danish`, so that æ, ø and å sort last here as in PostgreSQL."""

import sqlite3
from typing import Any

from django.db.backends.sqlite3 import base

from klynge.danish import compare


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        connection: sqlite3.Connection = super().get_new_connection(conn_params)
        connection.create_collation("danish", compare)
        return connection
