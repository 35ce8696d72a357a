// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio's event loop policies.
#pragma once

#include "scenes/machine/asyncio/loopobject.h"

namespace coroscope::scenes {

/// new_event_loop(): as the policy makes it. Null where it raised.
Value newLoop();
/// get_event_loop(): the running one, else the policy's; Null where it raised.
Value currentLoop();
/// set_event_loop(loop); false where it raised.
bool setPolicyLoop(const Value& loop);

class ModuleBuilder;
void addPolicies(ModuleBuilder& module);

} // namespace coroscope::scenes
