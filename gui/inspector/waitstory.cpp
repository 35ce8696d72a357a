// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Follows what a task waits for down to what will end it, and looks along the recorded run for the
// moment at which it goes on.
#include "gui/inspector/waitstory.h"

#include "gui/narration/teller.h"
#include "gui/session/causes.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace coroscope::gui {

namespace {

constexpr int kLongestChain = 5;
constexpr std::size_t kMostValues = 40;

class StoryTeller {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    explicit StoryTeller(const InspectorSource& source)
        : m_source(source)
        , m_teller(source.trace, source.state) {}

    void tellTask(FutureId id);
    void tellFuture(FutureId id);
    void tellVariable(const VariableKey& variable);
    [[nodiscard]] std::vector<StoryLine> take() { return std::move(m_lines); }

private:
    [[nodiscard]] const State& state() const { return m_source.state; }
    [[nodiscard]] const FutureState& future(FutureId id) const { return state().future(id); }
    void say(const QString& text, std::size_t event = 0) { m_lines.push_back({text, event}); }
    void sayWaiting(FutureId id);
    void sayWhatEnds(FutureId id);
    void sayGather(FutureId id);
    void sayWhoWoke(HandleId handle);
    void sayPlace(HandleId handle);
    void sayNextRun(FutureId task);
    void sayDone(FutureId id);
    [[nodiscard]] std::size_t madeEventOf(HandleId handle) const;
    [[nodiscard]] std::size_t waitingSince(FutureId task) const;
    [[nodiscard]] QString subject(FutureId id) const;
    [[nodiscard]] std::size_t nextRunOf(FutureId task) const;

    const InspectorSource& m_source;
    Teller m_teller;
    std::vector<StoryLine> m_lines;
    std::set<FutureId> m_told; // a cycle is told once
};

std::size_t StoryTeller::madeEventOf(HandleId handle) const {
    return handle ? state().handle(handle).madeAt : 0;
}

std::size_t StoryTeller::waitingSince(FutureId task) const {
    for (std::size_t n = state().event; n > 0; --n) {
        const Event& event = m_source.trace.event(n);
        if (event.kind == EventKind::TaskWaits && event.a == task)
            return n;
    }
    return 0;
}

std::size_t StoryTeller::nextRunOf(FutureId task) const {
    if (!m_source.mayTellFuture)
        return 0;
    const Trace& trace = m_source.trace;
    HandleId step = future(task).handle;
    for (std::size_t n = state().event + 1; n <= trace.size(); ++n) {
        const Event& event = trace.event(n);
        const auto kind = static_cast<CallbackKind>(event.op);
        const bool isStep = kind == CallbackKind::Step || kind == CallbackKind::Wakeup;
        if (event.kind == EventKind::HandleQueued && event.b == task && isStep)
            step = event.a;
        else if (event.kind == EventKind::HandleRun && step && event.a == step)
            return n;
    }
    return 0;
}

void StoryTeller::sayWaiting(FutureId id) {
    const FutureState& task = future(id);
    say(tr("%1 waits for %2.").arg(m_teller.task(id), m_teller.thing(task.awaits)),
        waitingSince(id));
    sayWhatEnds(task.awaits);
}

void StoryTeller::sayGather(FutureId id) {
    QStringList open;
    for (const FutureId child : future(id).children)
        if (future(child).outcome == Outcome::Pending)
            open << m_teller.future(child);
    const qsizetype count = open.size();
    if (count > 4)
        open = open.mid(0, 3) << tr("%1 more").arg(count - 3);
    if (count > 0)
        say(tr("It ends when these have ended: %1.").arg(listed(open)));
}

void StoryTeller::sayWhatEnds(FutureId id) {
    if (!id || !m_told.insert(id).second || m_told.size() > kLongestChain)
        return;
    const FutureState& awaited = future(id);
    if (awaited.outcome != Outcome::Pending) {
        say(tr("%1 is done already.").arg(m_teller.future(id)), awaited.doneAt);
    } else if (awaited.type == FutureType::Gather) {
        sayGather(id);
    } else if (awaited.timer) {
        say(tr("Timer %1 ends it at %2.")
                .arg(m_teller.handle(awaited.timer),
                     Teller::moment(state().handle(awaited.timer).deadline)),
            madeEventOf(awaited.timer));
    } else if (awaited.owner) {
        say(tr("%1 holds what it waits for.").arg(m_teller.task(awaited.owner)));
        if (future(awaited.owner).place == TaskPlace::Waiting)
            sayWaiting(awaited.owner);
    } else if (awaited.type == FutureType::Task && awaited.place == TaskPlace::Waiting) {
        sayWaiting(id);
    } else if (awaited.type == FutureType::Task) {
        say(tr("It ends when %1 has ended.").arg(m_teller.task(id)));
    }
}

void StoryTeller::sayWhoWoke(HandleId handle) {
    const std::size_t queued = madeEventOf(handle);
    if (!queued)
        return;
    const CallbackState& callback = state().handle(handle).callback;
    const FutureId waker = callback.future;
    if (callback.kind == CallbackKind::Wakeup && waker) {
        const std::size_t done = future(waker).doneAt;
        const std::size_t cause = done ? causeOf(m_source.trace, done) : 0;
        say(tr("%1 woke it: it was done, so %2 joined the ready queue.")
                .arg(subject(waker), m_teller.handle(handle)),
            queued);
        if (cause && m_source.trace.event(cause).kind == EventKind::HandleRun)
            say(tr("%1 had ended %2.")
                    .arg(m_teller.handle(m_source.trace.event(cause).a), m_teller.future(waker)),
                done);
    } else if (const FutureId maker = state().handle(handle).madeBy) {
        say(tr("%1 put %2 on the ready queue.").arg(m_teller.task(maker), m_teller.handle(handle)),
            queued);
    } else {
        say(tr("%1 was put on the ready queue.").arg(m_teller.handle(handle)), queued);
    }
}

void StoryTeller::sayPlace(HandleId handle) {
    const auto& ready = state().ready;
    const auto at = std::find(ready.begin(), ready.end(), handle);
    if (at == ready.end())
        return;
    const auto place = std::size_t(at - ready.begin());
    const bool isThisIteration = place < state().snapshotLeft;
    say(place == 0 ? tr("%1 stands at the front of the queue.").arg(m_teller.handle(handle))
        : isThisIteration
            ? tr("%1 handles run before it, in this iteration.").arg(place)
            : tr("%1 handles run before it; its turn is in the next iteration.").arg(place));
}

void StoryTeller::sayNextRun(FutureId task) {
    if (!m_source.mayTellFuture)
        return;
    const std::size_t next = nextRunOf(task);
    if (next)
        say(tr("It runs next at %1.").arg(Teller::moment(m_source.trace.timeOf(next))), next);
    else if (m_source.trace.isComplete())
        say(tr("It does not run again in this run."));
}

void StoryTeller::sayDone(FutureId id) {
    const FutureState& done = future(id);
    const QString name = m_teller.future(id);
    switch (done.outcome) {
    case Outcome::Result:
        return say(tr("%1 has ended with a result.").arg(name), done.doneAt);
    case Outcome::Exception:
        return say(tr("%1 has ended with an exception.").arg(name), done.doneAt);
    case Outcome::Cancelled:
        return say(tr("%1 was cancelled.").arg(name), done.doneAt);
    case Outcome::Pending:
        break;
    }
}

// At the head of a sentence; a task's name is left as it is written.
QString StoryTeller::subject(FutureId id) const {
    QString name = m_teller.thing(id);
    if (future(id).type != FutureType::Task && !name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

void StoryTeller::tellTask(FutureId id) {
    m_told.insert(id);
    const FutureState& task = future(id);
    if (task.outcome != Outcome::Pending)
        return sayDone(id);
    switch (task.place) {
    case TaskPlace::Waiting:
        sayWaiting(id);
        return sayNextRun(id);
    case TaskPlace::Ready:
        sayWhoWoke(task.handle);
        sayPlace(task.handle);
        return sayNextRun(id);
    case TaskPlace::Running:
        say(tr("It runs in %1.").arg(m_teller.handle(state().running)), state().runningSince);
        return sayWhoWoke(state().running);
    case TaskPlace::None:
    case TaskPlace::Done:
        break;
    }
}

void StoryTeller::tellFuture(FutureId id) {
    const FutureState& told = future(id);
    if (told.waiter && told.outcome == Outcome::Pending)
        say(tr("%1 waits for it.").arg(m_teller.task(told.waiter)), waitingSince(told.waiter));
    else if (told.outcome == Outcome::Pending)
        say(tr("Nobody waits for it."));
    if (told.outcome != Outcome::Pending)
        sayDone(id);
    else
        sayWhatEnds(id);
    if (!m_source.mayTellFuture || told.outcome != Outcome::Pending)
        return;
    for (std::size_t n = state().event + 1; n <= m_source.trace.size(); ++n) {
        const Event& event = m_source.trace.event(n);
        if (event.kind == EventKind::FutureDone && event.a == id)
            return say(tr("It is done at %1.").arg(Teller::moment(m_source.trace.timeOf(n))), n);
    }
    if (m_source.trace.isComplete())
        say(tr("It is never done in this run."));
}

void StoryTeller::tellVariable(const VariableKey& variable) {
    for (const Detail& detail : m_source.trace.details()) {
        if (detail.event > state().event)
            break;
        const bool isIt = detail.kind == DetailKind::Variable && detail.a == variable.frame &&
                          detail.b == variable.name;
        if (isIt)
            say(detail.c ? m_teller.value(detail.c) : tr("deleted"), detail.event);
    }
    if (m_lines.size() > kMostValues)
        m_lines.erase(m_lines.begin(), m_lines.end() - std::ptrdiff_t(kMostValues));
}

} // namespace

std::vector<StoryLine> taskStory(const InspectorSource& source, FutureId task) {
    StoryTeller teller(source);
    teller.tellTask(task);
    return teller.take();
}

std::vector<StoryLine> futureStory(const InspectorSource& source, FutureId future) {
    StoryTeller teller(source);
    teller.tellFuture(future);
    return teller.take();
}

std::vector<StoryLine> variableStory(const InspectorSource& source, const VariableKey& variable) {
    StoryTeller teller(source);
    teller.tellVariable(variable);
    return teller.take();
}

} // namespace coroscope::gui
