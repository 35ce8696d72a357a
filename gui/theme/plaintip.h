// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A tooltip that shows a text as it is: Qt guesses from its looks whether one is markup.
#pragma once

#include <QString>
#include <QTextDocument>

namespace coroscope::gui {

[[nodiscard]] inline QString plainTip(const QString& text) {
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace coroscope::gui
