// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Importing a module that is written in Python.
#include "scenes/machine/librarymodules.h"

#include "scenes/language/parser.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/interpreter.h"
#include "scenes/machine/typebuilder.h"

#include "librarytexts.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kFolder = "/usr/lib/python3.11/"; // what CPython says on Debian

std::string fileNameOf(std::string_view module) {
    std::string path(module);
    std::replace(path.begin(), path.end(), '.', '/');
    return std::string(kFolder) + path + ".py";
}

/// Null, and an error, when the text does not compile.
std::shared_ptr<const Code> compiled(Machine& m, const LibraryText& module) {
    static std::mutex mutex;
    static std::map<std::string_view, std::shared_ptr<const Code>> codes;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const Code>& code = codes[module.name];
    if (code)
        return code;
    ParseResult parsed = parse(module.text);
    CompileResult result;
    if (parsed.isValid())
        result = compile(*parsed.tree, fileNameOf(module.name));
    else
        result.diagnostics = std::move(parsed.diagnostics);
    code = std::move(result.code);
    if (!code) {
        const Diagnostic& first = result.diagnostics.front();
        m.raise(m.types.SyntaxError, fileNameOf(module.name) + ":" +
                                         std::to_string(first.span.line) + ": " + first.message);
    }
    return code;
}

Value importLibrary(Machine& m, const LibraryText& text) {
    const std::shared_ptr<const Code> code = compiled(m, text);
    if (!code)
        return {};
    const Value module = ModuleBuilder(m, text.name)
                             .value("__doc__", Value::none())
                             .value("__file__", m.str(code->fileName))
                             .value("__builtins__", m.importModule("builtins"))
                             .module();
    // Modules that import each other find this one already.
    const Ref<StrObject> key = m.intern(text.name);
    m.modules().setName(key.get(), module);
    DictObject& names = static_cast<ModuleObject&>(*module.rawObject()).dict();
    const Ref<FunctionObject> function =
        make<FunctionObject>(m.types.function, m.codeObject(code), &names);
    if (runCode(m, *function, &names))
        return module;
    m.modules().removeName(key.get());
    return {};
}

} // namespace

bool isLibraryFile(std::string_view fileName) {
    return fileName.starts_with(kFolder);
}

std::string_view libraryTextLine(std::string_view fileName, int line) {
    for (const LibraryText& module : kLibraryTexts) {
        if (fileNameOf(module.name) != fileName)
            continue;
        std::string_view rest = module.text;
        for (; line > 1 && !rest.empty(); --line)
            rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
        return rest.substr(0, rest.find('\n'));
    }
    return {};
}

const std::vector<std::string_view>& libraryModules() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> found;
        for (const LibraryText& text : kLibraryTexts) {
            if (!text.name.starts_with('_'))
                found.push_back(text.name);
        }
        return found;
    }();
    return names;
}

void setUpLibraryModules(Machine& m) {
    m.registerModule("_machine", machineModule);
    for (const LibraryText& text : kLibraryTexts)
        m.registerModule(text.name,
                         [&text](Machine& machine) { return importLibrary(machine, text); });
}

} // namespace coroscope::scenes
