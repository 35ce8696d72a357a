// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The module asyncio as a program names it.
#pragma once

#include "core/program/errors.h"

namespace coroscope::py::asyncio {

namespace calls {
Value sleep(Arguments& arguments);
Value createTask(Arguments& arguments);
Value ensureFuture(Arguments& arguments);
Value gather(Arguments& arguments);
Value run(Arguments& arguments);
Value runner(Arguments& arguments);
Value waitFor(Arguments& arguments);
Value wait(Arguments& arguments);
Value shield(Arguments& arguments);
Value asCompleted(Arguments& arguments);
Value timeout(Arguments& arguments);
Value timeoutAt(Arguments& arguments);
Value taskGroup(Arguments& arguments);
Value lock(Arguments& arguments);
Value event(Arguments& arguments);
Value condition(Arguments& arguments);
Value semaphore(Arguments& arguments);
Value boundedSemaphore(Arguments& arguments);
Value barrier(Arguments& arguments);
Value queue(Arguments& arguments);
Value lifoQueue(Arguments& arguments);
Value priorityQueue(Arguments& arguments);
Value currentTask(Arguments& arguments);
Value allTasks(Arguments& arguments);
Value getRunningLoop(Arguments& arguments);
Value getEventLoop(Arguments& arguments);
Value newEventLoop(Arguments& arguments);
Value setEventLoop(Arguments& arguments);
Value isCoroutine(Arguments& arguments);
Value isFuture(Arguments& arguments);
} // namespace calls

inline constexpr Builtin sleep{"sleep", calls::sleep};
inline constexpr Builtin create_task{"create_task", calls::createTask};
inline constexpr Builtin ensure_future{"ensure_future", calls::ensureFuture};
inline constexpr Builtin gather{"gather", calls::gather};
inline constexpr Builtin run{"run", calls::run};
inline constexpr Builtin Runner{"Runner", calls::runner};
inline constexpr Builtin wait_for{"wait_for", calls::waitFor};
inline constexpr Builtin wait{"wait", calls::wait};
inline constexpr Builtin shield{"shield", calls::shield};
inline constexpr Builtin as_completed{"as_completed", calls::asCompleted};
inline constexpr Builtin timeout{"timeout", calls::timeout};
inline constexpr Builtin timeout_at{"timeout_at", calls::timeoutAt};
inline constexpr Builtin TaskGroup{"TaskGroup", calls::taskGroup};
inline constexpr Builtin Lock{"Lock", calls::lock};
inline constexpr Builtin Event{"Event", calls::event};
inline constexpr Builtin Condition{"Condition", calls::condition};
inline constexpr Builtin Semaphore{"Semaphore", calls::semaphore};
inline constexpr Builtin BoundedSemaphore{"BoundedSemaphore", calls::boundedSemaphore};
inline constexpr Builtin Barrier{"Barrier", calls::barrier};
inline constexpr Builtin Queue{"Queue", calls::queue};
inline constexpr Builtin LifoQueue{"LifoQueue", calls::lifoQueue};
inline constexpr Builtin PriorityQueue{"PriorityQueue", calls::priorityQueue};
inline constexpr Builtin current_task{"current_task", calls::currentTask};
inline constexpr Builtin all_tasks{"all_tasks", calls::allTasks};
inline constexpr Builtin get_running_loop{"get_running_loop", calls::getRunningLoop};
inline constexpr Builtin get_event_loop{"get_event_loop", calls::getEventLoop};
inline constexpr Builtin new_event_loop{"new_event_loop", calls::newEventLoop};
inline constexpr Builtin set_event_loop{"set_event_loop", calls::setEventLoop};
inline constexpr Builtin iscoroutine{"iscoroutine", calls::isCoroutine};
inline constexpr Builtin isfuture{"isfuture", calls::isFuture};

inline constexpr BuiltinClass CancelledError{"CancelledError"};
inline constexpr BuiltinClass InvalidStateError{"InvalidStateError"};
inline constexpr BuiltinClass TimeoutError{"TimeoutError"};
inline constexpr BuiltinClass QueueEmpty{"QueueEmpty"};
inline constexpr BuiltinClass QueueFull{"QueueFull"};
inline constexpr BuiltinClass BrokenBarrierError{"BrokenBarrierError"};
inline constexpr BuiltinClass Task{"Task"};
inline constexpr BuiltinClass Future{"Future"};

inline constexpr const char* FIRST_COMPLETED = "FIRST_COMPLETED";
inline constexpr const char* FIRST_EXCEPTION = "FIRST_EXCEPTION";
inline constexpr const char* ALL_COMPLETED = "ALL_COMPLETED";

} // namespace coroscope::py::asyncio
