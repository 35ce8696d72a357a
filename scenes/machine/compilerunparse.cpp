// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Annotations as text, for modules that ask for it: the forms that annotations are written in.
#include <array>

#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

std::string joined(const ast::Exprs& items) {
    std::string text;
    for (const ast::Expr* item : items)
        text += (text.empty() ? "" : ", ") + unparse(item);
    return text;
}

std::string quoted(const std::string& text) {
    const char quote = text.find('\'') != std::string::npos ? '"' : '\'';
    return quote + text + quote;
}

struct ConstantText {
    std::string operator()(const NoneConstant&) const { return "None"; }
    std::string operator()(const EllipsisConstant&) const { return "..."; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const BigIntegerConstant& value) const { return value.decimal; }
    std::string operator()(const std::string& value) const { return quoted(value); }
    std::string operator()(const BytesConstant& value) const { return "b" + quoted(value.bytes); }
    template <typename T>
    std::string operator()(const T&) const {
        return "...";
    }
};

constexpr std::array<std::string_view, 13> kOperators{"+", "&",  "//", "<<", "@", "*", "%",
                                                      "|", "**", ">>", "-",  "/", "^"};

} // namespace

std::string unparse(const ast::Expr* expr) {
    if (!expr)
        return {};
    if (const auto* name = ast::as<ast::Name>(expr))
        return name->id;
    if (const auto* literal = ast::as<ast::Literal>(expr))
        return std::visit(ConstantText{}, literal->value.value);
    if (const auto* attribute = ast::as<ast::Attribute>(expr))
        return unparse(attribute->value) + "." + attribute->attr;
    if (const auto* subscript = ast::as<ast::Subscript>(expr)) {
        const auto* tuple = ast::as<ast::Tuple>(subscript->slice);
        const bool isBare = tuple && !tuple->items.empty();
        return unparse(subscript->value) + "[" +
               (isBare ? joined(tuple->items) : unparse(subscript->slice)) + "]";
    }
    if (const auto* tuple = ast::as<ast::Tuple>(expr))
        return "(" + joined(tuple->items) + (tuple->items.size() == 1 ? ",)" : ")");
    if (const auto* list = ast::as<ast::List>(expr))
        return "[" + joined(list->items) + "]";
    if (const auto* starred = ast::as<ast::Starred>(expr))
        return "*" + unparse(starred->value);
    if (const auto* binary = ast::as<ast::BinOp>(expr))
        return unparse(binary->left) + " " +
               std::string(kOperators[static_cast<std::size_t>(binary->op)]) + " " +
               unparse(binary->right);
    if (const auto* call = ast::as<ast::Call>(expr))
        return unparse(call->function) + "(" + joined(call->args) + ")";
    return "...";
}

} // namespace coroscope::scenes
