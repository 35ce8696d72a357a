// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which statement a line of the text belongs to: what events, breakpoints and the margin call
// "line".
#pragma once

#include <unordered_map>

#include "scenes/language/ast.h"

namespace coroscope::scenes {

class StatementLines {
public:
    explicit StatementLines(const ast::Module& module);

    /// The first line of the innermost statement (or of its header) that `line` is a part of; the
    /// line itself when it is part of none, as a decorator's is.
    int startOf(int line) const;

private:
    void addBody(const ast::Body& body);
    void add(const ast::Stmt& statement);
    void addHandler(const ast::ExceptHandler& handler);

    std::unordered_map<int, int> m_starts;
};

} // namespace coroscope::scenes
