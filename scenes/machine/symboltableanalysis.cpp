// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Settles local, global, free and cell for every name, from the module inwards.
#include <set>

#include "scenes/machine/symboltable.h"

namespace coroscope::scenes {

namespace {

using Names = std::set<std::string>;
using Declarations = std::map<std::pair<const Scope*, std::string>, SourceSpan>;

class Analysis {
public:
    Analysis(std::vector<Diagnostic>& diagnostics, const Declarations& declarations)
        : m_diagnostics(diagnostics)
        , m_declarations(declarations) {}

    // `bound` is null at the module's level; names found free are added to `free`.
    void run(Scope& scope, const Names* bound, Names& free, const Names& globals) {
        Names local;
        Names newBound;
        Names newGlobals;
        Names outerBound = bound ? *bound : Names();
        Names outerGlobals = globals;
        if (scope.kind == Scope::Kind::Class) {
            newGlobals = globals;
            newBound = outerBound;
        }
        Names newFree;
        for (auto& [name, symbol] : scope.symbols)
            settle(scope, name, symbol, bound ? &outerBound : nullptr, local, newFree,
                   outerGlobals);
        if (scope.kind == Scope::Kind::Class) {
            newBound.insert("__class__");
        } else {
            if (scope.kind == Scope::Kind::Function)
                newBound = local;
            newBound.insert(outerBound.begin(), outerBound.end());
            newGlobals.insert(outerGlobals.begin(), outerGlobals.end());
        }
        Names childFree;
        for (const auto& child : scope.children)
            run(*child, &newBound, childFree, newGlobals);
        newFree.insert(childFree.begin(), childFree.end());
        if (scope.kind == Scope::Kind::Function)
            makeCells(scope, newFree);
        else if (scope.kind == Scope::Kind::Class && newFree.erase("__class__") > 0)
            scope.needsClassClosure = true;
        passThrough(scope, newFree, outerBound);
        free.insert(newFree.begin(), newFree.end());
    }

private:
    void settle(const Scope& scope, const std::string& name, Symbol& symbol, Names* bound,
                Names& local, Names& free, Names& globals) {
        if (symbol.flags & Symbol::kGlobal) {
            if (symbol.flags & Symbol::kNonlocal)
                fail(scope, name, "name '" + name + "' is nonlocal and global");
            symbol.scope = NameScope::GlobalExplicit;
            globals.insert(name);
            if (bound)
                bound->erase(name);
        } else if (symbol.flags & Symbol::kNonlocal) {
            if (!bound)
                fail(scope, name, "nonlocal declaration not allowed at module level");
            else if (!bound->contains(name))
                fail(scope, name, "no binding for nonlocal '" + name + "' found");
            symbol.scope = NameScope::Free;
            free.insert(name);
        } else if (symbol.flags & Symbol::kBound) {
            symbol.scope = NameScope::Local;
            local.insert(name);
            globals.erase(name);
        } else if (bound && bound->contains(name)) {
            symbol.scope = NameScope::Free;
            free.insert(name);
        } else {
            symbol.scope = NameScope::GlobalImplicit;
        }
    }

    void makeCells(Scope& scope, Names& free) {
        for (auto& [name, symbol] : scope.symbols)
            if (symbol.scope == NameScope::Local && free.erase(name) > 0)
                symbol.scope = NameScope::Cell;
    }

    // A name that only inner scopes use passes through this one.
    void passThrough(Scope& scope, const Names& free, const Names& bound) {
        for (const std::string& name : free) {
            const auto found = scope.symbols.find(name);
            if (found != scope.symbols.end()) {
                const bool isBoundHere =
                    (found->second.flags & (Symbol::kBound | Symbol::kGlobal)) != 0;
                if (scope.kind == Scope::Kind::Class && isBoundHere)
                    found->second.flags |= Symbol::kFreeInClass;
            } else if (bound.contains(name)) {
                scope.symbols[name].scope = NameScope::Free;
            }
        }
    }

    void fail(const Scope& scope, const std::string& name, std::string message) {
        const auto found = m_declarations.find({&scope, name});
        Diagnostic diagnostic;
        diagnostic.span = found == m_declarations.end() ? SourceSpan{1, 0, 1, 0} : found->second;
        diagnostic.message = std::move(message);
        m_diagnostics.push_back(std::move(diagnostic));
    }

    std::vector<Diagnostic>& m_diagnostics;
    const Declarations& m_declarations;
};

} // namespace

void analyzeScopes(Scope& top, std::vector<Diagnostic>& diagnostics,
                   const Declarations& declarations) {
    Names free;
    Analysis(diagnostics, declarations).run(top, nullptr, free, {});
}

NameScope Scope::scopeOf(const std::string& name) const {
    const auto found = symbols.find(name);
    return found == symbols.end() ? NameScope::Unknown : found->second.scope;
}

bool Scope::has(const std::string& name, unsigned flags) const {
    const auto found = symbols.find(name);
    return found != symbols.end() && (found->second.flags & flags) != 0;
}

std::vector<std::string> Scope::cellNames() const {
    if (needsClassClosure)
        return {"__class__"};
    std::vector<std::string> names;
    for (const auto& [name, symbol] : symbols)
        if (symbol.scope == NameScope::Cell)
            names.push_back(name);
    return names;
}

std::vector<std::string> Scope::freeNames() const {
    std::vector<std::string> names;
    for (const auto& [name, symbol] : symbols)
        if (symbol.scope == NameScope::Free || (symbol.flags & Symbol::kFreeInClass))
            names.push_back(name);
    return names;
}

std::string mangled(const std::string& className, const std::string& name) {
    const bool isPrivate =
        name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string::npos;
    const std::size_t start = className.find_first_not_of('_');
    if (!isPrivate || className.empty() || start == std::string::npos)
        return name;
    return "_" + className.substr(start) + name;
}

} // namespace coroscope::scenes
