// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Finds the ring of tasks that hold what the others need and tells it.
#include "gui/narration/diagnosis.h"

#include "gui/narration/teller.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace coroscope::gui {

namespace {

// The tasks on which `task` depends directly: the holder of what it waits for, or the task itself.
FutureId dependsOn(const State& state, FutureId task) {
    const FutureId awaited = state.future(task).awaits;
    const FutureState& future = state.future(awaited);
    if (future.type == FutureType::Task)
        return future.outcome == Outcome::Pending ? awaited : 0;
    return future.owner;
}

std::vector<FutureId> findCycle(const State& state) {
    std::set<FutureId> seen;
    for (FutureId start : state.tasks) {
        std::vector<FutureId> path;
        for (FutureId at = start; at && seen.insert(at).second; at = dependsOn(state, at))
            path.push_back(at);
        const FutureId next = path.empty() ? 0 : dependsOn(state, path.back());
        const auto found = std::find(path.begin(), path.end(), next);
        if (found != path.end()) {
            std::vector<FutureId> cycle(found, path.end());
            std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
            return cycle;
        }
    }
    return {};
}

QString labelOf(const Teller& teller, FutureId future) {
    const QString label = teller.text(teller.state().future(future).label);
    return label.isEmpty() ? teller.thing(future) : label;
}

Diagnosis::Step tellWait(const Teller& teller, FutureId task) {
    const State& state = teller.state();
    const FutureId awaited = state.future(task).awaits;
    const FutureId owner = state.future(awaited).owner;
    Diagnosis::Step step;
    step.task = task;
    step.ordinal = state.future(task).ordinal;
    step.event = waitEventOf(teller.trace(), state.event, task);
    step.time = teller.trace().timeOf(step.event);
    if (owner)
        step.text = say(QT_TRANSLATE_NOOP("Narration", "asks for {thing}, held by {owner}"),
                        {{"thing", labelOf(teller, awaited)}, {"owner", teller.task(owner)}});
    else
        step.text = say(QT_TRANSLATE_NOOP("Narration", "waits for {thing}"),
                        {{"thing", labelOf(teller, awaited)}});
    return step;
}

std::vector<FutureId> waitingTasks(const State& state) {
    std::vector<FutureId> waiting;
    for (FutureId task : state.tasks)
        if (state.future(task).awaits)
            waiting.push_back(task);
    return waiting;
}

bool isAboutLocks(const Teller& teller, const std::vector<FutureId>& tasks) {
    return std::any_of(tasks.begin(), tasks.end(), [&](FutureId task) {
        const FutureId awaited = teller.state().future(task).awaits;
        return teller.text(teller.state().future(awaited).label).startsWith(QLatin1String("lock"));
    });
}

void tellRing(Diagnosis& diagnosis, const Teller& teller) {
    QStringList names;
    for (FutureId task : diagnosis.cycle)
        names.append(teller.task(task));
    const bool isLocks = isAboutLocks(teller, diagnosis.cycle);
    diagnosis.headline =
        say(names.size() == 1 ? QT_TRANSLATE_NOOP("Narration", "{names} waits for itself.")
                              : QT_TRANSLATE_NOOP("Narration", "{names} wait for each other."),
            {{"names", listed(names)}});
    diagnosis.explanation = say(
        isLocks
            ? QT_TRANSLATE_NOOP("Narration", "Each holds the lock that another one needs. Nothing "
                                             "is ready and no timer is set.")
            : QT_TRANSLATE_NOOP("Narration", "Each can go on only after another one. Nothing is "
                                             "ready and no timer is set."));
    if (isLocks)
        diagnosis.ways.push_back(
            {say(QT_TRANSLATE_NOOP("Narration", "Take the locks in one order.")),
             say(QT_TRANSLATE_NOOP("Narration",
                                   "Where every task takes them in the same order, no ring "
                                   "can form."))});
}

void tellForgotten(Diagnosis& diagnosis, const Teller& teller,
                   const std::vector<FutureId>& waiting) {
    if (waiting.size() == 1)
        diagnosis.headline =
            say(QT_TRANSLATE_NOOP("Narration", "{task} waits for what nobody will finish."),
                {{"task", teller.task(waiting.front())}});
    else
        diagnosis.headline =
            say(QT_TRANSLATE_NOOP("Narration", "{count} tasks wait, and nobody can wake them."),
                {{"count", Teller::count(waiting.size())}});
    diagnosis.explanation =
        say(QT_TRANSLATE_NOOP("Narration", "Nothing is ready and no timer is set, so "
                                           "the loop would wait for ever."));
    diagnosis.ways.push_back(
        {say(QT_TRANSLATE_NOOP("Narration", "Let somebody finish it.")),
         say(QT_TRANSLATE_NOOP("Narration",
                               "Set the event, put the item or give the future its result "
                               "before the last task that could do it waits."))});
}

} // namespace

std::size_t waitEventOf(const Trace& trace, std::size_t number, FutureId task) {
    for (; number > 0; --number) {
        const Event& event = trace.event(number);
        if (event.kind == EventKind::TaskWaits && event.a == task)
            return number;
    }
    return 0;
}

Diagnosis diagnose(const Trace& trace, const State& state) {
    Diagnosis diagnosis;
    diagnosis.isDeadlock = state.isEnded && state.end == EndStatus::Deadlock;
    if (!diagnosis.isDeadlock)
        return diagnosis;
    const Teller teller(trace, state);
    const std::vector<FutureId> waiting = waitingTasks(state);
    diagnosis.cycle = findCycle(state);
    if (diagnosis.cycle.empty())
        tellForgotten(diagnosis, teller, waiting);
    else
        tellRing(diagnosis, teller);
    diagnosis.ways.push_back(
        {diagnosis.ways.empty() ? say(QT_TRANSLATE_NOOP("Narration", "Set a limit."))
                                : say(QT_TRANSLATE_NOOP("Narration", "Or set a limit.")),
         say(QT_TRANSLATE_NOOP("Narration", "Wrap the inner wait in asyncio.timeout "
                                            "or asyncio.wait_for."))});
    const std::vector<FutureId>& told = diagnosis.cycle.empty() ? waiting : diagnosis.cycle;
    for (std::size_t i = 0; i < told.size() && i < 8; ++i)
        diagnosis.steps.push_back(tellWait(teller, told[i]));
    std::stable_sort(diagnosis.steps.begin(), diagnosis.steps.end(),
                     [](const auto& x, const auto& y) { return x.event < y.event; });
    return diagnosis;
}

QString Diagnosis::asText() const {
    QString text = headline + QLatin1Char('\n') + explanation + QLatin1Char('\n');
    for (const Step& step : steps)
        text += say(QT_TRANSLATE_NOOP("Narration", "- event {event} at {time}: {text}"),
                    {{"event", QString::number(step.event)},
                     {"time", Teller::moment(step.time)},
                     {"text", step.text}}) +
                QLatin1Char('\n');
    for (const Way& way : ways)
        text += way.title + QLatin1Char(' ') + way.text + QLatin1Char('\n');
    return text;
}

} // namespace coroscope::gui
