// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// "Did you mean: …?" after the NameError or AttributeError that ends a program.
#pragma once

#include "scenes/machine/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

class Machine;

/// The name nearest to `wanted`, or nothing when none is near: a third of the letters may differ,
/// letters of another case count half.
std::string nearestName(const std::vector<std::string>& names, std::string_view wanted);
/// What the name of a NameError or AttributeError may have been meant to be; "" when nothing is
/// near.
std::string suggestionFor(Machine& machine, const Value& exception);

} // namespace coroscope::scenes
