// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the timeline's shapes mean, for the header of its dock.
#pragma once

#include "gui/session/session.h"

#include <QWidget>

#include <vector>

namespace coroscope::gui {

struct Theme;

class TimelineLegend final : public QWidget {
    Q_OBJECT

public:
    explicit TimelineLegend(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 34}; }
    [[nodiscard]] int shownWidth() const; // of what is told now

public slots:
    // With frames shown, the frames' shapes are told instead of the lanes'.
    void setFramesShown(bool areShown);
    void setGroupsShown(bool areShown);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry;
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] QString predicting() const;
    void paintPredicting(QPainter& painter, const QFont& font, const Theme& theme) const;

    Session& m_session;
    bool m_areFramesShown = false;
    bool m_areGroupsShown = false;
};

} // namespace coroscope::gui
