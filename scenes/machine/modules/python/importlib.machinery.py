# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The classes of what modules say about where they come from.
from _importlib import BuiltinImporter, ModuleSpec, NamespaceLoader, SourceFileLoader

__all__ = ["BuiltinImporter", "ModuleSpec", "NamespaceLoader", "SourceFileLoader", "all_suffixes"]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = [".cpython-311-x86_64-linux-gnu.so", ".abi3.so", ".so"]


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
