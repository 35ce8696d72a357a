// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where coroutines were made, for those who want to know: sys.set_coroutine_origin_tracking_depth.
#pragma once

#include "scenes/machine/value.h"

#include <unordered_map>

namespace coroscope::scenes {

class Machine;
struct Frame;
struct GeneratorObject;

/// The origins of one machine's coroutines: tuples of (file, line, function), innermost first.
struct CoroutineOrigins {
    int depth = 0; ///< how many frames are noted; 0: none
    std::unordered_map<const GeneratorObject*, Value> known;

    /// Those of this thread's machine; null where nobody keeps any.
    static thread_local CoroutineOrigins* current;
};

/// What a coroutine that `maker` (null: nobody) makes now remembers; Null where none does.
Value originNow(Machine& machine, const Frame* maker);
/// `coroutine` was just made by `maker`.
void noteCoroutineOrigin(Machine& machine, const GeneratorObject& coroutine, const Frame* maker);
/// cr_origin.
Value originOf(const GeneratorObject& coroutine);
/// The coroutine goes.
void forgetOrigin(const GeneratorObject& coroutine);

} // namespace coroscope::scenes
