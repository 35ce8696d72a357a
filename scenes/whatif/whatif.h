// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What may be asked of a line of a scene, each with the smallest edits that answer it.
#pragma once

#include "scenes/language/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// MakeTask: `x = await f()` alone on its lines becomes `x_task = asyncio.create_task(f())`, and
/// `x = await x_task` stands before the next statement of the block that names x, or at the end of
/// the block (before a return, raise, break, continue that ends it). Where the await is a part of
/// something else, it stays there: `await asyncio.create_task(f())`.
/// AwaitDirectly: the way back from both; only where the task is named nowhere else.
/// Wrap, Unwrap: asyncio.wait_for around what an await of the line waits for.
/// Fail, Succeed: `raise RuntimeError('f failed')` as the first statement of a coroutine: the one
/// whose lines hold the line, and those of the scene that the line calls.
/// Delay: the number in an asyncio.sleep.
struct WhatIf {
    enum class Kind { MakeTask, AwaitDirectly, Wrap, Unwrap, Fail, Succeed, Delay };
    Kind kind;
    std::string subject; // the call, or the coroutine's name; the present delay as written
    std::vector<TextEdit> edits;

    bool operator==(const WhatIf&) const = default;
};

struct WhatIfNumbers {
    double timeout = 1; // seconds, of Wrap
    double delay = 1;   // seconds, of Delay
};

/// In the order of the kinds, and of the text within one; none where the text has errors.
std::vector<WhatIf> whatIfsAt(std::string_view text, int line, WhatIfNumbers numbers = {});

/// What a run tells of a sleep, to find its number among several: the line from which the function
/// that sleeps was called (or its task made), 0 where that is not known; and the call itself with
/// its values, "fetch('b', 0.5)", or nothing.
struct SleepOrigin {
    int callLine = 0;
    std::string call = {};
};

/// Where the number of seconds stands that the sleep at the line waits: in the call itself or,
/// where it sleeps for a parameter, in the call of the function (or its default) that has `seconds`
/// there. None where no number or more than one may be meant.
std::optional<SourceSpan> delayAt(std::string_view text, int line, double seconds,
                                  const SleepOrigin& origin = {});
/// The text with another number there.
std::string withDelay(std::string_view text, const SourceSpan& where, double seconds);

} // namespace coroscope::scenes
