// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What was open when the app ended, to open it again: the scene, the moment, the breakpoints.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace coroscope::gui {

struct RememberedScene {
    QString input; // a path, or ":chain"
    qint64 cursor = 0;
    int line = 0; // where the text cursor stood
    QString granularity;
    QList<int> breakpoints;
    bool operator==(const RememberedScene&) const = default;
};

// False: it could not be kept.
bool rememberScene(const RememberedScene& scene);
// Nothing, and `complaint` where there is a reason: what is damaged or from a later version is kept
// beside under another name. Numbers that make no sense are dropped one by one.
[[nodiscard]] std::optional<RememberedScene> rememberedScene(QString* complaint);

} // namespace coroscope::gui
