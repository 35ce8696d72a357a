// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// operator: objects that, called with another one, get its attributes or items or call its method.
#include "scenes/machine/modules/operatorparts.h"

namespace coroscope::scenes {

namespace {

struct Getter final : Container {
    ValueVector what; ///< names, keys, or the name of the method and its arguments
    Ref<DictObject> keywords;
    explicit Getter(Type* getterType)
        : Container(getterType) {}
    void clear() override {
        Container::clear();
        what.clear();
        keywords = nullptr;
    }
};

Getter& getter(const Value& v) {
    return static_cast<Getter&>(*v.rawObject());
}

/// The one object that a getter is called with; Null when it raised.
Value onlyArgument(Machine& m, const Value& self, const Args& args) {
    const std::string& name = typeOf(m, self)->name;
    if (args.names)
        return m.typeError(name + "() takes no keyword arguments");
    if (args.count == 1)
        return args[0];
    return m.typeError(name + " expected 1 argument, got " + std::to_string(args.count));
}

bool hasArguments(Machine& m, const char* name, const Args& args) {
    if (args.names)
        m.typeError(std::string(name) + "() takes no keyword arguments");
    else if (args.count == 0)
        m.typeError(std::string(name) + " expected 1 argument, got 0");
    return !m.hasError();
}

Ref<Getter> makeGetter(Type* cls, const Args& args) {
    Ref<Getter> made = make<Getter>(cls);
    made->what.assign(args.values, args.values + args.positionalCount());
    return made;
}

/// What each name or key gives: one value, or a tuple of several.
template <Value (*Get)(Machine&, const Value& from, const Value& what)>
Value getAll(Machine& m, const Value& self, const Args& args) {
    const Value from = onlyArgument(m, self, args);
    if (!from)
        return {};
    const ValueVector what = getter(self).what;
    ValueVector found;
    for (const Value& each : what) {
        found.push_back(Get(m, from, each));
        if (!found.back())
            return {};
    }
    return found.size() == 1 ? found.front() : m.tuple(std::move(found));
}

/// "a.b" is the attribute b of the attribute a.
Value dottedAttribute(Machine& m, const Value& from, const Value& name) {
    std::string_view rest = asStr(name)->text;
    Value found = from;
    while (found) {
        const std::size_t dot = rest.find('.');
        found = getAttribute(m, found, rest.substr(0, dot));
        if (dot == std::string_view::npos)
            break;
        rest.remove_prefix(dot + 1);
    }
    return found;
}

Value attributesNew(Machine& m, Type* cls, const Args& args) {
    if (!hasArguments(m, "attrgetter", args))
        return {};
    for (std::uint32_t i = 0; i < args.count; ++i) {
        if (!asStr(args[i]))
            return m.typeError("attribute name must be a string");
    }
    return Value(makeGetter(cls, args));
}

Value itemsNew(Machine& m, Type* cls, const Args& args) {
    return hasArguments(m, "itemgetter", args) ? Value(makeGetter(cls, args)) : Value();
}

Value methodNew(Machine& m, Type* cls, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    if (count == 0)
        return m.typeError("methodcaller needs at least one argument, the method name");
    if (!asStr(args[0]))
        return m.typeError("method name must be a string");
    Ref<Getter> made = makeGetter(cls, args);
    made->keywords = m.newDict();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        made->keywords->setName(asStr(args.names->items[i]), args[count + i]);
    return Value(std::move(made));
}

Value callNamed(Machine& m, const Value& self, const Args& args) {
    const Value kept = self;
    const Value object = onlyArgument(m, self, args);
    const Getter& g = getter(self);
    const Value method = object ? getAttribute(m, object, asStr(g.what[0])) : Value();
    if (!method)
        return {};
    const Ref<DictObject> keywords = g.keywords;
    return callWith(m, method, ValueVector(g.what.begin() + 1, g.what.end()), keywords.get());
}

Value getterRepr(Machine& m, const Value& self) {
    const ValueVector what = getter(self).what;
    std::string text = "operator." + typeOf(m, self)->name + "(";
    for (std::size_t i = 0; i < what.size(); ++i) {
        const auto shown = reprText(m, what[i]);
        if (!shown)
            return {};
        text += (i ? ", " : "") + *shown;
    }
    if (const Ref<DictObject> keywords = getter(self).keywords) {
        std::size_t position = 0;
        while (DictObject::Entry* entry = keywords->next(position)) {
            const std::string name = asStr(entry->key)->text;
            const auto shown = reprText(m, Value(entry->value));
            if (!shown)
                return {};
            text += ", " + name + "=" + *shown;
        }
    }
    return m.str(text + ")");
}

Value getterReduce(Machine& m, const Args& a) {
    const Getter& g = getter(a[0]);
    const Value cls = Value::object(g.type);
    if (!g.keywords || g.keywords->used == 0)
        return m.tuple({cls, m.tuple(g.what)});
    const Value partial = getAttribute(m, m.importModule("functools"), "partial");
    if (!partial)
        return {};
    const Value maker = callWith(m, partial, {cls, g.what.front()}, g.keywords.get());
    return maker ? m.tuple({maker, m.tuple(ValueVector(g.what.begin() + 1, g.what.end()))})
                 : Value();
}

} // namespace

void addGetters(ModuleBuilder& module) {
    const auto add = [&](const char* name, Value (*maker)(Machine&, Type*, const Args&),
                         Value (*caller)(Machine&, const Value&, const Args&)) {
        TypeBuilder type(module.machine(), name, "operator");
        type.flags(kFinal | kDottedName);
        type.slots().newInstance = maker;
        type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
        type.slots().call = caller;
        type.slots().repr = getterRepr;
        type.method("__reduce__", "self", getterReduce);
        module.value(name, Value::object(type.finish()));
    };
    add("attrgetter", attributesNew, getAll<dottedAttribute>);
    add("itemgetter", itemsNew, getAll<getItem>);
    add("methodcaller", methodNew, callNamed);
}

} // namespace coroscope::scenes
