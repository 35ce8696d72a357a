// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A stack for work that recurses as deep as a source nests, whatever thread asks for it.
#pragma once

#include <functional>

namespace coroscope::scenes {

// Does `work` on a stack of 256 MiB (reserved, not used up) and waits for it; what it throws is
// thrown again here. False where there is no room for such a stack: nothing was done then.
[[nodiscard]] bool onDeepStack(const std::function<void()>& work);

} // namespace coroscope::scenes
