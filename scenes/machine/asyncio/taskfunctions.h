// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parts of the module that make, group and run tasks.
#pragma once

#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

void addRunner(ModuleBuilder& module); // and asyncio.run
void addTaskGroup(ModuleBuilder& module);

} // namespace coroscope::scenes
