// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frames of the machine become numbered frames of the trace.
#include "scenes/traceobserver.h"

#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/code.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kLongestKept = 40; // characters of a text that is looked up by its place

std::uint32_t lineNumber(int line) {
    return line > 0 ? static_cast<std::uint32_t>(line) : 0;
}

} // namespace

bool TraceObserver::isMuted() const {
    // CPython's trace hook is that of the main thread.
    if (m_runtime.runningJob)
        return true;
    return m_runtime.runningLoop && m_runtime.runningLoop->loop->isMuted();
}

// As it is named from the scene's folder on.
std::string_view TraceObserver::fileOf(const Code& code) const {
    const std::string_view folder = m_mainFile.substr(0, m_mainFile.rfind('/') + 1);
    const std::string_view file = code.fileName;
    return file.substr(file.starts_with(folder) ? folder.size() : 0);
}

coroscope::FrameId TraceObserver::numberOf(ToldFrame& frame, const Code& code) {
    if (!frame.known) {
        const bool isCoroutine =
            code.flags & (Code::kGenerator | Code::kCoroutine | Code::kAsyncGenerator);
        const std::uint32_t kind = isCoroutine ? 1 : 0;
        frame.known = code.name.size() <= kLongestKept
                          ? m_recorder.frameMade(textOf(code.name), kind)
                          : m_recorder.frameMade(code.name, kind);
        if (code.fileName != m_mainFile)
            m_recorder.frameFile(frame.known, fileOf(code));
    }
    return frame.known;
}

StringId TraceObserver::idOf(const ToldName& name) {
    if (!name.known)
        name.known = m_recorder.told(name.text);
    return name.known;
}

void TraceObserver::frameCalled(ToldFrame& frame, const Code& code, int line) {
    if (!isMuted())
        m_recorder.frame(numberOf(frame, code), FrameOp::Call, lineNumber(line));
}

void TraceObserver::frameSuspended(ToldFrame& frame, const Code& code, int line) {
    if (!isMuted())
        m_recorder.frame(numberOf(frame, code), FrameOp::Suspend, lineNumber(line));
}

void TraceObserver::frameResumed(ToldFrame& frame, const Code& code, int line) {
    if (!isMuted())
        m_recorder.frame(numberOf(frame, code), FrameOp::Resume, lineNumber(line));
}

void TraceObserver::frameReturned(ToldFrame& frame, const Code& code, int line,
                                  std::string_view value) {
    returned(frame, code, line, isMuted() ? 0 : textOf(value));
}

void TraceObserver::integerReturned(ToldFrame& frame, const Code& code, int line,
                                    std::int64_t value) {
    returned(frame, code, line, m_recorder.trace().internInteger(value));
}

void TraceObserver::realReturned(ToldFrame& frame, const Code& code, int line, double value) {
    returned(frame, code, line, isMuted() ? 0 : m_recorder.trace().internReal(value));
}

void TraceObserver::returned(ToldFrame& frame, const Code& code, int line, StringId value) {
    if (!isMuted())
        m_recorder.frameReturned(numberOf(frame, code), lineNumber(line), value);
    frame.known = 0;
}

StringId TraceObserver::textOf(std::string_view text) {
    if (text.size() > kLongestKept)
        return m_recorder.told(text);
    KnownText& known =
        m_texts[(reinterpret_cast<std::uintptr_t>(text.data()) >> 4) % m_texts.size()];
    if (known.place != text.data() || m_recorder.trace().string(known.id) != text)
        known = {text.data(), m_recorder.told(text)};
    return known.id;
}

void TraceObserver::frameRaised(ToldFrame& frame, const Code& code, int line,
                                std::string_view error) {
    if (!isMuted())
        m_recorder.frame(numberOf(frame, code), FrameOp::Raise, lineNumber(line), error);
    frame.known = 0;
}

void TraceObserver::lineReached(ToldFrame& frame, const Code& code, int line) {
    if (!isMuted())
        m_recorder.line(numberOf(frame, code), lineNumber(line));
}

void TraceObserver::variableWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                                    std::string_view value) {
    if (!isMuted())
        written(frame, code, name, textOf(value));
}

void TraceObserver::integerWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                                   std::int64_t value) {
    if (!isMuted())
        written(frame, code, name, m_recorder.trace().internInteger(value));
}

void TraceObserver::realWritten(ToldFrame& frame, const Code& code, const ToldName& name,
                                double value) {
    if (!isMuted())
        written(frame, code, name, m_recorder.trace().internReal(value));
}

void TraceObserver::written(ToldFrame& frame, const Code& code, const ToldName& name,
                            StringId value) {
    const coroscope::FrameId number = numberOf(frame, code);
    m_recorder.variable(number, idOf(name), value);
}

void TraceObserver::frameAwaits(const ToldFrame& outer, const ToldFrame& inner) {
    if (outer.known && inner.known && !isMuted())
        m_recorder.frameAwaits(outer.known, inner.known);
}

void TraceObserver::printed(std::string_view text, bool isPartial) {
    m_recorder.printed(text, isPartial);
}

void TraceObserver::errorPrinted(std::string_view text) {
    m_recorder.errorOutput(text);
}

} // namespace coroscope::scenes
