// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// "What just happened": one sentence, why, and what comes next; at a deadlock the ways out of it.
#pragma once

#include "gui/narration/diagnosis.h"
#include "gui/narration/narration.h"
#include "gui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace coroscope::gui {

class NarratorPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kHeight = 168; // grows where the text needs more

    explicit NarratorPanel(QWidget* parent = nullptr);

    void tell(const Narration& narration, std::size_t event, const Theme& theme);
    void tellWaysOut(const Diagnosis& diagnosis, const Theme& theme);
    [[nodiscard]] QString told() const;

signals:
    void eventWanted(std::size_t event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show(bool waysOut, const Theme& theme);
    void fit();
    void placeButtons();
    void announce();
    double paintNarration(QPainter* painter) const; // gives the height; nullptr only measures
    double paintWaysOut(QPainter* painter) const;
    void paintHeader(QPainter& painter, const QString& label, const QString& event) const;

    Narration m_narration;
    Diagnosis m_diagnosis;
    std::size_t m_event = 0;
    bool m_showsWaysOut = false;
    const Theme* m_theme = &lightTheme();
    QPushButton* m_stepButton;
    QPushButton* m_copyButton;
};

} // namespace coroscope::gui
