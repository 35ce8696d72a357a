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

constexpr LibraryScene scene(std::string_view name, std::string_view fileName,
                             std::string_view title, std::string_view summary) {
    return {name, fileName, title, summary, textOf(name)};
}

constexpr std::array kScenes = {
    scene("hello", "hello.py", "Hello coroutine", "One coroutine, run by the loop to its end."),
    scene("return_value", "return_value.py", "Return value",
          "Where the value of await comes from."),
    scene("chain", "chain.py", "Chain phase1, phase2",
          "A coroutine that awaits two others in turn."),
    scene("generator_chain", "generator_chain.py", "Generator syntax",
          "yield from: how coroutines began."),
    scene("create_task", "create_task.py", "create_task or await",
          "One after the other, or both at once."),
    scene("gather", "gather.py", "gather", "Three tasks at once, results in order."),
    scene("parallel_sleep", "parallel_sleep.py", "Sleeping in parallel",
          "Timers wake the tasks, not the order of the code."),
    scene("cancellation", "cancellation.py", "Cancellation", "cancel() throws at the await."),
    scene("exception_chain", "exception_chain.py", "Exception through a chain",
          "An error climbs from await to await."),
    scene("callbacks", "callbacks.py", "Callbacks",
          "call_soon and call_later, no coroutine at all."),
    scene("deadlock", "deadlock.py", "Deadlock", "Two tasks that wait for each other."),
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
