// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A list whose rows a view paints itself: only the visible ones, with a current row for the
// keyboard.
#pragma once

#include "gui/session/session.h"
#include "gui/theme/paintedaccess.h"
#include "gui/theme/theme.h"

#include <QAbstractScrollArea>

namespace coroscope::gui {

class RowView : public QAbstractScrollArea, public PaintedView {
    Q_OBJECT

public:
    RowView(Session& session, int rowHeight, QWidget* parent);
    [[nodiscard]] int currentRow() const { return m_current; }
    void setCurrentRow(int row) { moveCurrent(row); }
    // The rows from the first visible one on: a reader asks for no more than a few hundred.
    [[nodiscard]] std::vector<AccessibleItem> accessibleItems() const override;

protected:
    [[nodiscard]] virtual int rowCount() const = 0;
    virtual void paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) = 0;
    virtual void activateRow(int row) = 0;
    [[nodiscard]] virtual QString emptyText() const = 0;
    [[nodiscard]] virtual QString rowToolTip(int row) const = 0;
    // What a screen reader says of a row.
    [[nodiscard]] virtual QString rowWords(int row) const { return rowToolTip(row); }

    void rowsChanged(bool followsEnd);
    [[nodiscard]] int rowAt(const QPoint& position) const; // -1: none
    [[nodiscard]] QRectF rowRect(int row) const;           // in the viewport
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] const Theme& theme() const;

    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void moveCurrent(int row);
    void updateScrollBar();

    Session& m_session;
    int m_rowHeight;
    int m_current = -1;
};

} // namespace coroscope::gui
