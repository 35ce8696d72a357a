// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for `match`: the cases, captures, alternatives, and what a failed pattern
// leaves on the stack. The kinds of patterns with parts are in compilerpattern.cpp.
#include <algorithm>

#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

bool isWildcard(const ast::Pattern& pattern) {
    const auto* as = ast::as<ast::MatchAs>(&pattern);
    return as && as->name.empty() && !as->pattern;
}

} // namespace

void Compiler::compileMatch(const ast::Match& node) {
    visit(node.subject);
    FlowBlock* end = newBlock();
    const std::size_t size = node.cases.size();
    const bool hasDefault = size > 1 && isWildcard(*node.cases.back().pattern);
    const std::size_t tried = size - (hasDefault ? 1 : 0);
    for (std::size_t i = 0; i < tried; ++i) {
        const ast::MatchCase& part = node.cases[i];
        setPlace(part.pattern);
        const bool isLast = i + 1 == tried;
        if (!isLast)
            emit(Op::Copy, 1);
        PatternContext context;
        context.allowsIrrefutable = part.guard || i + 1 == size;
        compilePattern(*part.pattern, context);
        for (const std::string& name : context.stores)
            emitName(name, ast::Context::Store);
        if (part.guard) {
            ensureFailPop(context, 0);
            jumpIf(part.guard, context.failPops[0], false);
        }
        if (!isLast)
            emit(Op::PopTop);
        visit(part.body);
        emitJumpPlain(Op::Jump, end);
        // Failing counts as the pattern's line, not as the body's last.
        setPlace(part.pattern);
        emitFailPops(context);
    }
    if (hasDefault) {
        const ast::MatchCase& part = node.cases.back();
        setPlace(part.pattern);
        emit(Op::Nop);
        if (part.guard)
            jumpIf(part.guard, end, false);
        visit(part.body);
    }
    use(end);
}

void Compiler::compilePattern(const ast::Pattern& pattern, PatternContext& context) {
    setPlace(&pattern);
    compilePatternInner(pattern, context);
}

void Compiler::compilePatternInner(const ast::Pattern& pattern, PatternContext& context) {
    switch (pattern.kind) {
    case ast::PatternKind::MatchValue:
        visit(static_cast<const ast::MatchValue&>(pattern).value);
        emit(Op::CompareOp, static_cast<std::uint32_t>(CompareKind::Equal));
        return jumpToFailPop(context, Op::PopJumpIfFalse);
    case ast::PatternKind::MatchSingleton:
        emitConstant(static_cast<const ast::MatchSingleton&>(pattern).value);
        emit(Op::IsOp, 0);
        return jumpToFailPop(context, Op::PopJumpIfFalse);
    case ast::PatternKind::MatchSequence:
        return compileSequencePattern(static_cast<const ast::MatchSequence&>(pattern), context);
    case ast::PatternKind::MatchMapping:
        return compileMappingPattern(static_cast<const ast::MatchMapping&>(pattern), context);
    case ast::PatternKind::MatchClass:
        return compileClassPattern(static_cast<const ast::MatchClass&>(pattern), context);
    case ast::PatternKind::MatchStar:
        return storePatternName(static_cast<const ast::MatchStar&>(pattern).name, context);
    case ast::PatternKind::MatchAs:
        return compileAsPattern(static_cast<const ast::MatchAs&>(pattern), context);
    case ast::PatternKind::MatchOr:
        return compileOrPattern(static_cast<const ast::MatchOr&>(pattern), context);
    }
}

void Compiler::compileSubpattern(const ast::Pattern& pattern, PatternContext& context) {
    const bool allows = context.allowsIrrefutable;
    context.allowsIrrefutable = true;
    compilePattern(pattern, context);
    context.allowsIrrefutable = allows;
}

void Compiler::compileAsPattern(const ast::MatchAs& pattern, PatternContext& context) {
    if (!pattern.pattern) {
        if (!context.allowsIrrefutable)
            fail(pattern.span,
                 pattern.name.empty()
                     ? std::string("wildcard makes remaining patterns unreachable")
                     : "name capture '" + pattern.name + "' makes remaining patterns unreachable");
        storePatternName(pattern.name, context);
        return;
    }
    ++context.onTop;
    emit(Op::Copy, 1);
    compilePattern(*pattern.pattern, context);
    --context.onTop;
    storePatternName(pattern.name, context);
}

void Compiler::compileOrPattern(const ast::MatchOr& pattern, PatternContext& context) {
    FlowBlock* end = newBlock();
    std::vector<std::string> control;
    for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
        const ast::Pattern& alternative = *pattern.patterns[i];
        setPlace(&alternative);
        PatternContext inner;
        inner.allowsIrrefutable = i + 1 == pattern.patterns.size() && context.allowsIrrefutable;
        emit(Op::Copy, 1);
        compilePattern(alternative, inner);
        if (i == 0) {
            control = inner.stores;
        } else if (!alignStores(inner, control)) {
            fail(unit().place, "alternative patterns bind different names");
            return;
        }
        emitJump(Op::Jump, end);
        emitFailPops(inner);
    }
    emit(Op::PopTop);
    jumpToFailPop(context, Op::Jump);
    use(end);
    const std::size_t rotation =
        control.size() + 1 + static_cast<std::size_t>(context.onTop) + context.stores.size();
    for (const std::string& name : control) {
        rotate(rotation);
        if (std::find(context.stores.begin(), context.stores.end(), name) != context.stores.end())
            fail(pattern.span, "multiple assignments to name '" + name + "' in pattern");
        context.stores.push_back(name);
    }
    emit(Op::PopTop);
}

// Brings the captures of an alternative into the first one's order; false when the names differ.
bool Compiler::alignStores(PatternContext& context, const std::vector<std::string>& control) {
    std::vector<std::string>& stores = context.stores;
    if (stores.size() != control.size())
        return false;
    for (std::size_t i = control.size(); i-- > 0;) {
        const auto found = std::find(stores.begin(), stores.end(), control[i]);
        if (found == stores.end())
            return false;
        const auto at = static_cast<std::size_t>(found - stores.begin());
        if (at == i)
            continue;
        const std::size_t rotations = at + 1;
        const auto middle = stores.begin() + static_cast<std::ptrdiff_t>(rotations);
        const std::vector<std::string> moved(stores.begin(), middle);
        stores.erase(stores.begin(), middle);
        stores.insert(stores.begin() + static_cast<std::ptrdiff_t>(i - at), moved.begin(),
                      moved.end());
        for (std::size_t n = 0; n < rotations; ++n)
            rotate(i + 1);
    }
    return true;
}

void Compiler::storePatternName(const std::string& name, PatternContext& context) {
    if (name.empty()) {
        emit(Op::PopTop);
        return;
    }
    if (std::find(context.stores.begin(), context.stores.end(), name) != context.stores.end())
        fail(unit().place, "multiple assignments to name '" + name + "' in pattern");
    rotate(static_cast<std::size_t>(context.onTop) + context.stores.size() + 1);
    context.stores.push_back(name);
}

// Moves the top to the bottom of the top `count` values.
void Compiler::rotate(std::size_t count) {
    for (; count > 1; --count)
        emit(Op::Swap, static_cast<std::uint32_t>(count));
}

void Compiler::ensureFailPop(PatternContext& context, std::size_t count) {
    while (context.failPops.size() <= count)
        context.failPops.push_back(newBlock());
}

void Compiler::jumpToFailPop(PatternContext& context, Op op) {
    const std::size_t pops = static_cast<std::size_t>(context.onTop) + context.stores.size();
    ensureFailPop(context, pops);
    emitJump(op, context.failPops[pops]);
    nextBlock();
}

void Compiler::emitFailPops(PatternContext& context) {
    if (context.failPops.empty()) {
        nextBlock();
        return;
    }
    for (std::size_t i = context.failPops.size(); i-- > 1;) {
        use(context.failPops[i]);
        emit(Op::PopTop);
    }
    use(context.failPops[0]);
}

} // namespace coroscope::scenes
