// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What core/program has of Python's built-in names and modules, and how names are written in C++.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::scenes {

[[nodiscard]] bool hasBuiltin(std::string_view name);
// A module that can be imported.
[[nodiscard]] bool hasModule(std::string_view module);
[[nodiscard]] bool hasMember(std::string_view module, std::string_view name);
// A name of the program that is none in C++, or one of the generated text's own, gets an
// underscore.
[[nodiscard]] std::string cppName(std::string_view name);

} // namespace coroscope::scenes
