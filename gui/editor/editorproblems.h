// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where the problems of a text stand, in the editor's own columns, and what mends them.
#pragma once

#include "scenes/language/diagnostic.h"

#include <QString>

#include <vector>

namespace coroscope::gui {

/// A stretch of one line, in UTF-16 units as a text cursor counts.
struct ProblemStretch {
    int from = 0;
    int to = 0;
};

/// The units before the first `bytes` bytes of a line in UTF-8.
[[nodiscard]] int unitsOf(const QString& line, int bytes);
/// Whether it is about this text and touches the line; a whole file's touches none.
[[nodiscard]] bool touchesLine(const scenes::Diagnostic& problem, int line);
[[nodiscard]] ProblemStretch stretchOf(const scenes::Diagnostic& problem, int line,
                                       const QString& text);
/// The nearest line with a problem after (1) or before (-1) a line, round the end; 0: there is
/// none.
[[nodiscard]] int nextProblemLine(const std::vector<scenes::Diagnostic>& problems, int line,
                                  int direction);
/// Message, what was expected, hint and fixes, a line each.
[[nodiscard]] QString problemTip(const scenes::Diagnostic& problem);

/// A whole text after one fix.
struct FixedText {
    QString title;
    QString text;
};
/// What mends the problems of a line. The text is read anew: what is known of it may be of an older
/// one.
[[nodiscard]] std::vector<FixedText> fixesOf(const QString& text, const QString& fileName,
                                             int line);

} // namespace coroscope::gui
