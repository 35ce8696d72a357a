// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a queue keeps its items in: collections.deque, as far as programs look into `_queue`.
#pragma once

#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

// Makes the type; to be called once a machine.
Type* makeDequeType(Machine& machine);

} // namespace coroscope::scenes
