// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each kind of finding is one walk over what the state or the spans know of it.
#include "gui/groups/findings.h"

#include "core/export/escape.h"
#include "gui/groups/taskgroups.h"

#include <algorithm>
#include <map>

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostOfAKind = 4;

QString seconds(double value) {
    return QStringLiteral("%1 s").arg(QString::number(value, 'f', value < 10 ? 3 : 1));
}

class Finder {
    Q_DECLARE_TR_FUNCTIONS(Findings)

public:
    Finder(const State& state, const Trace& trace, const SpanIndex& spans)
        : m_state(state)
        , m_trace(trace)
        , m_spans(spans) {}

    std::vector<Finding> all() {
        addCrowds();
        addBlockedLoop();
        addErrors();
        addLeftOver();
        return std::move(m_found);
    }

private:
    [[nodiscard]] QString text(StringId id) const {
        return QString::fromStdString(terminalText(m_trace.string(id)));
    }
    [[nodiscard]] QString nameOf(FutureId task) const {
        const FutureState& state = m_state.future(task);
        return state.name ? text(state.name) : QStringLiteral("F%1").arg(task);
    }
    // The label of "lock A"; 0 for what a crowd is no news of: sleeps, tasks, plain futures.
    [[nodiscard]] StringId thingOf(FutureId future) const {
        const FutureState& state = m_state.future(future);
        const bool isThing = state.type == FutureType::Future && !state.timer && state.seconds <= 0;
        return isThing ? state.label : 0;
    }

    void add(Finding::Kind kind, std::vector<Finding> found) {
        if (found.size() > kMostOfAKind)
            found.resize(kMostOfAKind);
        for (Finding& each : found) {
            each.kind = kind;
            m_found.push_back(std::move(each));
        }
    }

    void addCrowds();
    void addBlockedLoop();
    void addErrors();
    void addLeftOver();

    const State& m_state;
    const Trace& m_trace;
    const SpanIndex& m_spans;
    std::vector<Finding> m_found;
};

struct Crowd {
    std::vector<FutureId> tasks;
    FutureId owner = 0;
    std::uint32_t since = 0; // the longest wait
    FutureId longest = 0;
};

void Finder::addCrowds() {
    std::map<StringId, Crowd> crowds;
    for (const FutureId task : m_state.tasks) {
        const FutureState& state = m_state.future(task);
        const StringId thing =
            state.place == TaskPlace::Waiting && state.awaits ? thingOf(state.awaits) : 0;
        if (!thing)
            continue;
        Crowd& crowd = crowds[thing];
        crowd.tasks.push_back(task);
        crowd.owner = m_state.future(state.awaits).owner;
        const std::uint32_t since = waitsSince(m_state, task);
        if (!crowd.longest || since < crowd.since) {
            crowd.since = since;
            crowd.longest = task;
        }
    }
    std::vector<std::pair<std::size_t, Finding>> sized;
    for (const auto& [thing, crowd] : crowds) {
        if (crowd.tasks.size() < kCrowd)
            continue;
        Finding finding;
        finding.title = tr("%1 tasks wait for %2").arg(crowd.tasks.size()).arg(text(thing));
        const double longest = m_state.time - m_trace.timeOf(crowd.since);
        if (crowd.owner)
            finding.detail = tr("Held by %1.").arg(nameOf(crowd.owner)) + u' ';
        finding.detail += tr("Longest wait: %1, %2.").arg(nameOf(crowd.longest), seconds(longest));
        finding.task = crowd.longest;
        sized.emplace_back(crowd.tasks.size(), std::move(finding));
    }
    std::stable_sort(sized.begin(), sized.end(),
                     [](const auto& x, const auto& y) { return x.first > y.first; });
    std::vector<Finding> found;
    for (auto& each : sized)
        found.push_back(std::move(each.second));
    add(Finding::Kind::Crowd, std::move(found));
}

void Finder::addBlockedLoop() {
    const double running =
        m_state.running ? m_state.time - m_trace.timeOf(m_state.runningSince) : 0;
    if (running > kSlowStep && m_state.currentTask) {
        Finding now;
        now.title = tr("%1 blocks the loop").arg(nameOf(m_state.currentTask));
        const std::size_t behind = m_state.ready.size();
        now.detail =
            behind == 1
                ? tr("This step has run for %1; 1 handle stands behind it.").arg(seconds(running))
                : tr("This step has run for %1; %2 handles stand behind it.")
                      .arg(seconds(running))
                      .arg(behind);
        now.task = m_state.currentTask;
        add(Finding::Kind::BlockedLoop, {now});
        return;
    }
    const IdleSpan* worst = nullptr;
    for (const IdleSpan& idle : m_spans.idles()) {
        if (idle.event > m_state.event)
            break;
        if (idle.isBlocked && idle.to - idle.from > kSlowStep &&
            (!worst || idle.to - idle.from > worst->to - worst->from))
            worst = &idle;
    }
    if (!worst)
        return;
    Finding past;
    past.title = tr("A step blocked the loop for %1").arg(seconds(worst->to - worst->from));
    past.detail = tr("Nothing else could run meanwhile. Await asyncio.sleep() there, or hand the "
                     "work to asyncio.to_thread().");
    past.event = worst->event;
    add(Finding::Kind::BlockedLoop, {past});
}

void Finder::addErrors() {
    struct Raised {
        std::size_t count = 0;
        FutureId last = 0;
        std::map<QString, std::size_t> coroutines;
    };
    std::map<QString, Raised> raised;
    for (const FutureId task : m_state.done) {
        const FutureState& state = m_state.future(task);
        if (state.outcome != Outcome::Exception)
            continue;
        Raised& error = raised[text(state.value).section(u'(', 0, 0)];
        ++error.count;
        error.last = task;
        ++error.coroutines[text(state.coroutine)];
    }
    std::vector<std::pair<std::size_t, Finding>> sized;
    for (const auto& [type, error] : raised) {
        Finding finding;
        finding.title = error.count == 1 ? tr("%1 raised %2").arg(nameOf(error.last), type)
                                         : tr("%1 tasks raised %2").arg(error.count).arg(type);
        finding.detail = error.coroutines.size() == 1
                             ? tr("In %1.").arg(error.coroutines.begin()->first)
                             : tr("In %1 different coroutines.").arg(error.coroutines.size());
        finding.task = error.last;
        finding.event = m_state.future(error.last).doneAt;
        sized.emplace_back(error.count, std::move(finding));
    }
    std::stable_sort(sized.begin(), sized.end(),
                     [](const auto& x, const auto& y) { return x.first > y.first; });
    std::vector<Finding> found;
    for (auto& each : sized)
        found.push_back(std::move(each.second));
    add(Finding::Kind::Errors, std::move(found));
}

void Finder::addLeftOver() {
    if (!m_state.isEnded || m_state.tasks.empty() || m_state.end == EndStatus::Deadlock)
        return;
    Finding finding;
    finding.title = m_state.tasks.size() == 1
                        ? tr("%1 was still pending at the end").arg(nameOf(m_state.tasks.front()))
                        : tr("%1 tasks were still pending at the end").arg(m_state.tasks.size());
    finding.detail = tr("The program ended without waiting for them.");
    finding.task = m_state.tasks.front();
    add(Finding::Kind::LeftOver, {finding});
}

} // namespace

std::vector<Finding> Findings::of(const State& state, const Trace& trace, const SpanIndex& spans) {
    return Finder(state, trace, spans).all();
}

} // namespace coroscope::gui
