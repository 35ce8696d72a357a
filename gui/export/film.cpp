// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What does not change is painted once; each frame adds stage, playhead and current line to it.
#include "gui/export/film.h"

#include "gui/session/stops.h"
#include "gui/stage/stagemotion.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kUsualWidth = 960;
constexpr double kMostHeight = 1080;
constexpr std::size_t kFewSteps = 12;
constexpr int kHold = 700;      // ms a step
constexpr int kHoldLast = 2000; // the end, before it begins again
constexpr int kMoves = 6;       // pictures on the way from one step to the next
constexpr int kMoveTime = 50;   // ms each
constexpr std::size_t kSamples = 16;

ExportOptions fitted(const Trace& trace, ExportOptions options) {
    if (options.size.width() <= 0)
        options.size = {kUsualWidth, 0};
    if (options.size.height() <= 0 && Page(trace, options).size().height() > kMostHeight)
        options.size.setHeight(kMostHeight);
    return options;
}

} // namespace

Film::Film(const Trace& trace, const ExportOptions& options, Motion motion)
    : m_trace(trace)
    , m_motion(motion)
    , m_page(trace, fitted(trace, options)) {
    const QSize size = m_page.size().toSize();
    m_size = {(size.width() + 1) / 2 * 2, (size.height() + 1) / 2 * 2};
    m_still = QImage(m_size, QImage::Format_RGB32);
    m_still.fill(m_page.theme().surface);
    QPainter painter(&m_still);
    m_page.paintStill(painter);
    painter.end();
    chooseCursors();
}

void Film::chooseCursors() {
    const std::size_t last = m_page.options().lastEvent;
    const std::size_t first = std::min(std::max<std::size_t>(m_page.options().firstEvent, 1), last);
    StopIndex stops(m_trace);
    stops.extend();
    for (const Granularity granularity : {Granularity::Handle, Granularity::Line}) {
        m_cursors.clear();
        if (first > 0)
            m_cursors.push_back(first - 1);
        for (const std::uint32_t stop : stops.stops(granularity)) {
            if (stop >= first && stop < last)
                m_cursors.push_back(stop);
        }
        m_cursors.push_back(last);
        if (m_cursors.size() >= kFewSteps)
            return;
    }
}

double Film::shareOf(double step) const {
    return step / static_cast<double>(m_cursors.size());
}

QImage Film::picture(const StageLayout* stage, std::size_t cursor) const {
    QImage image = m_still;
    QPainter painter(&image);
    m_page.paintMoment(painter, stage, cursor);
    return image;
}

QImage Film::pictureAt(std::size_t cursor) const {
    const auto after = std::upper_bound(m_cursors.begin(), m_cursors.end(), cursor);
    const std::size_t shown = after == m_cursors.begin() ? *after : *std::prev(after);
    if (!m_page.hasStage())
        return picture(nullptr, shown);
    const StageLayout stage = m_page.stageAt(replay(m_trace, shown));
    return picture(&stage, shown);
}

bool Film::playStep(std::size_t step, const StageLayout& from, const StageLayout& to,
                    const std::function<bool(const Frame&)>& visit) {
    if (m_motion == Motion::Smooth && step > 0 && m_page.hasStage() && differ(from, to)) {
        for (int i = 1; i < kMoves; ++i) {
            const double part = static_cast<double>(i) / kMoves;
            const double progress = part * part * (3 - 2 * part);
            const StageLayout between = blendStages(from, to, progress, gui::Motion::Forward);
            const QImage image = picture(&between, m_cursors[step]);
            if (!visit({image, kMoveTime, shareOf(static_cast<double>(step) + part)}))
                return false;
        }
    }
    const bool isLast = step + 1 == m_cursors.size();
    const QImage image = picture(m_page.hasStage() ? &to : nullptr, m_cursors[step]);
    return visit({image, isLast ? kHoldLast : kHold, shareOf(static_cast<double>(step + 1))});
}

bool Film::play(const std::function<bool(const Frame&)>& visit) {
    StateIndex states(m_trace);
    StageLayout shown;
    for (std::size_t step = 0; step < m_cursors.size(); ++step) {
        StageLayout next;
        if (m_page.hasStage())
            next = m_page.stageAt(states.stateAt(m_cursors[step]));
        if (!playStep(step, shown, next, visit))
            return false;
        shown = std::move(next);
    }
    return true;
}

void Film::sample(const std::function<void(const QImage&)>& visit) {
    StateIndex states(m_trace);
    const std::size_t stride = std::max<std::size_t>(1, m_cursors.size() / kSamples);
    for (std::size_t step = 0; step < m_cursors.size(); step += stride) {
        StageLayout stage;
        if (m_page.hasStage())
            stage = m_page.stageAt(states.stateAt(m_cursors[step]));
        visit(picture(m_page.hasStage() ? &stage : nullptr, m_cursors[step]));
    }
}

} // namespace coroscope::gui
