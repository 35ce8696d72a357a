// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// itertools: what walks through one or several iterators.
#include "scenes/machine/modules/itertoolsparts.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/setup.h"

namespace coroscope::scenes {

TypeBuilder toolType(Machine& machine, const char* name, ToolMaker maker) {
    TypeBuilder type(machine, name, "itertools");
    type.flags(kDottedName);
    Slots& s = type.slots();
    s.newInstance = maker;
    s.init = [](Machine&, const Value&, const Args&) { return true; };
    s.iterate = [](Machine&, const Value& v) { return v; };
    s.next = [](Machine& m, const Value& v) {
        const Value kept = v;
        // Endless ones may run under a native function that never looks at the budget.
        Value item = tool(v).isDone || !m.spend(1) ? Value() : tool(v).step(m, tool(v));
        if (!item && m.errorIs(m.types.StopIteration))
            m.clearError();
        return item;
    };
    return type;
}

Ref<ToolIterator> makeTool(Machine& machine, Type* type, ToolIterator::Step step,
                           const Value& iterable) {
    Value iterator = iterate(machine, iterable);
    if (!iterator)
        return nullptr;
    Ref<ToolIterator> made = make<ToolIterator>(type, step);
    made->a = std::move(iterator);
    return made;
}

bool expectCount(Machine& machine, const char* name, const Args& args, std::size_t least,
                 std::size_t most) {
    const std::size_t given = args.count;
    if (args.names) {
        machine.typeError(std::string(name) + "() takes no keyword arguments");
        return false;
    }
    if (given >= least && given <= most)
        return true;
    const std::size_t bound = given < least ? least : most;
    machine.typeError(std::string(name) + " expected " +
                      (least == most ? "" : (given < least ? "at least " : "at most ")) +
                      std::to_string(bound) + " argument" + (bound == 1 ? "" : "s") + ", got " +
                      std::to_string(given));
    return false;
}

namespace {

// --- endless ones --------------------------------------------------------------------------------

bool isNumber(Machine& m, const Value& v) {
    const Slots& s = typeOf(m, v)->slots;
    return s.toInt || s.toFloat || s.index || isInstance(m, v, m.types.complex);
}

Value countNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("start=, step=");
    Value bound[2];
    if (!signature.bind(m, "count", false, args, bound))
        return {};
    for (const Value& each : bound) {
        if (each && !isNumber(m, each))
            return m.typeError("a number is required");
    }
    Ref<ToolIterator> made = make<ToolIterator>(cls, [](Machine& machine, ToolIterator& it) {
        const Value now = it.a;
        it.a = binary(machine, BinaryKind::Add, now, it.b);
        return it.a ? now : Value();
    });
    made->a = bound[0] ? bound[0] : Value::integer(0);
    made->b = bound[1] ? bound[1] : Value::integer(1);
    return Value(std::move(made));
}

Value countRepr(Machine& m, const Value& self) {
    const ToolIterator& it = tool(self);
    const auto start = reprText(m, it.a);
    const auto step = start ? reprText(m, it.b) : std::nullopt;
    if (!step)
        return {};
    const bool isPlain = it.b.isInt() && it.b.asInt() == 1;
    return m.str(typeOf(m, self)->name + "(" + *start + (isPlain ? "" : ", " + *step) + ")");
}

Value cycleNew(Machine& m, Type* cls, const Args& args) {
    if (!expectCount(m, "cycle", args, 1, 1))
        return {};
    return Value(makeTool(
        m, cls,
        [](Machine& machine, ToolIterator& it) {
            if (it.a) {
                Value item = next(machine, Value(it.a));
                if (item)
                    it.parts.push_back(item);
                if (item || machine.hasError())
                    return item;
                it.a = Value();
            }
            if (it.parts.empty())
                return Value();
            const auto at = static_cast<std::size_t>(it.number);
            it.number = (it.number + 1) % static_cast<std::int64_t>(it.parts.size());
            return it.parts[at];
        },
        args[0]));
}

Value repeatNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("object, times=");
    Value bound[2];
    std::int64_t times = -1;
    if (!signature.bind(m, "repeat", false, args, bound) ||
        (bound[1] && !indexNumber(m, bound[1], times)))
        return {};
    Ref<ToolIterator> made = make<ToolIterator>(cls, [](Machine&, ToolIterator& it) {
        if (it.number == 0)
            return Value();
        it.number -= it.number > 0 ? 1 : 0;
        return it.a;
    });
    made->a = bound[0];
    made->number = bound[1] && times < 0 ? 0 : times;
    return Value(std::move(made));
}

Value repeatRepr(Machine& m, const Value& self) {
    const ToolIterator& it = tool(self);
    const auto item = reprText(m, it.a);
    if (!item)
        return {};
    return m.str(typeOf(m, self)->name + "(" + *item +
                 (it.number < 0 ? "" : ", " + std::to_string(it.number)) + ")");
}

Value repeatHint(Machine& m, const Args& a) {
    return tool(a[0]).number < 0 ? m.typeError("len() of unsized object")
                                 : Value::integer(tool(a[0]).number);
}

// --- one iterator --------------------------------------------------------------------------------

Value accumulateStep(Machine& m, ToolIterator& it) {
    if (!it.hasStarted) {
        it.hasStarted = true;
        if (!it.c.isNone()) // `initial`
            return it.c;
        it.c = next(m, Value(it.a));
        return it.c;
    }
    const Value item = next(m, Value(it.a));
    if (!item)
        return {};
    Value total = it.b.isNone() ? binary(m, BinaryKind::Add, Value(it.c), item)
                                : call(m, Value(it.b), {it.c, item});
    if (total)
        it.c = total;
    return total;
}

Value accumulateNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("iterable, func=, *, initial=");
    Value bound[3];
    if (args.count > 3) {
        return m.typeError("accumulate() takes at most 3 arguments (" + std::to_string(args.count) +
                           " given)");
    }
    if (!signature.bind(m, "accumulate", false, args, bound))
        return {};
    Ref<ToolIterator> made = makeTool(m, cls, accumulateStep, bound[0]);
    if (made) {
        made->b = bound[1] ? bound[1] : Value::none();
        made->c = bound[2] ? bound[2] : Value::none();
    }
    return Value(std::move(made));
}

/// Tests an item; `a` is the iterator, `b` the predicate.
int test(Machine& m, ToolIterator& it, const Value& item) {
    const Value result = call(m, Value(it.b), {item});
    return result ? truth(m, result) : -1;
}

Value dropWhileStep(Machine& m, ToolIterator& it) {
    while (Value item = next(m, Value(it.a))) {
        const int state = it.hasStarted ? 0 : test(m, it, item);
        if (state < 0 || !m.spend(1))
            return {};
        if (state == 0) {
            it.hasStarted = true;
            return item;
        }
    }
    return {};
}

Value takeWhileStep(Machine& m, ToolIterator& it) {
    Value item = next(m, Value(it.a));
    const int state = item ? test(m, it, item) : -1;
    if (state == 1)
        return item;
    it.isDone = state == 0;
    return {};
}

Value filterFalseStep(Machine& m, ToolIterator& it) {
    while (Value item = next(m, Value(it.a))) {
        const int state = it.b.isNone() ? truth(m, item) : test(m, it, item);
        if (state < 0 || !m.spend(1))
            return {};
        if (state == 0)
            return item;
    }
    return {};
}

Value starMapStep(Machine& m, ToolIterator& it) {
    const Value item = next(m, Value(it.a));
    ValueVector items;
    if (!item || !collect(m, item, items))
        return {};
    return call(m, Value(it.b), Args(items.data(), items.size()));
}

/// dropwhile and its like: (function, iterable).
template <ToolIterator::Step S>
Value functionToolNew(Machine& m, Type* cls, const Args& args) {
    const Type* native = cls;
    while (native->has(kHeapType))
        native = native->base;
    if (!expectCount(m, native->name.c_str(), args, 2, 2))
        return {};
    Ref<ToolIterator> made = makeTool(m, cls, S, args[1]);
    if (made)
        made->b = args[0];
    return Value(std::move(made));
}

Value pairwiseStep(Machine& m, ToolIterator& it) {
    if (!it.b) {
        it.b = next(m, Value(it.a));
        if (!it.b)
            return {};
    }
    const Value item = next(m, Value(it.a));
    if (!item)
        return {};
    const Value old = std::exchange(it.b, item);
    return m.tuple({old, item});
}

Value pairwiseNew(Machine& m, Type* cls, const Args& args) {
    return expectCount(m, "pairwise", args, 1, 1) ? Value(makeTool(m, cls, pairwiseStep, args[0]))
                                                  : Value();
}

// --- islice --------------------------------------------------------------------------------------

Value sliceStep(Machine& m, ToolIterator& it) {
    // indices[0] counts the items that were taken, number is the next one that is wanted.
    std::int64_t& count = it.indices[0];
    while (count < it.number) {
        if (!next(m, Value(it.a)) || !m.spend(1)) {
            it.isDone = !m.hasError();
            return {};
        }
        ++count;
    }
    if (it.stop != -1 && count >= it.stop) {
        it.isDone = true;
        return {};
    }
    Value item = next(m, Value(it.a));
    if (!item)
        return {};
    ++count;
    it.number = it.stride > INT64_MAX - it.number ? INT64_MAX : it.number + it.stride;
    if (it.stop != -1 && it.number > it.stop)
        it.number = it.stop;
    return item;
}

/// A bound of islice; -1 when it is none.
std::int64_t sliceBound(Machine& m, const Value& given, std::int64_t fallback) {
    std::int64_t number = 0;
    if (given.isNone())
        return fallback;
    if (!typeOf(m, given)->slots.index || !indexNumber(m, given, number)) {
        m.clearError();
        return -1;
    }
    return number;
}

Value sliceNew(Machine& m, Type* cls, const Args& args) {
    if (!expectCount(m, "islice", args, 2, 4))
        return {};
    const bool hasStart = args.count > 2;
    const std::int64_t start = hasStart ? sliceBound(m, args[1], 0) : 0;
    const Value& given = args[hasStart ? 2 : 1];
    const std::int64_t stop = sliceBound(m, given, -1);
    const std::int64_t stride = args.count > 3 ? sliceBound(m, args[3], 1) : 1;
    if (stop == -1 && !given.isNone()) {
        return m.valueError("Stop argument for islice() must be None or an integer: "
                            "0 <= x <= sys.maxsize.");
    }
    if (start < 0 || stop < -1) {
        return m.valueError("Indices for islice() must be None or an integer: "
                            "0 <= x <= sys.maxsize.");
    }
    if (stride < 1)
        return m.valueError("Step for islice() must be a positive integer or None.");
    Ref<ToolIterator> made = makeTool(m, cls, sliceStep, args[0]);
    if (made) {
        made->indices = {0};
        made->number = start;
        made->stop = stop;
        made->stride = stride;
    }
    return Value(std::move(made));
}

// --- several iterators ---------------------------------------------------------------------------

Value chainStep(Machine& m, ToolIterator& it) {
    // `a` gives the iterables, `b` is the one under way.
    while (true) {
        if (!it.b) {
            const Value iterable = next(m, Value(it.a));
            it.b = iterable ? iterate(m, iterable) : Value();
            if (!it.b) {
                it.isDone = true;
                return {};
            }
        }
        Value item = next(m, Value(it.b));
        if (item || m.hasError() || !m.spend(1))
            return item;
        it.b = Value();
    }
}

Value chainNew(Machine& m, Type* cls, const Args& args) {
    if (args.names)
        return m.typeError("chain() takes no keyword arguments");
    return Value(
        makeTool(m, cls, chainStep, m.tuple(ValueVector(args.values, args.values + args.count))));
}

Value chainFromIterable(Machine& m, const Args& a) {
    return Value(makeTool(m, asType(a[0]), chainStep, a[1]));
}

Value compressStep(Machine& m, ToolIterator& it) {
    while (Value item = next(m, Value(it.a))) {
        const Value selector = next(m, Value(it.b));
        const int state = selector ? truth(m, selector) : -1;
        if (state < 0 || !m.spend(1))
            return {};
        if (state)
            return item;
    }
    return {};
}

Value compressNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("data, selectors");
    Value bound[2];
    if (!signature.bind(m, "compress", false, args, bound))
        return {};
    Ref<ToolIterator> made = makeTool(m, cls, compressStep, bound[0]);
    if (made)
        made->b = iterate(m, bound[1]);
    return made && made->b ? Value(std::move(made)) : Value();
}

Value zipLongestStep(Machine& m, ToolIterator& it) {
    ValueVector items;
    for (Value& part : it.parts) {
        Value item = part ? next(m, Value(part)) : Value();
        if (!item && m.hasError())
            return {};
        if (!item && part) {
            part = Value();
            if (--it.number == 0)
                return {};
        }
        items.push_back(item ? item : it.a);
    }
    return items.empty() ? Value() : m.tuple(std::move(items));
}

Value zipLongestNew(Machine& m, Type* cls, const Args& args) {
    Ref<ToolIterator> made = make<ToolIterator>(cls, zipLongestStep);
    made->a = Value::none();
    const std::uint32_t count = args.positionalCount();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        if (asStr(args.names->items[i])->text != "fillvalue")
            return m.typeError("zip_longest() got an unexpected keyword argument");
        made->a = args[count + i];
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        made->parts.push_back(iterate(m, args[i]));
        if (!made->parts.back())
            return {};
    }
    made->number = count;
    return Value(std::move(made));
}

} // namespace

Value itertoolsModule(Machine& m) {
    ModuleBuilder b(m, "itertools");
    const auto add = [&](const char* name, ToolMaker maker) {
        b.value(name, Value::object(toolType(m, name, maker).finish()));
    };
    TypeBuilder count = toolType(m, "count", countNew);
    count.slots().repr = countRepr;
    b.value("count", Value::object(count.finish()));
    TypeBuilder repeat = toolType(m, "repeat", repeatNew);
    repeat.slots().repr = repeatRepr;
    b.value("repeat", Value::object(repeat.method("__length_hint__", "self", repeatHint).finish()));
    b.value("chain",
            Value::object(toolType(m, "chain", chainNew)
                              .classMethod("from_iterable", "cls, iterable, /", chainFromIterable)
                              .classMethod("__class_getitem__", "cls, item, /", classGetItem)
                              .finish()));
    add("cycle", cycleNew);
    add("accumulate", accumulateNew);
    add("dropwhile", functionToolNew<dropWhileStep>);
    add("takewhile", functionToolNew<takeWhileStep>);
    add("filterfalse", functionToolNew<filterFalseStep>);
    add("starmap", functionToolNew<starMapStep>);
    add("pairwise", pairwiseNew);
    add("islice", sliceNew);
    add("compress", compressNew);
    add("zip_longest", zipLongestNew);
    addCombinatorics(b);
    addGrouping(b);
    return b.module();
}

} // namespace coroscope::scenes
