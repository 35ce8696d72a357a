// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A stretch of a scene's text: from (line, column) up to, not including, (endLine, endColumn).
#pragma once

#include <string_view>

namespace coroscope::scenes {

/// Lines count from 1, columns are bytes of UTF-8 and count from 0. Line -1 means "no line".
struct SourceSpan {
    int line = -1;
    int column = -1;
    int endLine = -1;
    int endColumn = -1;

    bool hasLine() const { return line >= 0; }
    bool operator==(const SourceSpan&) const = default;
};

/// The column in characters (code points) of a byte column in one line's text.
int characterColumn(std::string_view lineText, int byteColumn);

} // namespace coroscope::scenes
