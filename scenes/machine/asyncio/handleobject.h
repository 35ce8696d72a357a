// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Handle and TimerHandle as a scene sees them.
#pragma once

#include "core/loop/handle.h"
#include "scenes/machine/asyncio/runtime.h"

namespace coroscope::scenes {

struct HandleObject final : Container {
    coroscope::Ref<Handle> handle;
    HandleObject(Type* type, coroscope::Ref<Handle> core)
        : Container(type)
        , handle(std::move(core)) {}
};

Value wrapHandle(coroscope::Ref<Handle> handle);

} // namespace coroscope::scenes
