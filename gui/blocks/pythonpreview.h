// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The Python beside the blocks: the text as it stands, or, while a block is dragged, as it would
// be.
#pragma once

#include "gui/session/session.h"
#include "gui/session/sourcewords.h"

#include <QAbstractScrollArea>

namespace coroscope::gui {

class PythonPreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    static constexpr int kWidth = 292;

    PythonPreview(Session& session, QWidget* parent);
    // Lines from 1; none chosen: 0. `isPromise`: it is not the text yet.
    void show(const QString& text, int firstLine, int lastLine, bool isPromise);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isPromise() const { return m_isPromise; }
    [[nodiscard]] int firstLine() const { return m_first; }

signals:
    void lineChosen(int line);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintLine(QPainter& painter, int line, const QRectF& row);
    void paintFrame();
    void updateScrollBars();

    Session& m_session;
    QString m_text;
    SourceWords m_words;
    int m_first = 0;
    int m_last = 0;
    bool m_isPromise = false;
};

} // namespace coroscope::gui
