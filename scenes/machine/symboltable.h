// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which scope each name belongs to: Python's rules for local, global, free and cell variables.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "scenes/language/ast.h"
#include "scenes/language/diagnostic.h"

namespace coroscope::scenes {

enum class NameScope : std::uint8_t { Unknown, Local, GlobalExplicit, GlobalImplicit, Free, Cell };

struct Symbol {
    enum Flag : std::uint16_t {
        kGlobal = 1,
        kLocal = 2,
        kParameter = 4,
        kNonlocal = 8,
        kUse = 16,
        kFreeInClass = 32, // bound in the class, free in its functions
        kImport = 64,
        kAnnotated = 128,
        kIterationVariable = 256,
        kBound = kLocal | kParameter | kImport,
    };
    unsigned flags = 0;
    NameScope scope = NameScope::Unknown;
};

struct Scope {
    enum class Kind : std::uint8_t { Module, Class, Function };
    enum class Comprehension : std::uint8_t { None, List, Set, Dict, Generator };

    Kind kind = Kind::Module;
    Comprehension comprehension = Comprehension::None;
    std::string className; // of the class around it, for private names
    std::map<std::string, Symbol> symbols;
    std::vector<std::string> parameters; // in the order of the frame's locals
    std::vector<std::unique_ptr<Scope>> children;
    bool isNested = false;
    bool isGenerator = false;
    bool isCoroutine = false;
    bool hasVarArgs = false;
    bool hasVarKeywords = false;
    bool needsClassClosure = false;
    bool isIterationTarget = false;
    bool isAnnotation = false; // that becomes a text: its names are nobody's
    int iterationDepth = 0;    // inside the iterable of a comprehension

    NameScope scopeOf(const std::string& name) const;
    bool has(const std::string& name, unsigned flags) const;
    /// Sorted names of cells, or of free variables.
    std::vector<std::string> cellNames() const;
    std::vector<std::string> freeNames() const;
};

/// One place where a scope binds, declares or uses a name.
struct NameUse {
    const Scope* scope = nullptr;
    std::string name; // as the scope's symbols have it
    SourceSpan span;  // of the name alone where it is an expression, else of what binds it
};

/// `__name` inside class C is `_C__name`.
std::string mangled(const std::string& className, const std::string& name);

class SymbolTable {
public:
    /// `uses`, if wanted: every place, in the order of the walk.
    SymbolTable(const ast::Module& module, std::vector<Diagnostic>& diagnostics,
                std::vector<NameUse>* uses = nullptr);

    const Scope& top() const { return *m_top; }
    /// Of a function, class, lambda or comprehension node.
    const Scope& scopeOf(const ast::Node* node) const { return *m_scopes.at(node); }

private:
    class Builder;
    std::unique_ptr<Scope> m_top;
    std::vector<std::unique_ptr<Scope>> m_annotations;
    std::unordered_map<const ast::Node*, const Scope*> m_scopes;
};

/// Settles the scope of every name of the tree of scopes.
void analyzeScopes(Scope& top, std::vector<Diagnostic>& diagnostics,
                   const std::map<std::pair<const Scope*, std::string>, SourceSpan>& declarations);

} // namespace coroscope::scenes
