// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The line above the stage: the iteration and its three phases, or the verdict of a stopped run.
#include "gui/stage/stageparts.h"

namespace coroscope::gui {

namespace {

struct Phases {
    double waited = 0;
    int due = 0;
    int ready = 0;
    int ran = 0; // of those ready
    int on = -1;
};

// How long the loop waited before the iteration that began at `event`: the clock's events back to
// the iteration before.
double waitedBefore(const Trace& trace, std::size_t event) {
    double waited = 0;
    for (std::size_t at = event - 1; at >= 1; --at) {
        const Event& former = trace.event(at);
        if (former.kind == EventKind::Iteration || former.kind == EventKind::HandleRan)
            break;
        if (former.kind == EventKind::Clock)
            waited += trace.timeOf(at) - trace.number(former.a);
    }
    return waited;
}

std::size_t lastIteration(const Trace& trace, std::size_t event) {
    std::size_t at = std::min(event, trace.size());
    while (at > 0 && trace.event(at).kind != EventKind::Iteration)
        --at;
    return at;
}

bool isClockEvent(const StageDraft& draft) {
    const std::size_t event = draft.state.event;
    return event > 0 && event <= draft.trace.size() &&
           draft.trace.event(event).kind == EventKind::Clock;
}

// The clock has just moved: what is due now will be moved to the ready queue.
Phases phasesOfWait(const StageDraft& draft) {
    Phases phases;
    const Event& event = draft.trace.event(draft.state.event);
    phases.waited = draft.state.time - draft.trace.number(event.a);
    for (const HandleId timer : draft.state.timers)
        phases.due += draft.state.handle(timer).deadline <= draft.state.time;
    phases.ready = int(draft.state.ready.size()) + phases.due;
    phases.on = 0;
    return phases;
}

Phases phasesOf(const StageDraft& draft) {
    if (isClockEvent(draft))
        return phasesOfWait(draft);
    Phases phases;
    const std::size_t iteration = lastIteration(draft.trace, draft.state.event);
    if (iteration == 0)
        return phases;
    phases.waited = waitedBefore(draft.trace, iteration);
    for (const HandleId handle : draft.trace.readyHandles(draft.trace.event(iteration)))
        phases.due += draft.state.handle(handle).isTimer;
    phases.ready = int(draft.state.snapshotSize);
    phases.on = 2;
    phases.ran = phases.ready - int(draft.state.snapshotLeft) - (draft.state.running ? 1 : 0);
    return phases;
}

void layoutPhases(StageDraft& draft) {
    const Phases phases = phasesOf(draft);
    StageHeader& header = draft.layout.header;
    header.phases = {
        {StageWords::tr("wait %1 s").arg(StageWords::shortNumber(phases.waited)), phases.on == 0},
        {StageWords::tr("%n timer(s) due", nullptr, phases.due), phases.on == 1},
        {StageWords::tr("run %n ready handle(s)", nullptr, phases.ready), phases.on == 2},
    };
    // Without a translation file Qt leaves the plural's mark in English as it stands.
    for (StagePhase& phase : header.phases) {
        const bool isOne = phase.text.contains(QLatin1String("1 ")) &&
                           (&phase == &header.phases[1] ? phases.due : phases.ready) == 1;
        phase.text.replace(QLatin1String("(s)"), isOne ? QString() : QStringLiteral("s"));
    }
    if (phases.on == 2 && phases.ready > 1 && phases.ran > 0)
        header.phases[2].text = StageWords::tr("%1, %2 of %3 done")
                                    .arg(header.phases[2].text)
                                    .arg(phases.ran)
                                    .arg(phases.ready);
}

} // namespace

void layoutHeader(StageDraft& draft) {
    StageHeader& header = draft.layout.header;
    const State& state = draft.state;
    if (state.isEnded && state.end != EndStatus::Ok) {
        header.title = StageWords::tr("After iteration %1").arg(state.iteration);
        header.isBad = true;
        header.verdictIcon = StateIcon::Error;
        if (draft.isDeadlock()) {
            header.verdict = StageWords::tr("Deadlock: the loop would wait for ever");
            header.verdictIcon = StateIcon::Dead;
        } else if (state.end == EndStatus::Exception) {
            header.verdict = StageWords::tr("An exception ended the program");
        } else {
            header.verdict = StageWords::tr("The run was stopped by a limit");
        }
        return;
    }
    if (state.isEnded) {
        header.title = StageWords::tr("After iteration %1").arg(state.iteration);
        header.verdict = StageWords::tr("The program has ended");
        header.verdictIcon = StateIcon::Done;
        return;
    }
    header.isGrouped = draft.isGrouped();
    header.title = state.iteration ? StageWords::tr("Iteration %1").arg(state.iteration)
                                   : StageWords::tr("Before iteration 1");
    layoutPhases(draft);
}

} // namespace coroscope::gui
