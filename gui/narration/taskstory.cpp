// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tasks and futures: made, waiting, giving way, done, cancelled.
#include "gui/narration/stories.h"

#include <QStringList>

namespace coroscope::gui {

namespace {

QString maker(const Teller& teller) {
    const State& state = teller.state();
    return state.currentTask ? teller.task(state.currentTask)
                             : say(QT_TRANSLATE_NOOP("Narration", "The program"));
}

Narration tellCreated(const Teller& teller) {
    const FutureId id = teller.event().a;
    const FutureState& task = teller.state().future(id);
    const QString call = shortened(teller.text(task.call ? task.call : task.coroutine));
    return {
        say(QT_TRANSLATE_NOOP("Narration", "{maker} makes {task} from {call}."),
            {{"maker", maker(teller)}, {"task", teller.task(id)}, {"call", call}}),
        say(QT_TRANSLATE_NOOP("Narration", "A task does not start at once: its first step goes to "
                                           "the end of the ready queue.")),
        {}};
}

QString tellWhoFinishes(const Teller& teller, FutureId id) {
    const FutureState& future = teller.state().future(id);
    if (future.type == FutureType::Task)
        return say(QT_TRANSLATE_NOOP("Narration", "It goes on when {future} is done."),
                   {{"future", teller.task(id)}});
    if (future.type == FutureType::Gather && !future.children.empty())
        return say(
            QT_TRANSLATE_NOOP("Narration", "{future} is done when all {count} children are."),
            {{"future", teller.future(id)}, {"count", Teller::count(future.children.size())}});
    if (future.timer)
        return say(QT_TRANSLATE_NOOP("Narration", "Timer {handle} will end {future} at {time}."),
                   {{"handle", teller.handle(future.timer)},
                    {"future", teller.future(id)},
                    {"time", Teller::moment(teller.state().handle(future.timer).deadline)}});
    if (future.owner)
        return say(QT_TRANSLATE_NOOP("Narration", "{owner} holds {thing} now."),
                   {{"owner", teller.task(future.owner)}, {"thing", teller.thing(id)}});
    return say(QT_TRANSLATE_NOOP("Narration", "It goes on when somebody gives {future} a result."),
               {{"future", teller.future(id)}});
}

// The handle that the loop takes after the running one, 0 where the iteration is over.
HandleId nextInIteration(const State& state) {
    return state.snapshotLeft > 0 && !state.ready.empty() ? state.ready.front() : 0;
}

Narration tellWaits(const Teller& teller) {
    const FutureId future = teller.event().b;
    const HandleId next = nextInIteration(teller.state());
    const QString task = teller.task(teller.event().a);
    const QString why = tellWhoFinishes(teller, future);
    if (next)
        return {say(QT_TRANSLATE_NOOP("Narration",
                                      "{task} awaits {future}, so it leaves the running slot; "
                                      "the loop takes the next handle, {handle}."),
                    {{"task", task},
                     {"future", teller.future(future)},
                     {"handle", teller.handle(next)}}),
                why,
                {}};
    return {say(QT_TRANSLATE_NOOP("Narration",
                                  "{task} awaits {future}, so it leaves the running slot."),
                {{"task", task}, {"future", teller.future(future)}}),
            why,
            {}};
}

Narration tellYields(const Teller& teller) {
    const FutureId id = teller.event().a;
    const HandleId handle = teller.state().future(id).handle;
    const QString why =
        handle ? say(QT_TRANSLATE_NOOP("Narration",
                                       "A bare yield waits for nothing: {handle} takes the "
                                       "task up again in the next iteration."),
                     {{"handle", teller.handle(handle)}})
               : say(QT_TRANSLATE_NOOP("Narration", "A bare yield waits for nothing."));
    return {
        say(QT_TRANSLATE_NOOP("Narration", "{task} gives way: everyone who is ready goes first."),
            {{"task", teller.task(id)}}),
        why,
        {}};
}

QString tellWhoIsTold(const Teller& teller, FutureId id) {
    const State& state = teller.state();
    const FutureState& future = state.future(id);
    if (future.gather) {
        const FutureState& gather = state.future(future.gather);
        std::size_t done = 0;
        for (FutureId child : gather.children)
            done += state.future(child).outcome != Outcome::Pending;
        return say(QT_TRANSLATE_NOOP("Narration",
                                     "It is a child of {future}: {done} of {count} are done "
                                     "now."),
                   {{"done", Teller::count(done)},
                    {"count", Teller::count(gather.children.size())},
                    {"future", teller.future(future.gather)}});
    }
    if (future.waiter)
        return say(QT_TRANSLATE_NOOP("Narration", "{task} waits for it and will be woken."),
                   {{"task", teller.task(future.waiter)}});
    return say(future.type == FutureType::Task
                   ? QT_TRANSLATE_NOOP("Narration",
                                       "Its callbacks go to the ready queue now, if it has any.")
                   : QT_TRANSLATE_NOOP("Narration", "No task waits for it at this moment."));
}

QString doneSentence(const Teller& teller, const QString& subject, bool isTask) {
    const QString value = teller.value(teller.event().b);
    switch (static_cast<Outcome>(teller.event().op)) {
    case Outcome::Exception:
        return say(isTask ? QT_TRANSLATE_NOOP("Narration", "{subject} ends with {value}.")
                          : QT_TRANSLATE_NOOP("Narration", "{subject} gets the exception {value}."),
                   {{"subject", subject}, {"value", value}});
    case Outcome::Cancelled:
        return say(QT_TRANSLATE_NOOP("Narration", "{subject} is cancelled."),
                   {{"subject", subject}});
    default:
        return say(isTask ? QT_TRANSLATE_NOOP("Narration", "{subject} returns {value}.")
                          : QT_TRANSLATE_NOOP("Narration", "{subject} gets its result: {value}."),
                   {{"subject", subject}, {"value", value}});
    }
}

Narration tellDone(const Teller& teller, bool isTask) {
    const FutureId id = teller.event().a;
    const State& state = teller.state();
    if (isTask)
        return {doneSentence(teller, teller.task(id), true), tellWhoIsTold(teller, id), {}};
    const HandleState& runner = state.handle(state.running);
    if (state.running && runner.isTimer)
        return {say(QT_TRANSLATE_NOOP("Narration",
                                      "Timer {handle} is due: it gives {future} its result."),
                    {{"handle", teller.handle(state.running)}, {"future", teller.future(id)}}),
                tellWhoIsTold(teller, id),
                {}};
    return {doneSentence(teller, teller.future(id), false), tellWhoIsTold(teller, id), {}};
}

Narration tellCancelRequested(const Teller& teller) {
    const FutureId id = teller.event().a;
    const std::uint32_t line = teller.lineOf(id);
    const QString why =
        say(QT_TRANSLATE_NOOP("Narration", "cancel() only asks: the task is told when its "
                                           "next step runs, and may still clean up."));
    if (!line)
        return {say(QT_TRANSLATE_NOOP("Narration", "{task} is cancelled before its first step."),
                    {{"task", teller.task(id)}}),
                why,
                {}};
    return {say(QT_TRANSLATE_NOOP(
                    "Narration",
                    "{task} is cancelled: CancelledError will be thrown in at line {line}."),
                {{"task", teller.task(id)}, {"line", Teller::line(line)}}),
            why,
            {}};
}

Narration tellGather(const Teller& teller, FutureId id, const FutureState& future) {
    QStringList names;
    for (FutureId child : future.children)
        names.append(teller.future(child));
    if (names.isEmpty() || names.size() > 4)
        return {say(QT_TRANSLATE_NOOP("Narration", "{maker} calls gather, which makes {future}."),
                    {{"maker", maker(teller)}, {"future", teller.future(id)}}),
                say(QT_TRANSLATE_NOOP("Narration", "{future} is done when all its children are."),
                    {{"future", teller.future(id)}}),
                {}};
    return {
        say(QT_TRANSLATE_NOOP("Narration", "{maker} calls gather: {future} now waits for {names}."),
            {{"maker", maker(teller)}, {"future", teller.future(id)}, {"names", listed(names)}}),
        say(QT_TRANSLATE_NOOP("Narration", "{future} is done when all its children are."),
            {{"future", teller.future(id)}}),
        {}};
}

Narration tellFutureCreated(const Teller& teller) {
    const FutureId id = teller.event().a;
    const FutureState& future = teller.state().future(id);
    if (future.type == FutureType::Gather)
        return tellGather(teller, id, future);
    return {
        future.label
            ? say(QT_TRANSLATE_NOOP("Narration", "{maker} makes {future}, a future for {label}."),
                  {{"maker", maker(teller)},
                   {"future", teller.future(id)},
                   {"label", teller.text(future.label)}})
            : say(QT_TRANSLATE_NOOP("Narration", "{maker} makes {future}, an empty future."),
                  {{"maker", maker(teller)}, {"future", teller.future(id)}}),
        say(QT_TRANSLATE_NOOP("Narration",
                              "A future is a place for a result that comes later; a task "
                              "can await it.")),
        {}};
}

} // namespace

Narration tellTask(const Teller& teller) {
    switch (teller.event().kind) {
    case EventKind::TaskCreated:
        return tellCreated(teller);
    case EventKind::TaskWaits:
        return tellWaits(teller);
    case EventKind::TaskYields:
        return tellYields(teller);
    case EventKind::TaskDone:
        return tellDone(teller, true);
    case EventKind::CancelRequested:
        return tellCancelRequested(teller);
    case EventKind::FutureCreated:
        return tellFutureCreated(teller);
    default:
        return tellDone(teller, false);
    }
}

} // namespace coroscope::gui
