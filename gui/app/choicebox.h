// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A combo box with our chevron: a style sheet that draws the frame leaves no arrow of Qt's.
#pragma once

#include "gui/theme/glyphs.h"

#include <QComboBox>
#include <QPainter>

namespace coroscope::gui {

class ChoiceBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override {
        QComboBox::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int left = layoutDirection() == Qt::RightToLeft ? 9 : width() - 22;
        drawIcon(painter, Icon::Down, QRectF(left, height() / 2.0 - 6, 13, 13),
                 palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
                                 QPalette::ButtonText));
    }
};

} // namespace coroscope::gui
