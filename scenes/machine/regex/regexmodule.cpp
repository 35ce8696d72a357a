// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// _sre: what re, written in Python, needs natively: compiling a pattern.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/functionobject.h"
#include "scenes/machine/regex/regexobjects.h"
#include "scenes/machine/regex/regextext.h"
#include "scenes/machine/setup.h"

namespace coroscope::scenes {

namespace regex {

namespace {
// From warn() to the line of the scene: re.sub, and re.compile with re._compile.
constexpr int kCallersOfSub = 2;
constexpr int kCallersOfCompile = 3;
} // namespace

bool codePoints(Machine& m, const Value& source, std::u32string& text, bool& isText) {
    const StrObject* str = asStr(source);
    isText = str != nullptr;
    if (str) {
        for (std::size_t offset = 0; offset < str->text.size();)
            text += decodeAt(str->text, offset);
        return true;
    }
    const auto bytes = bytesLike(m, source);
    if (!bytes) {
        m.typeError("decoding to str: need a bytes-like object, " + typeName(m, source) + " found");
        return false;
    }
    for (const char c : *bytes)
        text += static_cast<unsigned char>(c);
    return true;
}

Value raiseError(Machine& m, const Error& error, const Value& source) {
    switch (error.kind) {
    case Error::Kind::Overflow:
        return m.raise(m.types.OverflowError, error.message);
    case Error::Kind::Index:
        return m.raise(m.types.IndexError, error.message);
    case Error::Kind::Value:
        return m.valueError(error.message);
    case Error::Kind::Recursion:
        return m.raise(m.types.RecursionError, error.message);
    case Error::Kind::Pattern:
        break;
    }
    const Value module = m.importModule("re");
    const Value cls = module ? getAttribute(m, module, "error") : Value();
    if (!cls)
        return {};
    const Value made =
        error.position < 0
            ? call(m, cls, {m.str(error.message)})
            : call(m, cls, {m.str(error.message), source, Value::integer(error.position)});
    return made ? m.raiseValue(made) : Value();
}

bool tellWarnings(Machine& m, const std::vector<Warning>& warnings, int callers) {
    for (const Warning& warning : warnings) {
        const Value warn = getAttribute(m, m.importModule("warnings"), "warn");
        if (!warn || !call(m, warn,
                           {m.str(warning.message),
                            Value::object(warning.isDeprecation ? m.types.DeprecationWarning
                                                                : m.types.FutureWarning),
                            Value::integer(callers)}))
            return false;
    }
    return true;
}

bool readTemplateOf(Machine& m, const PatternObject& pattern, const Value& source,
                    std::vector<TemplatePart>& parts) {
    std::u32string text;
    bool isText = true;
    if (!codePoints(m, source, text, isText))
        return false;
    std::vector<Warning> warnings;
    try {
        parts = readTemplate(text, isText, pattern.tree, warnings);
    } catch (const Error& error) {
        raiseError(m, error, source);
    }
    return !m.hasError() && tellWarnings(m, warnings, kCallersOfSub);
}

namespace {

bool fill(Machine& m, PatternObject& pattern, std::uint32_t flags) {
    std::u32string text;
    bool isText = true;
    if (!codePoints(m, pattern.source, text, isText))
        return false;
    if (!m.spend(static_cast<std::int64_t>(text.size())))
        return false;
    pattern.isBytes = !isText;
    try {
        readPattern(text, isText, flags, pattern.tree);
        pattern.program = makeProgram(pattern.tree);
    } catch (const Error& error) {
        if (tellWarnings(m, pattern.tree.warnings, kCallersOfCompile))
            raiseError(m, error, pattern.source);
        return false;
    }
    pattern.tree.sequence.clear();
    Ref<DictObject> names = m.newDict();
    for (const std::string& name : pattern.tree.nameOrder)
        names->set(m, m.str(name), Value::integer(pattern.tree.names.at(name)));
    pattern.groupIndex = Value(std::move(names));
    return tellWarnings(m, pattern.tree.warnings, kCallersOfCompile);
}

Value compilePattern(Machine& m, const Args& a) {
    const Value module = m.importModule("_sre");
    const auto typeNamed = [&](std::string_view name) {
        return asType(getAttribute(m, module, name));
    };
    std::int64_t flags = 0;
    if (!indexNumber(m, a[1], flags, true))
        return {};
    Ref<PatternObject> pattern = make<PatternObject>(typeNamed("Pattern"));
    pattern->matchType = typeNamed("Match");
    pattern->scannerType = typeNamed("Scanner");
    pattern->source = a[0];
    return fill(m, *pattern, static_cast<std::uint32_t>(flags)) ? Value(std::move(pattern))
                                                                : Value();
}

} // namespace

} // namespace regex

Value regexModule(Machine& m) {
    ModuleBuilder b(m, "_sre");
    b.value("Pattern", Value::object(regex::makePatternType(m)))
        .value("Match", Value::object(regex::makeMatchType(m)))
        .value("Scanner", Value::object(regex::makeScannerType(m)))
        .function("compile", "pattern, flags, /", regex::compilePattern);
    return b.module();
}

} // namespace coroscope::scenes
