"""Whatever can be set, and every app, is named in the documents."""

import ast
import re

from django.apps import apps
from django.core.management import get_commands

from klynge.tests.tree import ROOT, none, python_files, texts

VARIABLE = re.compile(r"\b(KLYNGE_[A-Z_]+|DATABASE_URL)\b")
DOCS = ROOT / "docs"


def read_from_environment() -> set[str]:
    """Names given to env(), flag(), os.environ and os.getenv anywhere in the product."""
    found = set()
    for path in python_files():
        if "tests" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and VARIABLE.fullmatch(node.value)
            ):
                found.add(node.value)
    return found


def test_every_environment_variable_is_explained():
    running = (DOCS / "running.md").read_text()
    none(sorted(name for name in read_from_environment() if f"`{name}`" not in running))


def test_no_variable_is_explained_that_nothing_reads():
    explained = set(re.findall(r"^\| `([A-Z_]+)` \|", (DOCS / "running.md").read_text(), re.M))
    none(sorted(explained - read_from_environment()))


def test_every_app_has_its_place_in_the_tour():
    tour = (DOCS / "tour.md").read_text()
    ours = [
        config.name.removeprefix("klynge.")
        for config in apps.get_app_configs()
        if config.name.startswith("klynge.")
    ]
    none([app for app in ours if f"`{app.replace('.', '/')}`" not in tour])


def test_every_command_is_explained():
    running = (DOCS / "running.md").read_text()
    ours = [name for name, app in get_commands().items() if str(app).startswith("klynge.")]
    none(sorted(name for name in ours if f"klynge {name.replace('_', '-')}" not in running))


def test_every_app_is_under_the_contract_for_its_inside():
    contracts = (ROOT / "pyproject.toml").read_text().split('name = "Every app looks the same inside"')[1]
    ours = [config.name for config in apps.get_app_configs() if config.name.startswith("klynge.")]
    none([app for app in ours if f'"{app}"' not in contracts])


def test_nothing_committed_names_a_machine_or_an_index():
    # Put together from pieces, so that this file does not name them itself.
    words = [
        "/" + "home/",
        "/" + "root/",
        "/" + "Users/",
        "files." + "pythonhosted",
        "registry." + "npmjs",
        "index" + "-url ",
    ]
    words += ["/" + "work/"]
    named = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in texts()
        for word in words
        if word in path.read_text(errors="replace").replace("--no-emit-index-url ", "")
    ]
    none(named)


def test_the_lock_of_the_browser_bundle_holds_no_addresses():
    assert "resolved" not in (ROOT / "package-lock.json").read_text()


def test_the_documents_name_only_files_that_exist():
    missing = []
    for document in [ROOT / "README.md", *DOCS.glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text()):
            if not (document.parent / target).exists():
                missing.append(f"{document.relative_to(ROOT)}: {target}")
    none(missing)
