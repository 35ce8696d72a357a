// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// `_weakref`: references that do not keep their object. The machine says when an object goes.
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

namespace coroscope::scenes {

namespace {

struct WeakReference;
/// The living references to each object, oldest first. Used by lookup only, never in its order.
using WeakTable = std::map<const Object*, std::vector<WeakReference*>>;

struct WeakReference final : Container {
    Object* object; ///< not counted; null once it has gone
    Value callback;
    std::int64_t hashOfObject = 0;
    bool hasHash = false;
    std::shared_ptr<WeakTable> table;

    WeakReference(Type* type, Object* to, Value function, std::shared_ptr<WeakTable> in)
        : Container(type)
        , object(to)
        , callback(std::move(function))
        , table(std::move(in)) {
        object->flags |= kWeaklyReferenced;
        (*table)[object].push_back(this);
    }
    ~WeakReference() override { leaveTable(); }
    void clear() override {
        Container::clear();
        callback = {};
    }
    void leaveTable() {
        const auto found = object ? table->find(object) : table->end();
        if (found == table->end())
            return;
        std::erase(found->second, this);
        if (found->second.empty())
            table->erase(found);
        object = nullptr;
    }
};

WeakReference& referenceOf(const Value& value) {
    return static_cast<WeakReference&>(*value.rawObject());
}

Value objectOf(const WeakReference& reference) {
    return reference.object ? Value::object(reference.object) : Value::none();
}

/// All references are dead before the first callback runs.
void tellGone(Machine& m, WeakTable& table, const Object* object) {
    const auto found = table.find(object);
    if (found == table.end())
        return;
    std::vector<Ref<WeakReference>> dead;
    for (WeakReference* reference : found->second) {
        reference->object = nullptr;
        if (reference->callback && reference->refCount > 0)
            dead.emplace_back(reference);
    }
    table.erase(found);
    const Value pending = m.pendingError();
    for (auto last = dead.rbegin(); last != dead.rend(); ++last) {
        m.clearError();
        const Value callback = std::exchange((*last)->callback, {});
        if (!call(m, callback, {Value(*last)}))
            m.reportUnraisable(reprText(m, callback).value_or("?"));
    }
    m.setPendingError(pending);
}

bool canBeReferenced(Machine& m, const Value& value) {
    if (!value.isObject())
        return false;
    const Types& t = m.types;
    const Type* type = value.rawObject()->type;
    for (const Type* each : {t.str, t.bytes, t.list, t.tuple, t.dict, t.integer, t.range, t.slice,
                             t.property, t.code, t.frame, t.traceback, t.cell, t.complex}) {
        if (type == each)
            return false;
    }
    return !type->has(kHeapType) || type->has(kHasDict) || !type->isSubtypeOf(t.tuple);
}

/// The machine's own table; it lives as long as the machine's hook or a reference does.
std::shared_ptr<WeakTable> tableOf(Machine& m) {
    static std::mutex mutex;
    static std::map<const Machine*, std::weak_ptr<WeakTable>> tables;
    const std::lock_guard lock(mutex);
    std::weak_ptr<WeakTable>& known = tables[&m];
    if (std::shared_ptr<WeakTable> table = known.lock(); table && m.objectGone)
        return table;
    auto table = std::make_shared<WeakTable>();
    m.objectGone = [&m, table](const Object* object) { tellGone(m, *table, object); };
    known = table;
    return table;
}

Value referenceNew(Machine& m, Type* type, const Args& args) {
    if (args.count < 1 || args.count > 2)
        return m.typeError("__new__ expected at least 1 argument, got 0");
    if (!canBeReferenced(m, args[0])) {
        return m.typeError("cannot create weak reference to '" + typeName(m, args[0]) + "' object");
    }
    const bool hasCallback = args.count > 1 && !args[1].isNone();
    const std::shared_ptr<WeakTable> table = tableOf(m);
    if (!hasCallback && !type->has(kHeapType)) {
        if (const auto found = table->find(args[0].rawObject()); found != table->end()) {
            for (WeakReference* known : found->second) {
                if (!known->callback && known->type == type)
                    return Value::object(known);
            }
        }
    }
    return Value(
        make<WeakReference>(type, args[0].rawObject(), hasCallback ? args[1] : Value(), table));
}

Value referenceRepr(Machine& m, const Value& self) {
    const WeakReference& reference = referenceOf(self);
    const std::string head = "<weakref at " + addressText(m, self) + "; ";
    if (!reference.object)
        return m.str(head + "dead>");
    const Value object = objectOf(reference);
    const Value name = findAttribute(m, object, m.names.name.get());
    m.clearError();
    return m.str(head + "to '" + typeName(m, object) + "' at " + addressText(m, object) +
                 (asStr(name) ? " (" + asStr(name)->text + ")>" : ">"));
}

Value referenceCompare(Machine& m, const Value& left, const Value& right, CompareKind kind) {
    if (!isInstance(m, right, referenceOf(left).type) ||
        (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
        return Value::notImplemented();
    const Value a = objectOf(referenceOf(left));
    const Value b = objectOf(referenceOf(right));
    if (a.isNone() || b.isNone())
        return Value::boolean(left.is(right) == (kind == CompareKind::Equal));
    return compare(m, a, b, kind);
}

bool referenceHash(Machine& m, const Value& self, std::int64_t& result) {
    WeakReference& reference = referenceOf(self);
    if (!reference.hasHash) {
        if (!reference.object) {
            m.typeError("weak object has gone away");
            return false;
        }
        if (!hash(m, objectOf(reference), reference.hashOfObject))
            return false;
        reference.hasHash = true;
    }
    result = reference.hashOfObject;
    return true;
}

Type* makeReferenceType(Machine& m) {
    TypeBuilder type(m, "ReferenceType", "weakref");
    Slots& slots = type.slots();
    slots.newInstance = referenceNew;
    slots.init = [](Machine&, const Value&, const Args&) { return true; };
    slots.call = [](Machine&, const Value& self, const Args&) {
        return objectOf(referenceOf(self));
    };
    slots.repr = referenceRepr;
    slots.compare = referenceCompare;
    slots.hash = referenceHash;
    return type
        .property("__callback__",
                  [](Machine&, const Value& v) {
                      const Value& callback = referenceOf(v).callback;
                      return callback ? callback : Value::none();
                  })
        .finish();
}

/// The references to an object, oldest first.
ValueVector referencesTo(Machine& m, const Value& object) {
    ValueVector found;
    const std::shared_ptr<WeakTable> table = tableOf(m);
    if (const auto known = table->find(object.asObject()); known != table->end()) {
        for (WeakReference* each : known->second)
            found.push_back(Value::object(each));
    }
    return found;
}

} // namespace

Value weakrefModule(Machine& m) {
    return ModuleBuilder(m, "_weakref")
        .value("ref", Value::object(makeReferenceType(m)))
        .function("getweakrefcount", "object, /",
                  [](Machine& machine, const Args& a) {
                      return Value::integer(
                          static_cast<std::int64_t>(referencesTo(machine, a[0]).size()));
                  })
        .function("getweakrefs", "object, /",
                  [](Machine& machine, const Args& a) {
                      return machine.list(referencesTo(machine, a[0]));
                  })
        .module();
}

} // namespace coroscope::scenes
