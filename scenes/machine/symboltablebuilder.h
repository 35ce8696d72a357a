// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The walk that fills a symbol table: one visit a kind of node.
#pragma once

#include "scenes/machine/symboltable.h"

namespace coroscope::scenes {

class SymbolTable::Builder {
public:
    Builder(SymbolTable& table, std::vector<Diagnostic>& diagnostics, std::vector<NameUse>* uses)
        : m_table(table)
        , m_diagnostics(diagnostics)
        , m_uses(uses) {}

    void run(const ast::Module& module) {
        m_table.m_top = std::make_unique<Scope>();
        m_scope = m_table.m_top.get();
        m_hasTextAnnotations = hasFutureAnnotations(module);
        visit(module.body);
        analyzeScopes(*m_table.m_top, m_diagnostics, m_declarations);
    }

private:
    // --- scopes and names

    template <typename Inside>
    void inScope(const ast::Node* node, Scope::Kind kind, Inside inside) {
        auto owned = std::make_unique<Scope>();
        Scope* scope = owned.get();
        scope->kind = kind;
        scope->className = m_className;
        scope->isNested = m_scope->isNested || m_scope->kind == Scope::Kind::Function;
        scope->iterationDepth = m_scope->iterationDepth;
        Scope* outer = m_scope;
        outer->children.push_back(std::move(owned));
        m_table.m_scopes[node] = scope;
        m_outer.push_back(outer);
        m_scope = scope;
        inside();
        m_scope = outer;
        m_outer.pop_back();
    }

    void fail(const SourceSpan& span, std::string message) {
        Diagnostic diagnostic;
        diagnostic.span = span;
        diagnostic.message = std::move(message);
        m_diagnostics.push_back(std::move(diagnostic));
    }

    void define(Scope& scope, const std::string& name, unsigned flags, const SourceSpan& span) {
        const std::string key = mangled(m_className, name);
        Symbol& symbol = scope.symbols[key];
        if ((flags & Symbol::kParameter) && (symbol.flags & Symbol::kParameter))
            fail(span, "duplicate argument '" + name + "' in function definition");
        if (scope.isIterationTarget) {
            if (symbol.flags & (Symbol::kGlobal | Symbol::kNonlocal))
                fail(span, "comprehension inner loop cannot rebind assignment expression target '" +
                               name + "'");
            flags |= Symbol::kIterationVariable;
        }
        symbol.flags |= flags;
        if (flags & Symbol::kGlobal)
            m_table.m_top->symbols[key].flags |= flags;
        if (flags & Symbol::kParameter)
            scope.parameters.push_back(key);
        if (m_uses)
            m_uses->push_back({&scope, key, span});
    }

    void define(const std::string& name, unsigned flags, const SourceSpan& span) {
        define(*m_scope, name, flags, span);
    }

    void declare(const std::vector<std::string>& names, Symbol::Flag flag, const SourceSpan& span) {
        const std::string word = flag == Symbol::kGlobal ? "global" : "nonlocal";
        for (const std::string& name : names) {
            const std::string key = mangled(m_className, name);
            const auto found = m_scope->symbols.find(key);
            const unsigned flags = found == m_scope->symbols.end() ? 0 : found->second.flags;
            const std::string quoted = "name '" + name + "' is ";
            if (flags & Symbol::kParameter)
                fail(span, quoted + "parameter and " + word);
            else if (flags & Symbol::kUse)
                fail(span, quoted + "used prior to " + word + " declaration");
            else if (flags & Symbol::kAnnotated)
                fail(span, "annotated name '" + name + "' can't be " + word);
            else if (flags & Symbol::kLocal)
                fail(span, quoted + "assigned to before " + word + " declaration");
            define(name, flag, span);
            m_declarations.emplace(std::pair(m_scope, key), span);
        }
    }

    // --- statements

    void visit(const ast::Body& body) {
        for (const ast::Stmt* statement : body)
            visit(*statement);
    }

    void visit(const ast::Stmt& node);
    void visitFunction(const ast::FunctionDef& node);
    void visitClass(const ast::ClassDef& node);
    void visitAnnAssign(const ast::AnnAssign& node);
    void visitTry(const ast::Try& node);
    void visitImports(const std::vector<ast::Alias*>& names, bool isFrom);

    void visitDefaults(const ast::Arguments& args) {
        visit(args.defaults);
        visit(args.kwDefaults);
    }

    void visitAnnotations(const ast::Arguments& args, const ast::Expr* returns) {
        const auto annotation = [&](const ast::Argument* argument) {
            if (argument)
                visitAnnotation(argument->annotation);
        };
        for (const auto* list : {&args.posOnly, &args.args})
            for (const ast::Argument* argument : *list)
                annotation(argument);
        annotation(args.varArg);
        annotation(args.kwArg);
        for (const ast::Argument* argument : args.kwOnly)
            annotation(argument);
        visitAnnotation(returns);
    }
    static bool hasFutureAnnotations(const ast::Module& module);
    void visitAnnotation(const ast::Expr* annotation);
    void refuseInAnnotation(const ast::Expr& node, const char* what) {
        if (m_scope->isAnnotation)
            fail(node.span, std::string(what) + " can not be used within an annotation");
    }

    void defineParameters(const ast::Arguments& args) {
        for (const auto* list : {&args.posOnly, &args.args, &args.kwOnly})
            for (const ast::Argument* argument : *list)
                define(argument->name, Symbol::kParameter, argument->span);
        m_scope->hasVarArgs = args.varArg != nullptr;
        m_scope->hasVarKeywords = args.kwArg != nullptr;
        if (args.varArg)
            define(args.varArg->name, Symbol::kParameter, args.varArg->span);
        if (args.kwArg)
            define(args.kwArg->name, Symbol::kParameter, args.kwArg->span);
    }

    // --- expressions

    void visit(const ast::Exprs& exprs) {
        for (const ast::Expr* expr : exprs)
            visit(expr);
    }

    void visit(const ast::Expr* expr);
    void visitInner(const ast::Expr& expr);
    void visitName(const ast::Name& node);
    void visitNamed(const ast::NamedExpr& node);
    void bindInComprehension(const ast::Name& target);
    void visitLambda(const ast::Lambda& node);
    void visitYield(const ast::Expr& node, const ast::Expr* value);
    void visitKeywords(const std::vector<ast::Keyword*>& keywords) {
        for (const ast::Keyword* keyword : keywords)
            visit(keyword->value);
    }
    void visitIterable(const ast::Expr* iter) {
        ++m_scope->iterationDepth;
        visit(iter);
        --m_scope->iterationDepth;
    }
    void visitComprehension(const ast::Expr& node, Scope::Comprehension kind,
                            const std::vector<ast::Comprehension>& generators,
                            const ast::Expr* item, const ast::Expr* value);
    void visitGenerator(const ast::Comprehension& generator, bool isOutermost);

    void visit(const ast::Pattern* pattern);

    SymbolTable& m_table;
    std::vector<Diagnostic>& m_diagnostics;
    std::vector<NameUse>* m_uses;
    Scope* m_scope = nullptr;
    std::vector<Scope*> m_outer;
    std::string m_className;
    std::map<std::pair<const Scope*, std::string>, SourceSpan> m_declarations;
    int m_depth = 0;
    bool m_hasTextAnnotations = false;
};

} // namespace coroscope::scenes
