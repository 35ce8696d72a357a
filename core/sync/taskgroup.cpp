// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.TaskGroup.
#include "core/sync/taskgroup.h"

#include "core/loop/fault.h"

#include <algorithm>

namespace coroscope {

namespace {

[[noreturn]] void refuse(const TaskGroup& group, const char* why) {
    throw LoopError("RuntimeError", "TaskGroup " + group.describe() + " " + why);
}

} // namespace

GroupError::GroupError(std::vector<ErrorRef> errors)
    : m_errors(std::move(errors))
    , m_text("unhandled errors in a TaskGroup (" + std::to_string(m_errors.size()) +
             " sub-exception" + (m_errors.size() == 1 ? ")" : "s)")) {}

std::string TaskGroup::describe() const {
    std::string text = "<TaskGroup";
    if (!m_tasks.empty())
        text += " tasks=" + std::to_string(m_tasks.size());
    if (!m_errors.empty())
        text += " errors=" + std::to_string(m_errors.size());
    if (m_isAborting)
        text += " cancelling";
    else if (m_isEntered)
        text += " entered";
    return text + ">";
}

void TaskGroup::enter(EventLoop& loop) {
    if (m_isEntered)
        refuse(*this, "has already been entered");
    m_loop = &loop;
    m_parent = loop.currentTask();
    if (!m_parent)
        refuse(*this, "cannot determine the parent task");
    m_isEntered = true;
}

void TaskGroup::checkOpen() const {
    if (!m_isEntered)
        refuse(*this, "has not been entered");
    if (m_isExiting && m_tasks.empty())
        refuse(*this, "is finished");
    if (m_isAborting)
        refuse(*this, "is shutting down");
}

void TaskGroup::add(Ref<Task> task) {
    Callback callback;
    callback.kind = CallbackKind::TaskGroupChildDone;
    callback.function = taskDone;
    callback.target = this;
    task->addDoneCallback(std::move(callback));
    m_tasks.push_back(std::move(task));
}

ErrorRef TaskGroup::taskDone(CallbackTarget& target, Future* task, const ErrorRef&) {
    static_cast<TaskGroup&>(target).take(static_cast<Task&>(*task));
    return nullptr;
}

void TaskGroup::take(Task& task) {
    std::erase(m_tasks, &task);
    if (m_completed && m_tasks.empty() && !m_completed->isDone())
        m_completed->wake(WakeValue::True);
    if (task.isCancelled())
        return;
    task.markRetrieved();
    const ErrorRef error = task.error();
    if (!error)
        return;
    m_errors.push_back(error);
    if (error->isExit() && !m_exitError)
        m_exitError = error;
    if (m_parent->isDone() || m_isAborting || m_isParentCancelRequested ||
        isPlanted(Fault::GroupAbortsOnlyAtExit))
        return;
    abort();
    m_isParentCancelRequested = true;
    m_parent->cancel();
}

void TaskGroup::abort() {
    m_isAborting = true;
    const std::vector<Ref<Task>> tasks = m_tasks;
    for (const Ref<Task>& task : tasks) {
        if (!task->isDone())
            task->cancel();
    }
}

Coro<ErrorRef> TaskGroup::waitForTasks() {
    ErrorRef cancelled;
    // The parent may be cancelled again and again: each time a new future is waited for.
    while (!m_tasks.empty()) {
        m_completed = makeRef<Waiter>(*m_loop, "task group");
        const WaiterRef completed = m_completed;
        ErrorRef caught;
        try {
            co_await *completed;
        } catch (const CancelledError&) {
            caught = errorFromException(std::current_exception());
        }
        if (caught && !m_isAborting && !isPlanted(Fault::GroupIgnoresCancel)) {
            cancelled = caught;
            abort();
        }
        m_completed = nullptr;
    }
    co_return cancelled;
}

Coro<void> TaskGroup::leave(ErrorRef error) {
    const Ref<TaskGroup> self(this);
    m_isExiting = true;
    if (error && error->isExit() && !m_exitError)
        m_exitError = error;
    ErrorRef cancelled = error && error->isCancelled() ? error : nullptr;
    // The group's own request to the parent is taken back; others that came in count on.
    const bool takesBack = !isPlanted(Fault::GroupKeepsRequest);
    if (m_isParentCancelRequested && takesBack && m_parent->uncancel() == 0)
        cancelled = nullptr;
    if (error && !m_isAborting)
        abort();
    const ErrorRef later = co_await waitForTasks();
    if (later)
        cancelled = later;
    if (m_exitError)
        m_exitError->raise();
    if (cancelled && m_errors.empty())
        cancelled->raise();
    if (error && !error->isCancelled())
        m_errors.push_back(error);
    if (!m_errors.empty())
        raiseGroup(std::exchange(m_errors, {}));
}

void TaskGroup::raiseGroup(std::vector<ErrorRef> errors) {
    throw GroupError(std::move(errors));
}

} // namespace coroscope
