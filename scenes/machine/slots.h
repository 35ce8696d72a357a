// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The table that ties each native slot to its dunder methods.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

/// One dunder method. `owner` is the native type whose slot a wrapper calls; args[0] is self.
struct SlotEntry {
    const char* dunder;
    const char* signature;
    bool (*isSet)(const Slots&);
    void (*copy)(Slots& to, const Slots& from);
    void (*installGeneric)(Slots&);
    Value (*wrapper)(Machine&, Type* owner, const Args&);
};

/// Calls a dunder method of the value's type, which must have it.
Value callSpecial(Machine& machine, const Value& self, StrObject* name,
                  std::initializer_list<Value> args = {});

} // namespace coroscope::scenes
