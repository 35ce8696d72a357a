// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What one types into "Go to…": `event 72`, `t 0.5`, `Task-3`, `line 6`, `H9`, `F7`.
#pragma once

#include "gui/session/selection.h"

#include <QString>

#include <cstddef>
#include <optional>

namespace coroscope::gui {

class Session;

struct GoToTarget {
    std::optional<std::size_t> event; // where the cursor goes; none: it stays
    Selection selection;              // what is selected there
    QString description;              // "event 72, 0.500 s"
    QString error;                    // not empty: nothing is there
};

[[nodiscard]] GoToTarget findTarget(const QString& query, const Session& session);

} // namespace coroscope::gui
