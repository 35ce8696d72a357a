// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Queue, PriorityQueue and LifoQueue as a scene sees them. The items lie in the attribute
// `_queue`, and every step goes through the method that the object's class has for it, so that
// classes of the scene may override _init, _put and _get as they do in CPython.
#include "core/sync/queue.h"

#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/queuestorage.h"
#include "scenes/machine/asyncio/syncobject.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

class SceneQueue final : public QueueBase {
public:
    explicit SceneQueue(Object* owner)
        : m_owner(owner) {}
    [[nodiscard]] bool isEmpty() const override { return says("empty"); }
    [[nodiscard]] bool isFull() const override { return says("full"); }
    using QueueBase::itemWasPut;
    using QueueBase::itemWasTaken;
    using QueueBase::waitForItem;
    using QueueBase::waitForRoom;

protected:
    [[nodiscard]] std::string describe() const override {
        return reprText(runtime().machine, Value::object(m_owner)).value_or("");
    }

private:
    bool says(const char* method) const {
        Machine& machine = runtime().machine;
        return truthOrThrow(orThrow(callMethod(machine, Value::object(m_owner), method))) == 1;
    }

    Object* m_owner;
};

SceneQueue& queueOf(const Value& self) {
    return coreOf<SceneQueue>(self);
}

bool initQueue(Machine& machine, const Value& self, const Args& args) {
    Value maxSize;
    if (!bindInit(args, "Queue", "maxsize", false, maxSize))
        return false;
    if (!maxSize)
        maxSize = Value::integer(0);
    setCore<SceneQueue>(self);
    return setAttribute(machine, self, "_maxsize", maxSize) &&
           !callMethod(machine, self, "_init", {maxSize}).isNull();
}

Value maxSize(Machine& machine, const Value& self) {
    return getAttribute(machine, self, "_maxsize");
}

Value qsize(Machine& machine, const Args& args) {
    const Value items = getAttribute(machine, args[0], "_queue");
    if (!items)
        return {};
    const std::int64_t size = length(machine, items);
    return size < 0 ? Value() : Value::integer(size);
}

Value empty(Machine& machine, const Args& args) {
    const Value items = getAttribute(machine, args[0], "_queue");
    const int isFilled = items ? truth(machine, items) : -1;
    return isFilled < 0 ? Value() : Value::boolean(isFilled == 0);
}

Value full(Machine& machine, const Args& args) {
    const Value most = getAttribute(machine, args[0], "_maxsize");
    const Value none =
        most ? compare(machine, most, Value::integer(0), CompareKind::LessEqual) : Value();
    const int isUnlimited = none ? truth(machine, none) : -1;
    if (isUnlimited != 0)
        return isUnlimited < 0 ? Value() : Value::boolean(false);
    const Value size = callMethod(machine, args[0], "qsize");
    const int hasRoom = size ? lessThan(machine, size, most) : -1;
    return hasRoom < 0 ? Value() : Value::boolean(hasRoom == 0);
}

Coro<Value> putWhenThereIsRoom(Value self, Value item) {
    co_await queueOf(self).waitForRoom();
    co_return orThrow(callMethod(runtime().machine, self, "put_nowait", {item}));
}

Value put(Machine&, const Args& args) {
    return makeNativeCoroutine("Queue.put", putWhenThereIsRoom(args[0], args[1]));
}

Coro<Value> getWhenThereIsAnItem(Value self) {
    co_await queueOf(self).waitForItem();
    co_return orThrow(callMethod(runtime().machine, self, "get_nowait"));
}

Value get(Machine&, const Args& args) {
    return makeNativeCoroutine("Queue.get", getWhenThereIsAnItem(args[0]));
}

Value putNowait(Machine& machine, const Args& args) {
    return guarded([&] {
        SceneQueue& queue = queueOf(args[0]);
        if (queue.isFull())
            return machine.raiseValue(call(machine, Value::object(runtime().types.queueFull)));
        orThrow(callMethod(machine, args[0], "_put", {args[1]}));
        queue.itemWasPut();
        return Value::none();
    });
}

Value getNowait(Machine& machine, const Args& args) {
    return guarded([&] {
        SceneQueue& queue = queueOf(args[0]);
        if (queue.isEmpty())
            return machine.raiseValue(call(machine, Value::object(runtime().types.queueEmpty)));
        Value item = orThrow(callMethod(machine, args[0], "_get"));
        queue.itemWasTaken();
        return item;
    });
}

Value taskDone(Machine&, const Args& args) {
    return guarded([&] {
        queueOf(args[0]).taskDone();
        return Value::none();
    });
}

Coro<Value> joinQueue(Value self) {
    co_await queueOf(self).join();
    co_return Value::none();
}

Value join(Machine&, const Args& args) {
    return makeNativeCoroutine("Queue.join", joinQueue(args[0]));
}

Value unfinished(Machine&, const Value& self) {
    return guarded([&] { return Value::integer(queueOf(self).unfinished()); });
}
Value getters(Machine&, const Value& self) {
    return guarded([&] { return waitersValue(queueOf(self).getters()); });
}
Value putters(Machine&, const Value& self) {
    return guarded([&] { return waitersValue(queueOf(self).putters()); });
}

std::string countText(const char* name, std::size_t count) {
    return count == 0 ? std::string() : " " + (name + ("[" + std::to_string(count) + "]"));
}

// "maxsize=0 _queue=[1] _getters[1] tasks=1"
std::string stateText(Machine& machine, const Value& self) {
    const auto textOf = [&](const Value& value) {
        auto text = reprText(machine, value);
        if (!text)
            runtime().takeError()->raise();
        return *text;
    };
    std::string text = "maxsize=" + textOf(orThrow(getAttribute(machine, self, "_maxsize")));
    const Value items = findAttribute(machine, self, "_queue");
    machine.clearError();
    if (items && truthOrThrow(items))
        text += " _queue=" + textOf(orThrow(makeList(machine, items)));
    const SceneQueue& queue = queueOf(self);
    text += countText("_getters", queue.getters().size());
    text += countText("_putters", queue.putters().size());
    if (queue.unfinished() > 0)
        text += " tasks=" + std::to_string(queue.unfinished());
    return text;
}

Value reprQueue(Machine& machine, const Value& self) {
    return guarded([&] {
        return machine.str("<" + self.rawObject()->type->name + " at " +
                           addressText(machine, self) + " " + stateText(machine, self) + ">");
    });
}

Value strQueue(Machine& machine, const Value& self) {
    return guarded([&] {
        return machine.str("<" + self.rawObject()->type->name + " " + stateText(machine, self) +
                           ">");
    });
}

Value formatQueue(Machine& machine, const Args& args) {
    return guarded([&] { return machine.str(stateText(machine, args[0])); });
}

Type* queueType(ModuleBuilder& module) {
    TypeBuilder type(module.machine(), "Queue", "asyncio.queues");
    prepareSyncType(type);
    type.slots().init = initQueue;
    type.slots().repr = reprQueue;
    type.slots().str = strQueue;
    type.method("put", "self, item", put)
        .method("put_nowait", "self, item", putNowait)
        .method("get", "self", get)
        .method("get_nowait", "self", getNowait)
        .method("task_done", "self", taskDone)
        .method("join", "self", join)
        .method("qsize", "self", qsize)
        .method("empty", "self", empty)
        .method("full", "self", full)
        .method("_format", "self", formatQueue)
        .property("maxsize", maxSize)
        .property("_unfinished_tasks", unfinished)
        .property("_getters", getters)
        .property("_putters", putters)
        .classMethod("__class_getitem__", "cls, item, /", classGetItem);
    addFifoMethods(type);
    return type.finish();
}

} // namespace

void addQueues(ModuleBuilder& module) {
    const Value collections = module.machine().importModule("_collections");
    const Value deque = getAttribute(module.machine(), collections, "deque");
    runtime().types.deque = asType(deque);
    Type* queue = queueType(module);
    TypeBuilder priority(module.machine(), "PriorityQueue", "asyncio.queues");
    addHeapMethods(priority.base(queue));
    TypeBuilder lifo(module.machine(), "LifoQueue", "asyncio.queues");
    addLifoMethods(lifo.base(queue));
    module.value("Queue", Value::object(queue))
        .value("PriorityQueue", Value::object(priority.finish()))
        .value("LifoQueue", Value::object(lifo.finish()))
        .value("QueueEmpty", Value::object(runtime().types.queueEmpty))
        .value("QueueFull", Value::object(runtime().types.queueFull));
}

} // namespace coroscope::scenes
