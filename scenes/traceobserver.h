// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the machine tells of frames, lines and output, written into the trace beside what the loop
// tells.
#pragma once

#include "core/trace/recorder.h"
#include "scenes/machine/asyncio/runtime.h"
#include "scenes/machine/frameobserver.h"

#include <array>
#include <atomic>

namespace coroscope::scenes {

class TraceObserver final : public FrameObserver {
public:
    // `isAborted` may be set by another thread: the run is to stop. `mainFile` outlives this.
    TraceObserver(Recorder& recorder, AsyncioRuntime& runtime, const std::atomic<bool>& isAborted,
                  std::string_view mainFile)
        : m_recorder(recorder)
        , m_runtime(runtime)
        , m_isAborted(isAborted)
        , m_mainFile(mainFile) {}

    void frameCalled(ToldFrame& frame, const Code& code, int line) override;
    void frameSuspended(ToldFrame& frame, const Code& code, int line) override;
    void frameResumed(ToldFrame& frame, const Code& code, int line) override;
    void frameReturned(ToldFrame& frame, const Code& code, int line,
                       std::string_view value) override;
    void frameRaised(ToldFrame& frame, const Code& code, int line, std::string_view error) override;
    void lineReached(ToldFrame& frame, const Code& code, int line) override;
    void variableWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                         std::string_view value) override;
    void integerWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                        std::int64_t value) override;
    void realWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                     double value) override;
    void integerReturned(ToldFrame& frame, const Code& code, int line, std::int64_t value) override;
    void realReturned(ToldFrame& frame, const Code& code, int line, double value) override;
    void frameAwaits(const ToldFrame& outer, const ToldFrame& inner) override;
    void printed(std::string_view text, bool isPartial) override;
    void errorPrinted(std::string_view text) override;
    bool wantsFrames() override { return !m_recorder.isClosed(); }
    bool wantsStop() override { return m_isAborted; }

private:
    // The trace's number of a frame, made where there is none.
    coroscope::FrameId numberOf(ToldFrame& frame, const Code& code);
    std::string_view fileOf(const Code& code) const;
    void written(ToldFrame& frame, const Code& code, const ToldName& name, StringId value);
    void returned(ToldFrame& frame, const Code& code, int line, StringId value);
    StringId idOf(const ToldName& name);
    // As Recorder::told, quick for texts that were told from the same place before.
    StringId textOf(std::string_view text);
    // The loop does housekeeping of its own, which is not told.
    [[nodiscard]] bool isMuted() const;

    Recorder& m_recorder;
    AsyncioRuntime& m_runtime;
    const std::atomic<bool>& m_isAborted;
    std::string_view m_mainFile; // frames of other files say which
    struct KnownText {
        const char* place = nullptr;
        StringId id = 0;
    };
    std::array<KnownText, 256> m_texts;
};

} // namespace coroscope::scenes
