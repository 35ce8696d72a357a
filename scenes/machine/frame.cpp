// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frames, and how a call's arguments come into them.
#include "scenes/machine/frame.h"

#include "scenes/machine/interpreter.h"

#include <algorithm>

namespace coroscope::scenes {

Frame::Frame(Type* frameType, FunctionObject& of, std::uint64_t frameId)
    : Object(frameType)
    , function(&of)
    , code(of.code.get())
    , told{frameId} {
    const Code& source = *code->code;
    slotCount = static_cast<std::uint32_t>(code->localNames.size() + source.stackSize + 1);
    slots = static_cast<Value*>(currentHeap->take(slotCount * sizeof(Value)));
    top = slots + code->localNames.size(); // what is behind it is nothing yet
    for (Value* slot = slots; slot < top; ++slot)
        new (slot) Value();
    next = source.instructions.data();
    statementLine = source.firstLine;
}

Frame::~Frame() {
    dropValues();
    currentHeap->give(slots, slotCount * sizeof(Value));
}

void Frame::dropValues() {
    Value* end = top;
    top = slots;
    for (Value* value = slots; value < end; ++value)
        *value = Value();
}

std::uint32_t Frame::currentIndex() const {
    const auto index = next - code->code->instructions.data();
    return index > 0 ? static_cast<std::uint32_t>(index - 1) : 0;
}

int Frame::currentLine() const {
    const Code& source = *code->code;
    for (std::int64_t i = currentIndex(); i >= 0; --i) {
        const int line = static_cast<int>(source.spans[static_cast<std::size_t>(i)].line);
        if (line > 0)
            return line;
    }
    return source.firstLine;
}

int Frame::eventLine() const {
    const Code& source = *code->code;
    if (next == source.instructions.data())
        return source.firstLine;
    const int line = source.statementLines[currentIndex()];
    if (line > 0)
        return line;
    return toldLine > 0 ? toldLine : source.firstLine;
}

namespace {

/// Binds the arguments of one call; every failure raises TypeError with CPython's words.
class Binder {
public:
    Binder(Machine& machine, FunctionObject& function, Frame& frame)
        : m_machine(machine)
        , m_function(function)
        , m_code(*function.code->code)
        , m_slots(frame.slots)
        , m_named(m_code.argCount + m_code.kwOnlyArgCount) {}

    bool bind(const Value& self, const Args& args) {
        const std::size_t extra = self ? 1 : 0;
        const std::size_t given = args.positionalCount() + extra;
        ValueVector rest;
        for (std::size_t i = 0; i < given; ++i) {
            const Value& value = i < extra ? self : args[i - extra];
            if (i < m_code.argCount)
                m_slots[i] = value;
            else
                rest.push_back(value);
        }
        m_names = args.names;
        m_keywordDict = m_code.is(Code::kVarKeywords) ? m_machine.newDict() : nullptr;
        for (std::size_t i = 0; i < args.keywordCount(); ++i) {
            if (!bindKeyword(*asStr(args.names->items[i]), args[given - extra + i]))
                return false;
        }
        if (!rest.empty() && !m_code.is(Code::kVarArgs))
            return failTooMany(given);
        if (!fillDefaults())
            return false;
        std::size_t at = m_named;
        if (m_code.is(Code::kVarArgs))
            m_slots[at++] = m_machine.tuple(std::move(rest));
        if (m_keywordDict)
            m_slots[at] = Value(m_keywordDict);
        return true;
    }

private:
    std::string who() const { return asStr(m_function.qualname)->text + "()"; }

    bool fail(const std::string& text) {
        m_machine.typeError(who() + " " + text);
        return false;
    }

    /// The positional-only parameters that the call names.
    std::string givenByName() const {
        std::string given;
        for (std::size_t i = 0; i < m_code.posOnlyArgCount; ++i) {
            for (const Value& name : m_names->items) {
                if (asStr(name)->text == m_code.locals[i].name)
                    given += (given.empty() ? "" : ", ") + m_code.locals[i].name;
            }
        }
        return given;
    }

    bool bindKeyword(const StrObject& name, const Value& value) {
        for (std::size_t i = m_code.posOnlyArgCount; i < m_named; ++i) {
            const StrObject& parameter = *m_function.code->localNames[i];
            if (&parameter != &name && parameter.text != name.text)
                continue;
            if (!m_slots[i].isNull())
                return fail("got multiple values for argument '" + name.text + "'");
            m_slots[i] = value;
            return true;
        }
        if (m_keywordDict) {
            m_keywordDict->setName(m_machine.intern(name.text).get(), value);
            return true;
        }
        if (const std::string given = givenByName(); !given.empty()) {
            return fail("got some positional-only arguments passed as keyword arguments: '" +
                        given + "'");
        }
        return fail("got an unexpected keyword argument '" + name.text + "'");
    }

    bool fillDefaults() {
        const std::size_t defaults = m_function.defaults ? m_function.defaults->size() : 0;
        const std::size_t firstDefault = m_code.argCount - defaults;
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < m_code.argCount; ++i) {
            if (!m_slots[i].isNull())
                continue;
            if (i >= firstDefault)
                m_slots[i] = m_function.defaults->items[i - firstDefault];
            else
                missing.push_back(m_code.locals[i].name);
        }
        if (!missing.empty())
            return failMissing(missing, "positional");
        for (std::size_t i = m_code.argCount; i < m_named; ++i) {
            if (!m_slots[i].isNull())
                continue;
            const Value* found =
                m_function.keywordDefaults
                    ? m_function.keywordDefaults->findName(m_function.code->localNames[i].get())
                    : nullptr;
            if (found)
                m_slots[i] = *found;
            else
                missing.push_back(m_code.locals[i].name);
        }
        return missing.empty() || failMissing(missing, "keyword-only");
    }

    bool failMissing(const std::vector<std::string>& names, const std::string& kind) {
        return fail(missingArguments(names, kind));
    }

    bool failTooMany(std::size_t given) {
        const std::size_t defaults = m_function.defaults ? m_function.defaults->size() : 0;
        const std::size_t most = m_code.argCount;
        std::size_t keywordOnly = 0;
        for (std::size_t i = most; i < m_named; ++i)
            keywordOnly += m_slots[i].isNull() ? 0 : 1;
        return fail(tooManyArguments(most - defaults, most, given, keywordOnly));
    }

    Machine& m_machine;
    FunctionObject& m_function;
    const Code& m_code;
    Value* m_slots;
    const TupleObject* m_names = nullptr;
    std::size_t m_named;
    Ref<DictObject> m_keywordDict;
};

} // namespace

Ref<Frame> makeFrame(Machine& machine, FunctionObject& function, const Value& self,
                     const Args& args) {
    const Code& code = *function.code->code;
    Ref<Frame> frame = make<Frame>(machine.types.frame, function, machine.nextFrameId());
    const std::size_t given = args.count + (self ? 1 : 0);
    constexpr std::uint32_t kVariable = Code::kVarArgs | Code::kVarKeywords;
    if (!args.names && given == code.argCount && code.kwOnlyArgCount == 0 &&
        (code.flags & kVariable) == 0) {
        Value* slot = frame->slots;
        if (self)
            *slot++ = self;
        for (std::size_t i = 0; i < args.count; ++i)
            slot[i] = args[i];
        return frame;
    }
    if (!Binder(machine, function, *frame).bind(self, args))
        return {};
    return frame;
}

} // namespace coroscope::scenes
