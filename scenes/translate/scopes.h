// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which function a name belongs to, and which variables several functions share.
#pragma once

#include "scenes/language/ast.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace coroscope::scenes {

// The module, a function or a lambda.
struct FunctionNames {
    FunctionNames* outer = nullptr; // the function around it; null: the module's own functions
    const ast::Node* node = nullptr;
    const ast::Arguments* arguments = nullptr;
    std::set<std::string> bound;
    std::map<std::string, int> bindings; // how often a statement binds it
    std::set<std::string> globals;
    std::set<std::string> nonlocals;
    std::set<std::string> used;   // names in it, not in functions inside of it
    std::set<std::string> shared; // its variables that functions inside of it use
    std::vector<FunctionNames*> inner;
    std::vector<const ast::Name*> names; // in the order of the text
    bool isGenerator = false;
    bool hasBareYieldOnly = true;

    [[nodiscard]] bool isModule() const { return !arguments; }
    // The scope whose variable the name is; null: a builtin, or unknown.
    [[nodiscard]] FunctionNames* ownerOf(const std::string& name);
    // What it and the functions inside of it take from functions around it.
    [[nodiscard]] std::set<std::string> captured();
};

// Those of a comprehension or generator expression; null for anything else.
[[nodiscard]] const std::vector<ast::Comprehension>* generatorsOf(const ast::Expr& expression);

class Scopes {
public:
    explicit Scopes(const ast::Module& module);
    [[nodiscard]] FunctionNames& module() { return *m_all.front(); }
    [[nodiscard]] FunctionNames& of(const ast::Node& function) { return *m_byNode.at(&function); }

private:
    void body(FunctionNames& scope, const ast::Body& body);
    void statement(FunctionNames& scope, const ast::Stmt& statement);
    void bindings(FunctionNames& scope, const ast::Stmt& statement);
    void expression(FunctionNames& scope, const ast::Expr& expression);
    FunctionNames& enter(FunctionNames& outer, const ast::Node& node,
                         const ast::Arguments& arguments);
    static void bind(FunctionNames& scope, const std::string& name);

    std::vector<std::unique_ptr<FunctionNames>> m_all;
    std::map<const ast::Node*, FunctionNames*> m_byNode;
};

} // namespace coroscope::scenes
