// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The limits of a run, a field each: name, number, what it bounds or what is wrong with the number,
// and a way back to the usual one.
#pragma once

#include "scenes/runlimits.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace coroscope::gui {

class FlatButton;
class Session;

class LimitFields : public QWidget {
    Q_OBJECT

public:
    LimitFields(Session& session, QWidget* parent);
    void setLimits(const scenes::RunLimits& limits);
    // What the fields say; a field with a fault keeps the limit that was there.
    [[nodiscard]] scenes::RunLimits limits() const;
    [[nodiscard]] int faults() const;
    [[nodiscard]] QLineEdit* firstFaulty() const; // null: none
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        const scenes::LimitRow* limit = nullptr;
        QLineEdit* field = nullptr;
        QLabel* words = nullptr;
        FlatButton* usual = nullptr;
    };
    void makeRow(QGridLayout& grid, const scenes::LimitRow& limit);
    void follow(const Row& row);
    void placeWords(bool areBelow);

    Session& m_session;
    scenes::RunLimits m_before;
    std::vector<Row> m_rows;
    bool m_areWordsBelow = false;
};

} // namespace coroscope::gui
