// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for patterns with parts: sequences, mappings, classes.
#include <algorithm>
#include <optional>

#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

bool isWildcard(const ast::Pattern& pattern) {
    const auto* as = ast::as<ast::MatchAs>(&pattern);
    return as && as->name.empty() && !as->pattern;
}

bool isWildcardStar(const ast::Pattern& pattern) {
    const auto* star = ast::as<ast::MatchStar>(&pattern);
    return star && star->name.empty();
}

std::uint32_t count(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

Constant integer(std::size_t value) {
    return {static_cast<std::int64_t>(value)};
}

constexpr auto kEqual = static_cast<std::uint32_t>(CompareKind::Equal);
constexpr auto kGreaterEqual = static_cast<std::uint32_t>(CompareKind::GreaterEqual);

/// Numbers are equal across their types: 1, 1.0 and True.
bool isEqualKey(const Constant& left, const Constant& right) {
    const auto number = [](const Constant& constant) -> std::optional<double> {
        if (const auto* truth = std::get_if<bool>(&constant.value))
            return *truth ? 1.0 : 0.0;
        if (const auto* integer = std::get_if<std::int64_t>(&constant.value))
            return static_cast<double>(*integer);
        const auto* real = std::get_if<double>(&constant.value);
        return real ? std::optional(*real) : std::nullopt;
    };
    const bool areIntegers = std::holds_alternative<std::int64_t>(left.value) &&
                             std::holds_alternative<std::int64_t>(right.value);
    const std::optional<double> first = areIntegers ? std::nullopt : number(left);
    const std::optional<double> second = number(right);
    return first && second ? *first == *second : isSameConstant(left, right);
}

} // namespace

void Compiler::compileSequencePattern(const ast::MatchSequence& pattern, PatternContext& context) {
    const ast::Patterns& patterns = pattern.patterns;
    std::optional<std::size_t> star;
    bool onlyWildcards = true;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const bool isStar = patterns[i]->kind == ast::PatternKind::MatchStar;
        if (isStar && star)
            fail(pattern.span, "multiple starred names in sequence pattern");
        if (isStar)
            star = i;
        onlyWildcards &= isStar ? isWildcardStar(*patterns[i]) : isWildcard(*patterns[i]);
    }
    ++context.onTop;
    emit(Op::MatchSequence);
    jumpToFailPop(context, Op::PopJumpIfFalse);
    if (!star || patterns.size() > 1) {
        emit(Op::GetLen);
        emitConstant(integer(patterns.size() - (star ? 1 : 0)));
        emit(Op::CompareOp, star ? kGreaterEqual : kEqual);
        jumpToFailPop(context, Op::PopJumpIfFalse);
    }
    --context.onTop;
    if (onlyWildcards)
        emit(Op::PopTop);
    else if (star && isWildcardStar(*patterns[*star]))
        subscriptSequence(patterns, *star, context);
    else
        unpackSequence(patterns, context);
}

// With `*_` nothing needs the middle: the items are taken by their place.
void Compiler::subscriptSequence(const ast::Patterns& patterns, std::size_t star,
                                 PatternContext& context) {
    ++context.onTop;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (i == star || isWildcard(*patterns[i]))
            continue;
        emit(Op::Copy, 1);
        if (i < star) {
            emitConstant(integer(i));
        } else {
            emit(Op::GetLen);
            emitConstant(integer(patterns.size() - i));
            emit(Op::BinaryOp, static_cast<std::uint32_t>(BinaryKind::Subtract));
        }
        emit(Op::BinarySubscr);
        compileSubpattern(*patterns[i], context);
    }
    --context.onTop;
    emit(Op::PopTop);
}

void Compiler::unpackSequence(const ast::Patterns& patterns, PatternContext& context) {
    const auto star = std::find_if(patterns.begin(), patterns.end(), [](const ast::Pattern* part) {
        return part->kind == ast::PatternKind::MatchStar;
    });
    const std::size_t before = static_cast<std::size_t>(star - patterns.begin());
    if (star == patterns.end())
        emit(Op::UnpackSequence, count(patterns.size()));
    else
        emit(Op::UnpackEx, count(before) | count(patterns.size() - before - 1) << 8);
    context.onTop += static_cast<int>(patterns.size());
    for (const ast::Pattern* part : patterns) {
        --context.onTop;
        compileSubpattern(*part, context);
    }
}

void Compiler::compileMappingPattern(const ast::MatchMapping& pattern, PatternContext& context) {
    const std::size_t size = pattern.keys.size();
    ++context.onTop;
    emit(Op::MatchMapping);
    jumpToFailPop(context, Op::PopJumpIfFalse);
    if (size == 0 && pattern.rest.empty()) {
        --context.onTop;
        emit(Op::PopTop);
        return;
    }
    if (size > 0) {
        emit(Op::GetLen);
        emitConstant(integer(size));
        emit(Op::CompareOp, kGreaterEqual);
        jumpToFailPop(context, Op::PopJumpIfFalse);
    }
    for (std::size_t i = 0; i < size; ++i) {
        const Constant* key = m_folder.valueOf(pattern.keys[i]);
        for (std::size_t j = 0; j < i && key; ++j) {
            const Constant* other = m_folder.valueOf(pattern.keys[j]);
            if (other && isEqualKey(*key, *other)) {
                fail(pattern.span,
                     "mapping pattern checks duplicate key (" + constantRepr(*key) + ")");
            }
        }
        visit(pattern.keys[i]);
    }
    emit(Op::BuildTuple, count(size));
    emit(Op::MatchKeys);
    context.onTop += 2;
    emit(Op::Copy, 1);
    emitNone();
    emit(Op::IsOp, 1);
    jumpToFailPop(context, Op::PopJumpIfFalse);
    emit(Op::UnpackSequence, count(size));
    context.onTop += static_cast<int>(size) - 1;
    for (const ast::Pattern* part : pattern.patterns) {
        --context.onTop;
        compileSubpattern(*part, context);
    }
    context.onTop -= 2;
    compileRest(pattern, context);
}

// `**rest` is a copy of the mapping without the keys.
void Compiler::compileRest(const ast::MatchMapping& pattern, PatternContext& context) {
    if (pattern.rest.empty()) {
        emit(Op::PopTop);
        emit(Op::PopTop);
        return;
    }
    emit(Op::BuildMap, 0);
    emit(Op::Swap, 3);
    emit(Op::DictUpdate, 2);
    emit(Op::UnpackSequence, count(pattern.keys.size()));
    for (std::size_t left = pattern.keys.size(); left > 0; --left) {
        emit(Op::Copy, 1 + count(left));
        emit(Op::Swap, 2);
        emit(Op::DeleteSubscr);
    }
    storePatternName(pattern.rest, context);
}

void Compiler::compileClassPattern(const ast::MatchClass& pattern, PatternContext& context) {
    TupleConstant names;
    for (std::size_t i = 0; i < pattern.kwNames.size(); ++i) {
        const auto begin = pattern.kwNames.begin();
        if (std::find(begin, begin + static_cast<std::ptrdiff_t>(i), pattern.kwNames[i]) !=
            begin + static_cast<std::ptrdiff_t>(i))
            fail(pattern.kwPatterns[i]->span,
                 "attribute name repeated in class pattern: " + pattern.kwNames[i]);
        names.items.push_back({pattern.kwNames[i]});
    }
    visit(pattern.cls);
    emitConstant({std::move(names)});
    emit(Op::MatchClass, count(pattern.patterns.size()));
    emit(Op::Copy, 1);
    emitNone();
    emit(Op::IsOp, 1);
    ++context.onTop;
    jumpToFailPop(context, Op::PopJumpIfFalse);
    ast::Patterns parts = pattern.patterns;
    parts.insert(parts.end(), pattern.kwPatterns.begin(), pattern.kwPatterns.end());
    emit(Op::UnpackSequence, count(parts.size()));
    context.onTop += static_cast<int>(parts.size()) - 1;
    for (const ast::Pattern* part : parts) {
        --context.onTop;
        if (isWildcard(*part))
            emit(Op::PopTop);
        else
            compileSubpattern(*part, context);
    }
}

} // namespace coroscope::scenes
