from django.db import migrations


def load(apps, schema_editor):
    """The built-in templates; `changes.start_process` loads newer ones when they are first used."""
    from klynge.ground.process.changes import load_builtin_templates

    load_builtin_templates(apps.get_model("process", "Template"))


class Migration(migrations.Migration):

    dependencies = [("process", "0001_initial")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
