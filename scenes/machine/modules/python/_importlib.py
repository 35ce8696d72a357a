# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What __spec__, __loader__ and __path__ of a module hold.
import sys
from _machine import has_module, own_spec


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        parts = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            parts.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            parts.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"ModuleSpec({', '.join(parts)})"

    def __eq__(self, other):
        try:
            return (
                self.name == other.name
                and self.loader == other.loader
                and self.origin == other.origin
                and self.submodule_search_locations == other.submodule_search_locations
                and self.cached == other.cached
                and self.has_location == other.has_location
            )
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        if self._cached is None and self.origin is not None and self._set_fileattr:
            folder, _, file = self.origin.rpartition("/")
            stem = file.removesuffix(".py")
            self._cached = f"{folder}{'/' if folder else ''}__pycache__/{stem}.cpython-311.pyc"
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class SourceFileLoader:
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        return self.path

    def is_package(self, fullname):
        return self.path.endswith("/__init__.py") and not fullname.endswith(".__init__")


class NamespaceLoader:
    def __init__(self, path):
        self._path = path

    def is_package(self, fullname):
        return True


class BuiltinImporter:
    pass


class _NamespacePath:
    def __init__(self, name, path):
        self._name = name
        self._path = path

    def __iter__(self):
        return iter(self._path)

    def __getitem__(self, index):
        return self._path[index]

    def __len__(self):
        return len(self._path)

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"

    def __contains__(self, item):
        return item in self._path

    def append(self, item):
        self._path.append(item)


ModuleSpec.__module__ = "_frozen_importlib"
BuiltinImporter.__module__ = "_frozen_importlib"
for _each in (SourceFileLoader, NamespaceLoader, _NamespacePath):
    _each.__module__ = "_frozen_importlib_external"


def make_spec(name, file, folder):
    if file is None:
        path = _NamespacePath(name, [folder])
        spec = ModuleSpec(name, NamespaceLoader(path), is_package=True)
        spec.submodule_search_locations = path
        return spec
    spec = ModuleSpec(name, SourceFileLoader(name, file), origin=file)
    if folder is not None:
        spec.submodule_search_locations = [folder]
    spec._set_fileattr = True
    return spec


def library_spec(name):
    if name in sys.builtin_module_names:
        return ModuleSpec(name, BuiltinImporter, origin="built-in")
    place = "/usr/lib/python3.11/" + name.replace(".", "/")
    return make_spec(name, place + ".py", None)


def find_spec(name):
    found = own_spec(name)
    if found is not None:
        return make_spec(name, *found)
    return library_spec(name) if has_module(name) else None
