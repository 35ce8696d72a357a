// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Copies of unsaved texts, one a running app, in a folder that only the user can read.
#pragma once

#include <QString>

#include <optional>

namespace coroscope::gui {

struct UnsavedText {
    QString text;
    QString title;
    QString filePath;
    QString copyPath; // where the copy lies
};

bool keepUnsaved(const UnsavedText& unsaved); // this process's copy
void dropUnsaved();
// A copy whose process is gone.
[[nodiscard]] std::optional<UnsavedText> findLeftBehind();
void dropLeftBehind(const QString& copyPath);

} // namespace coroscope::gui
