// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A function of the scene as a callback of the loop.
#pragma once

#include "core/loop/handle.h"
#include "scenes/machine/asyncio/runtime.h"

namespace coroscope::scenes {

// `takesFuture`: a done-callback, called with the future instead of `arguments`.
[[nodiscard]] Callback makeSceneCallback(const Value& function, ValueVector arguments,
                                         bool takesFuture);
// "say('x') at scene.py:4", for the reprs of handles and futures.
[[nodiscard]] std::string describeSceneCallback(Machine& machine, const Callback& callback);

// A handle's callback that cancels `task`.
Callback makeTaskCancel(SceneTask& task);

} // namespace coroscope::scenes
