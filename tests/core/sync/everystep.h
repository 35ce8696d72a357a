// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Runs that end early: abandoned, or with one task cancelled, after each number of iterations.
#pragma once

#include "core/task/sleep.h"
#include "core/task/task.h"

#include <QTest>

#include <functional>
#include <string>
#include <vector>

namespace coroscope::tests {

using Log = std::vector<std::string>;

// Counts how many of its objects live: a leak of a coroutine's frame shows here.
struct Counted {
    explicit Counted(int& live)
        : m_live(live) {
        ++m_live;
    }
    ~Counted() { --m_live; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    int& m_live;
};

using Tasks = std::vector<TaskRef<int>>;

inline bool areDone(const Tasks& tasks) {
    for (const TaskRef<int>& task : tasks) {
        if (!task->isDone())
            return false;
    }
    return true;
}

// `start` makes the tasks; `Primitives` are what they share. Gives how many iterations the whole
// run takes.
template <class Primitives, class Start>
int abandonAfterEveryIteration(Start start) {
    for (int iterations = 0;; ++iterations) {
        int live = 0;
        bool isWhole = false;
        {
            EventLoop loop;
            Primitives primitives;
            const Tasks tasks = start(loop, primitives, live);
            for (int i = 0; i < iterations && !areDone(tasks); ++i)
                loop.runOnce();
            isWhole = areDone(tasks);
        }
        if (live != 0)
            return -iterations - 1;
        if (isWhole)
            return iterations;
    }
}

// Cancels each task after each number of iterations (from the first: one that never began could not
// keep its part of a bargain); all the others must end well, and `isIdle`
// must hold of the primitives then. Gives how many runs did not keep to that.
template <class Primitives, class Start, class IsIdle>
int cancelAfterEveryIteration(Start start, IsIdle isIdle) {
    int failures = 0;
    for (std::size_t victim = 0;; ++victim) {
        for (int iterations = 1;; ++iterations) {
            int live = 0;
            EventLoop loop;
            Primitives primitives;
            const Tasks tasks = start(loop, primitives, live);
            if (victim == tasks.size())
                return failures;
            for (int i = 0; i < iterations && !areDone(tasks); ++i)
                loop.runOnce();
            const bool isWhole = areDone(tasks);
            tasks[victim]->cancel();
            for (const TaskRef<int>& task : tasks)
                loop.runUntilComplete(task);
            bool isRight = live == 0 && isIdle(primitives);
            for (std::size_t i = 0; i < tasks.size(); ++i)
                isRight = isRight && (i == victim || tasks[i]->outcome() == Outcome::Result);
            failures += isRight ? 0 : 1;
            if (isWhole)
                break;
        }
    }
}

} // namespace coroscope::tests
