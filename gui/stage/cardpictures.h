// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The cards of the screen as pictures: text and curves are painted when a card changes, not while
// it moves. Without them 300 moving cards take three times the time that a frame has.
#pragma once

#include "gui/stage/stagelayout.h"
#include "gui/theme/theme.h"

#include <QPainter>
#include <QPixmap>

#include <map>

namespace coroscope::gui {

class CardPictures {
public:
    // Before a frame: what the last but one frame showed and the last did not is let go.
    void beginFrame();
    // Paints `card` where it stands, at a whole pixel of the device. What changes with every frame
    // of a movement is painted as it is, without a picture.
    void paint(QPainter& painter, const StageCard& card, const Theme& theme);

    [[nodiscard]] std::size_t count() const { return m_pictures.size(); }
    // Pictures made so far.
    [[nodiscard]] std::size_t made() const { return m_made; }

private:
    struct Picture {
        StageCard content; // at the origin
        const Theme* theme = nullptr;
        double scale = 0; // device pixels of a scene's unit
        QPixmap pixmap;
        unsigned frame = 0;
    };
    [[nodiscard]] static QPixmap make(const StageCard& content, const Theme& theme, double scale,
                                      double ratio);
    [[nodiscard]] bool hasRoomFor(const StageCard& card, double scale) const;

    std::map<StageKey, Picture> m_pictures;
    unsigned m_frame = 0;
    std::size_t m_made = 0;
    qint64 m_bytes = 0;
};

} // namespace coroscope::gui
