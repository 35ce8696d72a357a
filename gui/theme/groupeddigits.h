// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Counts as people read them: "1 204 518", in any language.
#pragma once

#include <QString>

namespace coroscope::gui {

// With a no-break space before each group of three digits.
[[nodiscard]] inline QString groupedDigits(qulonglong number) {
    QString text = QString::number(number);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, QChar(0xA0));
    return text;
}

} // namespace coroscope::gui
