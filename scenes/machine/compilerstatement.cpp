// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for simple statements and `if`.
#include <algorithm>
#include <array>

#include "scenes/machine/compilerimpl.h"
#include "scenes/machine/compilerlimits.h"

namespace coroscope::scenes {

void Compiler::visit(const ast::Body& body) {
    for (const ast::Stmt* statement : body)
        visit(*statement);
}

void Compiler::visit(const ast::Stmt& node) {
    const NestingGuard guard(m_depth);
    setPlace(&node);
    visitInner(node);
}

void Compiler::visitInner(const ast::Stmt& node) {
    switch (node.kind) {
    case ast::StmtKind::FunctionDef:
        return compileFunction(static_cast<const ast::FunctionDef&>(node));
    case ast::StmtKind::ClassDef:
        return compileClass(static_cast<const ast::ClassDef&>(node));
    case ast::StmtKind::Return:
        return compileReturn(static_cast<const ast::Return&>(node));
    case ast::StmtKind::Delete:
        return visit(static_cast<const ast::Delete&>(node).targets);
    case ast::StmtKind::Assign:
        return compileAssign(static_cast<const ast::Assign&>(node));
    case ast::StmtKind::AugAssign:
        return compileAugAssign(static_cast<const ast::AugAssign&>(node));
    case ast::StmtKind::AnnAssign:
        return compileAnnAssign(static_cast<const ast::AnnAssign&>(node));
    case ast::StmtKind::For:
        return static_cast<const ast::For&>(node).isAsync
                   ? compileAsyncFor(static_cast<const ast::For&>(node))
                   : compileFor(static_cast<const ast::For&>(node));
    case ast::StmtKind::While:
        return compileWhile(static_cast<const ast::While&>(node));
    case ast::StmtKind::If:
        return compileIf(static_cast<const ast::If&>(node));
    case ast::StmtKind::With:
        return compileWith(static_cast<const ast::With&>(node), 0);
    case ast::StmtKind::Match:
        return compileMatch(static_cast<const ast::Match&>(node));
    case ast::StmtKind::Raise:
        return compileRaise(static_cast<const ast::Raise&>(node));
    case ast::StmtKind::Try:
        return compileTry(static_cast<const ast::Try&>(node));
    case ast::StmtKind::Assert:
        return compileAssert(static_cast<const ast::Assert&>(node));
    case ast::StmtKind::Import:
        return compileImport(static_cast<const ast::Import&>(node));
    case ast::StmtKind::ImportFrom:
        return compileImportFrom(static_cast<const ast::ImportFrom&>(node));
    case ast::StmtKind::Global:
    case ast::StmtKind::Nonlocal:
        return;
    case ast::StmtKind::ExprStatement:
        return compileExprStatement(static_cast<const ast::ExprStatement&>(node));
    case ast::StmtKind::Pass:
        return emit(Op::Nop);
    case ast::StmtKind::Break:
        return compileBreak(node);
    case ast::StmtKind::Continue:
        return compileContinue(node);
    }
}

void Compiler::compileReturn(const ast::Return& node) {
    const Constant* constant = m_folder.valueOf(node.value);
    const bool keepsTop = node.value && !constant;
    if (unit().scope->kind != Scope::Kind::Function)
        fail(node.span, "'return' outside function");
    if (node.value && unit().scope->isCoroutine && unit().scope->isGenerator)
        fail(node.span, "'return' with value in async generator");
    if (keepsTop) {
        visit(node.value);
    } else if (node.value) {
        setPlace(node.value);
        emit(Op::Nop);
    }
    if (!node.value || node.value->span.line != node.span.line) {
        setPlace(&node);
        emit(Op::Nop);
    }
    unwindAll(keepsTop, false);
    if (!node.value)
        emitNone();
    else if (constant)
        emitConstant(*constant);
    emit(Op::ReturnValue);
}

void Compiler::compileAssign(const ast::Assign& node) {
    visit(node.value);
    for (const ast::Expr* target : node.targets) {
        if (target != node.targets.back())
            emit(Op::Copy, 1);
        visit(target);
    }
}

void Compiler::compileAugAssign(const ast::AugAssign& node) {
    const auto* attribute = ast::as<ast::Attribute>(node.target);
    const auto* subscript = ast::as<ast::Subscript>(node.target);
    const auto* name = ast::as<ast::Name>(node.target);
    setPlace(node.target);
    if (attribute) {
        visit(attribute->value);
        emit(Op::Copy, 1);
        moveToAttribute(*attribute);
        emitNamed(Op::LoadAttr, attribute->attr);
    } else if (subscript) {
        visit(subscript->value);
        visit(subscript->slice);
        emit(Op::Copy, 2);
        emit(Op::Copy, 2);
        emit(Op::BinarySubscr);
    } else if (name) {
        emitName(name->id, ast::Context::Load);
    }
    setPlace(&node);
    visit(node.value);
    emit(Op::BinaryOp, static_cast<std::uint32_t>(node.op) + kInplace);
    setPlace(node.target);
    if (attribute) {
        moveToAttribute(*attribute);
        emit(Op::Swap, 2);
        emitNamed(Op::StoreAttr, attribute->attr);
    } else if (subscript) {
        emit(Op::Swap, 3);
        emit(Op::Swap, 2);
        emit(Op::StoreSubscr);
    } else if (name) {
        emitName(name->id, ast::Context::Store);
    }
}

void Compiler::compileAnnotation(const ast::Expr* annotation) {
    if (m_hasFutureAnnotations)
        emitConstant({unparse(annotation)});
    else
        visit(annotation);
}

void Compiler::evaluateAndDrop(const ast::Expr* expr) {
    visit(expr);
    emit(Op::PopTop);
}

void Compiler::compileAnnAssign(const ast::AnnAssign& node) {
    const bool isEvaluated = unit().kind == UnitKind::Module || unit().kind == UnitKind::Class;
    if (node.value) {
        visit(node.value);
        visit(node.target);
    }
    if (const auto* name = ast::as<ast::Name>(node.target)) {
        if (node.isSimple && isEvaluated) {
            compileAnnotation(node.annotation);
            emit(Op::LoadName, nameIndex("__annotations__"));
            emitConstant({mangledName(name->id)});
            emit(Op::StoreSubscr);
        }
    } else if (const auto* attribute = ast::as<ast::Attribute>(node.target)) {
        if (!node.value)
            evaluateAndDrop(attribute->value);
    } else if (const auto* subscript = ast::as<ast::Subscript>(node.target)) {
        if (!node.value) {
            evaluateAndDrop(subscript->value);
            evaluateAndDrop(subscript->slice);
        }
    }
    if (!node.isSimple && isEvaluated && !m_hasFutureAnnotations)
        evaluateAndDrop(node.annotation);
}

void Compiler::compileIf(const ast::If& node) {
    FlowBlock* end = newBlock();
    FlowBlock* next = node.orElse.empty() ? end : newBlock();
    jumpIf(node.test, next, false);
    visit(node.body);
    if (!node.orElse.empty()) {
        emitJumpPlain(Op::Jump, end);
        use(next);
        visit(node.orElse);
    }
    use(end);
}

void Compiler::compileAssert(const ast::Assert& node) {
    warnOfAssert(node);
    FlowBlock* end = newBlock();
    jumpIf(node.test, end, true);
    emit(Op::LoadAssertionError);
    if (node.message) {
        visit(node.message);
        emit(Op::Call, 0);
    }
    emit(Op::RaiseVarargs, 1);
    use(end);
}

void Compiler::compileRaise(const ast::Raise& node) {
    std::uint32_t count = 0;
    if (node.exception) {
        visit(node.exception);
        ++count;
    }
    if (node.cause) {
        visit(node.cause);
        ++count;
    }
    emit(Op::RaiseVarargs, count);
}

void Compiler::compileExprStatement(const ast::ExprStatement& node) {
    if (isShown()) {
        emit(Op::PushNull);
        emit(Op::PushNull);
        emitName("__import__", ast::Context::Load);
        emitConstant({std::string("sys")});
        emit(Op::Call, 1);
        emitNamed(Op::LoadAttr, "displayhook");
        visit(node.value);
        clearPlace();
        emit(Op::Call, 1);
        emit(Op::PopTop);
        return;
    }
    if (m_folder.valueOf(node.value)) {
        emit(Op::Nop);
        return;
    }
    visit(node.value);
    clearPlace();
    emit(Op::PopTop);
}

void Compiler::compileImport(const ast::Import& node) {
    for (const ast::Alias* alias : node.names) {
        emitConstant({std::int64_t{0}});
        emitNone();
        if (!alias->asName.empty()) {
            compileImportAs(*alias);
            continue;
        }
        emitNamed(Op::ImportName, alias->name);
        emitName(alias->name.substr(0, alias->name.find('.')), ast::Context::Store);
    }
}

void Compiler::compileImportAs(const ast::Alias& alias) {
    emitNamed(Op::ImportName, alias.name);
    std::size_t dot = alias.name.find('.');
    if (dot == std::string::npos) {
        emitName(alias.asName, ast::Context::Store);
        return;
    }
    for (;;) {
        const std::size_t start = dot + 1;
        dot = alias.name.find('.', start);
        emitNamed(Op::ImportFrom,
                  alias.name.substr(start, dot == std::string::npos ? dot : dot - start));
        if (dot == std::string::npos)
            break;
        emit(Op::Swap, 2);
        emit(Op::PopTop);
    }
    emitName(alias.asName, ast::Context::Store);
    emit(Op::PopTop);
}

void Compiler::compileImportFrom(const ast::ImportFrom& node) {
    refuseLateFuture(node);
    TupleConstant names;
    for (const ast::Alias* alias : node.names)
        names.items.push_back({alias->name});
    emitConstant({static_cast<std::int64_t>(node.level)});
    emitConstant({std::move(names)});
    emitNamed(Op::ImportName, node.module);
    for (const ast::Alias* alias : node.names) {
        if (alias->name == "*") {
            emit(Op::ImportStar);
            return;
        }
        emitNamed(Op::ImportFrom, alias->name);
        emitName(alias->asName.empty() ? alias->name : alias->asName, ast::Context::Store);
    }
    emit(Op::PopTop);
}

} // namespace coroscope::scenes
