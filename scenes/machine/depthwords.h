// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The depth of native recursion, with what it is for.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

/// A level of native recursion; when there are too many, the RecursionError says what for, as in
/// "maximum recursion depth exceeded in comparison".
class NamedDepth {
public:
    NamedDepth(Machine& machine, const char* purpose)
        : m_depth(machine) {
        if (!m_depth)
            addPurpose(machine, purpose);
    }
    explicit operator bool() const { return static_cast<bool>(m_depth); }

private:
    static void addPurpose(Machine& machine, const char* purpose);

    CallDepth m_depth;
};

} // namespace coroscope::scenes
