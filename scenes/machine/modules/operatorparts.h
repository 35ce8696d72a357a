// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parts of the module operator.
#pragma once

#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

/// attrgetter, itemgetter and methodcaller.
void addGetters(ModuleBuilder& module);

} // namespace coroscope::scenes
