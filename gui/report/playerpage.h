// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The player: a run in one HTML file, to step through, play and look at in any browser.
#pragma once

#include "core/export/runnames.h"
#include "gui/report/steptable.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace coroscope::gui {

// What the player shows of the timeline: a picture, and where events and spans stand on it.
struct PlayerTimeline {
    struct Spot {
        QRectF rect; // logical pixels of the picture
        QString text;
        std::uint32_t event;
    };
    QByteArray svg;
    QSizeF size;
    double top = 0;        // of the playhead
    std::vector<double> x; // by event of the range: the playhead, from the state before its first
    std::vector<Spot> spots;
};

struct PlayerInput {
    QString title;
    QString source; // the scene's text; may be empty
    bool isDark = false;
    PlayerTimeline timeline;
};

// Nothing in it is fetched, and no script but ours may run: names of the scene are data in a block
// of JSON and become text nodes only. Empty if the progress was stopped.
[[nodiscard]] QByteArray playerPage(const Trace& trace, EventRange range, const PlayerInput& input,
                                    const ReportProgress& progress = {});

} // namespace coroscope::gui
