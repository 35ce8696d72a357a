// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Brings together what the parser, the compiler and the rules found.
#include "scenes/check/scenecheck.h"

#include "scenes/check/advice.h"
#include "scenes/language/parser.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isSilenced(const SourceText& source, const Diagnostic& diagnostic) {
    const std::string_view line = source.line(diagnostic.span.line);
    const std::size_t mark = line.rfind('#');
    return mark != std::string_view::npos &&
           line.substr(mark).find("noqa") != std::string_view::npos;
}

// The compiler stops at its first fault and says nothing of how to mend it.
bool explainsKnown(Diagnostic& found, std::vector<Diagnostic>& known) {
    for (Diagnostic& each : known) {
        if (each.span.line != found.span.line || each.message != found.message || each.words)
            continue;
        each.words = found.words;
        each.arguments = std::move(found.arguments);
        each.hint = std::move(found.hint);
        each.fixes = std::move(found.fixes);
        return true;
    }
    return false;
}

bool isBefore(const Diagnostic& left, const Diagnostic& right) {
    return std::pair(left.span.line, left.span.column) <
           std::pair(right.span.line, right.span.column);
}

bool touches(const std::vector<TextEdit>& taken, const TextEdit& edit) {
    return std::any_of(taken.begin(), taken.end(), [&edit](const TextEdit& other) {
        const bool isApart =
            edit.offset + edit.length < other.offset || other.offset + other.length < edit.offset;
        return !isApart && edit != other;
    });
}

std::string applied(std::string_view source, std::vector<TextEdit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& left, const TextEdit& right) {
        return left.offset < right.offset;
    });
    std::string text;
    std::size_t at = 0;
    for (const TextEdit& edit : edits) {
        text += source.substr(at, edit.offset - at);
        text += edit.text;
        at = edit.offset + edit.length;
    }
    text += source.substr(at);
    return text;
}

} // namespace

std::vector<Diagnostic> withAdvice(std::string_view source, std::vector<Diagnostic> found) {
    const ParseResult parsed = parse(source);
    const SourceText text(source);
    Advice advice(text, *parsed.tree, parsed.isValid());
    for (Diagnostic& each : advice.take()) {
        const bool isAdvice = each.kind == Diagnostic::Kind::Advice;
        if (isAdvice ? !isSilenced(text, each) : !explainsKnown(each, found))
            found.push_back(std::move(each));
    }
    std::stable_sort(found.begin(), found.end(), isBefore);
    return found;
}

std::string withSafeFixes(std::string_view source, const std::vector<Diagnostic>& diagnostics,
                          std::vector<const Diagnostic*>* used) {
    std::vector<TextEdit> taken;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.fixes.empty() || !diagnostic.fixes.front().isSafe)
            continue;
        const std::vector<TextEdit>& edits = diagnostic.fixes.front().edits;
        const bool isFree = std::none_of(edits.begin(), edits.end(),
                                         [&taken](const TextEdit& e) { return touches(taken, e); });
        if (!isFree)
            continue;
        for (const TextEdit& edit : edits)
            if (std::find(taken.begin(), taken.end(), edit) == taken.end())
                taken.push_back(edit);
        if (used)
            used->push_back(&diagnostic);
    }
    return applied(source, std::move(taken));
}

std::string withFix(std::string_view source, const Fix& fix) {
    return applied(source, fix.edits);
}

} // namespace coroscope::scenes
