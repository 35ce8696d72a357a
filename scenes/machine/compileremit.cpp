// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's small parts: instructions, constants, names and the sequences used everywhere.
#include <algorithm>

#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

Op pick(ast::Context context, Op load, Op store, Op del) {
    return context == ast::Context::Load ? load : context == ast::Context::Store ? store : del;
}

std::uint32_t indexOf(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    const auto index = static_cast<std::uint32_t>(found - names.begin());
    if (found == names.end())
        names.push_back(name);
    return index;
}

} // namespace

void Compiler::emit(Op op, std::uint32_t arg) {
    unit().draft.graph.emit(op, arg, unit().place);
}

void Compiler::emitPlain(Op op, std::uint32_t arg) {
    unit().draft.graph.emit(op, arg, {});
}

void Compiler::emitJump(Op op, FlowBlock* target) {
    unit().draft.graph.emit(op, 0, unit().place, target);
}

void Compiler::emitJumpPlain(Op op, FlowBlock* target) {
    unit().draft.graph.emit(op, 0, {}, target);
}

std::uint32_t Compiler::constantIndex(Constant constant) {
    std::vector<Constant>& constants = unit().draft.code.constants;
    const bool isCode = std::holds_alternative<std::shared_ptr<const Code>>(constant.value);
    for (std::size_t i = 0; i < constants.size() && !isCode; ++i)
        if (isSameConstant(constants[i], constant))
            return static_cast<std::uint32_t>(i);
    constants.push_back(std::move(constant));
    return static_cast<std::uint32_t>(constants.size() - 1);
}

void Compiler::emitConstant(Constant constant) {
    emit(Op::LoadConst, constantIndex(std::move(constant)));
}

std::uint32_t Compiler::nameIndex(const std::string& name) {
    return indexOf(unit().draft.code.names, name);
}

void Compiler::emitNamed(Op op, const std::string& name) {
    emit(op, nameIndex(mangledName(name)));
}

void Compiler::emitName(const std::string& name, ast::Context context) {
    const bool isTold = unit().place.line < 1; // the same name, unbound after its block
    if (name == "__debug__" && context != ast::Context::Load && !isTold)
        fail(unit().place, context == ast::Context::Store ? "cannot assign to __debug__"
                                                          : "cannot delete __debug__");
    const std::string key = mangledName(name);
    const Scope& scope = *unit().scope;
    CodeDraft& draft = unit().draft;
    const bool isFunction = scope.kind == Scope::Kind::Function;
    const NameScope where = scope.scopeOf(key);
    if (where == NameScope::Free || where == NameScope::Cell) {
        const Op load = scope.kind == Scope::Kind::Class ? Op::LoadClassDeref : Op::LoadDeref;
        const std::uint32_t index =
            where == NameScope::Cell
                ? indexOf(draft.cells, key)
                : static_cast<std::uint32_t>(draft.cells.size()) + indexOf(draft.frees, key);
        emit(pick(context, load, Op::StoreDeref, Op::DeleteDeref), index);
    } else if (where == NameScope::Local && isFunction) {
        emit(pick(context, Op::LoadFast, Op::StoreFast, Op::DeleteFast),
             indexOf(draft.variables, key));
    } else if (where == NameScope::GlobalExplicit ||
               (where == NameScope::GlobalImplicit && isFunction)) {
        const std::uint32_t index = nameIndex(key);
        emit(pick(context, Op::LoadGlobal, Op::StoreGlobal, Op::DeleteGlobal),
             context == ast::Context::Load ? index << 1 : index);
    } else {
        emit(pick(context, Op::LoadName, Op::StoreName, Op::DeleteName), nameIndex(key));
    }
}

void Compiler::emitYieldFrom(bool isAwait) {
    FlowBlock* start = newBlock();
    FlowBlock* resume = newBlock();
    FlowBlock* exit = newBlock();
    use(start);
    emitJump(Op::Send, exit);
    use(resume);
    emit(Op::YieldValue);
    emit(Op::Resume, isAwait ? 3 : 2);
    emitJump(Op::JumpNoInterrupt, start);
    use(exit);
}

void Compiler::emitAwait(std::uint32_t what) {
    emit(Op::GetAwaitable, what);
    emitNone();
    emitYieldFrom(true);
}

void Compiler::emitYield() {
    if (unit().scope->isGenerator && unit().scope->isCoroutine)
        emit(Op::AsyncGenWrap);
    emit(Op::YieldValue);
    emit(Op::Resume, 1);
}

void Compiler::emitPopExceptAndReraise() {
    emit(Op::Copy, 3);
    emit(Op::PopExcept);
    emit(Op::Reraise, 1);
}

void Compiler::emitExitWithNones() {
    emitNone();
    emitNone();
    emitNone();
    emit(Op::Call, 2);
}

// An attribute that stands on a later line than its object counts as the line of its name.
void Compiler::moveToAttribute(const ast::Attribute& node) {
    SourceSpan& place = unit().place;
    if (place.line == node.span.endLine)
        return;
    place.line = node.span.endLine;
    const int length = characterColumn(node.attr, static_cast<int>(node.attr.size()));
    if (length <= node.span.endColumn) {
        place.column = node.span.endColumn - length;
        place.endColumn = node.span.endColumn;
    } else {
        place.column = place.endColumn = -1;
    }
    place.endLine = std::max(place.line, place.endLine);
}

} // namespace coroscope::scenes
