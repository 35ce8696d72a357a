// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The methods _init, _put and _get of asyncio's queues.
#pragma once

#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

void addFifoMethods(TypeBuilder& type);
void addLifoMethods(TypeBuilder& type);
void addHeapMethods(TypeBuilder& type);

} // namespace coroscope::scenes
