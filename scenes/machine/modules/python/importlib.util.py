# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Asking for a module without importing it.
import sys
from _importlib import find_spec as _find_spec
from _machine import import_dotted as _import_dotted
from importlib import _absolute

__all__ = ["find_spec", "resolve_name"]


def resolve_name(name, package):
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    return _absolute(name, package, len(name) - len(name.lstrip(".")))


def find_spec(name, package=None):
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname not in sys.modules:
        parent = fullname.rpartition(".")[0]
        if parent:
            try:
                _import_dotted(parent).__path__
            except AttributeError as e:
                raise ModuleNotFoundError(
                    f"__path__ attribute not found on {parent!r} "
                    f"while trying to find {fullname!r}",
                    name=fullname,
                ) from e
        return _find_spec(fullname)
    module = sys.modules[fullname]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        return _find_spec(fullname)
    if spec is None:
        raise ValueError(f"{name}.__spec__ is None")
    return spec
