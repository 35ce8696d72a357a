// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The modules of the standard library that are written in Python (modules/python/). Their text is
// part of the program; it is compiled at the first import, once for all machines.
#pragma once

#include <string_view>
#include <vector>

namespace coroscope::scenes {

class Machine;
class Value;

/// Is that the file name of such a module? Its frames are not told, not shown in tracebacks.
[[nodiscard]] bool isLibraryFile(std::string_view fileName);

/// A line of such a module's text; empty where there is none.
[[nodiscard]] std::string_view libraryTextLine(std::string_view fileName, int line);

/// Their names, sorted, without those that only other modules import.
[[nodiscard]] const std::vector<std::string_view>& libraryModules();

/// Makes them importable.
void setUpLibraryModules(Machine& machine);
/// `_machine`: what they need of the machine and Python cannot say.
Value machineModule(Machine& machine);

} // namespace coroscope::scenes
