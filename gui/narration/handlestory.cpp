// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Handles and timers: queued, set, cancelled, run, done.
#include "gui/narration/stories.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

bool isStep(const CallbackState& callback) {
    return callback.kind == CallbackKind::Step || callback.kind == CallbackKind::Wakeup;
}

// Where a new handle stands and when its turn comes.
QString tellTurn(const Teller& teller, HandleId handle) {
    const State& state = teller.state();
    const auto at = std::find(state.ready.begin(), state.ready.end(), handle);
    const auto before = static_cast<std::size_t>(at - state.ready.begin());
    const QString name = teller.handle(handle);
    if (state.running && before > 0)
        return say(QT_TRANSLATE_NOOP("Narration",
                                     "{handle} is new, so it waits for the next iteration; "
                                     "before it in the queue: {count}."),
                   {{"handle", name}, {"count", Teller::count(before)}});
    if (state.running)
        return say(
            QT_TRANSLATE_NOOP("Narration", "{handle} is new, so it waits for the next iteration."),
            {{"handle", name}});
    return say(QT_TRANSLATE_NOOP("Narration",
                                 "{handle} runs when its turn comes in an iteration of "
                                 "the loop."),
               {{"handle", name}});
}

QString queuedStep(const Teller& teller, HandleId handle, const CallbackState& callback) {
    const QString name = teller.handle(handle);
    const QString task = teller.task(callback.task);
    if (callback.kind == CallbackKind::Wakeup) {
        const FutureId future = teller.futureOf(handle);
        return future ? say(QT_TRANSLATE_NOOP(
                                "Narration",
                                "{future} is done, so it queues {handle} to wake {task}."),
                            {{"future", teller.future(future)}, {"handle", name}, {"task", task}})
                      : say(QT_TRANSLATE_NOOP("Narration", "{handle} is queued to wake {task}."),
                            {{"handle", name}, {"task", task}});
    }
    if (callback.text)
        return say(QT_TRANSLATE_NOOP("Narration",
                                     "{handle} is queued: it will throw {error} into {task}."),
                   {{"handle", name}, {"error", teller.text(callback.text)}, {"task", task}});
    const FutureState& state = teller.state().future(callback.task);
    return say(state.hasRun
                   ? QT_TRANSLATE_NOOP("Narration", "{task} only lets others go first: it joins "
                                                    "the end of the queue as {handle}.")
                   : QT_TRANSLATE_NOOP(
                         "Narration", "{handle}, the first step of {task}, joins the ready queue."),
               {{"handle", name}, {"task", task}});
}

QString queuedCallback(const Teller& teller, HandleId handle, const CallbackState& callback) {
    const QString name = teller.handle(handle);
    const State& state = teller.state();
    const FutureId done = state.done.empty() ? 0 : state.done.back();
    const QString task = done ? teller.task(done) : QString();
    if (callback.kind == CallbackKind::GatherChildDone && done)
        return say(
            QT_TRANSLATE_NOOP("Narration", "{task} is done, so {handle} will tell the gather."),
            {{"task", task}, {"handle", name}});
    if (callback.kind == CallbackKind::StopLoop && done)
        return say(
            QT_TRANSLATE_NOOP("Narration", "{task} is done, so {handle} will stop the loop."),
            {{"task", task}, {"handle", name}});
    if (callback.kind == CallbackKind::Call)
        return say(QT_TRANSLATE_NOOP("Narration", "{handle} joins the ready queue to call {name}."),
                   {{"handle", name}, {"name", teller.text(callback.text)}});
    return say(QT_TRANSLATE_NOOP("Narration", "{handle} joins the ready queue."),
               {{"handle", name}});
}

Narration tellQueued(const Teller& teller) {
    const HandleId handle = teller.event().a;
    const CallbackState& callback = teller.state().handle(handle).callback;
    return {isStep(callback) ? queuedStep(teller, handle, callback)
                             : queuedCallback(teller, handle, callback),
            tellTurn(teller, handle),
            {}};
}

Narration tellTimerSet(const Teller& teller) {
    const HandleId handle = teller.event().a;
    const State& state = teller.state();
    const FutureId served = teller.futureOf(handle);
    const QString when = Teller::moment(state.handle(handle).deadline);
    const QString why =
        say(QT_TRANSLATE_NOOP("Narration", "The loop looks at its timers before each "
                                           "iteration and queues those that are due."));
    const double seconds = state.future(served).seconds;
    if (state.currentTask && served && seconds > 0)
        return {say(QT_TRANSLATE_NOOP("Narration",
                                      "{task} asks to sleep {seconds} s: timer {handle} will "
                                      "end {future} at {time}."),
                    {{"task", teller.task(state.currentTask)},
                     {"seconds", Teller::seconds(seconds)},
                     {"handle", teller.handle(handle)},
                     {"future", teller.future(served)},
                     {"time", when}}),
                why,
                {}};
    if (state.currentTask)
        return {say(QT_TRANSLATE_NOOP("Narration", "{task} sets timer {handle} for {time}."),
                    {{"task", teller.task(state.currentTask)},
                     {"handle", teller.handle(handle)},
                     {"time", when}}),
                why,
                {}};
    return {say(QT_TRANSLATE_NOOP("Narration", "Timer {handle} is set for {time}."),
                {{"handle", teller.handle(handle)}, {"time", when}}),
            why,
            {}};
}

Narration tellCancelled(const Teller& teller) {
    const HandleId handle = teller.event().a;
    const HandleState& state = teller.state().handle(handle);
    const QString name = teller.handle(handle);
    if (state.place == HandleState::Place::Ran)
        return {
            say(QT_TRANSLATE_NOOP("Narration", "{handle} is cancelled, though it has already run."),
                {{"handle", name}}),
            say(QT_TRANSLATE_NOOP("Narration",
                                  "sleep always cancels its timer on the way out; here "
                                  "that changes nothing.")),
            {}};
    return {say(state.isTimer ? QT_TRANSLATE_NOOP("Narration", "Timer {handle} is cancelled.")
                              : QT_TRANSLATE_NOOP("Narration", "{handle} is cancelled."),
                {{"handle", name}}),
            say(QT_TRANSLATE_NOOP("Narration", "It will not run; nobody needs it any more.")),
            {}};
}

Narration tellRun(const Teller& teller) {
    const HandleId handle = teller.event().a;
    const CallbackState& callback = teller.state().handle(handle).callback;
    const QString sentence =
        say(QT_TRANSLATE_NOOP("Narration", "{handle} runs: {deed}."),
            {{"handle", teller.handle(handle)}, {"deed", teller.deed(handle)}});
    const char* const why =
        isStep(callback)
            ? QT_TRANSLATE_NOOP("Narration",
                                "The task has the loop to itself until it awaits something "
                                "that is not done, or ends.")
            : QT_TRANSLATE_NOOP("Narration",
                                "A callback of the loop runs like a step, but belongs to "
                                "no task.");
    return {sentence, say(why), {}};
}

Narration tellRan(const Teller& teller) {
    const State& state = teller.state();
    const QString name = teller.handle(teller.event().a);
    const bool isMore = state.snapshotLeft > 0 && !state.ready.empty();
    return {say(QT_TRANSLATE_NOOP("Narration", "{handle} has run; the loop is in control again."),
                {{"handle", name}}),
            isMore ? say(QT_TRANSLATE_NOOP("Narration",
                                           "Of the handles that iteration {n} took, {count} "
                                           "still wait for their turn."),
                         {{"n", Teller::count(state.iteration)},
                          {"count", Teller::count(state.snapshotLeft)}})
                   : say(QT_TRANSLATE_NOOP("Narration", "It was the last handle of iteration {n}."),
                         {{"n", Teller::count(state.iteration)}}),
            {}};
}

} // namespace

Narration tellHandle(const Teller& teller) {
    switch (teller.event().kind) {
    case EventKind::HandleQueued:
        return tellQueued(teller);
    case EventKind::TimerSet:
        return tellTimerSet(teller);
    case EventKind::HandleCancelled:
        return tellCancelled(teller);
    case EventKind::HandleRun:
        return tellRun(teller);
    default:
        return tellRan(teller);
    }
}

} // namespace coroscope::gui
