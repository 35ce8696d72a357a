// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// functools: partial, wraps, reduce, lru_cache, cache, cached_property, cmp_to_key.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/typebuilder.h"

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
    type.flags(kHasDict);
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

// --- wraps ---------------------------------------------------------------------------------------

Value updateWrapper(Machine& m, const Args& a) {
    for (const char* name :
         {"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"}) {
        const Value found = findAttribute(m, a[1], name);
        if (m.hasError() || (found && !setAttribute(m, a[0], name, found)))
            return {};
    }
    const Value own = findAttribute(m, a[1], m.names.dict.get());
    DictObject* dict = a[0].isObject() ? instanceDict(m, a[0].rawObject()) : nullptr;
    if (own && dict && asDict(own) && !updateDict(m, *dict, own))
        return {};
    m.clearError();
    return setAttribute(m, a[0], m.names.wrapped.get(), a[1]) ? a[0] : Value();
}

Value wraps(Machine& m, const Args& a) {
    return makeFunction(
        m, "wraps", "wrapped, wrapper, /",
        [](Machine& machine, const Args& b) {
            const Value pair[2] = {b[1], b[0]};
            return updateWrapper(machine, Args(pair, 2));
        },
        a[0]);
}

Value reduce(Machine& m, const Args& a) {
    Value total = a.get(2, {});
    const bool ok = forEach(m, a[1], [&](const Value& item) {
        total = total ? call(m, a[0], {total, item}) : item;
        return !total.isNull();
    });
    if (!ok)
        return {};
    return total ? total : m.typeError("reduce() of empty iterable with no initial value");
}

// --- lru_cache -----------------------------------------------------------------------------------

struct CacheObject final : Container {
    Value function;
    Ref<DictObject> results;
    std::int64_t capacity = 128; ///< -1: no bound
    std::int64_t hits = 0, misses = 0;
    explicit CacheObject(Type* cacheType)
        : Container(cacheType) {}
    void clear() override {
        Container::clear();
        function = Value();
        results = nullptr;
    }
};

CacheObject& cache(const Value& v) {
    return static_cast<CacheObject&>(*v.rawObject());
}

Value cacheCall(Machine& m, const Value& self, const Args& args) {
    const Value kept = self;
    CacheObject& c = cache(self);
    ValueVector parts(args.values, args.values + args.count);
    if (args.names)
        parts.push_back(Value::object(args.names));
    const Value key = m.tuple(std::move(parts));
    if (const Value* found = c.results->find(m, key)) {
        ++c.hits;
        const Value result = *found;
        if (c.capacity >= 0) {
            c.results->remove(m, key);
            c.results->set(m, key, result);
        }
        return result;
    }
    if (m.hasError())
        return {};
    ++c.misses;
    Value result = call(m, Value(c.function), args);
    if (!result || c.capacity == 0)
        return result;
    if (c.capacity > 0 && static_cast<std::int64_t>(c.results->used) >= c.capacity) {
        std::size_t position = 0;
        const Value oldest = c.results->next(position)->key;
        c.results->remove(m, oldest);
    }
    return c.results->set(m, key, result) ? result : Value();
}

Type* makeCacheType(Machine& m) {
    TypeBuilder type(m, "_lru_cache_wrapper", "functools");
    type.flags(kHasDict | kFinal | kMethodLike);
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
        .method("cache_info", "self", [](Machine& machine, const Args& a) {
            const CacheObject& c = cache(a[0]);
            TypeBuilder infoType(machine, "CacheInfo", "functools");
            infoType.base(machine.types.tuple).flags(kTupleType | kHasDict);
            infoType.slots().repr = [](Machine& mm, const Value& v) {
                const ValueVector& i = asTuple(v)->items;
                const auto shown = [&](std::size_t k) { return reprText(mm, i[k]).value_or("?"); };
                return mm.str("CacheInfo(hits=" + shown(0) + ", misses=" + shown(1) +
                              ", maxsize=" + shown(2) + ", currsize=" + shown(3) + ")");
            };
            const auto part = [&](const char* name, NativeProperty::Getter getter) {
                infoType.property(name, getter);
            };
            part("hits", [](Machine&, const Value& v) { return asTuple(v)->items[0]; });
            part("misses", [](Machine&, const Value& v) { return asTuple(v)->items[1]; });
            part("maxsize", [](Machine&, const Value& v) { return asTuple(v)->items[2]; });
            part("currsize", [](Machine&, const Value& v) { return asTuple(v)->items[3]; });
            ValueVector items{Value::integer(c.hits), Value::integer(c.misses),
                              c.capacity < 0 ? Value::none() : Value::integer(c.capacity),
                              Value::integer(static_cast<std::int64_t>(c.results->used))};
            return Value(make<TupleObject>(infoType.finish(), std::move(items)));
        });
    return type.finish();
}

Value makeCache(Machine& m, const Value& type, const Value& function, std::int64_t capacity) {
    Ref<CacheObject> made = make<CacheObject>(asType(type));
    made->function = function;
    made->results = m.newDict();
    made->capacity = capacity;
    const Value result(made);
    const Value pair[2] = {result, function};
    return updateWrapper(m, Args(pair, 2));
}

/// lru_cache(maxsize=128, typed=False): `a[0]` is the cache type.
Value lruCache(Machine& m, const Args& a) {
    if (a.has(1) && isCallable(m, a[1]))
        return makeCache(m, a[0], a[1], 128);
    std::int64_t capacity = 128;
    if (a.has(1) && a[1].isNone())
        capacity = -1;
    else if (a.has(1) && !indexNumber(m, a[1], capacity))
        return {};
    return makeFunction(
        m, "decorating_function", "context, function, /",
        [](Machine& machine, const Args& b) {
            const ValueVector& context = asTuple(b[0])->items;
            return makeCache(machine, context[0], b[1], context[1].asInt());
        },
        m.tuple({a[0], Value::integer(capacity)}));
}

Value cacheFunction(Machine& m, const Args& a) {
    return makeCache(m, a[0], a[1], -1);
}

// --- cached_property -----------------------------------------------------------------------------

Type* makeCachedProperty(Machine& m) {
    TypeBuilder type(m, "cached_property", "functools");
    type.slots().newInstance = [](Machine& machine, Type* cls, const Args& args) {
        if (args.count != 1)
            return machine.typeError("cached_property() takes exactly one argument");
        Ref<PropertyObject> made = make<PropertyObject>(cls);
        made->getter = args[0];
        return Value(std::move(made));
    };
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    type.slots().descriptorGet = [](Machine& machine, const Value& self, const Value& instance,
                                    const Value&) {
        if (!instance)
            return self;
        const auto& p = static_cast<PropertyObject&>(*self.rawObject());
        DictObject* dict = instanceDict(machine, instance.rawObject());
        if (!dict || !asStr(p.name))
            return machine.typeError("No '__dict__' attribute on instance to cache the property");
        const Value value = call(machine, Value(p.getter), {instance});
        if (value)
            dict->setName(machine.intern(asStr(p.name)->text).get(), value);
        return value;
    };
    type.method("__set_name__", "self, owner, name, /", [](Machine&, const Args& a) {
        static_cast<PropertyObject&>(*a[0].rawObject()).name = a[2];
        return Value::none();
    });
    return type.finish();
}

Value totalOrdering(Machine& m, const Args& a) {
    Type* cls = asType(a[0]);
    if (!cls)
        return m.typeError("total_ordering() expects a class");
    // The three others from __lt__ and __eq__, or from the one that is there.
    const auto define = [&](CompareKind kind, NativeFunction function) {
        StrObject* name = m.names.compare[static_cast<int>(kind)].get();
        if (cls->dict->findName(name))
            return;
        Value made = makeFunction(m, name->text, "self, other, /", function);
        made.rawObject()->type = m.types.methodDescriptor;
        retain(m.types.methodDescriptor);
        release(m.types.nativeFunction);
        static_cast<NativeFunctionObject*>(made.rawObject())->isMethod = true;
        cls->setOwn(m, name, made);
    };
    const bool hasLess = cls->dict->findName(m.names.lt.get()) != nullptr;
    const bool hasGreater = cls->dict->findName(m.names.gt.get()) != nullptr;
    if (hasLess) {
        define(CompareKind::Greater, [](Machine& mm, const Args& b) {
            return callMethod(mm, b[1], mm.names.lt.get(), {b[0]});
        });
    } else if (hasGreater) {
        define(CompareKind::Less, [](Machine& mm, const Args& b) {
            return callMethod(mm, b[1], mm.names.gt.get(), {b[0]});
        });
    }
    define(CompareKind::LessEqual, [](Machine& mm, const Args& b) {
        const Value less = compare(mm, b[0], b[1], CompareKind::Less);
        const int state = less ? truth(mm, less) : -1;
        return state < 0 ? Value()
               : state   ? Value::boolean(true)
                         : compare(mm, b[0], b[1], CompareKind::Equal);
    });
    define(CompareKind::GreaterEqual, [](Machine& mm, const Args& b) {
        const Value greater = compare(mm, b[0], b[1], CompareKind::Greater);
        const int state = greater ? truth(mm, greater) : -1;
        return state < 0 ? Value()
               : state   ? Value::boolean(true)
                         : compare(mm, b[0], b[1], CompareKind::Equal);
    });
    return a[0];
}

} // namespace

Value functoolsModule(Machine& m) {
    ModuleBuilder b(m, "functools");
    const Value cacheType = Value::object(makeCacheType(m));
    b.value("partial", Value::object(makePartialType(m)))
        .function("update_wrapper", "wrapper, wrapped, assigned=, updated=", updateWrapper)
        .function("wraps", "wrapped, assigned=, updated=", wraps)
        .function("reduce", "function, sequence, initial=, /", reduce)
        .function("total_ordering", "cls", totalOrdering)
        .value("cached_property", Value::object(makeCachedProperty(m)))
        .value("lru_cache",
               makeFunction(m, "lru_cache", "context, maxsize=, typed=", lruCache, cacheType))
        .value("cache",
               makeFunction(m, "cache", "context, user_function, /", cacheFunction, cacheType));
    return b.module();
}

} // namespace coroscope::scenes
