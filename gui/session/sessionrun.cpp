// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run. Its first events are there within the call for any short scene; a long or endless one is
// run on in the background, as far as it is looked at, and takes the place of its shorter self.
#include "gui/session/sessionimpl.h"
#include "scenes/check/scenecheck.h"

#include <algorithm>

namespace coroscope::gui {

namespace {
constexpr std::size_t kFirstStretch = 20'000; // events
constexpr std::size_t kGrowth = 8;            // each further run is that many times as long
constexpr int kPatience = 150;                // ms
} // namespace

Session::Impl::Shown::Shown(std::unique_ptr<scenes::SceneRun> sceneRun)
    : run(std::move(sceneRun))
    , states(run->trace())
    , spans(run->trace())
    , stops(run->trace())
    , cleanEnd(endWithoutCleanup(run->trace())) {
    spans.extend();
}

Session::Impl::Shown::Shown(Trace&& recorded)
    : recording(std::make_unique<Trace>(std::move(recorded)))
    , states(*recording)
    , spans(*recording)
    , stops(*recording)
    , cleanEnd(endWithoutCleanup(*recording)) {
    spans.extend();
}

std::size_t Session::Impl::end() const {
    return showsCleanup ? shown->trace().size() : shown->cleanEnd;
}

void Session::Impl::show(std::unique_ptr<Shown> next, std::size_t newCursor) {
    shown = std::move(next);
    if (newCursor == 0) {
        before.clear();
        after.clear();
    }
    cursor = std::min(newCursor, end());
    state = shown->states.stateAt(cursor);
    notify(Changes(Change::Trace) | Change::Cursor);
}

// Takes a run that is ready: errors of the text keep the last good run on the stage.
void Session::Impl::accept(std::unique_ptr<scenes::SceneRun> run) {
    if (!run)
        return;
    const Batch batch(*this);
    diagnostics = scenes::withAdvice(runText.toStdString(), run->diagnostics());
    notify(Changes(Change::Diagnostics) | Change::Playback);
    if (!run->canRun()) {
        notify(Change::Trace);
        return;
    }
    auto next = std::make_unique<Shown>(std::move(run));
    if (shown->run && isFirstStretch && shownText != runText)
        return acceptEdit(std::move(next));
    shownText = runText;
    show(std::move(next), isFirstStretch ? 0 : cursor);
    if (former) // which went on, perhaps up to the first difference
        difference = compareRuns(former->trace(), shown->trace(), LineMap(formerText, shownText));
}

void Session::run() {
    if (isRecording())
        return;
    const Impl::Batch batch(*m_impl);
    pause();
    m_impl->checkTimer.stop();
    m_impl->runText = m_impl->text;
    m_impl->files = m_impl->filesNow();
    m_impl->runLimits = m_impl->limits;
    m_impl->isFirstStretch = true;
    const bool isEdit = isFromLastVersion();
    // As far as the run before it, so that the cursor's place is there.
    m_impl->asked = std::max(kFirstStretch, isEdit ? trace().size() : 0);
    if (!isEdit)
        select({});
    m_impl->accept(m_impl->ahead.start(m_impl->text, m_impl->title, m_impl->files,
                                       m_impl->runLimits, m_impl->asked, kPatience));
    m_impl->notify(Changes(Change::Trace) | Change::Playback);
}

void Session::Impl::runFurther() {
    if (!shown->run || shown->run->isEnded() || ahead.isBusy())
        return;
    isFirstStretch = false;
    runText = shownText;
    asked *= kGrowth;
    accept(ahead.start(runText, title, files, runLimits, asked, kPatience));
    notify(Change::Playback);
}

// A step that comes near the last event that is there asks for more.
void Session::Impl::runFurtherNear(std::size_t target) {
    const std::size_t size = shown->trace().size();
    if (target + size / 10 >= size)
        runFurther();
}

const scenes::RunLimits& Session::limits() const {
    return m_impl->limits;
}
void Session::setLimits(const scenes::RunLimits& limits) {
    m_impl->limits = limits;
}

bool Session::isFromLastVersion() const {
    return m_impl->shown->run && m_impl->shownText != m_impl->text;
}

const Trace& Session::trace() const {
    return m_impl->shown->trace();
}
const SpanIndex& Session::spans() const {
    return m_impl->shown->spans;
}
const std::vector<scenes::Diagnostic>& Session::diagnostics() const {
    return m_impl->diagnostics;
}
bool Session::isRunComplete() const {
    return trace().isComplete();
}
bool Session::isRunning() const {
    return m_impl->ahead.isBusy();
}
bool Session::isRecording() const {
    return !m_impl->shown->run && trace().size() > 0;
}
std::size_t Session::eventCount() const {
    return m_impl->end();
}

std::uint32_t Session::iterationCount() const {
    const auto& all = m_impl->shown->stops.stops(Granularity::Iteration);
    const auto end = std::upper_bound(all.begin(), all.end(), eventCount());
    return static_cast<std::uint32_t>(end - all.begin());
}

QString Session::stopMessage() const {
    if (m_impl->shown->run)
        return QString::fromStdString(m_impl->shown->run->stopMessage());
    if (!trace().isComplete())
        return {};
    const Event& last = trace().event(trace().size());
    const auto status = static_cast<EndStatus>(last.op);
    const bool isStop = status != EndStatus::Ok && status != EndStatus::Exception;
    if (!isStop)
        return {};
    const QString message = string(last.c);
    if (!message.isEmpty())
        return message;
    return status == EndStatus::Deadlock ? tr("Deadlock: every task waits for another.")
                                         : tr("The run was stopped by a limit.");
}

QString Session::errorOutput() const {
    if (m_impl->shown->run)
        return QString::fromStdString(m_impl->shown->run->errorOutput());
    QString all;
    for (const Detail& detail : trace().details())
        if (detail.kind == DetailKind::ErrorOutput)
            all += string(detail.b) + QLatin1Char('\n');
    return all;
}

void Session::openTrace(Trace&& trace, const QString& title) {
    const Impl::Batch batch(*m_impl);
    setDocument({}, title, {});
    m_impl->show(std::make_unique<Impl::Shown>(std::move(trace)), 0);
}

bool Session::showsCleanup() const {
    return m_impl->showsCleanup;
}

void Session::setShowsCleanup(bool shows) {
    if (shows == m_impl->showsCleanup)
        return;
    const Impl::Batch batch(*m_impl);
    m_impl->showsCleanup = shows;
    m_impl->moveTo(m_impl->cursor);
    m_impl->notify(Changes(Change::Settings) | Change::Trace);
}

} // namespace coroscope::gui
