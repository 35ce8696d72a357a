// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The Problems tab. A click goes to the line or to the event.
#pragma once

#include "gui/output/problems.h"
#include "gui/output/rowview.h"

namespace coroscope::gui {

class ProblemsView : public RowView {
    Q_OBJECT

public:
    explicit ProblemsView(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<Problem>& problems() const { return m_problems; }

signals:
    void countChanged(int count);
    void lineActivated(int line);

protected:
    [[nodiscard]] int rowCount() const override { return static_cast<int>(m_problems.size()); }
    void paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) override;
    void activateRow(int row) override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString rowToolTip(int row) const override;

private:
    void refresh(Changes changes);
    [[nodiscard]] QString placeOf(const Problem& problem) const;

    std::vector<Problem> m_problems;
};

} // namespace coroscope::gui
