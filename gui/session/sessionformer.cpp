// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run before the last edit: kept beside the new one, which takes over its cursor's place.
#include "gui/session/sessionimpl.h"

namespace coroscope::gui {

void Session::Impl::acceptEdit(std::unique_ptr<Shown> next) {
    const Batch batch(*this);
    difference = compareRuns(shown->trace(), next->trace(), LineMap(shownText, runText));
    former = std::move(shown);
    formerText = shownText;
    shownText = runText;
    const bool isPlaceKept = difference.keeps(cursor);
    before.clear(); // numbers of events in the run before
    after.clear();
    if (!isPlaceKept)
        chosen = {};
    hover = {};
    show(std::move(next), difference.placeOf(cursor));
    notify(Changes(Change::Selection) | Change::Hover);
    emit q.compared(isPlaceKept);
}

void Session::runEdit(const QString& text) {
    const Impl::Batch batch(*m_impl);
    setText(text);
    run();
}

bool Session::hasFormer() const {
    return m_impl->former != nullptr;
}
const Trace& Session::formerTrace() const {
    return m_impl->former->trace();
}
const SpanIndex& Session::formerSpans() const {
    return m_impl->former->spans;
}
const QString& Session::formerText() const {
    return m_impl->formerText;
}
State Session::formerStateAt(std::size_t event) const {
    return m_impl->former->states.stateAt(event);
}
const RunDifference& Session::difference() const {
    return m_impl->difference;
}

void Session::dropFormer() {
    if (!hasFormer())
        return;
    m_impl->former.reset();
    m_impl->difference = {};
    m_impl->notify(Change::Trace);
}

bool Session::showsFormer() const {
    return m_impl->showsFormer;
}

void Session::setShowsFormer(bool shows) {
    if (shows == m_impl->showsFormer)
        return;
    m_impl->showsFormer = shows;
    m_impl->notify(Change::Settings);
}

void Session::toFirstDifference() {
    if (m_impl->difference.isThere)
        jumpTo(m_impl->difference.after);
}

} // namespace coroscope::gui
