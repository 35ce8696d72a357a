// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which expressions are constant. The arithmetic is in compilerfoldnumber.cpp.
#include "scenes/machine/compilerfold.h"

#include "scenes/language/unicode.h"

namespace coroscope::scenes {

namespace {

std::unique_ptr<Constant> owned(Constant constant) {
    return std::make_unique<Constant>(std::move(constant));
}

// The text's code point at `index`, counted from the end when negative; empty when outside.
std::string characterAt(const std::string& text, std::int64_t index) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            starts.push_back(i);
    const auto count = static_cast<std::int64_t>(starts.size());
    if (index < 0)
        index += count;
    if (index < 0 || index >= count)
        return {};
    const auto at = static_cast<std::size_t>(index);
    const std::size_t end = at + 1 < starts.size() ? starts[at + 1] : text.size();
    return text.substr(starts[at], end - starts[at]);
}

} // namespace

const Constant* ConstantFolder::valueOf(const ast::Expr* expr) {
    if (!expr)
        return nullptr;
    if (const auto* literal = ast::as<ast::Literal>(expr))
        return &literal->value;
    const bool isCandidate = ast::as<ast::Tuple>(expr) || ast::as<ast::UnaryOp>(expr) ||
                             ast::as<ast::BinOp>(expr) || ast::as<ast::Subscript>(expr) ||
                             ast::as<ast::Name>(expr);
    if (!isCandidate)
        return nullptr;
    const auto found = m_values.find(expr);
    if (found != m_values.end())
        return found->second.get();
    return m_values.emplace(expr, fold(*expr)).first->second.get();
}

const Constant* ConstantFolder::iterableOf(const ast::Expr* expr) {
    if (const Constant* value = valueOf(expr))
        return value;
    const auto* list = ast::as<ast::List>(expr);
    const auto* set = ast::as<ast::Set>(expr);
    if (!list && !set)
        return nullptr;
    const auto found = m_iterables.find(expr);
    if (found != m_iterables.end())
        return found->second.get();
    std::unique_ptr<Constant> value = foldTuple(list ? list->items : set->items);
    if (value && set)
        value = owned({FrozenSetConstant{std::get<TupleConstant>(value->value).items}});
    return m_iterables.emplace(expr, std::move(value)).first->second.get();
}

std::unique_ptr<Constant> ConstantFolder::fold(const ast::Expr& expr) {
    switch (expr.kind) {
    case ast::ExprKind::Name:
        return static_cast<const ast::Name&>(expr).id == "__debug__" &&
                       static_cast<const ast::Name&>(expr).context == ast::Context::Load
                   ? owned({true})
                   : nullptr;
    case ast::ExprKind::Tuple: {
        const auto& tuple = static_cast<const ast::Tuple&>(expr);
        return tuple.context == ast::Context::Load ? foldTuple(tuple.items) : nullptr;
    }
    case ast::ExprKind::UnaryOp:
        return foldUnary(static_cast<const ast::UnaryOp&>(expr));
    case ast::ExprKind::BinOp:
        return foldBinary(static_cast<const ast::BinOp&>(expr));
    case ast::ExprKind::Subscript:
        return foldSubscript(static_cast<const ast::Subscript&>(expr));
    default:
        return nullptr;
    }
}

std::unique_ptr<Constant> ConstantFolder::foldTuple(const ast::Exprs& items) {
    TupleConstant tuple;
    for (const ast::Expr* item : items) {
        const Constant* value = valueOf(item);
        if (!value)
            return nullptr;
        tuple.items.push_back(*value);
    }
    return owned({std::move(tuple)});
}

std::unique_ptr<Constant> ConstantFolder::foldUnary(const ast::UnaryOp& node) {
    const Constant* operand = valueOf(node.operand);
    if (!operand)
        return nullptr;
    switch (node.op) {
    case ast::UnaryOperator::Not:
        return owned({!isTrue(*operand)});
    case ast::UnaryOperator::USub:
        return negated(*operand);
    case ast::UnaryOperator::UAdd:
        if (const bool* truth = std::get_if<bool>(&operand->value))
            return owned({static_cast<std::int64_t>(*truth)});
        return operand->value.index() >= 3 && operand->value.index() <= 6 ? owned(*operand)
                                                                          : nullptr;
    case ast::UnaryOperator::Invert:
        if (const bool* truth = std::get_if<bool>(&operand->value))
            return owned({~static_cast<std::int64_t>(*truth)});
        if (const auto* integer = std::get_if<std::int64_t>(&operand->value))
            return owned({~*integer});
        return nullptr;
    }
    return nullptr;
}

std::unique_ptr<Constant> ConstantFolder::foldBinary(const ast::BinOp& node) {
    const Constant* left = valueOf(node.left);
    const Constant* right = left ? valueOf(node.right) : nullptr;
    return right ? foldOperator(node.op, *left, *right) : nullptr;
}

std::unique_ptr<Constant> ConstantFolder::foldSubscript(const ast::Subscript& node) {
    if (node.context != ast::Context::Load)
        return nullptr;
    const Constant* value = valueOf(node.value);
    const Constant* slice = value ? valueOf(node.slice) : nullptr;
    const auto* index = slice ? std::get_if<std::int64_t>(&slice->value) : nullptr;
    if (!index)
        return nullptr;
    if (const auto* text = std::get_if<std::string>(&value->value)) {
        std::string character = characterAt(*text, *index);
        return character.empty() ? nullptr : owned({std::move(character)});
    }
    if (const auto* bytes = std::get_if<BytesConstant>(&value->value)) {
        const auto count = static_cast<std::int64_t>(bytes->bytes.size());
        const std::int64_t at = *index < 0 ? *index + count : *index;
        if (at < 0 || at >= count)
            return nullptr;
        const char byte = bytes->bytes[static_cast<std::size_t>(at)];
        return owned({static_cast<std::int64_t>(static_cast<unsigned char>(byte))});
    }
    if (const auto* tuple = std::get_if<TupleConstant>(&value->value)) {
        const auto count = static_cast<std::int64_t>(tuple->items.size());
        const std::int64_t at = *index < 0 ? *index + count : *index;
        return at < 0 || at >= count ? nullptr : owned(tuple->items[static_cast<std::size_t>(at)]);
    }
    return nullptr;
}

} // namespace coroscope::scenes
