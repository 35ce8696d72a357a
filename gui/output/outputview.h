// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The Output tab: what the program has printed up to the cursor. A click goes to the event.
#pragma once

#include "gui/output/outputlines.h"
#include "gui/output/rowview.h"

#include <memory>

namespace coroscope::gui {

class OutputView : public RowView {
    Q_OBJECT

public:
    explicit OutputView(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] int count() const { return m_count; }
    // The lines that are shown, for tests and for copying.
    [[nodiscard]] QString plainText() const;

signals:
    void countChanged(int count);

protected:
    [[nodiscard]] int rowCount() const override { return m_count; }
    void paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) override;
    void activateRow(int row) override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString rowToolTip(int row) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh(Changes changes);

    std::unique_ptr<OutputLines> m_lines;
    int m_count = 0;
};

} // namespace coroscope::gui
