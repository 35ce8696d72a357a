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

/// The built-in sequence that `type` is or comes from.
const Type* sequenceOf(const Machine& machine, const Type* type);
/// `owner.__add__(self, other)`: what the slot does, but a sequence refuses what it cannot take.
Value sequenceOperator(Machine& machine, const Type* owner, BinaryKind kind, const Value& self,
                       const Value& other);
/// `owner.__pow__(base, exponent, modulus)`, or reflected.
Value numberPower(Machine& machine, const Type* owner, const Value& base, const Value& exponent,
                  const Value& modulus);
/// Calls a dunder method of the value's type, which must have it.
Value callSpecial(Machine& machine, const Value& self, StrObject* name,
                  std::initializer_list<Value> args = {});

} // namespace coroscope::scenes
