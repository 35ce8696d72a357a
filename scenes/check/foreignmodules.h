// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Well-known modules that scenes do not have, and what to use instead.
#pragma once

#include "scenes/check/words.h"

#include <span>
#include <string_view>

namespace coroscope::scenes {

struct ForeignModule {
    std::string_view name;
    Finding finding;
    std::string_view instead; // of Finding::Replaced
};

/// By the name of the package: "urllib" for urllib.request. Null: none of them.
[[nodiscard]] const ForeignModule* foreignModule(std::string_view package);
[[nodiscard]] std::span<const ForeignModule> foreignModules();

} // namespace coroscope::scenes
