// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Photographs the real window at a moment of a run, for documents and for comparing.
#pragma once

#include "gui/app/commandline.h"

namespace coroscope::gui {

// Needs a QApplication (offscreen is enough). Returns the exit status.
int runShot(const CommandLine& line);

} // namespace coroscope::gui
