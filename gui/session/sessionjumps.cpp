// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Longer ways through a run: on to a breakpoint, a task's step, the end of a future; along causes;
// and back again to where one came from.
#include "gui/session/causes.h"
#include "gui/session/sessionimpl.h"

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostRemembered = 200;

// The nearest cursor beyond `from` at which `isIt` holds, `from` where there is none.
template <typename Test>
std::size_t nearest(std::size_t from, std::size_t end, int direction, Test isIt) {
    if (direction > 0) {
        for (std::size_t n = from + 1; n <= end; ++n)
            if (isIt(n))
                return n;
        return from;
    }
    for (std::size_t n = from; n-- > 1;)
        if (isIt(n))
            return n;
    return from;
}

} // namespace

void Session::Impl::jumpTo(std::size_t event) {
    const std::size_t from = cursor;
    moveTo(event);
    if (cursor == from)
        return;
    before.push_back(from);
    if (before.size() > kMostRemembered)
        before.erase(before.begin());
    after.clear();
}

void Session::runToBreakpoint(int direction) {
    m_impl->jumpTo(nearest(cursor(), eventCount(), direction,
                           [this](std::size_t n) { return m_impl->isBreakpoint(n); }));
}

void Session::runUntilRuns(FutureId task, int direction) {
    const auto begins = [this, task](std::size_t n) {
        const Event& event = trace().event(n);
        if (event.kind != EventKind::HandleRun)
            return false;
        const std::size_t made = causeOf(trace(), n);
        const Event* queued = made ? &trace().event(made) : nullptr;
        const auto kind = queued ? static_cast<CallbackKind>(queued->op) : CallbackKind::Call;
        return queued && queued->b == task && task &&
               (kind == CallbackKind::Step || kind == CallbackKind::Wakeup);
    };
    m_impl->jumpTo(nearest(cursor(), eventCount(), direction, begins));
}

void Session::runUntilDone(FutureId future) {
    const auto ends = [this, future](std::size_t n) {
        const Event& event = trace().event(n);
        const bool isEnd = event.kind == EventKind::FutureDone || event.kind == EventKind::TaskDone;
        return isEnd && event.a == future;
    };
    const bool isDone = state().future(future).outcome != Outcome::Pending;
    m_impl->jumpTo(nearest(cursor(), eventCount(), isDone ? -1 : 1, ends));
}

void Session::follow(int direction) {
    const std::size_t target =
        direction < 0 ? causeOf(trace(), cursor()) : effectOf(trace(), cursor());
    if (target && target <= eventCount())
        m_impl->jumpTo(target);
}

void Session::jumpTo(std::size_t event) {
    m_impl->jumpTo(event);
}

void Session::goBack() {
    if (!canGoBack())
        return;
    const std::size_t target = m_impl->before.back();
    m_impl->before.pop_back();
    m_impl->after.push_back(cursor());
    m_impl->moveTo(target);
}

void Session::goForth() {
    if (!canGoForth())
        return;
    const std::size_t target = m_impl->after.back();
    m_impl->after.pop_back();
    m_impl->before.push_back(cursor());
    m_impl->moveTo(target);
}

bool Session::canGoBack() const {
    return !m_impl->before.empty();
}
bool Session::canGoForth() const {
    return !m_impl->after.empty();
}

bool Session::coversFuture() const {
    return m_impl->coversFuture;
}

void Session::setCoversFuture(bool covers) {
    if (covers == m_impl->coversFuture)
        return;
    m_impl->coversFuture = covers;
    m_impl->notify(Change::Settings);
}

const Question& Session::question() const {
    return m_impl->question;
}

void Session::setQuestion(const Question& question) {
    if (question == m_impl->question)
        return;
    m_impl->question = question;
    m_impl->notify(Change::Settings);
}

} // namespace coroscope::gui
