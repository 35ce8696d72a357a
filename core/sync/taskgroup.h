// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.TaskGroup. Leaving it waits for all its tasks. The first task that fails has the others
// cancelled, and the parent too if it is still in the body; a cancellation that the group itself
// asked of the parent is taken back when it leaves. An error of the body, or a cancellation of the
// parent, has the tasks cancelled. Errors are raised together, once no task is left; a cancellation
// is passed on only where there are none.
#pragma once

#include "core/sync/waiters.h"
#include "core/task/task.h"

#include <string>
#include <vector>

namespace coroscope {

// The errors of a group's tasks, and of its body as the last.
class GroupError final : public std::exception {
public:
    explicit GroupError(std::vector<ErrorRef> errors);
    [[nodiscard]] const char* what() const noexcept override { return m_text.c_str(); }
    [[nodiscard]] const std::vector<ErrorRef>& errors() const { return m_errors; }

private:
    std::vector<ErrorRef> m_errors;
    std::string m_text; // "unhandled errors in a TaskGroup (2 sub-exceptions)"
};

class TaskGroup : public CallbackTarget {
public:
    // The task that runs now becomes the parent. Throws LoopError RuntimeError where none runs, or
    // where the group was entered before.
    void enter(EventLoop& loop);
    // Throws LoopError RuntimeError where no task may be added: not entered, finished or
    // cancelling.
    void checkOpen() const;
    void add(Ref<Task> task);
    template <class T>
    TaskRef<T> createTask(Coro<T> coro, Name coroutineName, std::string name = {}) {
        checkOpen();
        auto task = coroscope::createTask(*m_loop, std::move(coro), std::move(coroutineName),
                                          std::move(name));
        add(task);
        return task;
    }
    // `error` is what ended the body, null for nothing. Raises what the group ends with.
    Coro<void> leave(ErrorRef error);

    [[nodiscard]] const std::vector<Ref<Task>>& tasks() const { return m_tasks; }
    // As Python's repr: "<TaskGroup tasks=2 entered>".
    [[nodiscard]] std::string describe() const;
    [[nodiscard]] EventLoop* loop() const { return m_loop; }

protected:
    // Throws the errors together.
    virtual void raiseGroup(std::vector<ErrorRef> errors);

private:
    static ErrorRef taskDone(CallbackTarget& target, Future* task, const ErrorRef&);
    void take(Task& task);
    void abort();
    // Waits until no task is left; what cancelled the parent meanwhile, if anything did.
    Coro<ErrorRef> waitForTasks();

    EventLoop* m_loop = nullptr;
    Ref<Task> m_parent;
    std::vector<Ref<Task>> m_tasks; // in the order of their making
    std::vector<ErrorRef> m_errors;
    ErrorRef m_exitError; // KeyboardInterrupt, SystemExit: raised as it is
    WaiterRef m_completed;
    bool m_isEntered = false;
    bool m_isExiting = false;
    bool m_isAborting = false;
    bool m_isParentCancelRequested = false;
};

} // namespace coroscope
