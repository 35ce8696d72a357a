// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The index of the built-in scenes, in the gallery's order.
#include "scenes/library/library.h"

#include "scenetexts.h"

#include <array>

namespace coroscope::scenes {

namespace {

constexpr std::string_view textOf(std::string_view name) {
    for (const SceneText& scene : kSceneTexts) {
        if (scene.name == name)
            return scene.text;
    }
    return {};
}

constexpr LibraryScene scene(Shelf shelf, std::string_view name, std::string_view fileName,
                             std::string_view title, std::string_view summary) {
    return {name, fileName, title, summary, textOf(name), shelf};
}

constexpr Shelf kStart = Shelf::Start;
constexpr Shelf kSync = Shelf::Synchronisation;
constexpr Shelf kErrors = Shelf::Errors;

constexpr std::array kScenes = {
    scene(kStart, "hello", "hello.py", "Hello coroutine",
          "One coroutine, run by the loop to its end."),
    scene(kStart, "return_value", "return_value.py", "Return value",
          "Where the value of await comes from."),
    scene(kStart, "chain", "chain.py", "Chain phase1, phase2",
          "A coroutine that awaits two others in turn."),
    scene(kStart, "generator_chain", "generator_chain.py", "Generator syntax",
          "yield from: how coroutines began."),
    scene(kStart, "create_task", "create_task.py", "create_task or await",
          "One after the other, or both at once."),
    scene(kStart, "gather", "gather.py", "gather", "Three tasks at once, results in order."),
    scene(kStart, "parallel_sleep", "parallel_sleep.py", "Sleeping in parallel",
          "Timers wake the tasks, not the order of the code."),
    scene(kStart, "async_generator", "async_generator.py", "Async generator",
          "async for awaits each value."),
    scene(kStart, "callbacks", "callbacks.py", "Callbacks",
          "call_soon and call_later, no coroutine at all."),
    scene(kSync, "lock", "lock.py", "Lock", "Tasks queue for one resource."),
    scene(kSync, "semaphore", "semaphore.py", "Semaphore", "Two at a time, the others wait."),
    scene(kSync, "event", "event.py", "Event", "One signal starts all who wait for it."),
    scene(kSync, "queue", "queue.py", "Queue", "Producer and consumer take turns."),
    scene(kSync, "condition", "condition.py", "Condition", "Wait until something is true."),
    scene(kSync, "barrier", "barrier.py", "Barrier", "Nobody goes on before all are there."),
    scene(kSync, "first_completed", "first_completed.py", "First completed",
          "Take the first answer, cancel the others."),
    scene(kErrors, "cancellation", "cancellation.py", "Cancellation",
          "cancel() throws at the await."),
    scene(kErrors, "timeout", "timeout.py", "Timeout", "wait_for cancels what takes too long."),
    scene(kErrors, "shield", "shield.py", "Shield", "The waiting is cancelled, the work goes on."),
    scene(kErrors, "exception_chain", "exception_chain.py", "Exception through a chain",
          "An error climbs from await to await."),
    scene(kErrors, "task_group", "task_group.py", "Task group",
          "One task fails, the others are cancelled."),
    scene(kErrors, "never_awaited", "never_awaited.py", "Forgotten await",
          "A coroutine that nobody awaits never runs."),
    scene(kErrors, "blocking", "blocking.py", "Blocking call", "time.sleep stops the whole loop."),
    scene(kErrors, "deadlock", "deadlock.py", "Deadlock", "Two tasks that wait for each other."),
};

static_assert([] {
    for (const LibraryScene& entry : kScenes) {
        if (entry.source.empty())
            return false;
    }
    return true;
}());

} // namespace

std::span<const LibraryScene> libraryScenes() {
    return kScenes;
}

const LibraryScene* findLibraryScene(std::string_view name) {
    for (const LibraryScene& entry : kScenes) {
        if (entry.name == name)
            return &entry;
    }
    return nullptr;
}

} // namespace coroscope::scenes
