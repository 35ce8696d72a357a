// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A libFuzzer target: compiled once a stage, COROSCOPE_STAGE names it.
#include "tests/fuzz/stages.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const coroscope::fuzz::Stage stage = coroscope::fuzz::stageNamed(COROSCOPE_STAGE);
    const std::string broken = stage({reinterpret_cast<const char*>(data), size});
    if (!broken.empty()) {
        std::fprintf(stderr, "broken law: %s\n", broken.c_str());
        std::abort();
    }
    return 0;
}
