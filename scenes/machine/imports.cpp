// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Import statements and __import__, in the order in which CPython's importlib looks at things.
#include "scenes/machine/imports.h"

#include "scenes/machine/operations.h"
#include "scenes/machine/traceback.h"

#include <array>

namespace coroscope::scenes {

namespace {

/// Modules of CPython's library that are packages.
bool isLibraryPackage(std::string_view name) {
    for (const std::string_view each :
         {"asyncio", "collections", "concurrent", "concurrent.futures", "html", "importlib", "json",
          "logging", "re", "unittest", "urllib", "xml"}) {
        if (each == name)
            return true;
    }
    return false;
}

const Value* moduleNamed(Machine& m, std::string_view name) {
    return m.modules().findName(m.intern(name).get());
}

std::string nameOf(Machine& m, const Value& module) {
    const Value name = findAttribute(m, module, m.names.name.get());
    m.clearError();
    return asStr(name) ? asStr(name)->text : std::string();
}

/// The package in which `globals` stand; false: it raised.
bool packageOf(Machine& m, DictObject& globals, std::string& package) {
    const auto named = [&](const char* name) {
        const Value* found = globals.findName(m.intern(name).get());
        return found ? *found : Value::none();
    };
    const Value own = named("__package__");
    const Value spec = named("__spec__");
    if (!own.isNone()) {
        if (!asStr(own)) {
            m.typeError("package must be a string");
            return false;
        }
        package = asStr(own)->text;
    } else if (!spec.isNone()) {
        const Value parent = getAttribute(m, spec, "parent");
        if (!parent)
            return false;
        package = asStr(parent) ? asStr(parent)->text : std::string();
    } else {
        const Value name = named("__name__");
        if (!asStr(name)) {
            m.keyError(m.str("'__name__' not in globals"));
            return false;
        }
        package = asStr(name)->text;
        if (!globals.findName(m.intern("__path__").get()))
            package.resize(package.rfind('.') == std::string::npos ? 0 : package.rfind('.'));
    }
    return true;
}

bool takeParts(Machine& m, const Value& module, const Value& names, bool isOfAll);

/// A part of a package that is no name of it yet is imported.
bool takePart(Machine& m, const Value& module, const Value& name, bool isOfAll) {
    const StrObject* text = asStr(name);
    if (!text) {
        const std::string where = isOfAll ? nameOf(m, module) + ".__all__" : "``from list''";
        m.typeError("Item in " + where + " must be str, not " + typeName(m, name));
        return false;
    }
    if (text->text == "*") {
        const Value all = isOfAll ? Value() : findAttribute(m, module, m.names.all.get());
        return all ? takeParts(m, module, all, true) : !m.hasError();
    }
    if (findAttribute(m, module, text->text) || m.hasError())
        return !m.hasError();
    const std::string whole = nameOf(m, module) + "." + text->text;
    if (importDotted(m, whole))
        return true;
    if (!m.errorIs(m.types.ModuleNotFoundError))
        return false;
    const ExceptionObject* error = asException(m, m.pendingError());
    if (!asStr(error->extra) || asStr(error->extra)->text != whole)
        return false;
    m.clearError();
    return true;
}

bool takeParts(Machine& m, const Value& module, const Value& names, bool isOfAll) {
    return forEach(m, names, [&](const Value& name) { return takePart(m, module, name, isOfAll); });
}

Value missingName(Machine& m, const Value& module, const StrObject& name) {
    const Value title = findAttribute(m, module, m.names.name.get());
    const Value file = findAttribute(m, module, m.names.file.get());
    const bool isPart = isPartlyMade(m, module);
    const std::string which = asStr(title) ? asStr(title)->text : "<unknown module name>";
    const Value error = m.makeException(
        m.types.ImportError, "cannot import name '" + name.text + "' from " +
                                 (isPart ? "partially initialized module '" : "'") + which + "' (" +
                                 (isPart ? "most likely due to a circular import) (" : "") +
                                 (asStr(file) ? asStr(file)->text : "unknown location") + ")");
    if (ExceptionObject* exception = asException(m, error)) {
        exception->extra = title;
        exception->extra2 = file;
    }
    return m.raiseValue(error);
}

} // namespace

bool isPartlyMade(Machine& m, const Value& module) {
    // Not asked as an attribute: a module that lacks it would ask here again.
    if (!isInstance(m, module, m.types.module))
        return false;
    const Value* found =
        static_cast<ModuleObject&>(*module.rawObject()).dict().findName(m.intern("__spec__").get());
    const Value spec = found ? *found : Value();
    const Value state = spec && !spec.isNone() ? findAttribute(m, spec, "_initializing") : Value();
    m.clearError();
    return state.isBool() && state.isTrue();
}

Value moduleNotFound(Machine& m, std::string_view name) {
    std::string text = "No module named '" + std::string(name) + "'";
    const std::string parent(name.substr(0, std::min(name.rfind('.'), name.size())));
    const Value* found = parent.size() < name.size() ? moduleNamed(m, parent) : nullptr;
    if (found && !isLibraryPackage(parent) && !findAttribute(m, *found, "__path__"))
        text += "; '" + parent + "' is not a package";
    m.clearError();
    const Value error = m.makeException(m.types.ModuleNotFoundError, text);
    if (error)
        setAttribute(m, error, "name", m.name(name));
    return m.raiseValue(error);
}

std::string absoluteName(Machine& m, const std::string& package, const std::string& name,
                         std::int64_t level) {
    if (package.empty()) {
        m.raise(m.types.ImportError, "attempted relative import with no known parent package");
        return {};
    }
    std::string base = package;
    for (std::int64_t i = 1; i < level; ++i) {
        const std::size_t dot = base.rfind('.');
        if (dot == std::string::npos) {
            m.raise(m.types.ImportError, "attempted relative import beyond top-level package");
            return {};
        }
        base.resize(dot);
    }
    return name.empty() ? base : base + "." + name;
}

Value importDotted(Machine& m, const std::string& name) {
    Value last;
    for (std::size_t end = 0; end != std::string::npos;) {
        end = name.find('.', end + 1);
        last = m.importModule(std::string_view(name).substr(0, end));
        if (!last)
            return {};
    }
    return last;
}

Value importName(Machine& m, DictObject& globals, const std::string& name, const Value& fromList,
                 const Value& level) {
    std::string whole = name;
    const std::int64_t up = level.isInt() ? level.asInt() : 0;
    if (up > 0) {
        std::string package;
        if (!packageOf(m, globals, package))
            return {};
        whole = absoluteName(m, package, name, up);
        if (whole.empty())
            return {};
        if (!moduleNamed(m, package) && !importDotted(m, package))
            return {};
    } else if (whole.empty()) {
        return m.valueError("Empty module name");
    }
    const Value module = importDotted(m, whole);
    if (!module)
        return {};
    const bool takesParts =
        !fromList.isNone() && (!asTuple(fromList) || !asTuple(fromList)->items.empty());
    if (takesParts) {
        const bool isPackage = static_cast<bool>(findAttribute(m, module, "__path__"));
        return !isPackage || takeParts(m, module, fromList, false) ? module : Value();
    }
    if (name.empty())
        return module;
    // `import a.b` gives a; of a relative name, what its first part means.
    const std::size_t rest = name.size() - std::min(name.find('.'), name.size());
    const Value* top = moduleNamed(m, std::string_view(whole).substr(0, whole.size() - rest));
    return top ? *top : module;
}

Value importFrom(Machine& m, const Value& module, StrObject* name) {
    Value found = findAttribute(m, module, name);
    if (found || m.hasError())
        return found;
    const std::string title = nameOf(m, module);
    const std::string whole = title + "." + name->text;
    if (const Value* part = moduleNamed(m, whole))
        return *part;
    if (isLibraryPackage(title)) {
        found = m.importModule(whole);
        if (found)
            return found;
        m.clearError();
    }
    return missingName(m, module, *name);
}

bool importStar(Machine& m, const Value& module, DictObject& names) {
    DictObject* dict = module.isObject() ? instanceDict(m, module.rawObject()) : nullptr;
    if (!dict)
        return true;
    const Value all = findAttribute(m, module, m.names.all.get());
    if (m.hasError())
        return false;
    if (all) {
        return forEach(m, all, [&](const Value& name) {
            if (!asStr(name)) {
                m.typeError("Item in " + nameOf(m, module) + ".__all__ must be str, not " +
                            typeName(m, name));
                return false;
            }
            const Value value = getAttribute(m, module, asStr(name)->text);
            return value && names.set(m, name, value);
        });
    }
    std::size_t position = 0;
    while (DictObject::Entry* entry = dict->next(position)) {
        if (asStr(entry->key) && !asStr(entry->key)->text.starts_with("_"))
            names.setName(asStr(entry->key), entry->value);
    }
    return true;
}

} // namespace coroscope::scenes
