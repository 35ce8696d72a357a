// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with a field, in red behind its icon; takes no room while nothing is.
#pragma once

#include <QLabel>

namespace coroscope::gui {

class Session;

class FaultLabel : public QLabel {
    Q_OBJECT

public:
    FaultLabel(Session& session, QWidget* parent);
    void tell(const QString& fault);
    void note(const QString& words); // nothing is wrong: plain and without the icon

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
    bool m_isFault = false;
};

} // namespace coroscope::gui
