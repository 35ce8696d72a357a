// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with a scene or its run, as a list: errors of the text, a deadlock, a limit, an
// exception that nobody caught, what was written to stderr.
#pragma once

#include <QString>

#include <vector>

namespace coroscope::gui {

class Session;

struct Problem {
    enum class Kind { TextError, TextWarning, Deadlock, Limit, Exception, Complaint };
    Kind kind;
    QString text;
    QString detail;        // second line; may be empty
    int line = 0;          // of the text; 0: none
    std::size_t event = 0; // of the run; 0: none
    QString fix = {};      // what would mend it; empty: nothing that is known
    bool operator==(const Problem&) const = default;
};

[[nodiscard]] std::vector<Problem> problemsOf(const Session& session);
/// "Error", "Advice", … for those who do not see the icon.
[[nodiscard]] QString kindWord(Problem::Kind kind);
/// How many there are of errors and of all else, for the status line: "2 errors, 1 hint"; empty
/// where there are none.
[[nodiscard]] QString countsOf(const std::vector<Problem>& problems);

} // namespace coroscope::gui
