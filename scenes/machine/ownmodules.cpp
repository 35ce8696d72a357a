// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Finds and compiles the files of a scene's folder.
#include "scenes/machine/ownmodules.h"

#include "scenes/language/parser.h"
#include "scenes/machine/compiler.h"
#include "scenes/scenefiles.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

std::string withPlainLineEnds(std::string text) {
    if (text.starts_with("\xef\xbb\xbf"))
        text.erase(0, 3);
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isReturn = text[i] == '\r';
        if (isReturn && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        text[end++] = isReturn ? '\n' : text[i];
    }
    text.resize(end);
    return text;
}

std::string joined(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + "/" + name;
}

} // namespace

bool goesBeforeOwn(std::string_view module) {
    // What is built into the interpreter or loaded before a program starts.
    static constexpr auto kNames = std::to_array<std::string_view>({
        "__main__",     "_abc",         "_ast",
        "_codecs",      "_collections", "_collections_abc",
        "_functools",   "_imp",         "_io",
        "_locale",      "_operator",    "_signal",
        "_sre",         "_stat",        "_string",
        "_symtable",    "_thread",      "_tokenize",
        "_tracemalloc", "_warnings",    "_weakref",
        "abc",          "atexit",       "builtins",
        "codecs",       "encodings",    "errno",
        "faulthandler", "gc",           "genericpath",
        "importlib",    "io",           "itertools",
        "marshal",      "ntpath",       "os",
        "posix",        "posixpath",    "pwd",
        "runpy",        "site",         "stat",
        "sys",          "time",         "zipimport",
    });
    return std::find(kNames.begin(), kNames.end(), module.substr(0, module.find('.'))) !=
           kNames.end();
}

OwnModules::OwnModules(std::shared_ptr<SceneFiles> files, std::string_view mainName)
    : m_files(std::move(files))
    , m_prefix(mainName.substr(0, mainName.rfind('/') + 1)) {}

OwnModules::Found OwnModules::find(const std::string& folder, const std::string& name) {
    using Kind = Found::Kind;
    const std::string path = joined(folder, name);
    const bool isFolder = m_files->read(path).kind == SceneFile::Kind::Folder;
    const std::pair<std::string, Kind> places[] = {{path + "/__init__.py", Kind::Package},
                                                   {path + ".py", Kind::Module}};
    for (const auto& [place, kind] : places) {
        if (kind == Kind::Package && !isFolder)
            continue;
        const SceneFile file = m_files->read(place);
        if (file.kind == SceneFile::Kind::File)
            return {kind, place};
        if (file.kind == SceneFile::Kind::Refused)
            return {Kind::Refused, file.text};
    }
    return isFolder ? Found{Kind::Namespace, path} : Found{};
}

OwnModules::Found OwnModules::findDotted(const std::string& name) {
    Found found;
    std::string folder;
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('.', start), name.size());
        if (start > 0 && found.kind != Found::Kind::Package && found.kind != Found::Kind::Namespace)
            return {};
        const std::string part = name.substr(start, end - start);
        found = find(folder, part);
        folder = joined(folder, part);
        start = end + 1;
    }
    return found;
}

const OwnFile& OwnModules::file(const std::string& path) {
    const auto [entry, isNew] = m_compiled.try_emplace(path);
    OwnFile& made = entry->second;
    if (!isNew)
        return made;
    made.fileName = fileName(path);
    made.text = withPlainLineEnds(m_files->read(path).text);
    ParseResult parsed = parse(made.text);
    made.isParsed = parsed.isValid() && parsed.tree;
    made.diagnostics = std::move(parsed.diagnostics);
    if (made.isParsed) {
        CompileResult compiled = compile(*parsed.tree, made.fileName);
        made.code = std::move(compiled.code);
        for (Diagnostic& diagnostic : compiled.diagnostics)
            made.diagnostics.push_back(std::move(diagnostic));
    }
    return made;
}

bool OwnModules::isInside(const std::string& fileName, std::string& path) const {
    if (fileName + "/" == m_prefix || (fileName.empty() && m_prefix.empty())) {
        path.clear();
        return true;
    }
    const bool isBelow = !fileName.empty() && fileName.starts_with(m_prefix);
    // A relative entry of sys.path is meant from the scene's folder on.
    if (!isBelow && fileName.starts_with('/'))
        return false;
    path = isBelow ? fileName.substr(m_prefix.size()) : fileName;
    while (path.ends_with('/'))
        path.pop_back();
    return true;
}

std::string OwnModules::folderName() const {
    return m_prefix.size() > 1 ? m_prefix.substr(0, m_prefix.size() - 1) : m_prefix;
}

namespace {

std::string beforeLastDot(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? std::string() : name.substr(0, dot);
}

const std::int64_t* constantNumber(const Code& code, const Instruction& instruction) {
    return instruction.opcode == Opcode::LoadConst
               ? std::get_if<std::int64_t>(&code.constants[instruction.arg].value)
               : nullptr;
}

void readImport(const Code& code, std::size_t index, const std::string& package,
                std::vector<std::string>& names) {
    std::string name = code.names[code.instructions[index].arg];
    const std::int64_t* level =
        index > 1 ? constantNumber(code, code.instructions[index - 2]) : nullptr;
    if (level && *level > 0) {
        std::string base = package;
        for (std::int64_t i = 1; i < *level; ++i)
            base = beforeLastDot(base);
        if (base.empty())
            return;
        name = name.empty() ? base : base + "." + name;
    }
    for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1))
        names.push_back(name.substr(0, dot));
    names.push_back(name);
    for (std::size_t i = index + 1; i < code.instructions.size(); ++i) {
        const Instruction& next = code.instructions[i];
        if (next.opcode == Opcode::ImportFrom)
            names.push_back(name + "." + code.names[next.arg]);
        else if (next.opcode == Opcode::ImportName)
            break;
    }
}

} // namespace

std::vector<std::string> importedNames(const Code& code, const std::string& package) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        if (code.instructions[i].opcode == Opcode::ImportName)
            readImport(code, i, package, names);
    }
    for (const Constant& constant : code.constants) {
        if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value)) {
            const std::vector<std::string> more = importedNames(**inner, package);
            names.insert(names.end(), more.begin(), more.end());
        }
    }
    return names;
}

} // namespace coroscope::scenes
