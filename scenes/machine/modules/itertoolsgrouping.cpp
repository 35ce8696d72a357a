// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// itertools: groupby and tee, whose parts share one iterator.
#include "scenes/machine/modules/itertoolsparts.h"

namespace coroscope::scenes {

namespace {

// --- groupby -------------------------------------------------------------------------------------

// A groupby's `a` is the iterator, `b` the key function; its parts are the key of the group that
// was given last, the key and the item read last. `number` counts the groups: only the last is
// alive.
enum Part : std::size_t { kTarget, kKey, kItem };

bool readNext(Machine& m, ToolIterator& it) {
    const Value item = next(m, Value(it.a));
    const Value key = !item ? Value() : it.b.isNone() ? item : call(m, Value(it.b), {item});
    if (!key)
        return false;
    it.parts[kKey] = key;
    it.parts[kItem] = item;
    return true;
}

Value grouperStep(Machine& m, ToolIterator& group) {
    const Value parent = group.a;
    ToolIterator& it = tool(parent);
    if (it.number != group.number || (!it.parts[kItem] && !readNext(m, it)))
        return {};
    const int same = equals(m, Value(group.b), Value(it.parts[kKey]));
    return same == 1 ? std::exchange(it.parts[kItem], Value()) : Value();
}

Value groupByStep(Machine& m, ToolIterator& it) {
    ++it.number;
    while (!it.parts[kKey] || it.parts[kTarget]) {
        if (it.parts[kKey]) {
            const int same = equals(m, Value(it.parts[kTarget]), Value(it.parts[kKey]));
            if (same < 0 || !m.spend(1))
                return {};
            if (same == 0)
                break;
        }
        if (!readNext(m, it))
            return {};
    }
    it.parts[kTarget] = it.parts[kKey];
    Ref<ToolIterator> group = make<ToolIterator>(asType(it.c), grouperStep);
    group->a = Value::object(&it);
    group->b = it.parts[kTarget];
    group->number = it.number;
    return m.tuple({it.parts[kKey], Value(std::move(group))});
}

Value moduleType(Machine& m, const char* name) {
    return getAttribute(m, m.importModule("itertools"), name);
}

Value groupByNew(Machine& m, Type* cls, const Args& args) {
    static const Signature signature("iterable, key=");
    Value bound[2];
    if (!signature.bind(m, "groupby", false, args, bound))
        return {};
    Ref<ToolIterator> made = makeTool(m, cls, groupByStep, bound[0]);
    if (!made)
        return {};
    made->b = bound[1] ? bound[1] : Value::none();
    made->c = moduleType(m, "_grouper");
    made->parts.resize(3);
    return Value(std::move(made));
}

// --- tee -----------------------------------------------------------------------------------------

/// One item that was read, and behind it the rest. The last one is still empty.
struct TeeLink final : Container {
    Value source;
    Value item;
    Ref<TeeLink> rest;
    TeeLink(Type* linkType, Value iterator)
        : Container(linkType)
        , source(std::move(iterator)) {}
    void clear() override {
        Container::clear();
        source = item = Value();
        rest = nullptr;
    }
};

Value teeStep(Machine& m, ToolIterator& it) {
    auto& link = static_cast<TeeLink&>(*it.a.rawObject());
    if (!link.item) {
        const Value item = next(m, Value(link.source));
        if (!item)
            return {};
        link.item = item;
        link.rest = make<TeeLink>(link.type, link.source);
    }
    const Value item = link.item;
    it.a = Value(link.rest);
    return item;
}

Value teeCopy(Machine&, const Args& a) {
    Ref<ToolIterator> made = make<ToolIterator>(tool(a[0]).type, teeStep);
    made->a = tool(a[0]).a;
    return Value(std::move(made));
}

Value teeOf(Machine& m, const Value& type, const Value& iterable) {
    if (isInstance(m, iterable, asType(type)))
        return iterable;
    const Value source = iterate(m, iterable);
    const Value linkType = moduleType(m, "_tee_dataobject");
    if (!source || !linkType)
        return {};
    Ref<ToolIterator> made = make<ToolIterator>(asType(type), teeStep);
    made->a = Value(make<TeeLink>(asType(linkType), source));
    return Value(std::move(made));
}

Value tee(Machine& m, const Args& args) {
    std::int64_t count = 2;
    if (!expectCount(m, "tee", args, 1, 2) || (args.count > 1 && !indexNumber(m, args[1], count)))
        return {};
    if (count < 0)
        return m.valueError("n must be >= 0");
    if (count == 0)
        return Value(m.emptyTuple());
    if (!m.reserve(count * 128))
        return {};
    const Value type = moduleType(m, "_tee");
    ValueVector made;
    const Value first = type ? teeOf(m, type, args[0]) : Value();
    if (!first)
        return {};
    for (std::int64_t i = 0; i < count; ++i)
        made.push_back(i == 0 ? first : teeCopy(m, Args(&first, 1)));
    return m.tuple(std::move(made));
}

} // namespace

void addGrouping(ModuleBuilder& module) {
    Machine& m = module.machine();
    const auto add = [&](TypeBuilder type, const char* name) {
        module.value(name, Value::object(type.finish()));
    };
    add(toolType(m, "groupby", groupByNew), "groupby");
    TypeBuilder grouper = toolType(m, "_grouper", nullptr);
    grouper.flags(kFinal | kNotCallable);
    add(grouper, "_grouper");
    TypeBuilder link(m, "_tee_dataobject", "itertools");
    link.flags(kFinal | kNotCallable | kDottedName);
    add(link, "_tee_dataobject");
    TypeBuilder teeType = toolType(m, "_tee", [](Machine& machine, Type* cls, const Args& args) {
        return expectCount(machine, "_tee", args, 1, 1)
                   ? teeOf(machine, Value::object(cls), args[0])
                   : Value();
    });
    add(teeType.method("__copy__", "self", teeCopy), "_tee");
    module.rawFunction("tee", tee);
}

} // namespace coroscope::scenes
