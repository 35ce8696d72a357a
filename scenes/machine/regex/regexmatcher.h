// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Runs a program over a text, with its own stack of what may be tried again.
#pragma once

#include "scenes/machine/regex/regexprogram.h"

namespace coroscope::scenes {
class Machine;
}

namespace coroscope::scenes::regex {

/// The text that is searched: bytes (also of a str that is all ASCII) or code points.
struct Subject {
    std::string_view bytes;
    std::u32string_view wide;
    bool isWide = false;
    std::int64_t size() const {
        return static_cast<std::int64_t>(isWide ? wide.size() : bytes.size());
    }
};

/// Where to look; what was found.
struct Search {
    std::int64_t start = 0;   ///< where the match starts, in the end
    std::int64_t end = 0;     ///< no further
    bool mustAdvance = false; ///< an empty match at `start` does not count
    bool isWhole = false;     ///< it must reach `end`
    // What was found:
    std::int64_t matchEnd = 0;
    std::vector<std::int64_t> marks; ///< start and end of each group, -1
    std::int64_t lastGroup = -1;     ///< the group that was closed last
};

enum class Outcome : std::uint8_t { Found, NotFound, Stopped };

/// At `search.start` and nowhere else.
Outcome matchAt(Machine& machine, const Program& program, const Subject& subject, Search& search);
/// At `search.start` or behind it.
Outcome searchFrom(Machine& machine, const Program& program, const Subject& subject,
                   Search& search);

} // namespace coroscope::scenes::regex
