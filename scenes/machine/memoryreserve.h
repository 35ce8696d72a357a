// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is done when the computer has no more memory: a reserve is given up, so that the allocation
// under way succeeds, and whatever run there is stops at its next look at its limits. Only when the
// reserve is gone too, the process says so and ends.
#pragma once

#include <cstddef>

namespace coroscope::scenes {

// Sets the reserve aside and takes over std::set_new_handler. `lastWord` is called when nothing is
// left; it must not allocate and should not return.
void keepMemoryReserve(std::size_t bytes, void (*lastWord)());
// Whether the reserve was given up. From any thread.
[[nodiscard]] bool isMemoryLow();
// Sets it aside again, where that is possible and it was kept before.
void renewMemoryReserve();

} // namespace coroscope::scenes
