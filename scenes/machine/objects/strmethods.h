// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The methods of str, by subject.
#pragma once

#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

inline const StrObject& selfText(const Args& args) {
    return *asStr(args[0]);
}
/// The value as a string; null when it raised TypeError.
/// … with "`what` must be str, not X".
const StrObject* needTextFor(Machine& machine, const char* what, const Value& value);
const StrObject* needText(Machine& machine, const Value& value);

void addSearchMethods(TypeBuilder& type);
void addCaseMethods(TypeBuilder& type);
void addSplitMethods(TypeBuilder& type);

} // namespace coroscope::scenes
