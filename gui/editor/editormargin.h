// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The margin left of the text: breakpoints, badges of the tasks that stand on a line, a light bulb
// where something mends the line, numbers, and the arrow from a line that awaits to the line that
// runs.
#pragma once

#include "gui/editor/editormarks.h"
#include "gui/session/session.h"

#include <QWidget>

namespace coroscope::gui {

class CodeEditor;

class EditorMargin final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 72;

    EditorMargin(CodeEditor& editor, Session& session);
    // The light bulb of a line; empty where the line has none.
    [[nodiscard]] QRectF bulbOf(int line) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintLine(QPainter& painter, int line, const QRectF& row);
    void paintNumber(QPainter& painter, int line, const QRectF& row);
    void paintMarkers(QPainter& painter, int line, const QRectF& row);
    void paintBulb(QPainter& painter, int line);
    void paintAwaits(QPainter& painter);
    void paintAwait(QPainter& painter, int from, int to);
    // The task whose badge is at a point, 0 for none.
    [[nodiscard]] FutureId taskAt(QPointF point) const;
    [[nodiscard]] QString hintAt(QPointF point) const;

    CodeEditor& m_editor;
    Session& m_session;
};

} // namespace coroscope::gui
