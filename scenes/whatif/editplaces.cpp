// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lines of statements, the names that are taken, and how the scene knows asyncio.
#include "scenes/whatif/editplaces.h"

#include "scenes/check/treewalk.h"
#include "scenes/language/token.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

int startLine(const ast::Stmt& statement) {
    int line = statement.span.line;
    const ast::Exprs* decorators = nullptr;
    if (const auto* function = ast::as<ast::FunctionDef>(&statement))
        decorators = &function->decorators;
    else if (const auto* type = ast::as<ast::ClassDef>(&statement))
        decorators = &type->decorators;
    if (decorators && !decorators->empty())
        line = std::min(line, decorators->front()->span.line);
    return line;
}

bool leavesBody(const ast::Stmt& statement) {
    return statement.kind == ast::StmtKind::Return || statement.kind == ast::StmtKind::Raise ||
           statement.kind == ast::StmtKind::Break || statement.kind == ast::StmtKind::Continue;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\f\r\n") == std::string_view::npos;
}

bool isDocstringOrFuture(const ast::Stmt& statement) {
    if (const auto* import = ast::as<ast::ImportFrom>(&statement))
        return import->module == "__future__";
    const auto* expression = ast::as<ast::ExprStatement>(&statement);
    const auto* literal = expression ? ast::as<ast::Literal>(expression->value) : nullptr;
    return literal && std::holds_alternative<std::string>(literal->value.value);
}

} // namespace

std::string withEdits(std::string_view text, const std::vector<TextEdit>& edits) {
    std::string result;
    std::size_t from = 0;
    for (const TextEdit& edit : edits) {
        result += text.substr(from, edit.offset - from);
        result += edit.text;
        from = edit.offset + edit.length;
    }
    result += text.substr(from);
    return result;
}

EditableScene::EditableScene(std::string_view text)
    : m_text(text)
    , m_parsed(parse(text)) {
    if (!isReadable())
        return;
    readNames();
    readBody(tree().body);
}

void EditableScene::readNames() {
    for (const Token& token : tokenize(m_text.text()))
        if (token.kind == TokenKind::Name)
            m_names.emplace(token.text);
    for (const ast::Stmt* statement : tree().body) {
        const auto* import = ast::as<ast::Import>(statement);
        if (!import || m_asyncio)
            continue;
        for (const ast::Alias* alias : import->names)
            if (alias->name == "asyncio")
                m_asyncio = alias->asName.empty() ? alias->name : alias->asName;
    }
}

void EditableScene::readBody(const ast::Body& body) {
    for (const ast::Stmt* statement : body) {
        if (const auto* function = ast::as<ast::FunctionDef>(statement)) {
            m_functions.push_back(function);
            if (function->isAsync)
                m_coroutines.push_back(function);
        }
        eachBody(*statement, [this, statement](const ast::Body& inner) {
            if (!m_unit && !inner.empty() && inner.front()->span.line > statement->span.line) {
                const std::string_view outside = indentationOf(*statement);
                const std::string_view inside = indentationOf(*inner.front());
                if (inside.size() > outside.size())
                    m_unit = std::string(inside.substr(outside.size()));
            }
            readBody(inner);
        });
    }
}

const ast::FunctionDef* EditableScene::functionAt(int line) const {
    const ast::FunctionDef* found = nullptr;
    for (const ast::FunctionDef* function : m_functions)
        if (startLine(*function) <= line && line <= function->span.endLine)
            found = function;
    return found;
}

const ast::Stmt* EditableScene::topStatementAt(int line) const {
    for (const ast::Stmt* statement : tree().body)
        if (startLine(*statement) <= line && line <= statement->span.endLine)
            return statement;
    return nullptr;
}

namespace {

StatementPlace placeIn(const EditableScene& scene, const ast::Body& body, int line) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        const ast::Stmt& statement = *body[i];
        if (statement.span.endLine < line)
            continue;
        StatementPlace place{&body, i};
        if (startLine(statement) >= line)
            return scene.isAlone(statement) ? place : StatementPlace{};
        const bool isScope = statement.kind == ast::StmtKind::FunctionDef ||
                             statement.kind == ast::StmtKind::ClassDef;
        StatementPlace inner;
        if (!isScope)
            eachBody(statement, [&](const ast::Body& part) {
                if (!inner.body && !part.empty() && part.back()->span.endLine >= line)
                    inner = placeIn(scene, part, line);
            });
        return inner.body ? inner : place;
    }
    return {};
}

} // namespace

StatementPlace EditableScene::placeAt(const ast::FunctionDef& function, int line) const {
    if (!isAlone(*function.body.front()))
        return {}; // all of it stands on the line of its def
    StatementPlace place = placeIn(*this, function.body, line);
    if (!place.body)
        return {&function.body, function.body.size()};
    const bool isFirst = place.body == &function.body && place.index == 0;
    if (isFirst && isDocstringOrFuture(*function.body.front()))
        place.index = 1;
    return place;
}

std::optional<TextEdit> EditableScene::importEdit() const {
    if (m_asyncio)
        return std::nullopt;
    const std::string end(m_text.lineEnd());
    for (const ast::Stmt* statement : tree().body)
        if (!isDocstringOrFuture(*statement))
            return TextEdit{lineStart(startLine(*statement)), 0, "import asyncio" + end};
    return TextEdit{m_text.text().size(), 0, "import asyncio" + end};
}

std::string EditableScene::freeName(const std::string& stem) const {
    if (!isTaken(stem) && !isKeyword(stem))
        return stem;
    for (int number = 2;; ++number)
        if (const std::string name = stem + std::to_string(number); !isTaken(name))
            return name;
}

bool EditableScene::isAlone(const ast::Stmt& statement) const {
    const std::string_view first = m_text.line(startLine(statement));
    const auto column = static_cast<std::size_t>(statement.span.column);
    if (startLine(statement) == statement.span.line && !isBlank(first.substr(0, column)))
        return false;
    const auto end = static_cast<std::size_t>(statement.span.endColumn);
    const std::string_view last = m_text.line(statement.span.endLine);
    const std::string_view rest = last.substr(std::min(end, last.size()));
    return isBlank(rest) || rest.find_first_not_of(" \t") == rest.find('#');
}

std::string_view EditableScene::indentationOf(const ast::Stmt& statement) const {
    const std::string_view line = m_text.line(statement.span.line);
    const std::size_t end = line.find_first_not_of(" \t");
    return line.substr(0, end == std::string_view::npos ? 0 : end);
}

std::string EditableScene::indentUnit() const {
    return m_unit.value_or("    ");
}

int EditableScene::firstLineOf(const ast::Stmt& statement) const {
    int line = startLine(statement);
    while (line > 1) {
        const std::string_view above = m_text.line(line - 1);
        const std::size_t first = above.find_first_not_of(" \t");
        if (first == std::string_view::npos || above[first] != '#')
            break;
        --line;
    }
    return line;
}

TextEdit EditableScene::lineAt(StatementPlace place, const std::string& line) const {
    const ast::Body& body = *place.body;
    const std::string end(m_text.lineEnd());
    const std::string indentation(indentationOf(*body.front()));
    if (place.index < body.size())
        return {lineStart(startLine(*body[place.index])), 0, indentation + line + end};
    const int last = body.back()->span.endLine;
    const std::size_t lineEnd = lineStart(last) + m_text.line(last).size();
    return {lineEnd, 0, end + indentation + line};
}

TextEdit EditableScene::withoutLines(const ast::Stmt& statement) const {
    const std::size_t from = lineStart(statement.span.line);
    const std::size_t to = std::max(from, lineStart(statement.span.endLine + 1));
    return {from, to - from, {}};
}

StatementPlace EditableScene::endOf(const ast::Body& body) {
    const bool leaves = !body.empty() && leavesBody(*body.back());
    return {&body, leaves ? body.size() - 1 : body.size()};
}

} // namespace coroscope::scenes
