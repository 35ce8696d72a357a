// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The narrator under the stage: one sentence and why, where the inspector has no place of its own
// or where a room full of people is to read it.
#pragma once

#include "gui/session/session.h"

#include <QWidget>

namespace coroscope::gui {

class NarratorStrip final : public QWidget {
    Q_OBJECT

public:
    explicit NarratorStrip(Session& session, QWidget* parent = nullptr);
    void setTypeScale(double scale);                         // 1 beside a reader, more for a room
    void setFreeRight(double width) { m_freeRight = width; } // for a button
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] QString why() const { return m_why; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    Session& m_session;
    QString m_sentence;
    QString m_why;
    double m_scale = 1;
    double m_freeRight = 0;
};

} // namespace coroscope::gui
