// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A table of the lines of all statements. A statement with a body owns its lines up to the body, or
// up to the first decorator in it; `match` has no body of its own and owns what its cases leave.
#include "scenes/language/statementlines.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

const ast::Body* bodyOf(const ast::Stmt& statement) {
    switch (statement.kind) {
    case ast::StmtKind::FunctionDef:
        return &static_cast<const ast::FunctionDef&>(statement).body;
    case ast::StmtKind::ClassDef:
        return &static_cast<const ast::ClassDef&>(statement).body;
    case ast::StmtKind::For:
        return &static_cast<const ast::For&>(statement).body;
    case ast::StmtKind::While:
        return &static_cast<const ast::While&>(statement).body;
    case ast::StmtKind::If:
        return &static_cast<const ast::If&>(statement).body;
    case ast::StmtKind::With:
        return &static_cast<const ast::With&>(statement).body;
    case ast::StmtKind::Try:
        return &static_cast<const ast::Try&>(statement).body;
    default:
        return nullptr;
    }
}

const ast::Body* elseOf(const ast::Stmt& statement) {
    switch (statement.kind) {
    case ast::StmtKind::For:
        return &static_cast<const ast::For&>(statement).orElse;
    case ast::StmtKind::While:
        return &static_cast<const ast::While&>(statement).orElse;
    case ast::StmtKind::If:
        return &static_cast<const ast::If&>(statement).orElse;
    case ast::StmtKind::Try:
        return &static_cast<const ast::Try&>(statement).orElse;
    default:
        return nullptr;
    }
}

int firstLineOf(const ast::Stmt& statement) {
    int line = statement.span.line;
    const ast::Exprs* decorators = nullptr;
    if (const auto* function = ast::as<ast::FunctionDef>(&statement))
        decorators = &function->decorators;
    if (const auto* cls = ast::as<ast::ClassDef>(&statement))
        decorators = &cls->decorators;
    if (decorators)
        for (const ast::Expr* decorator : *decorators)
            line = std::min(line, decorator->span.line);
    return line;
}

} // namespace

StatementLines::StatementLines(const ast::Module& module) {
    addBody(module.body);
}

int StatementLines::startOf(int line) const {
    const auto found = m_starts.find(line);
    return found == m_starts.end() ? line : found->second;
}

void StatementLines::addBody(const ast::Body& body) {
    for (const ast::Stmt* statement : body)
        add(*statement);
}

void StatementLines::add(const ast::Stmt& statement) {
    const ast::Body* body = bodyOf(statement);
    const int line = statement.span.line;
    const bool hasBody = body && !body->empty();
    const int last =
        hasBody ? std::max(line, firstLineOf(*body->front()) - 1) : statement.span.endLine;
    for (int at = line; at <= last; ++at) {
        int& start = m_starts[at];
        if (start <= line)
            start = line;
    }
    // Parts come after their statement, so that the innermost one stands.
    if (body)
        addBody(*body);
    if (const auto* tried = ast::as<ast::Try>(&statement)) {
        for (const ast::ExceptHandler* handler : tried->handlers)
            addHandler(*handler);
        addBody(tried->finalBody);
    }
    if (const auto* match = ast::as<ast::Match>(&statement))
        for (const ast::MatchCase& part : match->cases)
            addBody(part.body);
    const ast::Body* orElse = elseOf(statement);
    if (orElse)
        addBody(*orElse);
}

void StatementLines::addHandler(const ast::ExceptHandler& handler) {
    m_starts[handler.span.line] = handler.span.line;
    addBody(handler.body);
}

} // namespace coroscope::scenes
