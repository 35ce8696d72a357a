// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// enumerate, zip, map, filter, reversed, iter(function, sentinel) and anext with a default.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

void FunctionIterator::clear() {
    Container::clear();
    a = b = Value();
    parts.clear();
}

namespace {

Value made(Type* type, FunctionIterator::Step step, Value a, Value b = {}) {
    Ref<FunctionIterator> it = make<FunctionIterator>(type, step);
    it->a = std::move(a);
    it->b = std::move(b);
    return Value(std::move(it));
}

Value enumerateNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("iterable, start=");
    Value bound[2];
    if (args.count == 0)
        return m.typeError("enumerate() missing required argument 'iterable'");
    if (args.positionalCount() == 0 && args.count <= 2) {
        for (std::uint32_t i = 0; i < args.count; ++i) {
            const std::string& name = asStr(args.names->items[i])->text;
            const bool isKnown = name == "iterable" || (name == "start" && args.count == 2);
            if (!isKnown) {
                return m.typeError("'" + name + "' is an invalid keyword argument for enumerate()");
            }
        }
    }
    if (!signature.bind(m, "enumerate", false, args, bound))
        return {};
    std::int64_t start = 0;
    if (bound[1] && !indexNumber(m, bound[1], start))
        return {};
    Value inner = iterate(m, bound[0]);
    if (!inner)
        return {};
    Value result = made(
        cls,
        [](Machine& machine, FunctionIterator& it) {
            const Value item = next(machine, it.a);
            return item ? machine.tuple({Value::integer(it.number++), item}) : Value();
        },
        std::move(inner));
    static_cast<FunctionIterator&>(*result.rawObject()).number = start;
    return result;
}

bool iterators(Machine& m, const Args& args, std::size_t first, ValueVector& parts) {
    for (std::size_t i = first; i < args.positionalCount(); ++i) {
        parts.push_back(iterate(m, args[i]));
        if (!parts.back())
            return false;
    }
    return true;
}

Value zipStep(Machine& m, FunctionIterator& it) {
    ValueVector items;
    for (std::size_t i = 0; i < it.parts.size(); ++i) {
        Value item = next(m, Value(it.parts[i]));
        if (item) {
            items.push_back(std::move(item));
            continue;
        }
        if (m.hasError() || !it.a.isTrue())
            return {};
        const auto many = [](std::size_t n) {
            return n == 1 ? std::string(" 1") : "s 1-" + std::to_string(n);
        };
        if (i > 0) {
            return m.valueError("zip() argument " + std::to_string(i + 1) +
                                " is shorter than argument" + many(i));
        }
        for (std::size_t k = 1; k < it.parts.size(); ++k) {
            if (next(m, Value(it.parts[k]))) {
                return m.valueError("zip() argument " + std::to_string(k + 1) +
                                    " is longer than argument" + many(k));
            }
        }
        return {};
    }
    return items.empty() ? Value() : m.tuple(std::move(items));
}

Value zipNew(Machine& m, Type* cls, const Args& args) {
    Value strict = Value::boolean(false);
    if (args.keywordCount() > 1) {
        return m.typeError("zip() takes at most 1 keyword argument (" +
                           std::to_string(args.keywordCount()) + " given)");
    }
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        if (asStr(args.names->items[i])->text != "strict")
            return m.typeError("'" + asStr(args.names->items[i])->text +
                               "' is an invalid keyword argument for zip()");
        strict = Value::boolean(truth(m, args[args.positionalCount() + i]) == 1);
    }
    Value result = made(cls, zipStep, strict);
    auto& it = static_cast<FunctionIterator&>(*result.rawObject());
    for (std::size_t i = 0; i < args.positionalCount(); ++i) {
        if (!typeOf(m, args[i])->slots.iterate && !typeOf(m, args[i])->slots.getItem) {
            return m.typeError("'" + typeName(m, args[i]) + "' object is not iterable");
        }
    }
    return iterators(m, args, 0, it.parts) ? result : Value();
}

Value mapNew(Machine& m, Type* cls, const Args& args) {
    if (args.keywordCount() > 0 && cls == m.types.map)
        return m.typeError("map() takes no keyword arguments");
    if (args.positionalCount() < 2)
        return m.typeError("map() must have at least two arguments.");
    Value result = made(
        cls,
        [](Machine& machine, FunctionIterator& it) {
            ValueVector items;
            for (std::size_t i = 0; i < it.parts.size(); ++i) {
                items.push_back(next(machine, Value(it.parts[i])));
                if (!items.back())
                    return Value();
            }
            return call(machine, Value(it.a), Args(items.data(), items.size()));
        },
        args[0]);
    return iterators(m, args, 1, static_cast<FunctionIterator&>(*result.rawObject()).parts)
               ? result
               : Value();
}

Value filterNew(Machine& m, Type* cls, const Args& args) {
    if (args.keywordCount() > 0 && cls->slots.init == m.types.filter->slots.init)
        return m.typeError("filter() takes no keyword arguments");
    if (args.count != 2)
        return m.typeError("filter expected 2 arguments, got " + std::to_string(args.count));
    Value inner = iterate(m, args[1]);
    if (!inner)
        return {};
    return made(
        cls,
        [](Machine& machine, FunctionIterator& it) {
            while (Value item = next(machine, it.a)) {
                const Value result = it.b.isNone() ? item : call(machine, Value(it.b), {item});
                const int state = result ? truth(machine, result) : -1;
                if (state < 0)
                    return Value();
                if (state)
                    return item;
                if (!machine.spend(4))
                    return Value();
            }
            return Value();
        },
        std::move(inner), args[0]);
}

Value reversedNew(Machine& m, Type* cls, const Args& args) {
    if (args.keywordCount() > 0 && cls->slots.init == m.types.reversed->slots.init)
        return m.typeError("reversed() takes no keyword arguments");
    if (args.count != 1)
        return m.typeError("reversed expected 1 argument, got " + std::to_string(args.count));
    const Value method = specialMethod(m, args[0], m.names.reversed.get());
    if (method)
        return call(m, method);
    const Slots& slots = typeOf(m, args[0])->slots;
    if (m.hasError())
        return {};
    if (!slots.length && slots.getItem && typeOf(m, args[0])->has(kHeapType))
        return m.typeError("object of type '" + typeName(m, args[0]) + "' has no len()");
    if (!slots.length || !slots.getItem || typeOf(m, args[0])->has(kMapping))
        return m.typeError("'" + typeName(m, args[0]) + "' object is not reversible");
    Value result = made(
        cls,
        [](Machine& machine, FunctionIterator& it) {
            if (it.number < 0)
                return Value();
            Value item = getItem(machine, Value(it.a), Value::integer(it.number--));
            if (!item && (machine.errorIs(machine.types.IndexError) ||
                          machine.errorIs(machine.types.StopIteration))) {
                machine.clearError();
                it.number = -1;
            }
            return item;
        },
        args[0]);
    const std::int64_t size = length(m, args[0]);
    static_cast<FunctionIterator&>(*result.rawObject()).number = size - 1;
    return size < 0 ? Value() : result;
}

void setUpOne(Machine& m, Type* which, Value (*newInstance)(Machine&, Type*, const Args&)) {
    TypeBuilder type(m, which);
    Slots& s = type.slots();
    s.newInstance = newInstance;
    s.iterate = [](Machine&, const Value& v) { return v; };
    s.next = [](Machine& machine, const Value& v) {
        const Value kept = v;
        auto& it = static_cast<FunctionIterator&>(*v.rawObject());
        Value item = it.step(machine, it);
        // What the function raises to say that it has no more ends the iteration, too.
        if (!item && machine.errorIs(machine.types.StopIteration))
            machine.clearError();
        return item;
    };
    type.finish();
}

SendResult anextSend(Machine& m, const Value& self, const Value& value) {
    auto& it = static_cast<FunctionIterator&>(*self.rawObject());
    const Value kept = self;
    SendResult result = sendToIterator(m, Value(it.a), value);
    if (result.kind == SendResult::Kind::Raised && m.errorIs(m.types.StopAsyncIteration)) {
        m.clearError();
        return SendResult::returned(it.b);
    }
    return result;
}

} // namespace

Value makeCallableIterator(Machine& m, const Value& function, const Value& sentinel) {
    return made(
        m.types.callableIterator,
        [](Machine& machine, FunctionIterator& it) {
            if (!it.a)
                return Value();
            Value item = call(machine, Value(it.a));
            const int same = item ? equals(machine, item, it.b) : -1;
            if (same == 0)
                return item;
            it.a = Value();
            if (!item && machine.errorIs(machine.types.StopIteration))
                machine.clearError();
            return Value();
        },
        function, sentinel);
}

Value makeAnextDefault(Machine& m, const Value& awaitable, const Value& fallback) {
    return made(m.types.anextDefault, nullptr, awaitable, fallback);
}

void setUpIterators(Machine& m) {
    setUpOne(m, m.types.enumerate, enumerateNew);
    setUpOne(m, m.types.zip, zipNew);
    setUpOne(m, m.types.map, mapNew);
    setUpOne(m, m.types.filter, filterNew);
    setUpOne(m, m.types.reversed, reversedNew);
    TypeBuilder(m, m.types.reversed)
        .method("__length_hint__", "self", [](Machine& machine, const Args& a) {
            const auto& it = static_cast<FunctionIterator&>(*a[0].rawObject());
            const std::int64_t size = it.a ? length(machine, Value(it.a)) : 0;
            const std::int64_t left = it.number + 1;
            return size < 0 ? Value() : Value::integer(left > size || left < 0 ? 0 : left);
        });
    setUpOne(m, m.types.callableIterator, nullptr);
    TypeBuilder anext(m, m.types.anextDefault);
    Slots& s = anext.slots();
    s.await = s.iterate = [](Machine&, const Value& v) { return v; };
    s.send = anextSend;
    s.throwIn = [](Machine& machine, const Value& v, const Value& error) {
        auto& it = static_cast<FunctionIterator&>(*v.rawObject());
        return throwIntoIterator(machine, Value(it.a), error);
    };
    anext.finish();
    // A type without anything of its own.
    TypeBuilder(m, m.types.namespaceType).finish();
}

} // namespace coroscope::scenes
