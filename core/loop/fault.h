// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Faults that a build may plant, to see that the tests catch them (tests/fidelity/faults.sh). In an
// ordinary build nothing of it is left; with COROSCOPE_FAULTS the environment variable
// COROSCOPE_FAULT names the one that is planted.
#pragma once

namespace coroscope {

enum class Fault {
    None,
    ReadyLastInFirstOut,
    ReadyDrainedUntilEmpty,
    TimersBeforeReady,
    CancelledHandleRuns,
    StopAtOnce,
    CallbacksReversed,
    CallbackOnDoneInline,
    CancelledTimersStay,
    FirstStepLate,
    CancelNotPassedOn,
    CancelOfDoneIsTrue,
    CancelMessageLost,
    UncancelDoesNothing,
    SleepZeroDoesNotYield,
    SleepTimerStays,
    GatherIgnoresFirstError,
    GatherCancelNotPassedOn,
    GatherEndsEarly,
    LockWakesLast,
    EventWakesOne,
    ConditionNotifiesAll,
    QueueWakesLast,
    SemaphoreWakesLast,
    WaitForLeavesTheTask,
    WaitForSetsNoTimer,
    TimeoutLeaksCancelled,
    TimeoutKeepsRequest,
    WaitIgnoresFirst,
    WaitTimerStays,
    ShieldPassesCancelOn,
    GroupAbortsOnlyAtExit,
    GroupKeepsRequest,
    GroupIgnoresCancel,
    WorkersLastFirst,
    Count
};

#ifdef COROSCOPE_FAULTS
bool isPlanted(Fault fault);
#else
constexpr bool isPlanted(Fault) {
    return false;
}
#endif

} // namespace coroscope
