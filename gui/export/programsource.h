// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The scene as a C++20 program. It needs the program's text, not the run.
#pragma once

#include "gui/export/exporter.h"
#include "scenes/translate/translate.h"

namespace coroscope::gui {

// An error lists every line that cannot be said in C++, with the reason.
[[nodiscard]] ExportResult programOf(const ExportOptions& options);
[[nodiscard]] QString refusalText(const scenes::Refusal& refusal);

} // namespace coroscope::gui
