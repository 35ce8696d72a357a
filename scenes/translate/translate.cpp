// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The file as a whole: head, prototypes, functions, the module's own statements, main.
#include "scenes/translate/translate.h"
#include "core/export/escape.h"

#include "scenes/check/treewalk.h"
#include "scenes/language/parser.h"
#include "scenes/translate/attributes.h"
#include "scenes/translate/translator.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

void collect(std::set<std::string>& names, const FunctionNames& scope) {
    names.insert(scope.used.begin(), scope.used.end());
    for (const FunctionNames* inner : scope.inner)
        collect(names, *inner);
}

std::string head(const std::string& fileName) {
    return "// " + fileName +
           " as C++20 on Coroscope's own core: the same tasks, futures and handles in the same\n"
           "// order. Frames and lines are Python's and are not told.\n"
           "//\n"
           "// To build it with Coroscope's source beside it, in a CMakeLists.txt:\n"
           "//     set(COROSCOPE_GUI OFF)\n"
           "//     add_subdirectory(coroscope)\n"
           "//     add_executable(program program.cpp)\n"
           "//     target_link_libraries(program PRIVATE coroscope_program)\n"
           "// `program` prints what the scene prints; `program --events -` tells what its loop "
           "does.\n"
           "#include \"core/program/program.h\"\n\n"
           "namespace scene {\n\n"
           "namespace py = coroscope::py;\n"
           "using namespace coroscope::py;\n"
           "using coroscope::Coro;\n\n";
}

} // namespace

Translator::Translator(const ast::Module& module, std::string_view fileName)
    : m_module(module)
    , m_fileName(visibleText(fileName.substr(fileName.rfind('/') + 1)))
    , m_scopes(module)
    , m_attributes(attributesOf(module)) {
    if (m_fileName.ends_with('\\')) // would take the next line into the comment
        m_fileName += ' ';
    collect(m_taken, m_scopes.module());
}

void Translator::line(const std::string& text) {
    m_out += std::string(std::size_t(std::max(m_indent, 0)) * 4, ' ') + text + "\n";
}
void Translator::open(const std::string& text) {
    line(text);
    ++m_indent;
    ++m_context.depth;
}
void Translator::close(const std::string& text) {
    --m_indent;
    --m_context.depth;
    line(text);
}

std::string Translator::captured(const std::function<void()>& write) {
    std::string outer;
    std::swap(outer, m_out);
    write();
    std::swap(outer, m_out);
    return outer;
}

std::string Translator::fresh(const char* stem) {
    for (int number = 1;; ++number) {
        std::string name = stem + std::to_string(number);
        if (m_taken.insert(name).second)
            return name;
    }
}

void Translator::refuse(const ast::Node& node, Refused reason, std::string what) {
    const Refusal refusal{node.span.line, reason, std::move(what)};
    if (std::find(m_refusals.begin(), m_refusals.end(), refusal) == m_refusals.end())
        m_refusals.push_back(refusal);
}

CppSource Translator::run() {
    findStaticFunctions();
    m_context.scope = &m_scopes.module();
    m_indent = 1;
    body(m_module.body);
    std::stable_sort(m_refusals.begin(), m_refusals.end(),
                     [](const Refusal& x, const Refusal& y) { return x.line < y.line; });
    if (!m_refusals.empty())
        return {{}, std::move(m_refusals)};
    std::string globals;
    for (const std::string& name : m_scopes.module().bound) {
        const bool isFunction = m_static.contains(name);
        if (!isFunction && !m_context.declared.contains(name))
            globals += "Value " + cppName(name) + ";\n";
    }
    const std::string gap = globals.empty() ? "" : "\n";
    return {head(m_fileName) + globals + gap + m_prototypes + (m_prototypes.empty() ? "" : "\n") +
                m_functions + "void module() {\n" + m_out + "}\n\n} // namespace scene\n\n" +
                "int main(int count, char** words) {\n" +
                "    return coroscope::py::runProgram(count, words, scene::module);\n}\n",
            {}};
}

CppSource translateToCpp(std::string_view source, std::string_view fileName) {
    const ParseResult parsed = parse(source);
    if (!parsed.isValid()) {
        CppSource refused;
        for (const Diagnostic& each : parsed.diagnostics) {
            if (each.severity == Diagnostic::Severity::Error)
                refused.refusals.push_back({each.span.line, Refused::Syntax, each.message});
        }
        return refused;
    }
    return Translator(*parsed.tree, fileName).run();
}

} // namespace coroscope::scenes
