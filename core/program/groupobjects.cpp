// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Queues, task groups and timeouts of the module asyncio, on the core's own.
#include "core/program/asyncio.h"
#include "core/program/functions.h"
#include "core/program/futures.h"
#include "core/sync/queue.h"
#include "core/sync/taskgroup.h"
#include "core/sync/timeout.h"
#include "core/task/repr.h"

#include <cmath>

namespace coroscope::py::asyncio {

namespace {

// --- queues

struct QueueObject : Object {
    [[nodiscard]] virtual QueueBase& base() = 0;
    virtual Coro<void> put(Value item) = 0;
    virtual Coro<Value> get() = 0;
    virtual void putNowait(Value item) = 0;
    virtual Value getNowait() = 0;
    [[nodiscard]] virtual std::size_t size() = 0;
    [[nodiscard]] virtual std::vector<Value> items() const = 0;
    [[nodiscard]] std::string repr() const override { return told(" at 0x0"); }
    [[nodiscard]] std::string str() const override { return told(""); }
    [[nodiscard]] Value attribute(std::string_view name) override {
        return name == "maxsize" ? Value(base().maxSize()) : Object::attribute(name);
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;

private:
    // As asyncio.Queue tells itself: what it holds, who waits, what is not done.
    [[nodiscard]] std::string told(const char* place) const {
        const QueueBase& of = const_cast<QueueObject*>(this)->base();
        std::string text =
            "<" + std::string(typeName()) + place + " maxsize=" + std::to_string(of.maxSize());
        if (std::vector<Value> held = items(); !held.empty())
            text += " _queue=" + reprText(makeList(std::move(held)));
        if (!of.getters().isEmpty())
            text += " _getters[" + std::to_string(of.getters().size()) + "]";
        if (!of.putters().isEmpty())
            text += " _putters[" + std::to_string(of.putters().size()) + "]";
        if (of.unfinished())
            text += " tasks=" + std::to_string(of.unfinished());
        return text + ">";
    }
};

template <class Core>
struct QueueOf final : QueueObject {
    QueueOf(const char* of, std::int64_t maxSize)
        : name(of)
        , core(maxSize) {}
    const char* name;
    Core core;
    [[nodiscard]] std::string_view typeName() const override { return name; }
    QueueBase& base() override { return core; }
    Coro<void> put(Value item) override { return core.put(std::move(item)); }
    Coro<Value> get() override { return core.get(); }
    void putNowait(Value item) override { core.putNowait(std::move(item)); }
    Value getNowait() override { return core.getNowait(); }
    std::size_t size() override { return core.size(); }
    std::vector<Value> items() const override {
        const auto& held = core.storage().items();
        return {held.begin(), held.end()};
    }
};

Coro<Value> put(Ref<QueueObject> queue, Value item) {
    co_await queue->put(std::move(item));
    co_return None;
}
Coro<Value> get(Ref<QueueObject> queue) {
    Value item = co_await queue->get();
    co_return item;
}
Coro<Value> join(Ref<QueueObject> queue) {
    co_await queue->base().join();
    co_return None;
}

QueueObject& queueIn(Object& self) {
    return static_cast<QueueObject&>(self);
}

constexpr MethodRow kQueueMethods[] = {
    {"put",
     [](Object& self, Arguments& a) {
         return coroutine("put", put(Ref<QueueObject>(&queueIn(self)), a.at(0, "item")));
     }},
    {"get", [](Object& self,
               Arguments&) { return coroutine("get", get(Ref<QueueObject>(&queueIn(self)))); }},
    {"join", [](Object& self,
                Arguments&) { return coroutine("join", join(Ref<QueueObject>(&queueIn(self)))); }},
    {"put_nowait",
     [](Object& self, Arguments& a) -> Value {
         queueIn(self).putNowait(a.at(0, "item"));
         return None;
     }},
    {"get_nowait", [](Object& self, Arguments&) { return queueIn(self).getNowait(); }},
    {"task_done",
     [](Object& self, Arguments&) -> Value {
         queueIn(self).base().taskDone();
         return None;
     }},
    {"qsize", [](Object& self, Arguments&) -> Value { return queueIn(self).size(); }},
    {"empty", [](Object& self, Arguments&) -> Value { return queueIn(self).base().isEmpty(); }},
    {"full", [](Object& self, Arguments&) -> Value { return queueIn(self).base().isFull(); }},
};

std::span<const MethodRow> QueueObject::methods() const {
    return kQueueMethods;
}

template <class Core>
Value makeQueue(const char* name, const Arguments& arguments) {
    return Value(makeRef<QueueOf<Core>>(name, integerOf(arguments.at(0, "maxsize", 0))));
}

// --- task groups

class ProgramGroup final : public coroscope::TaskGroup {
    void raiseGroup(std::vector<ErrorRef> errors) override {
        std::vector<Value> members;
        for (const ErrorRef& error : errors)
            members.push_back(exceptionOf(error));
        py::raise(Value(&classNamed("BaseExceptionGroup"))("unhandled errors in a TaskGroup",
                                                           makeList(std::move(members))));
    }
};

struct GroupObject final : Object {
    Ref<ProgramGroup> group = makeRef<ProgramGroup>();
    [[nodiscard]] std::string_view typeName() const override { return "TaskGroup"; }
    [[nodiscard]] std::string repr() const override { return group->describe(); }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

Coro<Value> enterGroup(Ref<GroupObject> object) {
    object->group->enter(loopHere());
    co_return Value(object);
}
Coro<Value> leaveGroup(Ref<GroupObject> object, Value error) {
    ErrorRef cause;
    if (!error.isNone())
        cause = errorOf(error);
    co_await object->group->leave(std::move(cause));
    co_return None;
}

Value createTaskIn(Object& self, Arguments& arguments) {
    ProgramGroup& group = *static_cast<GroupObject&>(self).group;
    group.checkOpen();
    const auto task =
        makeTask(*group.loop(), arguments.at(0, "coro"), arguments.ofName("name", None));
    group.add(task.get());
    return wrap(task.get());
}

constexpr MethodRow kGroupMethods[] = {
    {"create_task", createTaskIn},
    {"__aenter__",
     [](Object& self, Arguments&) {
         return coroutine("__aenter__",
                          enterGroup(Ref<GroupObject>(static_cast<GroupObject*>(&self))));
     }},
    {"__aexit__",
     [](Object& self, Arguments& a) {
         return coroutine(
             "__aexit__",
             leaveGroup(Ref<GroupObject>(static_cast<GroupObject*>(&self)), a.at(1, "exc")));
     }},
};

std::span<const MethodRow> GroupObject::methods() const {
    return kGroupMethods;
}

// --- timeouts

struct TimeoutObject final : Object {
    explicit TimeoutObject(std::optional<double> when)
        : core(makeRef<coroscope::Timeout>(when)) {}
    Ref<coroscope::Timeout> core;
    [[nodiscard]] std::string_view typeName() const override { return "Timeout"; }
    [[nodiscard]] std::string repr() const override {
        std::string when;
        if (core->state() == coroscope::Timeout::State::Entered)
            when = " when=" + (core->when() ? reprNumber(std::round(*core->when() * 1000) / 1000)
                                            : std::string("None"));
        return std::string("<Timeout [") + coroscope::Timeout::word(core->state()) + "]" + when +
               ">";
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;
};

Coro<Value> enterTimeout(Ref<TimeoutObject> object) {
    object->core->enter(loopHere());
    co_return Value(object);
}
Coro<Value> leaveTimeout(Ref<TimeoutObject> object, Value errorType, Value error) {
    const auto* cls = errorType.as<Class>();
    const bool isCancelled = cls == &classNamed("CancelledError");
    if (object->core->leave(isCancelled))
        raiseTimeout(error);
    co_return None;
}

std::optional<double> secondsOf(const Value& value) {
    return value.isNone() ? std::nullopt : std::optional(numberOf(value));
}

coroscope::Timeout& timeoutIn(Object& self) {
    return *static_cast<TimeoutObject&>(self).core;
}

constexpr MethodRow kTimeoutMethods[] = {
    {"when",
     [](Object& self, Arguments&) -> Value {
         const std::optional<double> when = timeoutIn(self).when();
         return when ? Value(*when) : Value(None);
     }},
    {"expired", [](Object& self, Arguments&) -> Value { return timeoutIn(self).hasExpired(); }},
    {"reschedule",
     [](Object& self, Arguments& a) -> Value {
         timeoutIn(self).reschedule(secondsOf(a.at(0, "when")));
         return None;
     }},
    {"__aenter__",
     [](Object& self, Arguments&) {
         return coroutine("__aenter__",
                          enterTimeout(Ref<TimeoutObject>(static_cast<TimeoutObject*>(&self))));
     }},
    {"__aexit__",
     [](Object& self, Arguments& a) {
         return coroutine("__aexit__",
                          leaveTimeout(Ref<TimeoutObject>(static_cast<TimeoutObject*>(&self)),
                                       a.at(0, "exc_type"), a.at(1, "exc_val")));
     }},
};

std::span<const MethodRow> TimeoutObject::methods() const {
    return kTimeoutMethods;
}

} // namespace

namespace calls {

Value queue(Arguments& arguments) {
    return makeQueue<coroscope::Queue<Value>>("Queue", arguments);
}
Value lifoQueue(Arguments& arguments) {
    return makeQueue<coroscope::LifoQueue<Value>>("LifoQueue", arguments);
}
Value priorityQueue(Arguments& arguments) {
    return makeQueue<coroscope::PriorityQueue<Value>>("PriorityQueue", arguments);
}
Value taskGroup(Arguments&) {
    return Value(makeRef<GroupObject>());
}
Value timeout(Arguments& arguments) {
    const Value delay = arguments.at(0, "delay");
    const EventLoop& loop = loopHere();
    return Value(makeRef<TimeoutObject>(
        delay.isNone() ? std::nullopt : std::optional(loop.time() + numberOf(delay))));
}
Value timeoutAt(Arguments& arguments) {
    return Value(makeRef<TimeoutObject>(secondsOf(arguments.at(0, "when"))));
}

} // namespace calls

} // namespace coroscope::py::asyncio
