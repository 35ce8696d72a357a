// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's frame: entering and leaving a code, bodies, and the entry point.
#include "scenes/machine/compiler.h"

#include <algorithm>
#include <utility>

#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

bool hasAnnotation(const ast::Body& body) {
    return std::any_of(body.begin(), body.end(), [](const ast::Stmt* statement) {
        switch (statement->kind) {
        case ast::StmtKind::AnnAssign:
            return true;
        case ast::StmtKind::For: {
            const auto& node = static_cast<const ast::For&>(*statement);
            return hasAnnotation(node.body) || hasAnnotation(node.orElse);
        }
        case ast::StmtKind::While: {
            const auto& node = static_cast<const ast::While&>(*statement);
            return hasAnnotation(node.body) || hasAnnotation(node.orElse);
        }
        case ast::StmtKind::If: {
            const auto& node = static_cast<const ast::If&>(*statement);
            return hasAnnotation(node.body) || hasAnnotation(node.orElse);
        }
        case ast::StmtKind::With:
            return hasAnnotation(static_cast<const ast::With&>(*statement).body);
        case ast::StmtKind::Match: {
            const auto& node = static_cast<const ast::Match&>(*statement);
            return std::any_of(node.cases.begin(), node.cases.end(),
                               [](const ast::MatchCase& c) { return hasAnnotation(c.body); });
        }
        case ast::StmtKind::Try: {
            const auto& node = static_cast<const ast::Try&>(*statement);
            return hasAnnotation(node.body) || hasAnnotation(node.orElse) ||
                   hasAnnotation(node.finalBody) ||
                   std::any_of(node.handlers.begin(), node.handlers.end(),
                               [](const ast::ExceptHandler* h) { return hasAnnotation(h->body); });
        }
        default:
            return false;
        }
    });
}

const ast::Literal* docstringOf(const ast::Body& body) {
    const auto* statement = body.empty() ? nullptr : ast::as<ast::ExprStatement>(body.front());
    const auto* literal = statement ? ast::as<ast::Literal>(statement->value) : nullptr;
    return literal && std::holds_alternative<std::string>(literal->value.value) ? literal : nullptr;
}

} // namespace

CompileResult compile(const ast::Module& module, std::string_view fileName, bool isInteractive) {
    Compiler compiler(module, fileName);
    return isInteractive ? compiler.runInteractive() : compiler.run();
}

Compiler::Compiler(const ast::Module& module, std::string_view fileName)
    : m_module(module)
    , m_fileName(fileName)
    , m_lines(module)
    , m_symbols(module, m_diagnostics) {}

CompileResult Compiler::runInteractive() {
    m_isInteractive = true;
    return run();
}

CompileResult Compiler::run() {
    std::vector<Diagnostic> ofSymbols = std::exchange(m_diagnostics, {});
    checkFutures();
    if (hasError())
        return {nullptr, std::move(m_diagnostics)};
    m_diagnostics = std::move(ofSymbols);
    if (!m_diagnostics.empty())
        return {nullptr, std::move(m_diagnostics)};
    enterScope("<module>", UnitKind::Module, nullptr, 1);
    compileBody(m_module.body);
    auto code = leaveScope(true);
    if (hasError())
        code = nullptr;
    return {std::move(code), std::move(m_diagnostics)};
}

bool Compiler::hasError() const {
    return std::any_of(m_diagnostics.begin(), m_diagnostics.end(), [](const Diagnostic& each) {
        return each.severity == Diagnostic::Severity::Error;
    });
}

void Compiler::fail(const SourceSpan& span, std::string message, std::string hint) {
    // A `finally` is compiled once for each way out of its `try`.
    for (const Diagnostic& told : m_diagnostics)
        if (told.span == span && told.message == message)
            return;
    Diagnostic diagnostic;
    diagnostic.span = span;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    m_diagnostics.push_back(std::move(diagnostic));
}

std::uint32_t Compiler::flagsOf(const Scope& scope) {
    std::uint32_t flags = 0;
    if (scope.kind == Scope::Kind::Function) {
        flags |= Code::kNewLocals | Code::kOptimized;
        flags |= scope.isNested ? Code::kNested : 0u;
        if (scope.isGenerator && scope.isCoroutine)
            flags |= Code::kAsyncGenerator;
        else if (scope.isGenerator)
            flags |= Code::kGenerator;
        else if (scope.isCoroutine)
            flags |= Code::kCoroutine;
        flags |= scope.hasVarArgs ? Code::kVarArgs : 0u;
        flags |= scope.hasVarKeywords ? Code::kVarKeywords : 0u;
    }
    return flags;
}

// `outer.<locals>.inner`, unless the name is global in the code around it.
std::string Compiler::qualname(const std::string& name) const {
    const Unit& outer = *m_units.back();
    if (m_units.size() == 1)
        return name;
    const bool isDefinition = !name.starts_with("<");
    const std::string key = mangled(outer.scope->className, name);
    if (isDefinition && outer.scope->scopeOf(key) == NameScope::GlobalExplicit)
        return name;
    const std::string& base = outer.draft.code.qualname;
    const bool hasLocals = outer.kind != UnitKind::Class && outer.kind != UnitKind::Comprehension;
    return base + (hasLocals ? ".<locals>." : ".") + name;
}

void Compiler::enterScope(const std::string& name, UnitKind kind, const ast::Node* node,
                          int firstLine) {
    auto entered = std::make_unique<Unit>();
    entered->kind = kind;
    entered->scope = node ? &m_symbols.scopeOf(node) : &m_symbols.top();
    CodeDraft& draft = entered->draft;
    draft.code.name = name;
    draft.code.qualname = m_units.empty() ? name : qualname(name);
    draft.code.fileName = m_fileName;
    draft.code.firstLine = firstLine;
    draft.code.flags = flagsOf(*entered->scope);
    draft.variables = entered->scope->parameters;
    draft.cells = entered->scope->cellNames();
    draft.frees = entered->scope->freeNames();
    draft.isHidden = kind == UnitKind::Comprehension;
    entered->place = {kind == UnitKind::Module ? 0 : firstLine, 0, firstLine, 0};
    m_units.push_back(std::move(entered));
    emit(Op::Resume, 0);
    if (kind == UnitKind::Module)
        clearPlace();
}

std::shared_ptr<const Code> Compiler::leaveScope(bool addsNone) {
    if (!unit().draft.graph.endsInReturn()) {
        clearPlace();
        if (addsNone)
            emitNone();
        emit(Op::ReturnValue);
    }
    auto code = !hasError() ? assemble(unit().draft, m_lines) : std::make_shared<const Code>();
    m_units.pop_back();
    return code;
}

void Compiler::compileBody(const ast::Body& body) {
    if (body.empty())
        return;
    if (unit().kind == UnitKind::Module)
        setPlace(body.front());
    if (hasAnnotation(body))
        emit(Op::SetupAnnotations);
    std::size_t first = 0;
    const ast::Literal* docstring = isShown() ? nullptr : docstringOf(body);
    if (docstring) {
        first = 1;
        visit(docstring);
        clearPlace();
        emitName("__doc__", ast::Context::Store);
    }
    for (std::size_t i = first; i < body.size(); ++i)
        visit(*body[i]);
}

} // namespace coroscope::scenes
