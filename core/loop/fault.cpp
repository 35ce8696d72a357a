// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which fault is planted: its number in the environment.
#include "core/loop/fault.h"

#ifdef COROSCOPE_FAULTS
#include <cstdlib>

namespace coroscope {

bool isPlanted(Fault fault) {
    static const char* const number = std::getenv("COROSCOPE_FAULT");
    static const int planted = number ? std::atoi(number) : 0;
    return planted == static_cast<int>(fault);
}

} // namespace coroscope
#endif
