// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Sends each kind of event to the function that tells it.
#include "gui/narration/narration.h"

#include "gui/narration/stories.h"

namespace coroscope::gui {

namespace {

Narration tell(const Teller& teller) {
    switch (teller.event().kind) {
    case EventKind::Loop:
    case EventKind::Iteration:
    case EventKind::Clock:
    case EventKind::Block:
        return tellLoop(teller);
    case EventKind::HandleQueued:
    case EventKind::TimerSet:
    case EventKind::HandleCancelled:
    case EventKind::HandleRun:
    case EventKind::HandleRan:
        return tellHandle(teller);
    case EventKind::TaskCreated:
    case EventKind::TaskWaits:
    case EventKind::TaskYields:
    case EventKind::TaskDone:
    case EventKind::CancelRequested:
    case EventKind::FutureCreated:
    case EventKind::FutureDone:
        return tellTask(teller);
    case EventKind::Frame:
    case EventKind::Line:
    case EventKind::Print:
        return tellProgram(teller);
    case EventKind::End:
        return tellEnd(teller);
    }
    return {};
}

Narration tellStart(const Trace& trace) {
    if (trace.size() == 0)
        return {say(QT_TRANSLATE_NOOP("Narration", "There is no run yet.")),
                say(QT_TRANSLATE_NOOP("Narration", "Open or write a scene and run it.")),
                {}};
    return {
        say(QT_TRANSLATE_NOOP("Narration", "The program has not started.")),
        say(QT_TRANSLATE_NOOP("Narration", "The run is recorded; each step shows what happens.")),
        {}};
}

} // namespace

Narration narrate(const Trace& trace, const State& state) {
    const Teller teller(trace, state);
    const bool isInside = state.event > 0 && state.event <= trace.size();
    Narration narration = isInside ? tell(teller) : tellStart(trace);
    narration.next = tellNext(teller);
    return narration;
}

} // namespace coroscope::gui
