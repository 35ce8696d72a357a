// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Makes module objects of the scene's own files and runs their text.
#include "scenes/machine/builtinprogram.h"
#include "scenes/machine/imports.h"
#include "scenes/machine/ownmodules.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

using Found = OwnModules::Found;

/// What CPython writes to stderr while it compiles.
void tellWarnings(Machine& m, const OwnFile& file) {
    for (const Diagnostic& each : file.diagnostics) {
        if (each.severity != Diagnostic::Severity::Warning)
            continue;
        std::string_view line = m.sourceLine(file.fileName, each.span.line);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
        m.writeError(file.fileName + ":" + std::to_string(each.span.line) +
                     ": SyntaxWarning: " + each.message + "\n  " + std::string(line) + "\n");
    }
}

/// The code of a module's text; null: it raised.
const std::shared_ptr<const Code>* codeOf(Machine& m, OwnModules& modules, const Found& found) {
    const OwnFile& file = modules.file(found.path);
    m.setSource(file.fileName, file.text);
    if (file.code) {
        tellWarnings(m, file);
        return &file.code;
    }
    raiseSyntaxError(m, file.diagnostics, file.text, file.fileName, file.isParsed);
    return nullptr;
}

struct Places {
    Value file;
    Value folder;
};

Places placesOf(Machine& m, const OwnModules& modules, const Found& found) {
    const bool isModule = found.kind == Found::Kind::Module;
    const std::string path = modules.fileName(found.path);
    const std::string folder = found.hasText() ? path.substr(0, path.rfind('/')) : path;
    return {found.hasText() ? m.str(path) : Value::none(),
            isModule ? Value::none() : m.str(folder)};
}

/// The module's __spec__, made by _importlib.
Value makeSpec(Machine& m, const OwnModules& modules, const Found& found, const std::string& name) {
    const Value library = m.importModule("_importlib");
    const Places places = placesOf(m, modules, found);
    return library ? callMethod(m, library, "make_spec", {m.str(name), places.file, places.folder})
                   : Value();
}

bool isTrue(Machine& m, const Value& spec, const char* name) {
    return spec && !getAttribute(m, spec, name).isNone();
}

/// An empty module with all the names that CPython gives it.
Value makeModule(Machine& m, const std::string& name, const Value& spec) {
    ModuleBuilder builder(m, name);
    builder.value("__doc__", Value::none())
        .value("__package__", getAttribute(m, spec, "parent"))
        .value("__loader__", getAttribute(m, spec, "loader"))
        .value("__spec__", spec);
    if (isTrue(m, spec, "submodule_search_locations"))
        builder.value("__path__", getAttribute(m, spec, "submodule_search_locations"));
    if (isTrue(m, spec, "origin")) {
        builder.value("__file__", getAttribute(m, spec, "origin"))
            .value("__cached__", getAttribute(m, spec, "cached"));
    } else if (isTrue(m, spec, "submodule_search_locations")) {
        builder.value("__file__", Value::none()); // of a namespace
    }
    return m.hasError() ? Value() : builder.module();
}

bool execute(Machine& m, const std::shared_ptr<const Code>& code, const Value& module) {
    DictObject& names = static_cast<ModuleObject&>(*module.rawObject()).dict();
    names.setName(m.names.builtins.get(), m.importModule("builtins"));
    const Ref<FunctionObject> function =
        make<FunctionObject>(m.types.function, m.codeObject(code), &names);
    return static_cast<bool>(runCode(m, *function, &names));
}

/// Runs `code` as long as the module counts as partly made.
bool initialize(Machine& m, const std::shared_ptr<const Code>& code, const Value& module,
                const Value& spec) {
    setAttribute(m, spec, "_initializing", Value::boolean(true));
    const bool isDone = execute(m, code, module);
    const Value error = m.pendingError();
    m.clearError();
    setAttribute(m, spec, "_initializing", Value::boolean(false));
    m.setPendingError(error);
    return isDone;
}

Value load(Machine& m, OwnModules& modules, const Found& found, const std::string& name) {
    const Value spec = makeSpec(m, modules, found, name);
    const Value module = spec ? makeModule(m, name, spec) : Value();
    if (!module)
        return {};
    const Ref<StrObject> key = m.intern(name);
    m.modules().setName(key.get(), module);
    if (!found.hasText())
        return module;
    const auto* code = codeOf(m, modules, found);
    if (!code || !initialize(m, *code, module, spec)) {
        m.modules().removeName(key.get());
        return {};
    }
    // The text may have put another thing there.
    const Value* kept = m.modules().findName(key.get());
    return kept ? *kept : m.keyError(Value(key));
}

/// Looks through the folders that `places` names; a namespace is what no other place knows better.
Found findIn(Machine& m, OwnModules& modules, const Value& places, const std::string& name) {
    Found space;
    Found best;
    forEach(m, places, [&](const Value& place) {
        std::string folder;
        if (!asStr(place) || !modules.isInside(asStr(place)->text, folder))
            return true;
        const Found found = modules.find(folder, name);
        if (found.kind == Found::Kind::Namespace && space.kind == Found::Kind::Nothing)
            space = found;
        else if (found.kind != Found::Kind::Nothing && found.kind != Found::Kind::Namespace)
            best = found;
        return best.kind == Found::Kind::Nothing;
    });
    return best.kind == Found::Kind::Nothing ? space : best;
}

Found findTop(Machine& m, OwnModules& modules, const std::string& name) {
    if (goesBeforeOwn(name) || (name.starts_with('_') && m.hasLibraryModule(name)))
        return {};
    const Value* sys = m.modules().findName(m.intern("sys").get());
    const Value path = sys ? findAttribute(m, *sys, "path") : Value();
    const Found found = path ? findIn(m, modules, path, name) : modules.find("", name);
    const bool isWeak = found.kind == Found::Kind::Namespace && m.hasLibraryModule(name);
    return isWeak ? Found{} : found;
}

Value parentOf(Machine& m, const std::string& name) {
    const std::size_t dot = name.rfind('.');
    const Value* loaded = dot == std::string::npos
                              ? nullptr
                              : m.modules().findName(m.intern(name.substr(0, dot)).get());
    return loaded ? *loaded : Value();
}

Found findModule(Machine& m, OwnModules& modules, const std::string& name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos)
        return findTop(m, modules, name);
    const Value parent = parentOf(m, name);
    const Value path = parent ? findAttribute(m, parent, "__path__") : Value();
    return path ? findIn(m, modules, path, name.substr(dot + 1)) : Found{};
}

} // namespace

Value importOwn(Machine& m, OwnModules& modules, const std::string& name) {
    const Found found = findModule(m, modules, name);
    if (m.hasError() || found.kind == Found::Kind::Nothing)
        return {};
    if (found.kind == Found::Kind::Refused)
        return m.stop("The run was stopped: " + found.path);
    const CallDepth depth(m);
    Value module = depth ? load(m, modules, found, name) : Value();
    const Value parent = module ? parentOf(m, name) : Value();
    if (parent && !setAttribute(m, parent, name.substr(name.rfind('.') + 1), module))
        return {};
    return module;
}

Value ownPlaces(Machine& m, OwnModules& modules, const std::string& name) {
    const Found found = findModule(m, modules, name);
    if (m.hasError())
        return {};
    if (found.kind == Found::Kind::Nothing || found.kind == Found::Kind::Refused)
        return Value::none();
    const Places places = placesOf(m, modules, found);
    return m.tuple({places.file, places.folder});
}

Value reloadOwn(Machine& m, OwnModules& modules, const Value& module) {
    const Value file = findAttribute(m, module, m.names.file.get());
    const Value spec = findAttribute(m, module, "__spec__");
    std::string path;
    if (!asStr(file) || !spec || !modules.isInside(asStr(file)->text, path))
        return m.hasError() ? Value() : module;
    const auto* code = codeOf(m, modules, {Found::Kind::Module, path});
    return code && initialize(m, *code, module, spec) ? module : Value();
}

} // namespace coroscope::scenes
