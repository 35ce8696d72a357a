// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a painted view shows, as a tree that assistive technology can walk: the view, its regions,
// the things in them.
#pragma once

#include <QAccessible>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace coroscope::gui {

struct AccessibleItem {
    QAccessible::Role role = QAccessible::ListItem;
    QString name;
    QString description;
    QRectF rect; // in the widget's coordinates
    bool isSelected = false;
    bool isFocused = false;
    std::function<void()> press; // may be empty: nothing to press
    std::vector<AccessibleItem> children;
};

// A painted view implements this beside QWidget.
class PaintedView {
public:
    virtual ~PaintedView() = default;
    [[nodiscard]] virtual std::vector<AccessibleItem> accessibleItems() const = 0;
};

// Lets QAccessible see into every PaintedView; may be called more than once.
void installPaintedAccess();
// Tells assistive technology that the view shows something else now.
void announceChange(QWidget* view);

} // namespace coroscope::gui
