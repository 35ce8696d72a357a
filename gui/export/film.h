// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A range of a run as pictures in time: one step after the other, held long enough to be read.
#pragma once

#include "core/trace/stateat.h"
#include "gui/export/page.h"

#include <QImage>

#include <functional>
#include <vector>

namespace coroscope::gui {

class Film {
public:
    enum class Motion {
        Steps,  // one picture a step
        Smooth, // cards move from one to the next
    };
    static constexpr std::size_t kMostSteps = 600;
    struct Frame {
        const QImage& image; // RGB32, always of size()
        int milliseconds;    // how long it is shown
        double share;        // of the film, 0 to 1
    };

    Film(const Trace& trace, const ExportOptions& options, Motion motion);

    [[nodiscard]] QSize size() const { return m_size; } // even numbers
    // Steps are handles; of a run that has only a few of those, lines.
    [[nodiscard]] std::size_t steps() const { return m_cursors.size(); }
    // The frame of the last step up to event `cursor`.
    [[nodiscard]] QImage pictureAt(std::size_t cursor) const;
    // Shows the frames in order until `visit` says false. False if it did.
    bool play(const std::function<bool(const Frame&)>& visit);
    // A few moments in the order of the run, for choosing colours.
    void sample(const std::function<void(const QImage&)>& visit);

private:
    void chooseCursors();
    [[nodiscard]] QImage picture(const StageLayout* stage, std::size_t cursor) const;
    bool playStep(std::size_t step, const StageLayout& from, const StageLayout& to,
                  const std::function<bool(const Frame&)>& visit);
    [[nodiscard]] double shareOf(double step) const;

    const Trace& m_trace;
    Motion m_motion;
    Page m_page;
    QSize m_size;
    QImage m_still;
    std::vector<std::size_t> m_cursors;
};

} // namespace coroscope::gui
