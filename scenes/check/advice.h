// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads a program's tree for what learners get wrong. Each finding is sure enough that a program
// which CPython runs as its author meant it has none, or has it on purpose.
#pragma once

#include "scenes/check/programnames.h"
#include "scenes/check/sourcetext.h"
#include "scenes/check/words.h"

#include <optional>
#include <vector>

namespace coroscope::scenes {

class Advice {
public:
    Advice(const SourceText& source, const ast::Module& module, bool isWhole);

    /// Of a text with errors only what those cannot have caused: `isWhole` is false.
    [[nodiscard]] std::vector<Diagnostic> take() { return std::move(m_found); }

private:
    // How the value of an expression is used.
    enum class Use {
        Statement, // thrown away
        Awaited,
        Result, // as only the result of a coroutine could be
        Owner,  // of an attribute or item, likewise
        Other,
    };
    struct Place {
        const ast::FunctionDef* function = nullptr; // null: the module or a class in it
        const ast::ClassDef* cls = nullptr;
        bool isAsync = false;   // directly in an `async def`
        bool isLambda = false;  // or in a comprehension: scopes of their own
        bool isGuarded = false; // in a `try` that catches
    };

    void readBody(const ast::Body& body);
    void readStatement(const ast::Stmt& statement);
    void readFunction(const ast::FunctionDef& function);
    void readTry(const ast::Try& attempt);
    void readLoopOrWith(const ast::Stmt& statement);
    void read(const ast::Expr* expression, Use use);
    void readParts(const ast::Expr& expression);
    void readCallArguments(const ast::Call& call);

    // --- rules, one a finding; each looks at one node
    void checkAwaitPlace(const ast::Await& await, Use use);
    void checkCall(const ast::Call& call, Use use);
    bool checkCoroutineCall(const ast::Call& call, Use use);
    void checkBlocking(const ast::Call& call, const std::string& name, Use use);
    void checkRunInsideLoop(const ast::Call& call, const std::string& name, Use use);
    void checkStarted(const ast::Call& call, const std::string& name);
    void checkAwaited(const ast::Await& await);
    void checkWith(const ast::With& with);
    void checkFor(const ast::For& loop);
    void checkAsyncioName(const ast::Attribute& attribute);
    void checkAsyncioImport(const ast::ImportFrom& from);
    void checkAssigned(const ast::FunctionDef& function);
    void checkNoAccess(const ast::Call& call, const std::string& name);
    void checkNoAccessOf(const ast::Call& call, const ast::Attribute& method);

    // --- advicenames.cpp
    void checkName(const ast::Name& name, const ast::Expr* owner);
    void addImportOf(const ast::Name& name, const std::string& attribute);
    bool addFromImportOf(const ast::Name& name);
    bool addAsyncioPrefix(const ast::Name& name);
    void addUndefined(const ast::Name& name);
    [[nodiscard]] std::optional<TextEdit> importEdit(const std::string& line) const;
    void collectImports(const ast::Module& module);

    // --- tools
    /// What to call the coroutine that a call makes; empty where it is not certain to make one.
    [[nodiscard]] std::string coroutineOf(const ast::Call& call) const;
    [[nodiscard]] bool startsWith(const ast::Expr& expression, std::string_view text) const;
    [[nodiscard]] std::size_t startOf(const ast::Expr& expression) const;
    [[nodiscard]] std::vector<TextEdit> awaitBefore(const ast::Call& call, Use use) const;
    [[nodiscard]] std::vector<TextEdit> withImport(std::vector<TextEdit> edits,
                                                   const std::string& module) const;
    Diagnostic& add(Finding finding, const SourceSpan& span, std::vector<std::string> arguments);
    void addFix(Diagnostic& diagnostic, std::vector<TextEdit> edits, bool isSafe);
    void outsideAsync(const SourceSpan& span, const std::string& message);

    const SourceText& m_source;
    const ProgramNames m_names;
    const bool m_isWhole;
    Place m_place;
    int m_depth = 0;
    std::optional<std::size_t> m_importPlace; // where a line of imports may be put
    bool m_isFirstImport = false;
    std::set<std::string> m_toldNames;
    std::vector<Diagnostic> m_found;
};

/// `name` as it may be meant: the nearest of `names`, or "".
[[nodiscard]] std::string nearestTo(std::string_view name, std::span<const std::string_view> names);
[[nodiscard]] bool isBuiltinName(std::string_view name);
[[nodiscard]] std::span<const std::string_view> builtinNames();

} // namespace coroscope::scenes
