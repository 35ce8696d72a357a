// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The Findings tab: what deserves a look up to the cursor. A click goes to the task and, where it
// has happened, to the event.
#pragma once

#include "gui/groups/findings.h"
#include "gui/output/rowview.h"

#include <QTimer>

namespace coroscope::gui {

class FindingsView : public RowView {
    Q_OBJECT

public:
    explicit FindingsView(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

signals:
    void countChanged(int count);
    void taskActivated(); // one was chosen: show everything about it

protected:
    [[nodiscard]] int rowCount() const override { return static_cast<int>(m_findings.size()); }
    void paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) override;
    void activateRow(int row) override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString rowToolTip(int row) const override;

private:
    void follow(Changes changes);
    void refresh();

    std::vector<Finding> m_findings;
    QTimer m_later; // while the run plays, a few times a second are enough
};

} // namespace coroscope::gui
