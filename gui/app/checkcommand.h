// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with a scene's text, in the terminal; and mending it.
#pragma once

#include "gui/app/commandline.h"
#include "gui/app/scenefile.h"

#include <cstdio>

namespace coroscope::scenes {
class SceneRun;
}

namespace coroscope::gui {

// Returns the exit status: 0 it can run, 1 a file could not be written, 2 it cannot run.
int runCheck(const CommandLine& line);
// Why a scene cannot run.
void describeErrors(std::FILE* stream, const scenes::SceneRun& run, const SceneSource& source);

} // namespace coroscope::gui
