// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The loop's own events: it starts and stops, begins an iteration, waits, is blocked.
#include "gui/narration/stories.h"

namespace coroscope::gui {

namespace {

Narration tellLoopState(LoopState state) {
    switch (state) {
    case LoopState::Running:
        return {say(QT_TRANSLATE_NOOP("Narration", "The event loop starts to run.")),
                say(QT_TRANSLATE_NOOP("Narration",
                                      "It goes round until it is told to stop; each iteration runs "
                                      "the handles that are ready when it begins.")),
                {}};
    case LoopState::Stopped:
        return {say(QT_TRANSLATE_NOOP("Narration", "The event loop stops.")),
                say(QT_TRANSLATE_NOOP("Narration",
                                      "It was told to at the end of what it ran for; it can be "
                                      "started again.")),
                {}};
    case LoopState::Closed:
        return {say(QT_TRANSLATE_NOOP("Narration", "The event loop is closed.")),
                say(QT_TRANSLATE_NOOP("Narration", "A closed loop can run nothing any more.")),
                {}};
    case LoopState::Idle:
        break;
    }
    return {say(QT_TRANSLATE_NOOP("Narration", "The event loop is made.")), {}, {}};
}

QString whyWoken(const Teller& teller, HandleId handle) {
    const FutureId id = teller.futureOf(handle);
    const FutureState& future = teller.state().future(id);
    const std::uint32_t iteration = teller.iterationAt(future.doneAt);
    const QString waiter = teller.task(teller.state().handle(handle).callback.task);
    if (!id || !iteration)
        return say(QT_TRANSLATE_NOOP("Narration",
                                     "What {task} waited for is done, so the loop queued "
                                     "{handle} to wake it."),
                   {{"task", waiter}, {"handle", teller.handle(handle)}});
    const bool isSleep = teller.text(future.label) == QLatin1String("sleep") && future.seconds > 0;
    if (isSleep)
        return say(QT_TRANSLATE_NOOP(
                       "Narration", "The {seconds} s sleep {future} ended in iteration {n}, so the "
                                    "loop queued {handle} to wake its waiter."),
                   {{"seconds", Teller::seconds(future.seconds)},
                    {"future", teller.future(id)},
                    {"n", Teller::count(iteration)},
                    {"handle", teller.handle(handle)}});
    return say(QT_TRANSLATE_NOOP("Narration",
                                 "{future} was done in iteration {n}, so the loop queued "
                                 "{handle} to wake its waiter."),
               {{"future", teller.future(id)},
                {"n", Teller::count(iteration)},
                {"handle", teller.handle(handle)}});
}

QString whyStep(const Teller& teller, HandleId handle) {
    const CallbackState& callback = teller.state().handle(handle).callback;
    const FutureState& task = teller.state().future(callback.task);
    if (callback.text)
        return say(QT_TRANSLATE_NOOP("Narration",
                                     "{task} was cancelled; its next step throws {error} into it."),
                   {{"task", teller.task(callback.task)}, {"error", teller.text(callback.text)}});
    return say(task.hasRun
                   ? QT_TRANSLATE_NOOP("Narration", "{task} gave way with a bare yield, so its "
                                                    "next step had to wait for this iteration.")
                   : QT_TRANSLATE_NOOP("Narration", "{handle} is the first step of {task}, "
                                                    "queued when the task was made."),
               {{"task", teller.task(callback.task)}, {"handle", teller.handle(handle)}});
}

Narration tellIteration(const Teller& teller) {
    const auto ready = teller.trace().readyHandles(teller.event());
    const QString number = Teller::count(teller.event().a);
    if (ready.empty())
        return {say(QT_TRANSLATE_NOOP("Narration", "Iteration {n} begins with nothing to run."),
                    {{"n", number}}),
                {},
                {}};
    if (ready.size() == 1)
        return {say(QT_TRANSLATE_NOOP("Narration",
                                      "Iteration {n} begins with one ready handle, {handle}."),
                    {{"n", number}, {"handle", teller.handle(ready[0])}}),
                tellWhyReady(teller, ready[0]),
                {}};
    return {
        say(QT_TRANSLATE_NOOP("Narration",
                              "Iteration {n} begins with {count} ready handles, {handle} first."),
            {{"n", number},
             {"count", Teller::count(ready.size())},
             {"handle", teller.handle(ready[0])}}),
        say(QT_TRANSLATE_NOOP("Narration", "Exactly these run now, in the order in which they were "
                                           "queued; new handles wait for the next iteration.")),
        {}};
}

Narration tellClock(const Teller& teller) {
    const QString now = Teller::moment(teller.state().time);
    return {
        say(QT_TRANSLATE_NOOP("Narration",
                              "Nothing is ready, so the loop sleeps until the next timer: {time}."),
            {{"time", now}}),
        say(QT_TRANSLATE_NOOP("Narration", "The virtual clock goes from {was} to {time} at once. "
                                           "Only waiting takes time here, computing takes none."),
            {{"was", Teller::moment(teller.trace().number(teller.event().a))}, {"time", now}}),
        {}};
}

Narration tellBlock(const Teller& teller) {
    const QString seconds = Teller::seconds(teller.trace().number(teller.event().a));
    const std::size_t behind = teller.state().ready.size();
    return {say(QT_TRANSLATE_NOOP("Narration", "time.sleep blocks the whole loop for {seconds} s."),
                {{"seconds", seconds}}),
            behind ? say(QT_TRANSLATE_NOOP("Narration",
                                           "No other task can run meanwhile: {count} ready handles "
                                           "have to stand behind this step."),
                         {{"count", Teller::count(behind)}})
                   : say(QT_TRANSLATE_NOOP(
                         "Narration", "No other task can run meanwhile. asyncio.sleep would have "
                                      "given the loop back.")),
            {}};
}

} // namespace

QString tellWhyReady(const Teller& teller, HandleId handle) {
    const HandleState& state = teller.state().handle(handle);
    if (state.isTimer)
        return say(QT_TRANSLATE_NOOP("Narration",
                                     "Timer {handle} was due at {time}, so the loop moved "
                                     "it to the ready queue."),
                   {{"handle", teller.handle(handle)}, {"time", Teller::moment(state.deadline)}});
    switch (state.callback.kind) {
    case CallbackKind::Wakeup:
        return whyWoken(teller, handle);
    case CallbackKind::Step:
        return whyStep(teller, handle);
    case CallbackKind::StopLoop:
        return say(QT_TRANSLATE_NOOP("Narration",
                                     "What the loop was run for is done, so {handle} tells "
                                     "it to stop."),
                   {{"handle", teller.handle(handle)}});
    case CallbackKind::GatherChildDone:
        return say(
            QT_TRANSLATE_NOOP("Narration", "A child of the gather is done; {handle} tells it."),
            {{"handle", teller.handle(handle)}});
    default:
        return say(QT_TRANSLATE_NOOP("Narration", "When {handle} runs, {deed}."),
                   {{"handle", teller.handle(handle)}, {"deed", teller.deed(handle)}});
    }
}

Narration tellLoop(const Teller& teller) {
    switch (teller.event().kind) {
    case EventKind::Iteration:
        return tellIteration(teller);
    case EventKind::Clock:
        return tellClock(teller);
    case EventKind::Block:
        return tellBlock(teller);
    default:
        return tellLoopState(static_cast<LoopState>(teller.event().op));
    }
}

} // namespace coroscope::gui
