// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Expressions whose value the compiler knows: literals and what CPython folds of them.
#pragma once

#include <memory>
#include <unordered_map>

#include "scenes/language/ast.h"

namespace coroscope::scenes {

class ConstantFolder {
public:
    /// The constant value of an expression, or null. Valid as long as the folder.
    const Constant* valueOf(const ast::Expr* expr);
    /// As valueOf; also a display of constants right of `in` or of `for`, as a tuple or frozenset.
    const Constant* iterableOf(const ast::Expr* expr);

private:
    std::unique_ptr<Constant> fold(const ast::Expr& expr);
    std::unique_ptr<Constant> foldTuple(const ast::Exprs& items);
    std::unique_ptr<Constant> foldUnary(const ast::UnaryOp& node);
    std::unique_ptr<Constant> foldBinary(const ast::BinOp& node);
    std::unique_ptr<Constant> foldSubscript(const ast::Subscript& node);

    std::unordered_map<const ast::Expr*, std::unique_ptr<Constant>> m_values;
    std::unordered_map<const ast::Expr*, std::unique_ptr<Constant>> m_iterables;
};

/// The value of `left op right`, or null where CPython leaves it to the run (errors, big results).
std::unique_ptr<Constant> foldOperator(ast::Operator op, const Constant& left,
                                       const Constant& right);
std::unique_ptr<Constant> negated(const Constant& value);

} // namespace coroscope::scenes
