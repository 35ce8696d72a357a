// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the names of a program stand for, as far as the text tells: a name counts as a function, a
// module or an object of a class only where every line that binds it agrees.
#pragma once

#include "scenes/language/ast.h"

#include <map>
#include <set>
#include <string>

namespace coroscope::scenes {

class ProgramNames {
public:
    explicit ProgramNames(const ast::Module& module);

    /// Is it given a value anywhere in the program?
    [[nodiscard]] bool isBound(const std::string& name) const { return m_bound.contains(name); }
    [[nodiscard]] const std::map<std::string, int>& bound() const { return m_bound; }
    /// `from x import *`, `exec`, `globals()`: names may come from anywhere.
    [[nodiscard]] bool hasHiddenNames() const { return m_hasHiddenNames; }

    /// "asyncio.sleep" for what stands for it, whatever the import calls it; else "". A module that
    /// is used without being imported counts as itself.
    [[nodiscard]] std::string importedName(const ast::Expr& expression) const;
    /// The definition that a name or `self.name` stands for, null where that is not certain. `cls`
    /// is the class around the expression, if any.
    [[nodiscard]] const ast::FunctionDef* functionOf(const ast::Expr& expression,
                                                     const ast::ClassDef* cls) const;
    /// The class of what an expression stands for: "asyncio.Queue", the name of a class of the
    /// program, or "".
    [[nodiscard]] std::string classOf(const ast::Expr& expression) const;

    /// An `async def` without `yield`, with no decorator that could make something else of it.
    [[nodiscard]] static bool isCoroutineFunction(const ast::FunctionDef& function);
    [[nodiscard]] static bool isAsyncGenerator(const ast::FunctionDef& function);

private:
    void addBody(const ast::Body& body, const ast::ClassDef* cls);
    void addStatement(const ast::Stmt& statement, const ast::ClassDef* cls);
    void addFunction(const ast::FunctionDef& function, const ast::ClassDef* cls);
    void addExpression(const ast::Expr& expression);
    void addArguments(const ast::Arguments& arguments);
    void addImports(const ast::Stmt& statement);
    void addAssigned(const ast::Expr& target, const ast::Expr* value);
    void setClass(const std::string& key, const std::string& cls);
    void bind(const std::string& name);
    [[nodiscard]] std::string classMadeBy(const ast::Expr& value) const;
    [[nodiscard]] const ast::FunctionDef* methodOf(const std::string& cls,
                                                   const std::string& name) const;

    std::map<std::string, int> m_bound; // and how often
    std::map<std::string, std::string> m_imports;
    std::map<std::string, const ast::FunctionDef*> m_functions;
    std::map<std::string, const ast::ClassDef*> m_classes;
    std::map<std::string, std::string> m_objects; // "name" or ".attribute" to a class, "": unsure
    std::vector<std::pair<std::string, const ast::Expr*>> m_assigned;
    bool m_hasHiddenNames = false;
    int m_depth = 0;
};

} // namespace coroscope::scenes
