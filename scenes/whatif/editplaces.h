// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where in a scene's text a statement may be put or taken out: for edits that a person asks for.
#pragma once

#include "scenes/check/sourcetext.h"
#include "scenes/language/ast.h"
#include "scenes/language/diagnostic.h"
#include "scenes/language/parser.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// The text after the edits, which are in order and do not touch.
std::string withEdits(std::string_view text, const std::vector<TextEdit>& edits);

/// A statement in the list of statements that holds it.
struct StatementPlace {
    const ast::Body* body = nullptr;
    std::size_t index = 0; // body->size(): behind the last one
};

/// A readable scene with what edits of it ask for. The text must outlive it.
class EditableScene {
public:
    explicit EditableScene(std::string_view text);

    /// Without it nothing else may be asked for.
    [[nodiscard]] bool isReadable() const { return m_parsed.isValid(); }
    [[nodiscard]] const SourceText& text() const { return m_text; }
    [[nodiscard]] const ast::Module& tree() const { return *m_parsed.tree; }

    /// The innermost function in whose lines (from its first decorator on) the line stands.
    [[nodiscard]] const ast::FunctionDef* functionAt(int line) const;
    /// The statement of the module in which the line stands, else null.
    [[nodiscard]] const ast::Stmt* topStatementAt(int line) const;
    /// Before which statement of the function something is put so that it stands at the line;
    /// no body where the function has no line for it.
    [[nodiscard]] StatementPlace placeAt(const ast::FunctionDef& function, int line) const;
    /// Every coroutine function of the scene, methods too.
    [[nodiscard]] const std::vector<const ast::FunctionDef*>& coroutines() const {
        return m_coroutines;
    }

    /// By which name the scene knows asyncio; none: it does not import it.
    [[nodiscard]] const std::optional<std::string>& asyncio() const { return m_asyncio; }
    /// "asyncio" where it is not imported yet.
    [[nodiscard]] std::string asyncioName() const { return m_asyncio.value_or("asyncio"); }
    /// The edit that imports it, where that is missing.
    [[nodiscard]] std::optional<TextEdit> importEdit() const;

    [[nodiscard]] bool isTaken(const std::string& name) const { return m_names.contains(name); }
    /// `stem`, or the first of `stem`2, `stem`3 … that is free.
    [[nodiscard]] std::string freeName(const std::string& stem) const;

    /// Is the statement alone on its lines?
    [[nodiscard]] bool isAlone(const ast::Stmt& statement) const;
    [[nodiscard]] std::string_view indentationOf(const ast::Stmt& statement) const;
    [[nodiscard]] std::string indentUnit() const; // of the first block, else four spaces
    [[nodiscard]] std::size_t lineStart(int line) const { return m_text.offsetOf(line, 0); }
    /// The first line of a statement with its decorators and the comments that stand right above.
    [[nodiscard]] int firstLineOf(const ast::Stmt& statement) const;

    /// A line in front of a place, or behind the last statement; `line` without indentation.
    [[nodiscard]] TextEdit lineAt(StatementPlace place, const std::string& line) const;
    /// Takes the lines of a statement that is alone on them out.
    [[nodiscard]] TextEdit withoutLines(const ast::Stmt& statement) const;
    /// Behind the last statement of a body, but before one that leaves it.
    [[nodiscard]] static StatementPlace endOf(const ast::Body& body);

private:
    void readNames();
    void readBody(const ast::Body& body);

    SourceText m_text;
    ParseResult m_parsed;
    std::optional<std::string> m_asyncio;
    std::set<std::string, std::less<>> m_names;
    std::vector<const ast::FunctionDef*> m_coroutines;
    std::vector<const ast::FunctionDef*> m_functions; // outer ones first
    std::optional<std::string> m_unit;
};

} // namespace coroscope::scenes
