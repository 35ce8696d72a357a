// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The commands that need no display. Each returns the exit status; messages go to stderr.
#pragma once

#include "gui/app/commandline.h"

namespace coroscope::gui {

int runTrace(const CommandLine& line);
int runScene(const CommandLine& line);
int runLimits();
int runExport(const CommandLine& line);

// Prints "coroscope: MESSAGE" and returns `status`.
int complain(const QString& message, int status = 2);

} // namespace coroscope::gui
