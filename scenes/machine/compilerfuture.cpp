// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// `from __future__ import …`: known features only, and only at a program's beginning.
#include "scenes/machine/compilerimpl.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

constexpr std::array<std::string_view, 10> kFeatures{
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
constexpr const char* kTooLate = "from __future__ imports must occur at the beginning of the file";

bool isFuture(const ast::ImportFrom& node) {
    return node.module == "__future__" && node.level == 0;
}

bool isText(const ast::Stmt& statement) {
    const auto* expression = ast::as<ast::ExprStatement>(&statement);
    const auto* literal = expression ? ast::as<ast::Literal>(expression->value) : nullptr;
    return literal && std::holds_alternative<std::string>(literal->value.value);
}

} // namespace

/// Of a program's head; what stands further down is refused where it is compiled.
void Compiler::checkFutures() {
    bool isHeadOver = false;
    int lastLine = 0;
    const ast::Body& body = m_module.body;
    const std::size_t first = !body.empty() && isText(*body.front()) ? 1 : 0;
    for (std::size_t i = first; i < body.size() && !hasError(); ++i) {
        const ast::Stmt& statement = *body[i];
        if (isHeadOver && statement.span.line > lastLine)
            return;
        lastLine = statement.span.line;
        const auto* import = ast::as<ast::ImportFrom>(&statement);
        if (!import || !isFuture(*import)) {
            isHeadOver = true;
            continue;
        }
        // CPython forgets to count this column from 1.
        const int column = statement.span.column - (isHeadOver ? 1 : 0);
        const SourceSpan place{statement.span.line, column, statement.span.line, -1};
        if (isHeadOver)
            fail(place, kTooLate);
        else
            checkFeatures(*import, place);
        m_lastFutureLine = statement.span.line;
    }
}

void Compiler::checkFeatures(const ast::ImportFrom& node, const SourceSpan& place) {
    for (const ast::Alias* alias : node.names) {
        const bool isKnown =
            std::find(kFeatures.begin(), kFeatures.end(), alias->name) != kFeatures.end();
        if (!isKnown) {
            fail(place, alias->name == "braces"
                            ? "not a chance"
                            : "future feature " + alias->name + " is not defined");
            return;
        }
        m_hasFutureAnnotations |= alias->name == "annotations";
    }
}

void Compiler::refuseLateFuture(const ast::ImportFrom& node) {
    if (isFuture(node) && node.span.line > m_lastFutureLine)
        fail(node.span, kTooLate);
}

} // namespace coroscope::scenes
