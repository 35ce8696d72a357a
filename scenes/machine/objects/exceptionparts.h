// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the exception types share.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

inline ExceptionObject& exceptionOf(const Value& value) {
    return static_cast<ExceptionObject&>(*value.rawObject());
}

template <Value ExceptionObject::*Member>
Value getMember(Machine&, const Value& value) {
    const Value& found = exceptionOf(value).*Member;
    return found ? found : Value::none();
}

template <Value ExceptionObject::*Member>
bool setMember(Machine&, const Value& value, const Value& to) {
    exceptionOf(value).*Member = to.isNone() ? Value() : to;
    return true;
}

void setUpGroups(Machine& machine);
/// Of SyntaxError and the UnicodeErrors: how they are made and shown.
void setFieldSlots(Machine& machine, const Type* type, Slots& slots);
/// … and their attributes.
void setUpFieldErrors(Machine& machine);

} // namespace coroscope::scenes
