// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run as a table of steps in Markdown: what happened, and why.
#pragma once

#include "core/export/runnames.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace coroscope::gui {

// Called with the share that is done, 0 to 1; false stops.
using ReportProgress = std::function<bool(double)>;

// A row for each event of the range that a step by handle comes to rest at, and each print.
[[nodiscard]] QByteArray markdownSteps(const Trace& trace, EventRange range, const QString& title,
                                       const ReportProgress& progress = {});

} // namespace coroscope::gui
