// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the observer hears of frames. While a text is made, nothing is told.
#include "core/trace/toldtext.h"
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/plaintext.h"
#include "scenes/machine/traceback.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kLongest = 200;

/// Keeps the machine silent and its pending error as it was.
class Silence {
public:
    explicit Silence(Machine& machine)
        : m_machine(machine)
        , m_observers(machine.observers())
        , m_pending(machine.pendingError()) {
        machine.setObserver(nullptr);
        machine.clearError();
    }
    ~Silence() {
        m_machine.setObservers(m_observers);
        m_machine.setPendingError(std::move(m_pending));
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    Machine& m_machine;
    Machine::Observers m_observers;
    Value m_pending;
};

/// What object.__repr__ writes of an instance whose class has no other; else empty.
std::string_view instanceText(const Machine& machine, const Value& value) {
    const Type* type = typeOf(machine, value);
    if (type->slots.repr != machine.types.object->slots.repr)
        return {};
    std::string& text = type->instanceText;
    if (text.empty()) {
        text = type->module == "builtins" ? "<" : "<" + type->module + ".";
        text += type->qualname + " object at 0x0>";
    }
    return text.size() <= kLongest ? text : std::string_view();
}

/// The container that a list, tuple or dict holds at its start or else at its end.
const Value* partOf(const Machine& machine, const Value& whole) {
    const Object* object = whole.isObject() ? whole.rawObject() : nullptr;
    const auto isContainer = [&](const Value& value) {
        const Type* type = value.isObject() ? value.rawObject()->type : nullptr;
        return type && (type == machine.types.list || type == machine.types.tuple ||
                        type == machine.types.dict);
    };
    if (!object || !isContainer(whole))
        return nullptr;
    if (object->type == machine.types.dict) {
        const auto& entries = asDict(whole)->entries;
        return entries.empty() || !isContainer(entries.back().value) ? nullptr
                                                                     : &entries.back().value;
    }
    const bool isList = object->type == machine.types.list;
    const ValueVector& items = isList ? asList(whole)->items : asTuple(whole)->items;
    if (items.empty())
        return nullptr;
    return isContainer(items[0]) ? &items[0] : &items.back();
}

/// Whether containers nest deeper than a repr can go: that it fails is known without trying, which
/// a program that builds such a nest would pay at each line.
bool isNestedTooDeep(const Machine& machine, const Value& value, int levels) {
    const Value* at = &value;
    const Value* mark = at; // Brent's way to find a cycle: its repr ends with "[...]"
    for (int step = 1, power = 1; step <= levels; ++step) {
        at = partOf(machine, *at);
        if (!at || at->is(*mark))
            return false;
        if (step == power) {
            mark = at;
            power *= 2;
        }
    }
    return true;
}

/// A repr that stays in its place: of words, and of instances that all look alike. Else empty.
std::string_view wordOf(const Machine& machine, const Value& value) {
    if (value.isNone())
        return "None";
    if (value.isBool())
        return value.isTrue() ? "True" : "False";
    return value.isObject() ? instanceText(machine, value) : std::string_view();
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
    if (std::optional<std::string> plain = plainText(machine, value, kLongest))
        return std::move(*plain);
    if (const std::string_view text = instanceText(machine, value); !text.empty())
        return std::string(text);
    if (isNestedTooDeep(machine, value, machine.limits().depth - machine.depth()))
        return "<repr failed: RecursionError>";
    const Silence silence(machine);
    machine.mayRunScene = mayRunScene && machine.runsReprsToTell;
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
        machine.observer()->frameResumed(frame.told, *frame.code->code, frame.eventLine());
    else if (isCall)
        machine.observer()->frameCalled(frame.told, *frame.code->code, frame.eventLine());
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
    machine.observer()->lineReached(frame.told, *frame.code->code, line);
}

void tellSuspended(Machine& machine, Frame& frame) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    if (frame.isSuspended)
        tellEntered(machine, frame);
    frame.isSuspended = true;
    machine.observer()->frameSuspended(frame.told, *frame.code->code, frame.eventLine());
}

void tellReturned(Machine& machine, Frame& frame, const Value& value) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    if (frame.isSuspended)
        tellEntered(machine, frame);
    const Code& code = *frame.code->code;
    FrameObserver& observer = *machine.observer();
    if (value.isInt())
        return observer.integerReturned(frame.told, code, frame.eventLine(), value.asInt());
    if (value.isFloat())
        return observer.realReturned(frame.told, code, frame.eventLine(), value.asReal());
    if (const std::string_view word = wordOf(machine, value); !word.empty())
        return observer.frameReturned(frame.told, code, frame.eventLine(), word);
    const std::string text = displayText(machine, value, true);
    machine.observer()->frameReturned(frame.told, code, frame.eventLine(), text);
}

void tellRaised(Machine& machine, Frame& frame) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    if (frame.isSuspended)
        tellEntered(machine, frame);
    // CPython's trace hook cannot tell an error thrown in at a `yield` from the yield itself.
    if (frame.generator && frame.next[-1].opcode == Opcode::YieldValue) {
        machine.observer()->frameSuspended(frame.told, *frame.code->code, frame.eventLine());
        return;
    }
    const std::string error = frame.tracedError;
    machine.observer()->frameRaised(frame.told, *frame.code->code, frame.eventLine(), error);
}

void tellVariable(Machine& machine, Frame& frame, const StrObject& name, const Value& value) {
    if (frame.code->isHidden || !frame.isTold)
        return;
    const Code& code = *frame.code->code;
    FrameObserver& observer = *machine.observer();
    const ToldName told{name.text, name.known};
    if (value.isInt())
        return observer.integerWritten(frame.told, code, told, value.asInt());
    if (value.isFloat())
        return observer.realWritten(frame.told, code, told, value.asReal());
    if (const std::string_view word = wordOf(machine, value); !word.empty())
        return observer.variableWritten(frame.told, code, told, word);
    const std::string text = displayText(machine, value, false);
    observer.variableWritten(frame.told, code, told, text);
}

} // namespace coroscope::scenes
