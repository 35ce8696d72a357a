// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the observer hears of frames. While a text is made, nothing is told.
#include "core/trace/toldtext.h"
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/plaintext.h"
#include "scenes/machine/traceback.h"

namespace coroscope::scenes {

namespace {

/// Keeps the machine silent and its pending error as it was.
class Silence {
public:
    explicit Silence(Machine& machine)
        : m_machine(machine)
        , m_observer(machine.observer())
        , m_pending(machine.pendingError()) {
        machine.setObserver(nullptr);
        machine.clearError();
    }
    ~Silence() {
        m_machine.setObserver(m_observer);
        m_machine.setPendingError(std::move(m_pending));
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    Machine& m_machine;
    FrameObserver* m_observer;
    Value m_pending;
};

/// The repr of the few values that are words; empty for others.
std::string_view wordOf(const Value& value) {
    if (value.isNone())
        return "None";
    if (value.isBool())
        return value.isTrue() ? "True" : "False";
    return {};
}

/// The arguments, as variables written at the call.
void tellArguments(Machine& machine, Frame& frame) {
    const Code& code = *frame.code->code;
    if (!code.is(Code::kOptimized))
        return;
    std::size_t count = code.argCount + code.kwOnlyArgCount;
    count += (code.flags & Code::kVarArgs ? 1 : 0) + (code.flags & Code::kVarKeywords ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const Value* value = &frame.slots[i];
        if (const auto* cell = objectAs<CellObject>(*value, machine.types.cell))
            value = &cell->content;
        if (!value->isNull())
            tellVariable(machine, frame, *frame.code->localNames[i], *value);
    }
}

} // namespace

std::string displayText(Machine& machine, const Value& value, bool mayRunScene) {
    constexpr std::size_t kLongest = 200;
    if (std::optional<std::string> plain = plainText(machine, value, kLongest))
        return std::move(*plain);
    const Silence silence(machine);
    machine.mayRunScene = mayRunScene;
    std::optional<std::string> text = reprText(machine, value);
    machine.mayRunScene = true;
    if (!text) {
        const Value error = machine.takeError();
        text = "<repr failed: " + (error ? typeName(machine, error) : std::string("stop")) + ">";
    }
    std::string shown = withoutAddresses(*text);
    if (countCodePoints(shown) <= static_cast<std::int64_t>(kLongest))
        return shown;
    std::size_t offset = 0;
    for (std::size_t i = 0; i < kLongest - 3; ++i)
        decodeAt(shown, offset);
    return shown.substr(0, offset) + "...";
}

void tellEntered(Machine& machine, Frame& frame) {
    if (frame.code->isHidden)
        return;
    const bool isCall = !frame.isSuspended && !frame.isTold;
    if (frame.isSuspended)
        machine.observer()->frameResumed(frame.id, *frame.code->code, frame.eventLine());
    else if (isCall)
        machine.observer()->frameCalled(frame.id, *frame.code->code, frame.eventLine());
    frame.isTold = true;
    frame.isSuspended = false;
    frame.tracedError.clear();
    if (isCall)
        tellArguments(machine, frame);
}

void tellLine(Machine& machine, Frame& frame, int line) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    if (frame.isSuspended)
        tellEntered(machine, frame);
    if (frame.toldLine == line)
        return;
    frame.toldLine = line;
    machine.observer()->lineReached(frame.id, *frame.code->code, line);
}

void tellSuspended(Machine& machine, Frame& frame) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    if (frame.isSuspended)
        tellEntered(machine, frame);
    frame.isSuspended = true;
    machine.observer()->frameSuspended(frame.id, *frame.code->code, frame.eventLine());
}

void tellReturned(Machine& machine, Frame& frame, const Value& value) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    if (frame.isSuspended)
        tellEntered(machine, frame);
    const Code& code = *frame.code->code;
    FrameObserver& observer = *machine.observer();
    if (value.isInt())
        return observer.integerReturned(frame.id, code, frame.eventLine(), value.asInt());
    if (value.isFloat())
        return observer.realReturned(frame.id, code, frame.eventLine(), value.asReal());
    if (const std::string_view word = wordOf(value); !word.empty())
        return observer.frameReturned(frame.id, code, frame.eventLine(), word);
    const std::string text = displayText(machine, value, true);
    machine.observer()->frameReturned(frame.id, code, frame.eventLine(), text);
}

void tellRaised(Machine& machine, Frame& frame) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    if (frame.isSuspended)
        tellEntered(machine, frame);
    // CPython's trace hook cannot tell an error thrown in at a `yield` from the yield itself.
    if (frame.generator && frame.next[-1].opcode == Opcode::YieldValue) {
        machine.observer()->frameSuspended(frame.id, *frame.code->code, frame.eventLine());
        return;
    }
    const std::string error = frame.tracedError;
    machine.observer()->frameRaised(frame.id, *frame.code->code, frame.eventLine(), error);
}

void tellVariable(Machine& machine, Frame& frame, const StrObject& name, const Value& value) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    const Code& code = *frame.code->code;
    FrameObserver& observer = *machine.observer();
    if (value.isInt())
        return observer.integerWritten(frame.id, code, name.text, value.asInt());
    if (value.isFloat())
        return observer.realWritten(frame.id, code, name.text, value.asReal());
    if (const std::string_view word = wordOf(value); !word.empty())
        return observer.variableWritten(frame.id, code, name.text, word);
    const std::string text = displayText(machine, value, false);
    observer.variableWritten(frame.id, code, name.text, text);
}

} // namespace coroscope::scenes
