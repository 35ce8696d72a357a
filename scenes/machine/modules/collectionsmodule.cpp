// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// _collections: what the module collections, written in Python, needs natively, as in CPython.
#include "scenes/machine/modules/collectionsparts.h"
#include "scenes/machine/objects/sequenceparts.h"
#include "scenes/machine/setup.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

std::vector<const Object*>& nestedReprs() {
    thread_local std::vector<const Object*> objects;
    return objects;
}

} // namespace

NestedRepr::NestedRepr(const Object* object)
    : m_isNested(std::find(nestedReprs().begin(), nestedReprs().end(), object) !=
                 nestedReprs().end()) {
    if (!m_isNested)
        nestedReprs().push_back(object);
}

NestedRepr::~NestedRepr() {
    if (!m_isNested)
        nestedReprs().pop_back();
}

namespace {

// --- defaultdict ---------------------------------------------------------------------------------

struct DefaultDict final : DictObject {
    Value factory;
    explicit DefaultDict(Type* dictType)
        : DictObject(dictType)
        , factory(Value::none()) {}
    void clear() override {
        factory = Value::none();
        DictObject::clear();
    }
};

DefaultDict& defaultDict(const Value& v) {
    return static_cast<DefaultDict&>(*v.rawObject());
}

bool initDefault(Machine& m, const Value& self, const Args& args) {
    const bool hasFactory = args.positionalCount() > 0;
    if (hasFactory && !args[0].isNone() && !isCallable(m, args[0])) {
        m.typeError("first argument must be callable or None");
        return false;
    }
    defaultDict(self).factory = hasFactory ? args[0] : Value::none();
    return m.types.dict->slots.init(m, self, hasFactory ? args.without(1) : args);
}

Value missing(Machine& m, const Args& a) {
    const Value factory = defaultDict(a[0]).factory;
    if (factory.isNone())
        return m.keyError(a[1]);
    const Value value = call(m, factory);
    return value && setItem(m, a[0], a[1], value) ? value : Value();
}

/// The usual case without a search for `__missing__`.
Value getDefaultItem(Machine& m, const Value& self, const Value& key) {
    if (typeOf(m, self)->has(kHeapType))
        return m.types.dict->slots.getItem(m, self, key);
    if (const Value* found = defaultDict(self).find(m, key))
        return *found;
    const Value pair[2] = {self, key};
    return m.hasError() ? Value() : missing(m, Args(pair, 2));
}

Value reduceDefault(Machine& m, const Args& a) {
    const Value factory = defaultDict(a[0]).factory;
    const Value items = callMethod(m, a[0], "items");
    const Value pairs = items ? iterate(m, items) : Value();
    if (!pairs)
        return {};
    return m.tuple({Value::object(typeOf(m, a[0])),
                    factory.isNone() ? Value(m.emptyTuple()) : m.tuple({factory}), Value::none(),
                    Value::none(), pairs});
}

Value copyDefault(Machine& m, const Args& a) {
    return call(m, Value::object(typeOf(m, a[0])), {defaultDict(a[0]).factory, a[0]});
}

Value reprDefault(Machine& m, const Value& self) {
    const Value items = m.types.dict->slots.repr(m, self);
    if (!items)
        return {};
    const Value factory = defaultDict(self).factory;
    std::optional<std::string> shown = "...";
    if (const NestedRepr nested(self.rawObject()); !nested)
        shown = reprText(m, factory);
    if (!shown)
        return {};
    return m.str(typeOf(m, self)->name + "(" + *shown + ", " + asStr(items)->text + ")");
}

Value uniteDefault(Machine& m, const Value& left, const Value& right) {
    if (!asDict(left) || !asDict(right))
        return Value::notImplemented();
    const auto isDefault = [&](const Value& v) {
        return typeOf(m, v)->lookup(m, m.intern("default_factory").get()) != nullptr;
    };
    const Value& first = isDefault(left) ? left : right;
    const Value made = call(m, Value::object(typeOf(m, first)), {defaultDict(first).factory, left});
    return made && updateDict(m, *asDict(made), right) ? made : Value();
}

Type* makeDefaultDict(Machine& m) {
    TypeBuilder type(m, "defaultdict", "collections");
    type.base(m.types.dict).flags(kDictType | kMapping | kDottedName);
    Slots& s = type.slots();
    s.newInstance = [](Machine&, Type* cls, const Args&) { return Value(make<DefaultDict>(cls)); };
    s.init = initDefault;
    s.repr = reprDefault;
    s.getItem = getDefaultItem;
    s.binary[static_cast<int>(BinaryKind::Or)] = uniteDefault;
    return type.method("__missing__", "self, key, /", missing)
        .method("copy", "self", copyDefault)
        .method("__copy__", "self", copyDefault)
        .method("__reduce__", "self", reduceDefault)
        .property(
            "default_factory", [](Machine&, const Value& v) { return defaultDict(v).factory; },
            [](Machine&, const Value& v, const Value& to) {
                defaultDict(v).factory = to ? to : Value::none();
                return true;
            })
        .finish();
}

// --- a field of a named tuple --------------------------------------------------------------------

struct TupleGetter final : Container {
    std::size_t index;
    Value doc;
    TupleGetter(Type* getterType, std::size_t at, Value text)
        : Container(getterType)
        , index(at)
        , doc(std::move(text)) {}
};

Value getField(Machine& m, const Value& self, const Value& instance, const Value&) {
    if (!instance)
        return self;
    const auto& getter = static_cast<TupleGetter&>(*self.rawObject());
    const TupleObject* tuple = asTuple(instance);
    if (!tuple) {
        return m.typeError("descriptor for index '" + std::to_string(getter.index) +
                           "' for tuple subclasses doesn't apply to '" + typeName(m, instance) +
                           "' object");
    }
    if (getter.index >= tuple->size())
        return m.raise(m.types.IndexError, "tuple index out of range");
    return tuple->items[getter.index];
}

Type* makeTupleGetter(Machine& m) {
    TypeBuilder type(m, "_tuplegetter", "collections");
    type.flags(kFinal);
    Slots& s = type.slots();
    s.newInstance = [](Machine& machine, Type* cls, const Args& args) {
        std::int64_t index = 0;
        if (args.count != 2) {
            return machine.typeError("_tuplegetter expected 2 arguments, got " +
                                     std::to_string(args.count));
        }
        if (!indexNumber(machine, args[0], index))
            return Value();
        return Value(make<TupleGetter>(cls, static_cast<std::size_t>(index), args[1]));
    };
    s.init = [](Machine&, const Value&, const Args&) { return true; };
    s.descriptorGet = getField;
    s.descriptorSet = [](Machine& machine, const Value&, const Value&, const Value& to) {
        machine.raise(machine.types.AttributeError,
                      to ? "can't set attribute" : "can't delete attribute");
        return false;
    };
    s.repr = [](Machine& machine, const Value& v) {
        const auto& getter = static_cast<TupleGetter&>(*v.rawObject());
        const auto doc = reprText(machine, getter.doc);
        return doc ? machine.str("_tuplegetter(" + std::to_string(getter.index) + ", " + *doc + ")")
                   : Value();
    };
    return type
        .property(
            "__doc__",
            [](Machine&, const Value& v) { return static_cast<TupleGetter&>(*v.rawObject()).doc; },
            [](Machine&, const Value& v, const Value& to) {
                static_cast<TupleGetter&>(*v.rawObject()).doc = to;
                return true;
            })
        .finish();
}

// --- counting ------------------------------------------------------------------------------------

bool hasMethodOfDict(Machine& m, const Value& mapping, StrObject* name) {
    const Value* own = typeOf(m, mapping)->lookup(m, name);
    const Value* ofDict = m.types.dict->lookup(m, name);
    return own && ofDict && own->is(*ofDict);
}

Value oldCount(Machine& m, const Value& mapping, const Value& get, const Value& item) {
    if (get)
        return call(m, get, {item, Value::integer(0)});
    const Value* found = asDict(mapping)->find(m, item);
    return found ? *found : m.hasError() ? Value() : Value::integer(0);
}

/// Counts the items of an iterable in a mapping; a dict whose methods are its own, directly.
Value countElements(Machine& m, const Args& a) {
    const bool isPlain = asDict(a[0]) && hasMethodOfDict(m, a[0], m.intern("get").get()) &&
                         hasMethodOfDict(m, a[0], m.names.setitem.get());
    const Value get = isPlain ? Value() : getAttribute(m, a[0], "get");
    if (!isPlain && !get)
        return {};
    const bool ok = forEach(m, a[1], [&](const Value& item) {
        const Value old = oldCount(m, a[0], get, item);
        const Value sum = old ? binary(m, BinaryKind::Add, old, Value::integer(1)) : Value();
        if (!sum || !m.spend(1))
            return false;
        return get ? setItem(m, a[0], item, sum) : asDict(a[0])->set(m, item, sum);
    });
    return ok ? Value::none() : Value();
}

} // namespace

Value collectionsModule(Machine& m) {
    ModuleBuilder b(m, "_collections");
    addDeque(b);
    addOrderedDict(b);
    b.value("defaultdict", Value::object(makeDefaultDict(m)))
        .value("_tuplegetter", Value::object(makeTupleGetter(m)))
        .function("_count_elements", "mapping, iterable, /", countElements);
    return b.module();
}

} // namespace coroscope::scenes
