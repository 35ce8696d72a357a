// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The Problems tab. A click goes to the line or to the event; one on the light bulb mends the line.
#pragma once

#include "gui/output/problems.h"
#include "gui/output/rowview.h"

namespace coroscope::gui {

class ProblemsView : public RowView {
    Q_OBJECT

public:
    explicit ProblemsView(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<Problem>& problems() const { return m_problems; }
    // The light bulb at the right end of a row; empty where nothing mends its problem.
    [[nodiscard]] QRectF bulbOf(int row) const;

signals:
    void countChanged(int count);
    void lineActivated(int line);
    void fixWanted(int line);

protected:
    [[nodiscard]] int rowCount() const override { return static_cast<int>(m_problems.size()); }
    void paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) override;
    void activateRow(int row) override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString rowToolTip(int row) const override;
    [[nodiscard]] QString rowWords(int row) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh(Changes changes);
    [[nodiscard]] QString placeOf(const Problem& problem) const;

    std::vector<Problem> m_problems;
};

} // namespace coroscope::gui
