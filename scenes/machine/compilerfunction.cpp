// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for functions, lambdas and classes.
#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

void Compiler::setCounts(const ast::Arguments& args) {
    Code& code = unit().draft.code;
    code.argCount = static_cast<std::uint32_t>(args.posOnly.size() + args.args.size());
    code.posOnlyArgCount = static_cast<std::uint32_t>(args.posOnly.size());
    code.kwOnlyArgCount = static_cast<std::uint32_t>(args.kwOnly.size());
}

void Compiler::checkParameters(const ast::Arguments& args) {
    const auto check = [this](const ast::Argument* each) {
        if (each && each->name == "__debug__")
            fail(unit().place, "cannot assign to __debug__");
    };
    for (const auto* group : {&args.posOnly, &args.args, &args.kwOnly})
        for (const ast::Argument* each : *group)
            check(each);
    check(args.varArg);
    check(args.kwArg);
}

std::uint32_t Compiler::compileDefaults(const ast::Arguments& args) {
    std::uint32_t flags = 0;
    if (!args.defaults.empty()) {
        flags |= 1;
        visit(args.defaults);
        emit(Op::BuildTuple, static_cast<std::uint32_t>(args.defaults.size()));
    }
    TupleConstant names;
    for (std::size_t i = 0; i < args.kwOnly.size(); ++i) {
        if (!args.kwDefaults[i])
            continue;
        names.items.push_back({mangledName(args.kwOnly[i]->name)});
        visit(args.kwDefaults[i]);
    }
    if (!names.items.empty()) {
        flags |= 2;
        const auto count = static_cast<std::uint32_t>(names.items.size());
        emitConstant({std::move(names)});
        emit(Op::BuildConstKeyMap, count);
    }
    return flags;
}

bool Compiler::compileAnnotations(const ast::Arguments& args, const ast::Expr* returns) {
    std::uint32_t count = 0;
    const auto annotate = [&](const std::string& name, const ast::Expr* annotation) {
        if (!annotation)
            return;
        emitConstant({mangledName(name)});
        const auto* starred = ast::as<ast::Starred>(annotation);
        if (starred && !m_hasFutureAnnotations) {
            visit(starred->value);
            emit(Op::UnpackSequence, 1);
        } else {
            compileAnnotation(annotation);
        }
        count += 2;
    };
    const auto annotateAll = [&](const std::vector<ast::Argument*>& list) {
        for (const ast::Argument* argument : list)
            annotate(argument->name, argument->annotation);
    };
    annotateAll(args.args);
    annotateAll(args.posOnly);
    if (args.varArg)
        annotate(args.varArg->name, args.varArg->annotation);
    annotateAll(args.kwOnly);
    if (args.kwArg)
        annotate(args.kwArg->name, args.kwArg->annotation);
    annotate("return", returns);
    if (count > 0)
        emit(Op::BuildTuple, count);
    return count > 0;
}

void Compiler::applyDecorators(const ast::Exprs& decorators) {
    const SourceSpan place = unit().place;
    for (std::size_t i = decorators.size(); i-- > 0;) {
        setPlace(decorators[i]);
        emit(Op::Call, 0);
    }
    unit().place = place;
}

void Compiler::makeClosure(const std::shared_ptr<const Code>& code, std::uint32_t flags) {
    std::uint32_t count = 0;
    const CodeDraft& draft = unit().draft;
    for (const LocalVariable& local : code->locals) {
        if (!(local.kind & LocalVariable::kFree))
            continue;
        const NameScope where = unit().scope->scopeOf(local.name);
        const bool isCell = where == NameScope::Cell ||
                            (local.name == "__class__" && unit().scope->needsClassClosure);
        const std::vector<std::string>& names = isCell ? draft.cells : draft.frees;
        std::uint32_t index = isCell ? 0 : static_cast<std::uint32_t>(draft.cells.size());
        for (const std::string& name : names) {
            if (name == local.name)
                break;
            ++index;
        }
        emit(Op::LoadClosure, index);
        ++count;
    }
    if (count > 0) {
        flags |= 8;
        emit(Op::BuildTuple, count);
    }
    emitConstant({code});
    emit(Op::MakeFunction, flags);
}

void Compiler::compileFunction(const ast::FunctionDef& node) {
    visit(node.decorators);
    const int firstLine =
        node.decorators.empty() ? node.span.line : node.decorators.front()->span.line;
    checkParameters(node.args);
    std::uint32_t flags = compileDefaults(node.args);
    flags |= compileAnnotations(node.args, node.returns) ? 4 : 0;
    enterScope(node.name, node.isAsync ? UnitKind::AsyncFunction : UnitKind::Function, &node,
               firstLine);
    std::size_t first = 0;
    const auto* statement =
        node.body.empty() ? nullptr : ast::as<ast::ExprStatement>(node.body.front());
    const auto* literal = statement ? ast::as<ast::Literal>(statement->value) : nullptr;
    if (literal && std::holds_alternative<std::string>(literal->value.value)) {
        constantIndex(literal->value);
        first = 1;
    } else {
        constantIndex({NoneConstant{}});
    }
    setCounts(node.args);
    for (std::size_t i = first; i < node.body.size(); ++i)
        visit(*node.body[i]);
    makeClosure(leaveScope(true), flags);
    applyDecorators(node.decorators);
    emitName(node.name, ast::Context::Store);
}

void Compiler::compileLambda(const ast::Lambda& node) {
    checkParameters(node.args);
    const std::uint32_t flags = compileDefaults(node.args);
    enterScope("<lambda>", UnitKind::Lambda, &node, node.span.line);
    constantIndex({NoneConstant{}});
    setCounts(node.args);
    visit(node.body);
    emit(Op::ReturnValue);
    makeClosure(leaveScope(true), flags);
}

void Compiler::compileClass(const ast::ClassDef& node) {
    visit(node.decorators);
    const int firstLine =
        node.decorators.empty() ? node.span.line : node.decorators.front()->span.line;
    enterScope(node.name, UnitKind::Class, &node, firstLine);
    emitName("__name__", ast::Context::Load);
    emitName("__module__", ast::Context::Store);
    emitConstant({unit().draft.code.qualname});
    emitName("__qualname__", ast::Context::Store);
    compileBody(node.body);
    clearPlace();
    if (unit().scope->needsClassClosure) {
        emit(Op::LoadClosure, 0);
        emit(Op::Copy, 1);
        emitName("__classcell__", ast::Context::Store);
    } else {
        emitNone();
    }
    emit(Op::ReturnValue);
    const auto code = leaveScope(true);
    emit(Op::PushNull);
    emit(Op::LoadBuildClass);
    makeClosure(code, 0);
    emitConstant({node.name});
    callWith(2, node.bases, node.keywords);
    applyDecorators(node.decorators);
    emitName(node.name, ast::Context::Store);
}

} // namespace coroscope::scenes
