// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the user typed, checked: a command, what it works on, its options.
#pragma once

#include "gui/export/exportformat.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <cstddef>

namespace coroscope::gui {

struct CommandLine {
    enum class Command { Window, Trace, Run, Check, Export, Limits, Shot, Help, Version };
    Command command = Command::Window;
    QString input;      // scene or trace; for the window it may be empty
    QString output;     // --events, --to
    QStringList limits; // --limit: "steps=1000"
    bool hasEvents = false;
    std::size_t until = 0;                                        // --until; 0: to the end
    std::size_t firstEvent = 0, lastEvent = 0;                    // --range; 0: whole
    bool appliesFixes = false, showsDiff = false, asJson = false; // check
    bool isDark = false;                                          // shot: the theme
    std::size_t at = 0;                                           // shot: the cursor
    QSize size{1440, 900};                                        // shot: of the window
    QString granularity = QStringLiteral("handle");
    QString language;                   // shot: "zh_CN"
    QString view;                       // shot: "predict", "present", "measure", "drawer", "goto"
    ExportOptions exported;             // export
    std::optional<ExportFormat> format; // export: --as, else by the extension
    std::optional<ExportShow> show;     // export: else what the format is for
    QString help;                       // Help: the text to print
    QString error;                      // not empty: wrong usage
};

// Never exits, never prints. `arguments` as QCoreApplication::arguments() gives them.
[[nodiscard]] CommandLine parseCommandLine(const QStringList& arguments);

} // namespace coroscope::gui
