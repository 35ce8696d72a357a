// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A time in seconds, or none. Anything can be written into it: what is wrong is told beside it and
// not swallowed.
#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;

namespace coroscope::gui {

class FlatButton;
class Session;

class SecondsField : public QWidget {
    Q_OBJECT

public:
    SecondsField(Session& session, QWidget* parent);
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    // None where the field is empty, not a number (NaN) where the text is none.
    [[nodiscard]] std::optional<double> seconds() const;
    void setSeconds(std::optional<double> seconds);
    void stepBy(int steps); // of half a second; below 0 s there is no sleep

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // Up, Down

private:
    FlatButton* makeButton(Session& session, bool isMore);
    void follow();

    QLineEdit* m_field;
    FlatButton* m_less = nullptr;
    FlatButton* m_more = nullptr;
};

} // namespace coroscope::gui
