"""The imports of a package, read off its sources, and the rules they must keep."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Sources = Mapping[str, str]
"""Module name to source text; a package stands under its own name."""
Walls = Mapping[str, Sequence[str]]
"""Package to all that its modules may import of this project, itself aside."""


@dataclass(frozen=True, slots=True)
class Import:
    """One module imports another. ``late`` inside a function; ``typing_only`` under TYPE_CHECKING."""

    by: str
    of: str
    late: bool = False
    typing_only: bool = False


def sources(root: Path, package: str) -> dict[str, str]:
    """All modules of a package that lies under ``root``."""
    found = {}
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path.read_text("utf-8")
    return found


def imports(modules: Sources) -> list[Import]:
    """Every import of every module; ``from a import b`` is of ``a.b`` where that is a module."""
    return [found for name, text in modules.items() for found in _walk(name, ast.parse(text), modules)]


def _walk(name: str, tree: ast.AST, modules: Sources) -> Iterator[Import]:
    pending: list[tuple[ast.AST, bool, bool]] = [(tree, False, False)]
    while pending:
        node, late, typing_only = pending.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            for target in _targets(name, node, modules):
                yield Import(name, target, late, typing_only)
        inside = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        guarded = {id(n) for n in node.body} if isinstance(node, ast.If) and _is_guard(node.test) else set()
        pending += [
            (child, inside, typing_only or id(child) in guarded) for child in ast.iter_child_nodes(node)
        ]


def _is_guard(test: ast.expr) -> bool:
    return "TYPE_CHECKING" in ast.unparse(test)


def _targets(name: str, node: ast.Import | ast.ImportFrom, modules: Sources) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    base = node.module or ""
    if node.level:
        is_package = any(other.startswith(f"{name}.") for other in modules)
        above = name.split(".")[: len(name.split(".")) - node.level + is_package]
        base = ".".join([*above, base] if base else above)
    for alias in node.names:
        inner = f"{base}.{alias.name}"
        yield inner if inner in modules else base


def within(module: str, package: str) -> bool:
    """Whether a module is the package or lies in it."""
    return module == package or module.startswith(f"{package}.")


def over_walls(modules: Sources, walls: Walls) -> list[str]:
    """One line for each import that a wall forbids."""
    project = {name.split(".")[0] for name in modules}
    return [
        f"{one.by} imports {one.of}"
        for one in imports(modules)
        for package, allowed in walls.items()
        if within(one.by, package)
        and one.of.split(".")[0] in project
        and not any(within(one.of, other) for other in (package, *allowed))
    ]


def outside_home(modules: Sources, library: str, homes: Sequence[str]) -> list[str]:
    """One line for each import of a library outside the packages where it is at home."""
    return [
        f"{one.by} imports {one.of}"
        for one in imports(modules)
        if within(one.of, library) and not any(within(one.by, home) for home in homes)
    ]


def loaded_at_once(modules: Sources, library: str) -> list[str]:
    """The modules that load a library when they are imported themselves."""
    return [
        one.by for one in imports(modules) if within(one.of, library) and not one.late and not one.typing_only
    ]


def late_imports(modules: Sources) -> list[str]:
    """One line for each import of a module of this project inside a function."""
    return [f"{one.by} imports {one.of}" for one in imports(modules) if one.late and one.of in modules]


def cycles(modules: Sources) -> list[str]:
    """One line for each import that closes a circle, in whatever way it is done."""
    needs: dict[str, set[str]] = {name: set() for name in modules}
    for one in imports(modules):
        if one.of in modules and one.of != one.by:
            needs[one.by].add(one.of)
    return [f"{a} and {b}" for a in needs for b in sorted(needs[a]) if a in _reachable(b, needs)]


def _reachable(start: str, needs: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    pending = [start]
    while pending:
        name = pending.pop()
        if name not in seen:
            seen.add(name)
            pending += needs[name]
    return seen


def longer_than(modules: Sources, lines: int) -> list[str]:
    """The modules of more lines than that."""
    return [name for name, text in modules.items() if len(text.splitlines()) > lines]
