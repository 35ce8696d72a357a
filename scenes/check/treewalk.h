// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parts of a node, in the order of the text: a flat dispatch over the kinds of the tree.
#pragma once

#include "scenes/language/ast.h"

#include <functional>

namespace coroscope::scenes {

using OnExpr = std::function<void(const ast::Expr&)>;
using OnBody = std::function<void(const ast::Body&)>;
using OnPattern = std::function<void(const ast::Pattern&)>;

/// What stands directly in an expression; of a lambda the defaults and the body.
void eachPart(const ast::Expr& expression, const OnExpr& on);
/// Defaults, not annotations.
void eachDefault(const ast::Arguments& arguments, const OnExpr& on);
void eachArgument(const ast::Arguments& arguments,
                  const std::function<void(const ast::Argument&)>& on);
/// What a statement evaluates itself, without what stands in its bodies. Annotations are left out:
/// many are never evaluated.
void eachPart(const ast::Stmt& statement, const OnExpr& on);
/// The bodies of a statement, those of handlers and cases too.
void eachBody(const ast::Stmt& statement, const OnBody& on);
/// The names that a pattern captures.
void eachCapture(const ast::Pattern& pattern, const std::function<void(const std::string&)>& on);

} // namespace coroscope::scenes
