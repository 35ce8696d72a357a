// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One walk that notes what is bound and used where, then one that finds what is shared.
#include "scenes/translate/scopes.h"

#include "scenes/check/treewalk.h"

#include <algorithm>

namespace coroscope::scenes {

const std::vector<ast::Comprehension>* generatorsOf(const ast::Expr& expression) {
    if (const auto* list = ast::as<ast::ListComp>(&expression))
        return &list->generators;
    if (const auto* set = ast::as<ast::SetComp>(&expression))
        return &set->generators;
    if (const auto* dict = ast::as<ast::DictComp>(&expression))
        return &dict->generators;
    const auto* generator = ast::as<ast::GeneratorExp>(&expression);
    return generator ? &generator->generators : nullptr;
}

Scopes::Scopes(const ast::Module& module) {
    m_all.push_back(std::make_unique<FunctionNames>());
    m_all.front()->node = &module;
    body(*m_all.front(), module.body);
    for (const auto& scope : m_all) {
        for (const std::string& name : scope->used) {
            FunctionNames* owner = scope->ownerOf(name);
            if (owner && owner != scope.get() && !owner->isModule())
                owner->shared.insert(name);
        }
    }
}

FunctionNames* FunctionNames::ownerOf(const std::string& name) {
    FunctionNames* module = this;
    while (module->outer)
        module = module->outer;
    if (globals.contains(name))
        return module;
    for (FunctionNames* scope = this; scope; scope = scope->outer) {
        const bool isElsewhere = scope->nonlocals.contains(name) || scope->globals.contains(name);
        if (scope->bound.contains(name) && !isElsewhere)
            return scope;
    }
    return nullptr;
}

std::set<std::string> FunctionNames::captured() {
    std::set<std::string> taken;
    const auto add = [&](const std::string& name) {
        FunctionNames* owner = ownerOf(name);
        if (owner && owner != this && !owner->isModule())
            taken.insert(name);
    };
    for (const std::string& name : used)
        add(name);
    for (FunctionNames* function : inner) {
        for (const std::string& name : function->captured())
            add(name);
    }
    return taken;
}

void Scopes::bind(FunctionNames& scope, const std::string& name) {
    scope.bound.insert(name);
    scope.used.insert(name);
    ++scope.bindings[name];
}

FunctionNames& Scopes::enter(FunctionNames& outer, const ast::Node& node,
                             const ast::Arguments& arguments) {
    m_all.push_back(std::make_unique<FunctionNames>());
    FunctionNames& scope = *m_all.back();
    scope.outer = &outer;
    scope.node = &node;
    scope.arguments = &arguments;
    m_byNode[&node] = &scope;
    outer.inner.push_back(&scope);
    eachArgument(arguments, [&](const ast::Argument& each) { bind(scope, each.name); });
    return scope;
}

void Scopes::body(FunctionNames& scope, const ast::Body& body) {
    for (const ast::Stmt* each : body)
        statement(scope, *each);
}

void Scopes::statement(FunctionNames& scope, const ast::Stmt& statement) {
    eachPart(statement, [&](const ast::Expr& part) { expression(scope, part); });
    bindings(scope, statement);
    if (const auto* function = ast::as<ast::FunctionDef>(&statement)) {
        bind(scope, function->name);
        return body(enter(scope, *function, function->args), function->body);
    }
    if (const auto* cls = ast::as<ast::ClassDef>(&statement)) {
        bind(scope, cls->name);
        // What a class's body assigns is no variable of the scope; its methods see past it.
        for (const ast::Stmt* member : cls->body) {
            if (const auto* method = ast::as<ast::FunctionDef>(member)) {
                eachPart(*member, [&](const ast::Expr& part) { expression(scope, part); });
                body(enter(scope, *method, method->args), method->body);
            } else if (const auto* assign = ast::as<ast::Assign>(member)) {
                expression(scope, *assign->value);
            }
        }
        return;
    }
    eachBody(statement, [&](const ast::Body& inside) { body(scope, inside); });
}

void Scopes::bindings(FunctionNames& scope, const ast::Stmt& statement) {
    if (const auto* global = ast::as<ast::Global>(&statement))
        scope.globals.insert(global->names.begin(), global->names.end());
    else if (const auto* nonlocal = ast::as<ast::Nonlocal>(&statement))
        scope.nonlocals.insert(nonlocal->names.begin(), nonlocal->names.end());
    else if (const auto* attempt = ast::as<ast::Try>(&statement)) {
        for (const ast::ExceptHandler* handler : attempt->handlers) {
            if (!handler->name.empty())
                bind(scope, handler->name);
        }
    }
    if (const auto* global = ast::as<ast::Global>(&statement)) {
        for (const std::string& name : global->names)
            bind(*m_all.front(), name);
    }
}

void Scopes::expression(FunctionNames& scope, const ast::Expr& expression) {
    if (const auto* name = ast::as<ast::Name>(&expression)) {
        scope.used.insert(name->id);
        scope.names.push_back(name);
        if (name->context != ast::Context::Load) {
            if (scope.globals.contains(name->id))
                ++m_all.front()->bindings[name->id];
            else
                bind(scope, name->id);
        }
        return;
    }
    if (const auto* lambda = ast::as<ast::Lambda>(&expression)) {
        eachDefault(lambda->args, [&](const ast::Expr& part) { this->expression(scope, part); });
        return this->expression(enter(scope, *lambda, lambda->args), *lambda->body);
    }
    if (const auto* generators = generatorsOf(expression)) {
        // What a comprehension binds is its own.
        eachPart(expression, [&](const ast::Expr& part) {
            const bool isTarget = std::any_of(
                generators->begin(), generators->end(),
                [&part](const ast::Comprehension& each) { return each.target == &part; });
            if (!isTarget)
                this->expression(scope, part);
        });
        return;
    }
    if (const auto* yield = ast::as<ast::Yield>(&expression)) {
        scope.isGenerator = true;
        scope.hasBareYieldOnly = scope.hasBareYieldOnly && !yield->value;
    } else if (ast::as<ast::YieldFrom>(&expression)) {
        scope.isGenerator = true;
    }
    eachPart(expression, [&](const ast::Expr& part) { this->expression(scope, part); });
}

} // namespace coroscope::scenes
