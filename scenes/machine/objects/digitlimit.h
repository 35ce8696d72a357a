// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How many decimal digits an integer may have where it becomes text or is read from it
// (sys.set_int_max_str_digits).
#pragma once

#include "scenes/machine/machine.h"

#include <gmp.h>

namespace coroscope::scenes {

inline constexpr std::int64_t kDefaultMostDigits = 4300;
inline constexpr std::int64_t kLeastMostDigits = 640; ///< a smaller limit is refused

/// 0: any number of them.
std::int64_t mostDigits(const Machine& machine);
void setMostDigits(const Machine& machine, std::int64_t digits);
/// False when it raised ValueError.
bool mayBecomeText(Machine& machine, mpz_srcptr number);
bool mayBeRead(Machine& machine, std::size_t digits);

} // namespace coroscope::scenes
