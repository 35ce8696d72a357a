// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parts of the module math.
#pragma once

#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

/// gcd, factorial, comb and their like.
void addIntegerMath(ModuleBuilder& module);
/// fsum, prod, hypot, dist and what rounds to integers.
void addSums(ModuleBuilder& module);
/// gamma and lgamma in CPython's approximation, whose last digits differ from the C library's.
double gammaOf(double x);
double logGammaOf(double x);

} // namespace coroscope::scenes
