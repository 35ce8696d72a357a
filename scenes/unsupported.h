// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a scene asks for that Coroscope does not have, said by line before it runs.
#pragma once

#include "scenes/language/diagnostic.h"
#include "scenes/machine/code.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

class OwnModules;

// Imports of modules, and names of asyncio, that are not there. An import that the scene guards
// with `try` is left to it; one that nothing uses is let be. `own`: the files beside the scene;
// null: it has no folder.
[[nodiscard]] std::vector<Diagnostic> unsupportedIn(const Code& code, OwnModules* own = nullptr);
// The same of every file of its own that a scene imports by name, and whatever else there is to be
// said about their text.
[[nodiscard]] std::vector<Diagnostic> faultsOfOwnFiles(const Code& code, OwnModules& own);

// Modules that the code imports without a use, so that they need not be there.
[[nodiscard]] std::set<std::string> placeholdersOf(const Code& code);

// The modules that a scene may import, and the names that `asyncio` has; held against the machine
// by a test.
[[nodiscard]] std::span<const std::string_view> supportedModules();
[[nodiscard]] std::span<const std::string_view> supportedAsyncioNames();
// A name that CPython's asyncio has, whether scenes have it or not.
[[nodiscard]] bool isAsyncioName(std::string_view name);
// A module that scenes have, or one of those that they are known not to have.
[[nodiscard]] bool isKnownModule(std::string_view name);

} // namespace coroscope::scenes
