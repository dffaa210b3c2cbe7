from django.db import migrations, models

SQLITE = [
    "CREATE VIRTUAL TABLE search_stems USING fts5(stems, content='search_searchrow', content_rowid='id', tokenize='ascii')",
    "CREATE TRIGGER search_row_in AFTER INSERT ON search_searchrow BEGIN"
    " INSERT INTO search_stems(rowid, stems) VALUES (new.id, new.stems); END",
    "CREATE TRIGGER search_row_out AFTER DELETE ON search_searchrow BEGIN"
    " INSERT INTO search_stems(search_stems, rowid, stems) VALUES ('delete', old.id, old.stems); END",
    "CREATE TRIGGER search_row_changed AFTER UPDATE ON search_searchrow BEGIN"
    " INSERT INTO search_stems(search_stems, rowid, stems) VALUES ('delete', old.id, old.stems);"
    " INSERT INTO search_stems(rowid, stems) VALUES (new.id, new.stems); END",
]
SQLITE_OFF = [
    "DROP TRIGGER search_row_changed",
    "DROP TRIGGER search_row_out",
    "DROP TRIGGER search_row_in",
    "DROP TABLE search_stems",
]
POSTGRESQL = [
    "CREATE INDEX search_stems ON search_searchrow USING gin (array_to_tsvector(string_to_array(stems, ' ')))",
]
POSTGRESQL_OFF = ["DROP INDEX search_stems"]


def make(apps, editor):
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement)


def unmake(apps, editor):
    for statement in POSTGRESQL_OFF if editor.connection.vendor == "postgresql" else SQLITE_OFF:
        editor.execute(statement)


class Migration(migrations.Migration):
    initial = True
    dependencies: list = []
    operations = [
        migrations.CreateModel(
            name="Word",
            fields=[("stem", models.CharField(max_length=40, primary_key=True, serialize=False))],
        ),
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("thing", models.UUIDField(unique=True)),
                ("cluster_id", models.UUIDField()),
                ("kind", models.CharField(max_length=30)),
                ("title", models.CharField(max_length=300)),
                ("text", models.TextField(blank=True)),
                ("stems", models.TextField(blank=True)),
                ("url_name", models.CharField(max_length=80)),
                ("url_args", models.JSONField(default=dict)),
                ("published_on", models.DateField(blank=True, null=True)),
                ("language", models.CharField(default="da", max_length=2)),
            ],
            options={"indexes": [models.Index(fields=["cluster_id", "kind"], name="search_of_cluster")]},
        ),
        migrations.RunPython(make, unmake),
    ]
