// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The scrolled part of the inspector: shows a content and turns clicks into what was clicked.
#pragma once

#include "gui/inspector/inspectorlayout.h"
#include "gui/theme/theme.h"

#include <QWidget>

namespace coroscope::gui {

class InspectorPage final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPage(QWidget* parent = nullptr);

    void tell(const InspectorContent& content, const Theme& theme);
    [[nodiscard]] const InspectorContent& content() const { return m_content; }
    [[nodiscard]] const InspectorGeometry& geometryOfItems() const { return m_geometry; }

signals:
    void selectionWanted(coroscope::gui::Selection selection);
    void hoverChanged(coroscope::gui::Selection selection);
    void lineWanted(int line);
    void eventWanted(std::size_t event);
    void historyWanted(coroscope::gui::VariableKey variable);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void lay();
    void activate(InspectorTarget target); // by value: what it leads to may lay out again
    void moveFocus(int direction);
    [[nodiscard]] const InspectorTarget* targetAt(QPointF point) const;
    [[nodiscard]] const InspectorTarget* focusedTarget() const;

    InspectorContent m_content;
    InspectorGeometry m_geometry;
    const Theme* m_theme = &lightTheme();
    int m_focused = 0; // index among the targets
};

} // namespace coroscope::gui
