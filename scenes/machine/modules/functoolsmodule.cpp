// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// _functools: what functools, written in Python, needs natively, as in CPython.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

// --- partial -------------------------------------------------------------------------------------

struct PartialObject final : Container {
    Value function;
    ValueVector args;
    Ref<DictObject> keywords;
    explicit PartialObject(Type* partialType)
        : Container(partialType) {}
    void clear() override {
        Container::clear();
        function = Value();
        args.clear();
        keywords = nullptr;
    }
};

PartialObject& partial(const Value& v) {
    return static_cast<PartialObject&>(*v.rawObject());
}

Value partialNew(Machine& m, Type* cls, const Args& args) {
    if (args.positionalCount() == 0)
        return m.typeError("type 'partial' takes at least one argument");
    if (!isCallable(m, args[0]))
        return m.typeError("the first argument must be callable");
    Ref<PartialObject> made = make<PartialObject>(cls);
    made->function = args[0];
    made->keywords = m.newDict();
    if (typeOf(m, args[0]) == cls) {
        const PartialObject& inner = partial(args[0]);
        made->function = inner.function;
        made->args = inner.args;
        updateDict(m, *made->keywords, Value(inner.keywords));
    }
    const std::uint32_t count = args.positionalCount();
    made->args.insert(made->args.end(), args.values + 1, args.values + count);
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        made->keywords->setName(asStr(args.names->items[i]), args[count + i]);
    return Value(std::move(made));
}

Value partialCall(Machine& m, const Value& self, const Args& args) {
    const Value kept = self;
    const PartialObject& p = partial(self);
    ValueVector all = p.args;
    const std::uint32_t count = args.positionalCount();
    all.insert(all.end(), args.values, args.values + count);
    if (p.keywords->used == 0 && !args.names)
        return call(m, Value(p.function), Args(all.data(), all.size()));
    Ref<DictObject> keywords = m.newDict();
    updateDict(m, *keywords, Value(p.keywords));
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        keywords->setName(asStr(args.names->items[i]), args[count + i]);
    return callWith(m, Value(p.function), all, keywords.get());
}

Value partialRepr(Machine& m, const Value& self) {
    const PartialObject& p = partial(self);
    std::string text = "functools.partial(" + reprText(m, p.function).value_or("?");
    for (const Value& arg : p.args)
        text += ", " + reprText(m, arg).value_or("?");
    std::size_t position = 0;
    while (DictObject::Entry* entry = p.keywords->next(position))
        text += ", " + asStr(entry->key)->text + "=" + reprText(m, entry->value).value_or("?");
    return m.hasError() ? Value() : m.str(text + ")");
}

Type* makePartialType(Machine& m) {
    TypeBuilder type(m, "partial", "functools");
    type.flags(kHasDict | kDottedName);
    type.slots().newInstance = partialNew;
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    type.slots().call = partialCall;
    type.slots().repr = partialRepr;
    type.property("func", [](Machine&, const Value& v) { return partial(v).function; })
        .property("args",
                  [](Machine& machine, const Value& v) { return machine.tuple(partial(v).args); })
        .property("keywords", [](Machine&, const Value& v) { return Value(partial(v).keywords); });
    return type.finish();
}

Value reduce(Machine& m, const Args& a) {
    if (!typeOf(m, a[1])->slots.iterate && !typeOf(m, a[1])->slots.getItem)
        return m.typeError("reduce() arg 2 must support iteration");
    Value total = a.get(2, {});
    const bool ok = forEach(m, a[1], [&](const Value& item) {
        total = total ? call(m, a[0], {total, item}) : item;
        return !total.isNull();
    });
    if (!ok)
        return {};
    return total ? total : m.typeError("reduce() of empty iterable with no initial value");
}

// --- cmp_to_key ----------------------------------------------------------------------------------

struct KeyObject final : Container {
    Value function;
    Value object; ///< Null: the key maker itself
    KeyObject(Type* keyType, Value compares, Value item)
        : Container(keyType)
        , function(std::move(compares))
        , object(std::move(item)) {}
    void clear() override {
        Container::clear();
        function = object = Value();
    }
};

KeyObject& keyOf(const Value& v) {
    return static_cast<KeyObject&>(*v.rawObject());
}

Value keyCall(Machine& m, const Value& self, const Args& args) {
    static const Signature signature("obj");
    Value bound[1];
    if (!signature.bind(m, "K", false, args, bound))
        return {};
    return Value(make<KeyObject>(typeOf(m, self), keyOf(self).function, bound[0]));
}

Value keyCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (typeOf(m, left) != typeOf(m, right))
        return m.typeError("other argument must be K instance");
    const Value x = keyOf(left).object;
    const Value y = keyOf(right).object;
    if (!x || !y)
        return m.raise(m.types.AttributeError, "object");
    const Value order = call(m, Value(keyOf(left).function), {x, y});
    return order ? compare(m, order, Value::integer(0), kind) : Value();
}

Type* makeKeyType(Machine& m) {
    TypeBuilder type(m, "KeyWrapper", "functools");
    type.flags(kFinal | kNotCallable | kDottedName);
    type.slots().call = keyCall;
    type.slots().compare = keyCompare;
    return type
        .property("obj",
                  [](Machine& machine, const Value& v) {
                      return keyOf(v).object
                                 ? keyOf(v).object
                                 : machine.raise(machine.types.AttributeError, "object");
                  })
        .finish();
}

Value cmpToKey(Machine& m, const Args& a) {
    const Value type = getAttribute(m, m.importModule("_functools"), "KeyWrapper");
    return asType(type) ? Value(make<KeyObject>(asType(type), a[0], Value())) : Value();
}

// --- lru_cache -----------------------------------------------------------------------------------

struct CacheObject final : Container {
    Value function;
    Ref<DictObject> results;
    std::int64_t capacity = 128; ///< -1: no bound
    bool isTyped = false;
    Value infoType; ///< the named tuple of cache_info()
    std::int64_t hits = 0, misses = 0;
    explicit CacheObject(Type* cacheType)
        : Container(cacheType) {}
    void clear() override {
        Container::clear();
        function = infoType = Value();
        results = nullptr;
    }
};

CacheObject& cache(const Value& v) {
    return static_cast<CacheObject&>(*v.rawObject());
}

/// Calls are the same when their arguments are equal, and with `isTyped` of the same types.
Value cacheKey(Machine& m, const CacheObject& c, const Args& args) {
    // As in CPython an int or str alone is its own key: f(1) is not f(1.0).
    if (!c.isTyped && !args.names && args.count == 1 &&
        (args[0].isInt() || typeOf(m, args[0]) == m.types.str))
        return args[0];
    ValueVector parts(args.values, args.values + args.count);
    if (args.names) {
        parts.push_back(Value::object(c.type)); // no argument is this
        parts.push_back(Value::object(args.names));
    }
    for (std::uint32_t i = 0; c.isTyped && i < args.count; ++i)
        parts.push_back(Value::object(typeOf(m, args[i])));
    return m.tuple(std::move(parts));
}

/// The newest result goes to the end; a full cache gives up the oldest.
bool keepResult(Machine& m, CacheObject& c, const Value& key, const Value& result) {
    if (c.capacity > 0) {
        if (c.results->find(m, key)) // a call inside this one had the same arguments
            return true;
        if (static_cast<std::int64_t>(c.results->used) >= c.capacity) {
            std::size_t position = 0;
            const Value oldest = c.results->next(position)->key;
            c.results->remove(m, oldest);
        }
    }
    return !m.hasError() && c.results->set(m, key, result);
}

Value cacheCall(Machine& m, const Value& self, const Args& args) {
    const Value kept = self;
    CacheObject& c = cache(self);
    if (c.capacity == 0) {
        ++c.misses;
        return call(m, Value(c.function), args);
    }
    const Value key = cacheKey(m, c, args);
    if (const Value* found = c.results->find(m, key)) {
        ++c.hits;
        const Value result = *found;
        if (c.capacity > 0) {
            c.results->remove(m, key);
            c.results->set(m, key, result);
        }
        return result;
    }
    if (m.hasError())
        return {};
    ++c.misses;
    Value result = call(m, Value(c.function), args);
    return result && keepResult(m, c, key, result) ? result : Value();
}

Value cacheNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("user_function, maxsize, typed, cache_info_type");
    Value bound[4];
    if (!signature.bind(m, "lru_cache", false, args, bound))
        return {};
    if (!isCallable(m, bound[0]))
        return m.typeError("the first argument must be callable");
    Ref<CacheObject> made = make<CacheObject>(cls);
    made->capacity = -1;
    if (!bound[1].isNone() && !indexNumber(m, bound[1], made->capacity, true))
        return {};
    made->capacity = bound[1].isNone() ? -1 : std::max<std::int64_t>(made->capacity, 0);
    made->function = bound[0];
    made->isTyped = truth(m, bound[2]) == 1;
    made->infoType = bound[3];
    made->results = m.newDict();
    return Value(std::move(made));
}

Type* makeCacheType(Machine& m) {
    TypeBuilder type(m, "_lru_cache_wrapper", "functools");
    type.flags(kHasDict | kFinal | kMethodLike | kDottedName);
    type.slots().newInstance = cacheNew;
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    type.slots().call = cacheCall;
    type.slots().descriptorGet = [](Machine& machine, const Value& self, const Value& instance,
                                    const Value&) {
        return instance ? Value(make<BoundMethod>(machine.types.boundMethod, self, instance))
                        : self;
    };
    type.method("cache_clear", "self",
                [](Machine&, const Args& a) {
                    cache(a[0]).results->removeAll();
                    cache(a[0]).hits = cache(a[0]).misses = 0;
                    return Value::none();
                })
        .method("cache_info", "self",
                [](Machine& machine, const Args& a) {
                    const CacheObject& c = cache(a[0]);
                    return call(machine, Value(c.infoType),
                                {Value::integer(c.hits), Value::integer(c.misses),
                                 c.capacity < 0 ? Value::none() : Value::integer(c.capacity),
                                 Value::integer(static_cast<std::int64_t>(c.results->used))});
                })
        .method("__copy__", "self", [](Machine&, const Args& a) { return a[0]; })
        .method("__deepcopy__", "self, memo, /", [](Machine&, const Args& a) { return a[0]; });
    return type.finish();
}

} // namespace

Value functoolsModule(Machine& m) {
    ModuleBuilder b(m, "_functools");
    b.value("partial", Value::object(makePartialType(m)))
        .value("_lru_cache_wrapper", Value::object(makeCacheType(m)))
        .value("KeyWrapper", Value::object(makeKeyType(m)))
        .function("cmp_to_key", "mycmp", cmpToKey)
        .function("reduce", "function, iterable, initial=, /", reduce);
    return b.module();
}

} // namespace coroscope::scenes
