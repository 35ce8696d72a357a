// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One run of a scene, driven by its host: text in, trace out, as far as the host asks.
#pragma once

#include "core/trace/trace.h"
#include "scenes/language/diagnostic.h"
#include "scenes/runlimits.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

class SceneFiles;

// The scene runs on a thread of its own that stands still unless `advance` waits for it, so the
// trace is only ever read while nobody writes it, and a run is the same every time.
class SceneRun {
public:
    // `files`: what the scene may import of its own; null: it has no folder.
    SceneRun(std::string source, std::string fileName, RunLimits limits = {},
             std::shared_ptr<SceneFiles> files = nullptr);
    ~SceneRun(); // stops a run that is under way
    SceneRun(const SceneRun&) = delete;
    SceneRun& operator=(const SceneRun&) = delete;

    // Errors of the text; with one of severity Error nothing runs and the trace stays empty.
    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;
    // The same of the files that it imports. An error there is raised where the import runs.
    [[nodiscard]] const std::vector<Diagnostic>& importedDiagnostics() const;
    [[nodiscard]] bool canRun() const;

    // Runs on until the trace holds at least `events` events or the run ended. True while more may
    // come.
    bool advance(std::size_t events);
    bool advanceToEnd() { return advance(static_cast<std::size_t>(-1)); }
    // From any thread, also while another one is in `advance`: the run stops within moments.
    void requestStop();
    [[nodiscard]] bool isEnded() const;

    [[nodiscard]] const Trace& trace() const;
    // What the program wrote to stdout so far. Unlike the trace it has addresses: stable, made up.
    [[nodiscard]] const std::string& output() const;
    // What CPython would have written to stderr so far: tracebacks, complaints.
    [[nodiscard]] const std::string& errorOutput() const;
    // 0 it ended, 1 uncaught exception, 2 errors in the text, 3 stopped by a deadlock or a limit.
    [[nodiscard]] int exitStatus() const;
    // The sentences of a stop: "Deadlock: Task-1 waits for F2 …", "Task-2 has not awaited for …".
    [[nodiscard]] const std::string& stopMessage() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace coroscope::scenes
