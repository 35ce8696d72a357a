// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The dispatch loop, longer than other files: one flat switch over the instructions, kept together
// so that the stack pointer and the frame stay in registers.
#include "scenes/machine/interpreter.h"
#include "scenes/machine/coroutineorigin.h"

#include "scenes/machine/imports.h"
#include "scenes/machine/interpreterparts.h"
#include "scenes/machine/traceback.h"

#include <cmath>

namespace coroscope::scenes {

namespace {

/// A float holds the integer as it is.
bool isExactReal(std::int64_t number) {
    constexpr std::int64_t kLargest = std::int64_t{1} << 53;
    return number >= -kLargest && number <= kLargest;
}

/// Runs frames in one native call until the entry frame is left.
class Loop {
public:
    Loop(Machine& machine, Frame& entry)
        : m(machine)
        , f(&entry) {}

    Outcome run(Resume resume);

private:
    enum class Step : std::uint8_t { Continue, Error, Reraise, Leave };

    void push(Value value) {
        new (sp) Value(std::move(value));
        ++sp;
    }
    Value pop() {
        Value value = std::move(*--sp);
        return value;
    }
    void drop() { *--sp = Value(); }
    void save() { f->top = sp; }

    void enter(Frame* frame);
    void leaveFrame();
    static void dropUnlessSeen(Frame& frame, bool isHeldTwice);
    Step execute();
    Step callObject(std::uint32_t count);
    Step pushFunction(FunctionObject& function, Value* base, Value* first, std::uint32_t count,
                      TupleObject* names);
    void tellAwaits(const Frame& inner);
    void tellStopIteration(bool isCoroutine, const Value& result);
    Step send(std::uint32_t target);
    Step forIter(std::uint32_t target);
    Step resumeGenerator(GeneratorObject& generator, Value value);
    Step returned(Value value);
    Step yielded(Value value);
    Step returnGenerator();
    bool unwind(bool isReraise);
    bool findHandler();
    Value binaryFast(std::uint32_t kind, const Value& a, const Value& b);
    bool appendInPlace(std::uint32_t arg);
    Value compareFast(CompareKind kind, const Value& a, const Value& b);
    Value* placeIn(const Value& sequence, const Value& index, bool isWritten);
    const Value* globalName(std::uint32_t index);
    Value loadName(std::uint32_t index);
    bool storeName(StrObject* name, Value value);
    bool deleteName(StrObject* name);

    Machine& m;
    Frame* f;
    Value* sp = nullptr;
    TupleObject* m_keywordNames = nullptr;
    std::int64_t m_raisedAt = -1; ///< of a Reraise that gives another position
    Outcome m_outcome;
};

void Loop::enter(Frame* frame) {
    frame->back = m.frame;
    m.frame = frame;
    f = frame;
    sp = frame->top;
}

/// The frame ends or is suspended; `f` becomes the one that it returns to.
void Loop::leaveFrame() {
    Frame* left = f;
    m.frame = left->back;
    left->back = nullptr;
    m.leaveCall();
    if (!left->isEntry)
        f = m.frame;
    else
        f = nullptr;
    if (GeneratorObject* generator = left->generator) {
        generator->isRunning = false;
        m.handled = generator->handled.previous;
        generator->handled.previous = nullptr;
    }
    left->isEntry = false;
    if (f)
        sp = f->top;
}

Outcome Loop::run(Resume resume) {
    Frame* entry = f;
    const Ref<Frame> kept(entry);
    entry->isEntry = true;
    enter(entry);
    bool isError = false;
    if (resume.how == Resume::How::Send)
        push(std::move(resume.value));
    else if (resume.how == Resume::How::Throw)
        isError = true;
    bool isReraise = false;
    for (;;) {
        if (isError && !unwind(isReraise))
            return {};
        switch (execute()) {
        case Step::Leave:
            return std::move(m_outcome);
        case Step::Error:
            isReraise = false;
            break;
        case Step::Reraise:
            isReraise = true;
            break;
        case Step::Continue:
            break;
        }
        isError = true;
    }
}

bool Loop::findHandler() {
    const Code& code = *f->code->code;
    const std::uint32_t index =
        m_raisedAt >= 0 ? static_cast<std::uint32_t>(m_raisedAt) : f->currentIndex();
    m_raisedAt = -1;
    const ExceptionEntry* found = nullptr;
    std::size_t low = 0;
    std::size_t high = code.exceptionTable.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const ExceptionEntry& entry = code.exceptionTable[middle];
        if (index < entry.start) {
            high = middle;
        } else if (index >= entry.end) {
            low = middle + 1;
        } else {
            found = &entry;
            break;
        }
    }
    if (!found)
        return false;
    if (!m.spend(8))
        return false;
    Value* bottom = f->stack() + found->depth;
    while (sp > bottom)
        drop();
    if (found->pushesLasti)
        push(Value::integer(f->currentIndex()));
    push(m.takeError());
    f->next = code.instructions.data() + found->target;
    return true;
}

/// Finds the handler of the pending error, leaving frames that have none. False: none is left.
bool Loop::unwind(bool isReraise) {
    for (;;) {
        if (!m.isStopping()) {
            if (m.observer() && (f->isSuspended || !f->isTold))
                tellEntered(m, *f);
            if (!isReraise) {
                addTraceback(m, m.pendingError(), *f);
                if (m.observer() && m.pendingError())
                    f->tracedError = typeName(m, m.pendingError());
            }
            if (findHandler())
                return true;
            // As CPython: what the frame was working with goes before the frame is left.
            while (sp > f->stack())
                drop();
            if (f->generator)
                guardStopIteration(m, *f->generator);
            if (m.observer())
                tellRaised(m, *f);
        }
        Frame* ended = f;
        const bool isLast = ended->isEntry;
        GeneratorObject* generator = ended->generator;
        save();
        leaveFrame();
        const Ref<Frame> kept = generator ? std::move(generator->frame) : Ref<Frame>();
        ended->top = std::max(ended->top, ended->stack());
        const Value pending = m.pendingError();
        dropUnlessSeen(*ended, generator && !isLast);
        if (generator) {
            generator->handled.error = {};
            ended->generator = nullptr;
        }
        if (!isLast)
            release(ended);
        if (isLast)
            return false;
        isReraise = false;
    }
}

/// A frame that ends forgets its locals, unless a traceback still shows it: then they live as long
/// as that. `isHeldTwice`: by its generator and by its execution.
void Loop::dropUnlessSeen(Frame& frame, bool isHeldTwice) {
    if (frame.refCount <= (isHeldTwice ? 2 : 1))
        frame.dropValues();
}

Loop::Step Loop::returned(Value value) {
    if (m.observer())
        tellReturned(m, *f, value);
    Frame* ended = f;
    const bool isLast = ended->isEntry;
    GeneratorObject* generator = ended->generator;
    save();
    leaveFrame();
    const Ref<Frame> kept = generator ? std::move(generator->frame) : Ref<Frame>();
    dropUnlessSeen(*ended, generator && !isLast);
    if (generator) {
        generator->handled.error = {};
        ended->generator = nullptr;
    }
    if (isLast) {
        m_outcome = {Signal::Returned, std::move(value)};
        return Step::Leave;
    }
    release(ended);
    const Instruction& caller = f->next[-1];
    if (generator && caller.opcode == Opcode::ForIter) {
        drop();
        f->next = f->code->code->instructions.data() + caller.arg;
    } else if (generator && caller.opcode == Opcode::Send) {
        tellStopIteration(generator->kind == GeneratorKind::Coroutine, value);
        drop();
        push(std::move(value));
        f->next = f->code->code->instructions.data() + caller.arg;
    } else {
        push(std::move(value));
    }
    return Step::Continue;
}

Loop::Step Loop::yielded(Value value) {
    if (m.observer())
        tellSuspended(m, *f);
    Frame* left = f;
    const bool isLast = left->isEntry;
    save();
    leaveFrame();
    if (isLast) {
        m_outcome = {Signal::Yielded, std::move(value)};
        return Step::Leave;
    }
    release(left);
    push(std::move(value));
    return Step::Continue;
}

Loop::Step Loop::returnGenerator() {
    const Code& code = *f->code->code;
    Types& types = m.types;
    GeneratorKind kind = GeneratorKind::Generator;
    Type* type = types.generator;
    if (code.is(Code::kCoroutine)) {
        kind = GeneratorKind::Coroutine;
        type = types.coroutine;
    } else if (code.is(Code::kAsyncGenerator)) {
        kind = GeneratorKind::AsyncGenerator;
        type = types.asyncGenerator;
    }
    Ref<GeneratorObject> made = make<GeneratorObject>(type, kind);
    made->name = f->function->name;
    made->qualname = f->function->qualname;
    made->isIterableCoroutine = f->function->isIterableCoroutine;
    Frame* suspended = f;
    made->createdBy = suspended->back ? suspended->back->told.id : 0;
    const bool isLast = suspended->isEntry;
    save();
    if (kind == GeneratorKind::Coroutine)
        noteCoroutineOrigin(m, *made, suspended->back);
    leaveFrame();
    suspended->generator = made.get();
    made->frame = Ref<Frame>(suspended);
    made->code = Value::object(suspended->code);
    if (isLast) {
        m_outcome = {Signal::Returned, Value(std::move(made))};
        return Step::Leave;
    }
    release(suspended);
    push(Value(std::move(made)));
    return Step::Continue;
}

Loop::Step Loop::pushFunction(FunctionObject& function, Value* base, Value* first,
                              std::uint32_t count, TupleObject* names) {
    if (!m.enterCall())
        return Step::Error;
    const Code& code = *function.code->code;
    constexpr std::uint32_t kVariable = Code::kVarArgs | Code::kVarKeywords;
    Ref<Frame> frame;
    if (!names && count == code.argCount && code.kwOnlyArgCount == 0 &&
        (code.flags & kVariable) == 0) {
        frame = make<Frame>(m.types.frame, function, m.nextFrameId());
        for (std::uint32_t i = 0; i < count; ++i)
            frame->slots[i].swap(first[i]);
    } else {
        frame = makeFrame(m, function, {}, Args(first, count, names));
    }
    if (!frame) {
        m.leaveCall();
        return Step::Error;
    }
    while (sp > base)
        drop();
    save();
    enter(frame.detach());
    return m.spend(8) ? Step::Continue : Step::Error;
}

Loop::Step Loop::callObject(std::uint32_t count) {
    TupleObject* names = std::exchange(m_keywordNames, nullptr);
    Value* base = sp - count - 2;
    if (base[0].isNull() && base[1].isObject() &&
        base[1].rawObject()->type == m.types.boundMethod) {
        auto* method = static_cast<BoundMethod*>(base[1].rawObject());
        const Value kept = std::move(base[1]);
        base[0] = method->function;
        base[1] = method->self;
    }
    const bool hasSelf = !base[0].isNull();
    Value* callable = hasSelf ? base : base + 1;
    Value* first = callable + 1;
    const std::uint32_t given = count + (hasSelf ? 1 : 0);
    if (callable->isObject() && callable->rawObject()->type == m.types.function) {
        const Ref<FunctionObject> function(static_cast<FunctionObject*>(callable->rawObject()));
        return pushFunction(*function, base, first, given, names);
    }
    save();
    Value result = call(m, *callable, Args(first, given, names));
    if (!result)
        return Step::Error;
    while (sp > base)
        drop();
    push(std::move(result));
    // A native function may have worked long for its few steps: a wish to stop is heard at once.
    if (FrameObserver* host = m.observers().ofOutput; host && host->wantsStop())
        return m.checkBudget() ? Step::Continue : Step::Error;
    return m.spend(2) ? Step::Continue : Step::Error;
}

// Frames of the library between two of the scene are left out.
void Loop::tellAwaits(const Frame& inner) {
    const Frame* outer = f;
    while (outer->code->isLibrary && outer->back)
        outer = outer->back;
    if (!outer->code->isHidden)
        m.observer()->frameAwaits(outer->told, inner.told);
}

Loop::Step Loop::resumeGenerator(GeneratorObject& generator, Value value) {
    if (!m.enterCall())
        return Step::Error;
    Frame* frame = generator.frame.get();
    if (m.observer() && !generator.hasStarted)
        tellAwaits(*frame);
    generator.isRunning = true;
    generator.hasStarted = true;
    generator.handled.previous = m.handled;
    m.handled = &generator.handled;
    save();
    retain(frame);
    enter(frame);
    push(std::move(value));
    return m.spend(4) ? Step::Continue : Step::Error;
}

// Under a trace hook CPython asks by `send`, whose end is a StopIteration that is heard.
void Loop::tellStopIteration(bool isCoroutine, const Value& result) {
    if (m.observer() && (isCoroutine || !result.isNone()))
        f->tracedError = "StopIteration";
}

Loop::Step Loop::send(std::uint32_t target) {
    Value value = pop();
    const Value& receiver = sp[-1];
    Type* type = typeOf(m, receiver);
    if (type == m.types.coroutine || type == m.types.generator) {
        auto& generator = static_cast<GeneratorObject&>(*receiver.rawObject());
        if (generator.frame && !generator.isRunning && (generator.hasStarted || value.isNone()))
            return resumeGenerator(generator, std::move(value));
    }
    save();
    SendResult result = sendToIterator(m, receiver, value);
    switch (result.kind) {
    case SendResult::Kind::Raised:
        return Step::Error;
    case SendResult::Kind::Yielded:
        push(std::move(result.value));
        break;
    case SendResult::Kind::Returned:
        tellStopIteration(type->name == "coroutine", result.value);
        sp[-1] = std::move(result.value);
        f->next = f->code->code->instructions.data() + target;
        break;
    }
    return Step::Continue;
}

Loop::Step Loop::forIter(std::uint32_t target) {
    const Value& iterator = sp[-1];
    Type* type = typeOf(m, iterator);
    if (type == m.types.rangeIterator) {
        auto* range = static_cast<RangeIterator*>(iterator.rawObject());
        if (range->left > 0) {
            --range->left;
            push(Value::integer(range->position));
            range->position += range->step;
            return Step::Continue;
        }
    } else if (type == m.types.generator) {
        auto& generator = static_cast<GeneratorObject&>(*iterator.rawObject());
        if (generator.frame && !generator.isRunning)
            return resumeGenerator(generator, Value::none());
    }
    save();
    Value item = next(m, iterator);
    if (item) {
        push(std::move(item));
        return Step::Continue;
    }
    if (m.hasError())
        return Step::Error;
    drop();
    f->next = f->code->code->instructions.data() + target;
    return Step::Continue;
}

Value Loop::binaryFast(std::uint32_t arg, const Value& a, const Value& b) {
    const bool isInplace = arg >= kInplace;
    const auto kind = static_cast<BinaryKind>(isInplace ? arg - kInplace : arg);
    if (a.isInt() && b.isInt()) {
        std::int64_t result = 0;
        switch (kind) {
        case BinaryKind::Add:
            if (!__builtin_add_overflow(a.asInt(), b.asInt(), &result))
                return Value::integer(result);
            break;
        case BinaryKind::Subtract:
            if (!__builtin_sub_overflow(a.asInt(), b.asInt(), &result))
                return Value::integer(result);
            break;
        case BinaryKind::Multiply:
            if (!__builtin_mul_overflow(a.asInt(), b.asInt(), &result))
                return Value::integer(result);
            break;
        case BinaryKind::And:
            return Value::integer(a.asInt() & b.asInt());
        case BinaryKind::TrueDivide:
            if (isExactReal(a.asInt()) && isExactReal(b.asInt()) && b.asInt() != 0)
                return Value::real(static_cast<double>(a.asInt()) / static_cast<double>(b.asInt()));
            break;
        case BinaryKind::Or:
            return Value::integer(a.asInt() | b.asInt());
        case BinaryKind::Xor:
            return Value::integer(a.asInt() ^ b.asInt());
        case BinaryKind::Remainder:
            if (a.asInt() >= 0 && b.asInt() > 0)
                return Value::integer(a.asInt() % b.asInt());
            break;
        case BinaryKind::FloorDivide:
            if (a.asInt() >= 0 && b.asInt() > 0)
                return Value::integer(a.asInt() / b.asInt());
            break;
        default:
            break;
        }
    } else if (a.isFloat() && b.isFloat()) {
        switch (kind) {
        case BinaryKind::Add:
            return Value::real(a.asReal() + b.asReal());
        case BinaryKind::Subtract:
            return Value::real(a.asReal() - b.asReal());
        case BinaryKind::Multiply:
            return Value::real(a.asReal() * b.asReal());
        case BinaryKind::TrueDivide:
            if (b.asReal() != 0)
                return Value::real(a.asReal() / b.asReal());
            break;
        default:
            break;
        }
    } else if ((a.isFloat() && b.isInt()) || (a.isInt() && b.isFloat())) {
        // CPython turns the integer into the nearest float first.
        const double x = a.isFloat() ? a.asReal() : static_cast<double>(a.asInt());
        const double y = b.isFloat() ? b.asReal() : static_cast<double>(b.asInt());
        switch (kind) {
        case BinaryKind::Add:
            return Value::real(x + y);
        case BinaryKind::Subtract:
            return Value::real(x - y);
        case BinaryKind::Multiply:
            return Value::real(x * y);
        default:
            break;
        }
    }
    save();
    return isInplace ? inplace(m, kind, a, b) : binary(m, kind, a, b);
}

/// `text += more` where nobody else sees the text: as CPython's, it grows where it is.
bool Loop::appendInPlace(std::uint32_t arg) {
    constexpr std::size_t kSmall = 4096;
    if (arg != kInplace + static_cast<std::uint32_t>(BinaryKind::Add) || !sp[-2].isObject() ||
        !sp[-1].isObject() || f->next->opcode != Opcode::StoreFast)
        return false;
    Object* left = sp[-2].rawObject();
    Value& slot = f->slots[f->next->arg];
    if (left->type != m.types.str || sp[-1].rawObject()->type != m.types.str ||
        left->refCount != 2 || left->flags != 0 || !slot.is(sp[-2]))
        return false;
    auto* text = static_cast<StrObject*>(left);
    const auto* more = static_cast<const StrObject*>(sp[-1].rawObject());
    const std::size_t size = text->text.size() + more->text.size();
    if (size > kSmall && !m.reserve(static_cast<std::int64_t>(size)))
        return false;
    slot = Value();
    text->append(*more);
    return true;
}

Value Loop::compareFast(CompareKind kind, const Value& a, const Value& b) {
    if (a.isInt() && b.isInt()) {
        switch (kind) {
        case CompareKind::Less:
            return Value::boolean(a.asInt() < b.asInt());
        case CompareKind::LessEqual:
            return Value::boolean(a.asInt() <= b.asInt());
        case CompareKind::Equal:
            return Value::boolean(a.asInt() == b.asInt());
        case CompareKind::NotEqual:
            return Value::boolean(a.asInt() != b.asInt());
        case CompareKind::Greater:
            return Value::boolean(a.asInt() > b.asInt());
        case CompareKind::GreaterEqual:
            return Value::boolean(a.asInt() >= b.asInt());
        }
    }
    save();
    return compare(m, a, b, kind);
}

/// The item of a list (or, to be read, a tuple) at an index within it; null for all else.
Value* Loop::placeIn(const Value& sequence, const Value& index, bool isWritten) {
    if (!index.isInt() || !sequence.isObject())
        return nullptr;
    Object* object = sequence.rawObject();
    ValueVector* items = nullptr;
    if (object->type == m.types.list)
        items = &static_cast<ListObject*>(object)->items;
    else if (object->type == m.types.tuple && !isWritten)
        items = &static_cast<TupleObject*>(object)->items;
    else
        return nullptr;
    const auto size = static_cast<std::int64_t>(items->size());
    const std::int64_t at = index.asInt() < 0 ? index.asInt() + size : index.asInt();
    return at >= 0 && at < size ? items->data() + at : nullptr;
}

const Value* Loop::globalName(std::uint32_t index) {
    CodeObject::GlobalCache& cache = f->code->globalCaches[index];
    DictObject& globals = *f->function->globals;
    DictObject& builtins = f->code->isOfText ? builtinsOf(m, globals) : m.builtins();
    if (cache.position >= 0 && cache.globalsVersion == globals.keysVersion) {
        if (!cache.isBuiltin)
            return &globals.entries[static_cast<std::size_t>(cache.position)].value;
        if (cache.builtinsVersion == builtins.keysVersion)
            return &builtins.entries[static_cast<std::size_t>(cache.position)].value;
    }
    StrObject* name = f->code->names[index].get();
    const Value* found = globals.findName(name);
    DictObject& where = found ? globals : builtins;
    if (!found)
        found = builtins.findName(name);
    if (!found)
        return nullptr;
    cache.globalsVersion = globals.keysVersion;
    cache.builtinsVersion = builtins.keysVersion;
    cache.isBuiltin = &where == &builtins;
    for (std::size_t i = 0; i < where.entries.size(); ++i) {
        if (&where.entries[i].value == found)
            cache.position = static_cast<std::int32_t>(i);
    }
    return found;
}

Value Loop::loadName(std::uint32_t index) {
    StrObject* name = f->code->names[index].get();
    if (DictObject* names = f->names.get()) {
        if (const Value* found = names->findName(name))
            return *found;
    }
    if (const Value* found = globalName(index))
        return *found;
    return nameError(m, name->text);
}

bool Loop::storeName(StrObject* name, Value value) {
    if (m.observer())
        tellVariable(m, *f, *name, value);
    if (f->names->type == m.types.dict) {
        f->names->setName(name, std::move(value));
        return true;
    }
    return setItem(m, Value(f->names), Value::object(name), value);
}

bool Loop::deleteName(StrObject* name) {
    Value old;
    if (f->names->removeName(name, &old))
        return true;
    nameError(m, name->text);
    return false;
}

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            save();                                                                                \
            return Step::Error;                                                                    \
        }                                                                                          \
    } while (false)
#define NEXT_STEP(step)                                                                            \
    do {                                                                                           \
        const Step outcome = step;                                                                 \
        if (outcome != Step::Continue) {                                                           \
            if (f)                                                                                 \
                save();                                                                            \
            return outcome;                                                                        \
        }                                                                                          \
    } while (false)

Loop::Step Loop::execute() {
    for (;;) {
        const Instruction in = *f->next++;
        switch (in.opcode) {
        case Opcode::Line:
            f->statementLine = static_cast<int>(in.arg);
            if (m.observer())
                tellLine(m, *f, static_cast<int>(in.arg));
            break;
        case Opcode::Nop:
            break;
        case Opcode::Resume:
            if (m.observer())
                tellEntered(m, *f);
            break;
        case Opcode::PopTop:
            drop();
            break;
        case Opcode::PushNull:
            push({});
            break;
        case Opcode::Copy:
            push(Value(sp[-static_cast<std::ptrdiff_t>(in.arg)]));
            break;
        case Opcode::Swap:
            sp[-1].swap(sp[-static_cast<std::ptrdiff_t>(in.arg)]);
            break;
        case Opcode::UnaryPositive: {
            Value result = positive(m, sp[-1]);
            CHECK(result);
            sp[-1] = std::move(result);
            break;
        }
        case Opcode::UnaryNegative: {
            Value result = negative(m, sp[-1]);
            CHECK(result);
            sp[-1] = std::move(result);
            break;
        }
        case Opcode::UnaryNot: {
            const int state = truth(m, sp[-1]);
            CHECK(state >= 0);
            sp[-1] = Value::boolean(state == 0);
            break;
        }
        case Opcode::UnaryInvert: {
            Value result = invert(m, sp[-1]);
            CHECK(result);
            sp[-1] = std::move(result);
            break;
        }
        case Opcode::BinaryOp: {
            if (appendInPlace(in.arg)) {
                drop();
                break;
            }
            Value result = binaryFast(in.arg, sp[-2], sp[-1]);
            CHECK(result);
            drop();
            sp[-1] = std::move(result);
            break;
        }
        case Opcode::BinarySubscr: {
            save();
            const Value* place = placeIn(sp[-2], sp[-1], false);
            Value result = place ? *place : getItem(m, sp[-2], sp[-1]);
            CHECK(result);
            drop();
            sp[-1] = std::move(result);
            break;
        }
        case Opcode::StoreSubscr:
            save();
            if (Value* place = placeIn(sp[-2], sp[-1], true)) {
                place->swap(sp[-3]);
                sp[-3] = Value();
            } else {
                CHECK(setItem(m, sp[-2], sp[-1], sp[-3]));
            }
            drop();
            drop();
            drop();
            break;
        case Opcode::DeleteSubscr:
            save();
            CHECK(deleteItem(m, sp[-2], sp[-1]));
            drop();
            drop();
            break;
        case Opcode::CompareOp: {
            Value result = compareFast(static_cast<CompareKind>(in.arg), sp[-2], sp[-1]);
            CHECK(result);
            drop();
            sp[-1] = std::move(result);
            break;
        }
        case Opcode::IsOp: {
            const bool same = sp[-2].is(sp[-1]);
            drop();
            sp[-1] = Value::boolean(same != (in.arg != 0));
            break;
        }
        case Opcode::ContainsOp: {
            save();
            const int found = contains(m, sp[-1], sp[-2]);
            CHECK(found >= 0);
            drop();
            sp[-1] = Value::boolean((found != 0) != (in.arg != 0));
            break;
        }
        case Opcode::LoadConst:
            push(f->code->constants[in.arg]);
            break;
        case Opcode::LoadName: {
            Value value = loadName(in.arg);
            CHECK(value);
            push(std::move(value));
            break;
        }
        case Opcode::StoreName:
            CHECK(storeName(f->code->names[in.arg].get(), pop()));
            break;
        case Opcode::DeleteName:
            CHECK(deleteName(f->code->names[in.arg].get()));
            break;
        case Opcode::LoadGlobal: {
            const Value* found = globalName(in.arg >> 1);
            if (!found)
                nameError(m, f->code->names[in.arg >> 1]->text);
            CHECK(found);
            if (in.arg & 1)
                push({});
            push(*found);
            break;
        }
        case Opcode::StoreGlobal:
            if (m.observer())
                tellVariable(m, *f, *f->code->names[in.arg], sp[-1]);
            f->function->globals->setName(f->code->names[in.arg].get(), pop());
            break;
        case Opcode::DeleteGlobal: {
            Value old;
            const bool ok = f->function->globals->removeName(f->code->names[in.arg].get(), &old);
            if (!ok)
                nameError(m, f->code->names[in.arg]->text);
            CHECK(ok);
            break;
        }
        case Opcode::LoadFast: {
            const Value& value = f->slots[in.arg];
            if (value.isNull()) {
                unboundError(m, *f, in.arg);
                CHECK(false);
            }
            new (sp) Value(value);
            ++sp;
            break;
        }
        case Opcode::StoreFast:
            if (m.observer())
                tellVariable(m, *f, *f->code->localNames[in.arg], sp[-1]);
            f->slots[in.arg] = pop();
            break;
        case Opcode::DeleteFast:
            if (f->slots[in.arg].isNull()) {
                unboundError(m, *f, in.arg);
                CHECK(false);
            }
            f->slots[in.arg] = Value();
            break;
        case Opcode::MakeCell: {
            Value& slot = f->slots[in.arg];
            slot = Value(make<CellObject>(m.types.cell, slot));
            break;
        }
        case Opcode::CopyFreeVars: {
            const std::size_t first = f->code->localNames.size() - in.arg;
            for (std::uint32_t i = 0; i < in.arg; ++i)
                f->slots[first + i] = f->function->closure->items[i];
            break;
        }
        case Opcode::LoadClosure:
            push(f->slots[in.arg]);
            break;
        case Opcode::LoadDeref: {
            const auto* cell = static_cast<CellObject*>(f->slots[in.arg].rawObject());
            if (cell->content.isNull()) {
                unboundError(m, *f, in.arg);
                CHECK(false);
            }
            push(cell->content);
            break;
        }
        case Opcode::LoadClassDeref: {
            const Value* found =
                f->names ? f->names->findName(f->code->localNames[in.arg].get()) : nullptr;
            const auto* cell = static_cast<CellObject*>(f->slots[in.arg].rawObject());
            const Value value = found ? *found : cell->content;
            if (value.isNull()) {
                unboundError(m, *f, in.arg);
                CHECK(false);
            }
            push(value);
            break;
        }
        case Opcode::StoreDeref: {
            if (m.observer())
                tellVariable(m, *f, *f->code->localNames[in.arg], sp[-1]);
            static_cast<CellObject*>(f->slots[in.arg].rawObject())->content = pop();
            break;
        }
        case Opcode::DeleteDeref: {
            Value& content = static_cast<CellObject*>(f->slots[in.arg].rawObject())->content;
            if (content.isNull()) {
                unboundError(m, *f, in.arg);
                CHECK(false);
            }
            content = Value();
            break;
        }
        case Opcode::LoadAttr: {
            save();
            Value result = getAttribute(m, sp[-1], f->code->names[in.arg].get());
            CHECK(result);
            sp[-1] = std::move(result);
            break;
        }
        case Opcode::StoreAttr:
            save();
            CHECK(setAttribute(m, sp[-1], f->code->names[in.arg].get(), sp[-2]));
            drop();
            drop();
            break;
        case Opcode::DeleteAttr:
            save();
            CHECK(setAttribute(m, sp[-1], f->code->names[in.arg].get(), {}));
            drop();
            break;
        case Opcode::LoadMethod: {
            save();
            Value self;
            Value method = loadMethod(m, sp[-1], f->code->names[in.arg].get(), self);
            CHECK(method);
            if (self) {
                Value receiver = pop();
                push(std::move(method));
                push(std::move(receiver));
            } else {
                sp[-1] = Value();
                push(std::move(method));
            }
            break;
        }
        case Opcode::KwNames:
            m_keywordNames = asTuple(f->code->constants[in.arg]);
            break;
        case Opcode::Call:
            NEXT_STEP(callObject(in.arg));
            break;
        case Opcode::CallFunctionEx: {
            const bool hasKeywords = (in.arg & 1) != 0;
            const Value keywords = hasKeywords ? pop() : Value();
            const Value args = pop();
            const Value callable = pop();
            drop();
            save();
            Value result = callWithUnpacked(m, callable, args, keywords);
            CHECK(result);
            push(std::move(result));
            break;
        }
        case Opcode::MakeFunction: {
            Value made = makeFunctionObject(m, *f, in.arg, sp);
            CHECK(made);
            push(std::move(made));
            break;
        }
        case Opcode::LoadBuildClass:
            push(*m.builtins().findName(m.intern("__build_class__").get()));
            break;
        case Opcode::BuildTuple: {
            ValueVector items;
            items.reserve(in.arg);
            for (Value* value = sp - in.arg; value < sp; ++value)
                items.push_back(std::move(*value));
            sp -= in.arg;
            push(m.tuple(std::move(items)));
            break;
        }
        case Opcode::BuildList: {
            Ref<ListObject> list = m.newList();
            list->items.reserve(in.arg);
            for (Value* value = sp - in.arg; value < sp; ++value)
                list->items.push_back(std::move(*value));
            sp -= in.arg;
            push(Value(std::move(list)));
            break;
        }
        case Opcode::BuildSet: {
            save();
            Ref<SetObject> set = m.newSet();
            for (Value* value = sp - in.arg; value < sp; ++value)
                CHECK(set->add(m, *value));
            for (std::uint32_t i = 0; i < in.arg; ++i)
                drop();
            push(Value(std::move(set)));
            break;
        }
        case Opcode::BuildMap: {
            save();
            Ref<DictObject> dict = m.newDict();
            for (Value* value = sp - 2 * static_cast<std::ptrdiff_t>(in.arg); value < sp;
                 value += 2)
                CHECK(dict->set(m, value[0], value[1]));
            for (std::uint32_t i = 0; i < 2 * in.arg; ++i)
                drop();
            push(Value(std::move(dict)));
            break;
        }
        case Opcode::BuildConstKeyMap: {
            save();
            const Value keys = pop();
            Ref<DictObject> dict = m.newDict();
            for (std::uint32_t i = 0; i < in.arg; ++i)
                CHECK(dict->set(m, asTuple(keys)->items[i],
                                sp[static_cast<std::ptrdiff_t>(i) - in.arg]));
            for (std::uint32_t i = 0; i < in.arg; ++i)
                drop();
            push(Value(std::move(dict)));
            break;
        }
        case Opcode::BuildString: {
            Value text = buildString(m, sp - in.arg, in.arg);
            CHECK(text);
            for (std::uint32_t i = 0; i < in.arg; ++i)
                drop();
            push(std::move(text));
            break;
        }
        case Opcode::BuildSlice: {
            Value step = in.arg == 3 ? pop() : Value::none();
            Value stop = pop();
            Value start = pop();
            push(Value(make<SliceObject>(m.types.slice, std::move(start), std::move(stop),
                                         std::move(step))));
            break;
        }
        case Opcode::ListAppend: {
            Value item = pop();
            ListObject* list = asList(sp[-static_cast<std::ptrdiff_t>(in.arg)]);
            list->items.push_back(std::move(item));
            if ((list->items.size() & 0xfff) == 0)
                CHECK(m.reserve(static_cast<std::int64_t>(list->items.size() * sizeof(Value))));
            break;
        }
        case Opcode::SetAdd: {
            save();
            const Value item = pop();
            CHECK(static_cast<SetObject*>(sp[-static_cast<std::ptrdiff_t>(in.arg)].rawObject())
                      ->add(m, item));
            break;
        }
        case Opcode::MapAdd: {
            save();
            Value value = pop();
            const Value key = pop();
            CHECK(asDict(sp[-static_cast<std::ptrdiff_t>(in.arg)])->set(m, key, std::move(value)));
            break;
        }
        case Opcode::ListExtend: {
            const Value iterable = pop();
            save();
            CHECK(extendList(m, *asList(sp[-static_cast<std::ptrdiff_t>(in.arg)]), iterable));
            break;
        }
        case Opcode::SetUpdate: {
            const Value iterable = pop();
            save();
            auto* set =
                static_cast<SetObject*>(sp[-static_cast<std::ptrdiff_t>(in.arg)].rawObject());
            CHECK(updateSet(m, *set, iterable));
            break;
        }
        case Opcode::DictUpdate: {
            const Value other = pop();
            save();
            if (!asDict(other) && !findAttribute(m, other, m.names.keys.get())) {
                m.clearError();
                m.typeError("'" + typeName(m, other) + "' object is not a mapping");
                CHECK(false);
            }
            CHECK(updateDict(m, *asDict(sp[-static_cast<std::ptrdiff_t>(in.arg)]), other));
            break;
        }
        case Opcode::DictMerge: {
            const Value other = pop();
            save();
            const Value function = sp[-2 - static_cast<std::ptrdiff_t>(in.arg)];
            CHECK(mergeKeywords(m, function, *asDict(sp[-static_cast<std::ptrdiff_t>(in.arg)]),
                                other));
            break;
        }
        case Opcode::ListToTuple: {
            const Value list = pop();
            push(m.tuple(asList(list)->items));
            break;
        }
        case Opcode::FormatValue: {
            const Value spec = (in.arg & 4) ? pop() : Value();
            save();
            Value text = formatValue(m, sp[-1], in.arg & 3, spec);
            CHECK(text);
            sp[-1] = std::move(text);
            break;
        }
        case Opcode::UnpackSequence: {
            const Value iterable = pop();
            save();
            CHECK(unpackSequence(m, iterable, in.arg, sp));
            break;
        }
        case Opcode::UnpackEx: {
            const Value iterable = pop();
            save();
            CHECK(unpackWithStar(m, iterable, in.arg & 0xff, in.arg >> 8, sp));
            break;
        }
        case Opcode::GetIter: {
            save();
            Value iterator = iterate(m, sp[-1]);
            CHECK(iterator);
            sp[-1] = std::move(iterator);
            break;
        }
        case Opcode::ForIter:
            NEXT_STEP(forIter(in.arg));
            break;
        case Opcode::Jump: {
            const Instruction* target = f->code->code->instructions.data() + in.arg;
            if (target < f->next)
                CHECK(m.spend(f->next - target));
            f->next = target;
            break;
        }
        case Opcode::JumpNoInterrupt:
            f->next = f->code->code->instructions.data() + in.arg;
            break;
        case Opcode::PopJumpIfFalse:
        case Opcode::PopJumpIfTrue: {
            const int state = sp[-1].isBool() ? static_cast<int>(sp[-1].asInt()) : truth(m, sp[-1]);
            CHECK(state >= 0);
            drop();
            if ((state != 0) == (in.opcode == Opcode::PopJumpIfTrue)) {
                const Instruction* target = f->code->code->instructions.data() + in.arg;
                if (target < f->next)
                    CHECK(m.spend(f->next - target));
                f->next = target;
            }
            break;
        }
        case Opcode::PopJumpIfNone:
        case Opcode::PopJumpIfNotNone: {
            const bool isNone = sp[-1].isNone();
            drop();
            if (isNone == (in.opcode == Opcode::PopJumpIfNone)) {
                const Instruction* target = f->code->code->instructions.data() + in.arg;
                if (target < f->next)
                    CHECK(m.spend(f->next - target));
                f->next = target;
            }
            break;
        }
        case Opcode::JumpIfFalseOrPop:
        case Opcode::JumpIfTrueOrPop: {
            const int state = truth(m, sp[-1]);
            CHECK(state >= 0);
            if ((state != 0) == (in.opcode == Opcode::JumpIfTrueOrPop))
                f->next = f->code->code->instructions.data() + in.arg;
            else
                drop();
            break;
        }
        case Opcode::ReturnValue:
            NEXT_STEP(returned(pop()));
            break;
        case Opcode::ReturnGenerator:
            NEXT_STEP(returnGenerator());
            break;
        case Opcode::YieldValue:
            NEXT_STEP(yielded(pop()));
            break;
        case Opcode::AsyncGenWrap: {
            Value value = pop();
            push(Value(
                make<AsyncGeneratorWrapped>(m.types.asyncGeneratorWrapped, std::move(value))));
            break;
        }
        case Opcode::Send:
            NEXT_STEP(send(in.arg));
            break;
        case Opcode::GetYieldFromIter: {
            save();
            Value iterator = yieldFromIterator(m, *f, sp[-1]);
            CHECK(iterator);
            sp[-1] = std::move(iterator);
            break;
        }
        case Opcode::GetAwaitable: {
            save();
            Value iterator = contextAwaitable(m, sp[-1], in.arg);
            CHECK(iterator);
            sp[-1] = std::move(iterator);
            break;
        }
        case Opcode::GetAIter: {
            save();
            Value iterator = asyncIterator(m, sp[-1]);
            CHECK(iterator);
            sp[-1] = std::move(iterator);
            break;
        }
        case Opcode::GetANext: {
            save();
            Value awaitable = awaitedAsyncNext(m, sp[-1]);
            CHECK(awaitable);
            push(std::move(awaitable));
            break;
        }
        case Opcode::EndAsyncFor: {
            Value error = pop();
            if (!typeOf(m, error)->isSubtypeOf(m.types.StopAsyncIteration)) {
                m.setPendingError(std::move(error));
                save();
                return Step::Reraise;
            }
            drop();
            break;
        }
        case Opcode::BeforeWith:
        case Opcode::BeforeAsyncWith: {
            const Value manager = pop();
            save();
            CHECK(enterContext(m, manager, in.opcode == Opcode::BeforeAsyncWith, sp));
            break;
        }
        case Opcode::WithExceptStart: {
            save();
            Value result = callExit(m, sp[-4], sp[-1]);
            CHECK(result);
            push(std::move(result));
            break;
        }
        case Opcode::RaiseVarargs: {
            const Value cause = in.arg == 2 ? pop() : Value();
            Value what = in.arg >= 1 ? pop() : Value();
            save();
            const bool isAgain = raiseStatement(m, std::move(what), cause);
            return isAgain ? Step::Reraise : Step::Error;
        }
        case Opcode::Reraise: {
            Value error = pop();
            if (in.arg > 0) {
                // The position told is that of the error; handlers are those of this instruction.
                m_raisedAt = f->currentIndex();
                const Value& lasti = sp[-static_cast<std::ptrdiff_t>(in.arg)];
                f->next = f->code->code->instructions.data() + lasti.asInt() + 1;
            }
            m.setPendingError(std::move(error));
            save();
            return Step::Reraise;
        }
        case Opcode::PushExcInfo: {
            Value error = pop();
            push(m.handled->error ? m.handled->error : Value::none());
            m.handled->error = error;
            push(std::move(error));
            break;
        }
        case Opcode::PopExcept: {
            Value previous = pop();
            m.handled->error = previous.isNone() ? Value() : std::move(previous);
            break;
        }
        case Opcode::CheckExcMatch: {
            save();
            const int state = matchesException(m, sp[-2], sp[-1]);
            CHECK(state >= 0);
            sp[-1] = Value::boolean(state != 0);
            break;
        }
        case Opcode::CheckEgMatch: {
            save();
            Value rest;
            Value match;
            CHECK(splitGroup(m, sp[-2], sp[-1], rest, match));
            if (!match.isNone())
                m.handled->error = match;
            sp[-2] = std::move(rest);
            sp[-1] = std::move(match);
            break;
        }
        case Opcode::PrepReraiseStar: {
            save();
            Value error = joinReraised(m, sp[-2], sp[-1]);
            CHECK(error);
            drop();
            sp[-1] = std::move(error);
            break;
        }
        case Opcode::LoadAssertionError:
            push(Value::object(m.types.AssertionError));
            break;
        case Opcode::ImportName: {
            save();
            Value module =
                importName(m, *f->function->globals, f->code->names[in.arg]->text, sp[-1], sp[-2]);
            CHECK(module);
            drop();
            sp[-1] = std::move(module);
            break;
        }
        case Opcode::ImportFrom: {
            save();
            Value found = importFrom(m, sp[-1], f->code->names[in.arg].get());
            CHECK(found);
            push(std::move(found));
            break;
        }
        case Opcode::ImportStar: {
            const Value module = pop();
            save();
            CHECK(importStar(m, module, *f->names));
            break;
        }
        case Opcode::SetupAnnotations:
            if (!f->names->findName(m.names.annotations.get()))
                f->names->setName(m.names.annotations.get(), Value(m.newDict()));
            break;
        case Opcode::GetLen: {
            save();
            const std::int64_t size = length(m, sp[-1]);
            CHECK(size >= 0);
            push(Value::integer(size));
            break;
        }
        case Opcode::MatchMapping:
            push(Value::boolean(typeOf(m, sp[-1])->has(kMapping)));
            break;
        case Opcode::MatchSequence:
            push(Value::boolean(typeOf(m, sp[-1])->has(kSequence)));
            break;
        case Opcode::MatchKeys: {
            save();
            Value values = matchKeys(m, sp[-2], sp[-1]);
            CHECK(values);
            push(std::move(values));
            break;
        }
        case Opcode::MatchClass: {
            save();
            Value values = matchClass(m, sp[-3], sp[-2], in.arg, sp[-1]);
            CHECK(values);
            drop();
            drop();
            sp[-1] = std::move(values);
            break;
        }
        }
    }
}

#undef CHECK
#undef NEXT_STEP

} // namespace

Outcome run(Machine& machine, Frame& frame, Resume resume) {
    // The loop counts a frame down when it leaves it.
    if (!machine.enterCall())
        return {};
    return Loop(machine, frame).run(std::move(resume));
}

Value callFunction(Machine& machine, FunctionObject& function, const Args& args) {
    const Ref<Frame> frame = makeFrame(machine, function, {}, args);
    return frame ? run(machine, *frame, {}).value : Value();
}

Value runCode(Machine& machine, FunctionObject& function, DictObject* locals) {
    const Ref<Frame> frame = makeFrame(machine, function, {}, {});
    if (!frame)
        return {};
    frame->names = Ref<DictObject>(locals);
    return run(machine, *frame, {}).value;
}

} // namespace coroscope::scenes
