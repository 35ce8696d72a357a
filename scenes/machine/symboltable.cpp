// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Walks the statements and notes, scope by scope, what is done with each name.
#include "scenes/machine/symboltable.h"

#include <algorithm>

#include "scenes/machine/compilerlimits.h"
#include "scenes/machine/symboltablebuilder.h"

namespace coroscope::scenes {

SymbolTable::SymbolTable(const ast::Module& module, std::vector<Diagnostic>& diagnostics,
                         std::vector<NameUse>* uses) {
    Builder(*this, diagnostics, uses).run(module);
}

void SymbolTable::Builder::visit(const ast::Stmt& node) {
    const NestingGuard guard(m_depth);
    if (!guard.isAllowed()) {
        fail(node.span, kTooDeep);
        return;
    }
    switch (node.kind) {
    case ast::StmtKind::FunctionDef:
        return visitFunction(static_cast<const ast::FunctionDef&>(node));
    case ast::StmtKind::ClassDef:
        return visitClass(static_cast<const ast::ClassDef&>(node));
    case ast::StmtKind::Return:
        return visit(static_cast<const ast::Return&>(node).value);
    case ast::StmtKind::Delete:
        return visit(static_cast<const ast::Delete&>(node).targets);
    case ast::StmtKind::Assign: {
        const auto& assign = static_cast<const ast::Assign&>(node);
        visit(assign.targets);
        return visit(assign.value);
    }
    case ast::StmtKind::AugAssign: {
        const auto& assign = static_cast<const ast::AugAssign&>(node);
        visit(assign.target);
        return visit(assign.value);
    }
    case ast::StmtKind::AnnAssign:
        return visitAnnAssign(static_cast<const ast::AnnAssign&>(node));
    case ast::StmtKind::For: {
        const auto& loop = static_cast<const ast::For&>(node);
        visit(loop.target);
        visit(loop.iter);
        visit(loop.body);
        return visit(loop.orElse);
    }
    case ast::StmtKind::While: {
        const auto& loop = static_cast<const ast::While&>(node);
        visit(loop.test);
        visit(loop.body);
        return visit(loop.orElse);
    }
    case ast::StmtKind::If: {
        const auto& branch = static_cast<const ast::If&>(node);
        visit(branch.test);
        visit(branch.body);
        return visit(branch.orElse);
    }
    case ast::StmtKind::With: {
        const auto& with = static_cast<const ast::With&>(node);
        for (const ast::WithItem& item : with.items) {
            visit(item.context);
            visit(item.target);
        }
        return visit(with.body);
    }
    case ast::StmtKind::Match: {
        const auto& match = static_cast<const ast::Match&>(node);
        visit(match.subject);
        for (const ast::MatchCase& part : match.cases) {
            visit(part.pattern);
            visit(part.guard);
            visit(part.body);
        }
        return;
    }
    case ast::StmtKind::Raise:
        visit(static_cast<const ast::Raise&>(node).exception);
        return visit(static_cast<const ast::Raise&>(node).cause);
    case ast::StmtKind::Try:
        return visitTry(static_cast<const ast::Try&>(node));
    case ast::StmtKind::Assert:
        visit(static_cast<const ast::Assert&>(node).test);
        return visit(static_cast<const ast::Assert&>(node).message);
    case ast::StmtKind::Import:
        return visitImports(static_cast<const ast::Import&>(node).names, false);
    case ast::StmtKind::ImportFrom:
        return visitImports(static_cast<const ast::ImportFrom&>(node).names, true);
    case ast::StmtKind::Global:
        return declare(static_cast<const ast::Global&>(node).names, Symbol::kGlobal, node.span);
    case ast::StmtKind::Nonlocal:
        return declare(static_cast<const ast::Nonlocal&>(node).names, Symbol::kNonlocal, node.span);
    case ast::StmtKind::ExprStatement:
        return visit(static_cast<const ast::ExprStatement&>(node).value);
    case ast::StmtKind::Pass:
    case ast::StmtKind::Break:
    case ast::StmtKind::Continue:
        return;
    }
}

void SymbolTable::Builder::visitFunction(const ast::FunctionDef& node) {
    define(node.name, Symbol::kLocal, node.span);
    visitDefaults(node.args);
    visitAnnotations(node.args, node.returns);
    visit(node.decorators);
    inScope(&node, Scope::Kind::Function, [&] {
        m_scope->isCoroutine = node.isAsync;
        defineParameters(node.args);
        visit(node.body);
    });
}

void SymbolTable::Builder::visitClass(const ast::ClassDef& node) {
    define(node.name, Symbol::kLocal, node.span);
    visit(node.bases);
    visitKeywords(node.keywords);
    visit(node.decorators);
    const std::string outerName = m_className;
    inScope(&node, Scope::Kind::Class, [&] {
        m_className = node.name;
        m_scope->className = node.name;
        visit(node.body);
    });
    m_className = outerName;
}

void SymbolTable::Builder::visitAnnAssign(const ast::AnnAssign& node) {
    const auto* name = ast::as<ast::Name>(node.target);
    if (name) {
        const auto found = m_scope->symbols.find(mangled(m_className, name->id));
        const unsigned flags = found == m_scope->symbols.end() ? 0 : found->second.flags;
        const bool isElsewhere = (flags & (Symbol::kGlobal | Symbol::kNonlocal)) != 0;
        if (isElsewhere && m_scope != m_table.m_top.get() && node.isSimple)
            fail(node.span, "annotated name '" + name->id + "' can't be " +
                                (flags & Symbol::kGlobal ? "global" : "nonlocal"));
        if (node.isSimple)
            define(name->id, Symbol::kAnnotated | Symbol::kLocal, name->span);
        else if (node.value)
            define(name->id, Symbol::kLocal, name->span);
    } else {
        visit(node.target);
    }
    visitAnnotation(node.annotation);
    visit(node.value);
}

bool SymbolTable::Builder::hasFutureAnnotations(const ast::Module& module) {
    return std::any_of(module.body.begin(), module.body.end(), [](const ast::Stmt* statement) {
        const auto* import = ast::as<ast::ImportFrom>(statement);
        return import && import->level == 0 && import->module == "__future__" &&
               std::any_of(import->names.begin(), import->names.end(),
                           [](const ast::Alias* alias) { return alias->name == "annotations"; });
    });
}

void SymbolTable::Builder::visitAnnotation(const ast::Expr* annotation) {
    if (!m_hasTextAnnotations)
        return visit(annotation);
    Scope* outer = m_scope;
    m_outer.push_back(outer);
    m_table.m_annotations.push_back(std::make_unique<Scope>());
    m_scope = m_table.m_annotations.back().get();
    m_scope->kind = Scope::Kind::Function;
    m_scope->isAnnotation = true;
    m_scope->iterationDepth = outer->iterationDepth;
    visit(annotation);
    m_scope = outer;
    m_outer.pop_back();
}

void SymbolTable::Builder::visitTry(const ast::Try& node) {
    visit(node.body);
    visit(node.orElse);
    for (const ast::ExceptHandler* handler : node.handlers) {
        visit(handler->type);
        if (!handler->name.empty())
            define(handler->name, Symbol::kLocal, handler->span);
        visit(handler->body);
    }
    visit(node.finalBody);
}

void SymbolTable::Builder::visitImports(const std::vector<ast::Alias*>& names, bool isFrom) {
    for (const ast::Alias* alias : names) {
        if (alias->name == "*") {
            if (m_scope->kind != Scope::Kind::Module)
                fail(alias->span, "import * only allowed at module level");
            continue;
        }
        const std::string first =
            isFrom ? alias->name : alias->name.substr(0, alias->name.find('.'));
        define(alias->asName.empty() ? first : alias->asName, Symbol::kImport, alias->span);
    }
}

void SymbolTable::Builder::visit(const ast::Pattern* pattern) {
    if (!pattern)
        return;
    const auto visitAll = [&](const ast::Patterns& patterns) {
        for (const ast::Pattern* part : patterns)
            visit(part);
    };
    const auto capture = [&](const std::string& name) {
        if (!name.empty())
            define(name, Symbol::kLocal, pattern->span);
    };
    if (const auto* value = ast::as<ast::MatchValue>(pattern)) {
        visit(value->value);
    } else if (const auto* sequence = ast::as<ast::MatchSequence>(pattern)) {
        visitAll(sequence->patterns);
    } else if (const auto* star = ast::as<ast::MatchStar>(pattern)) {
        capture(star->name);
    } else if (const auto* mapping = ast::as<ast::MatchMapping>(pattern)) {
        visit(mapping->keys);
        visitAll(mapping->patterns);
        capture(mapping->rest);
    } else if (const auto* cls = ast::as<ast::MatchClass>(pattern)) {
        visit(cls->cls);
        visitAll(cls->patterns);
        visitAll(cls->kwPatterns);
    } else if (const auto* as = ast::as<ast::MatchAs>(pattern)) {
        visit(as->pattern);
        capture(as->name);
    } else if (const auto* either = ast::as<ast::MatchOr>(pattern)) {
        visitAll(either->patterns);
    }
}

} // namespace coroscope::scenes
