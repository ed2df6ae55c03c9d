"""The shape of the code: data flows one way, and every setting is documented."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

from kg import resources
from kg.settings import SETTINGS

ORDER = ("shared", "harvest", "build", "check", "release", "sparql", "serve", "top")
TOP = {"__init__", "__main__", "api", "cli", "console", "evaluate", "pipeline"}
MODULES = sorted(resources.PACKAGE.rglob("*.py"))


def layer(parts: tuple[str, ...]) -> str:
    """Return which layer a module of `kg` is in, from its path or dotted name below `kg`."""
    first = parts[0] if parts else "__init__"
    if first in TOP:
        return "top"
    return first if first in ORDER else "shared"


def imported_layers(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "kg":
            found |= {layer((alias.name,)) for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kg."):
            found.add(layer(tuple((node.module or "").split(".")[1:])))
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_a_module_imports_only_from_the_packages_before_it(module: Path) -> None:
    own = layer(module.relative_to(resources.PACKAGE).with_suffix("").parts)
    behind = ORDER[ORDER.index(own) + 1 :]
    assert imported_layers(module) & set(behind) == set()


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_every_module_says_in_its_first_line_what_it_answers(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert not text or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.variable)
def test_every_setting_is_in_the_readme(setting: object) -> None:
    readme = (resources.PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    assert f"`{getattr(setting, 'variable', '')}`" in readme


def test_the_citation_names_the_version_of_the_program() -> None:
    """No library reads CITATION.cff here, so its few lines are looked at as text."""
    top = resources.PACKAGE.parent
    project = tomllib.loads((top / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (top / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert "cff-version: 1.2.0" in lines
    assert f"version: {project['version']}" in lines
    assert f"license: {project['license']}" in lines
