// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The session's frame: change notices, selection and the settings that views share.
#include "gui/session/sessionimpl.h"

#include "core/export/escape.h"

#include <algorithm>
#include <utility>

namespace coroscope::gui {

Session::Impl::Impl(Session& owner)
    : q(owner) {
    checkTimer.setSingleShot(true);
    checkTimer.setInterval(300);
    shown = std::make_unique<Shown>(Trace());
}

void Session::Impl::notify(Changes changes) {
    if (batchDepth > 0)
        pending |= changes;
    else
        emit q.changed(changes);
}

Session::Impl::Batch::~Batch() {
    if (--m_impl.batchDepth > 0 || !m_impl.pending)
        return;
    emit m_impl.q.changed(std::exchange(m_impl.pending, Changes()));
}

Session::Session(QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this)) {
    qRegisterMetaType<coroscope::gui::Changes>();
    connect(&m_impl->playTimer, &QTimer::timeout, this, [this] { m_impl->tick(); });
    connect(&m_impl->checkTimer, &QTimer::timeout, this, [this] { m_impl->checkText(); });
    connect(&m_impl->ahead, &RunAhead::ready, this,
            [this] { m_impl->accept(m_impl->ahead.take()); });
}

Session::~Session() = default;

// --- selection

FutureId Session::focusTask() const {
    const State& state = this->state();
    if (m_impl->chosen.kind == Selection::Kind::Task)
        return m_impl->chosen.id;
    if (state.currentTask)
        return state.currentTask;
    const auto taskOf = [&state](HandleId id) { return state.handle(id).callback.task; };
    // Who comes next is what one predicts.
    const bool mayTell = !m_impl->coversFuture;
    if (mayTell && !state.ready.empty() && taskOf(state.ready.front()))
        return taskOf(state.ready.front());
    const StopIndex& stops = m_impl->shown->stops; // the event after a handle stop runs a handle
    for (std::size_t n = stops.before(cursor(), Granularity::Handle); n > 0;
         n = stops.before(n, Granularity::Handle))
        if (const FutureId task = taskOf(trace().event(n + 1).a))
            return task;
    return state.tasks.empty() ? 0 : state.tasks.front();
}

Selection Session::selection() const {
    if (m_impl->chosen.kind != Selection::Kind::None)
        return m_impl->chosen;
    const FutureId task = focusTask();
    return task ? Selection{Selection::Kind::Task, task} : Selection{};
}

void Session::select(Selection selection) {
    if (std::exchange(m_impl->chosen, selection) != selection)
        m_impl->notify(Change::Selection);
}

bool Session::isPinned() const {
    return m_impl->chosen.kind != Selection::Kind::None;
}

Selection Session::hover() const {
    return m_impl->hover;
}

void Session::setHover(Selection hover) {
    if (std::exchange(m_impl->hover, hover) != hover)
        m_impl->notify(Change::Hover);
}

// --- settings

bool Session::isDark() const {
    return m_impl->isDark;
}

void Session::setDark(bool dark) {
    if (std::exchange(m_impl->isDark, dark) != dark)
        m_impl->notify(Change::Settings);
}

bool Session::isMotionReduced() const {
    return m_impl->isMotionReduced;
}

void Session::setMotionReduced(bool reduced) {
    if (std::exchange(m_impl->isMotionReduced, reduced) != reduced)
        m_impl->notify(Change::Settings);
}

bool Session::foldsIdle() const {
    return m_impl->foldsIdle;
}

void Session::setFoldsIdle(bool folds) {
    if (std::exchange(m_impl->foldsIdle, folds) != folds)
        m_impl->notify(Change::Settings);
}

QString Session::string(StringId id) const {
    return QString::fromStdString(terminalText(trace().string(id)));
}

} // namespace coroscope::gui
