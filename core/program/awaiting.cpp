// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Awaiting by the kind of the value, and the hand-over between a generator and who asks it.
#include "core/program/awaiting.h"

#include "core/program/futures.h"
#include "core/program/runtime.h"

namespace coroscope::py {

CoroutineObject::~CoroutineObject() {
    if (!m_isTaken)
        Runtime::complain("RuntimeWarning: coroutine '" + m_name + "' was never awaited");
}

Coro<Value> CoroutineObject::take() {
    if (m_isTaken)
        raiseOf("RuntimeError", "cannot reuse already awaited coroutine");
    m_isTaken = true;
    return std::move(m_coro);
}

std::string CoroutineObject::repr() const {
    return "<coroutine object " + m_name + " at 0x0>";
}

std::span<const MethodRow> CoroutineObject::methods() const {
    static constexpr MethodRow kMethods[] = {
        {"close",
         [](Object& self, Arguments&) -> Value {
             auto& coroutine = static_cast<CoroutineObject&>(self);
             if (!coroutine.m_isTaken)
                 (void)coroutine.take();
             return None;
         }},
    };
    return kMethods;
}

namespace {

Coro<Value> awaitFuture(FutureRef future) {
    co_await *future;
    co_return heldValue(*future);
}

[[noreturn]] void refuse(const Value& value) {
    raiseOf("TypeError",
            "object " + std::string(typeName(value)) + " can't be used in 'await' expression");
}

Value methodOf(const Value& value, const char* name, const char* kind) {
    Object* object = value.object();
    Value method = object ? object->attribute(name) : Value();
    if (!method.isBound())
        raiseOf("TypeError", "'" + std::string(typeName(value)) + "' object does not support the " +
                                 kind + " protocol");
    return method;
}

} // namespace

Coro<Value> awaited(Value value) {
    if (auto* coroutine = value.as<CoroutineObject>())
        return coroutine->take();
    if (FutureRef future = futureOf(value))
        return awaitFuture(std::move(future));
    refuse(value);
}

// --- generators

Yielder::Awaiter Yielder::operator()(Value value) const {
    m_generator->m_item = std::move(value);
    m_generator->m_hasItem = true;
    return {*m_generator};
}

std::coroutine_handle<> Yielder::Awaiter::await_suspend(std::coroutine_handle<>) noexcept {
    return generator.m_consumer;
}

Value Yielder::Awaiter::await_resume() {
    return std::exchange(generator.m_sent, None);
}

bool GeneratorObject::ended() {
    if (m_hasItem)
        return false;
    m_isOver = true;
    m_returned = m_body.handle().promise().take();
    return true;
}

bool GeneratorObject::next(Value& item) {
    if (isOver())
        return false;
    const Ref<GeneratorObject> self(this);
    m_hasItem = false;
    m_consumer = std::noop_coroutine();
    m_body.handle().resume();
    if (ended())
        return false;
    item = std::move(m_item);
    return true;
}

Value GeneratorObject::send(const Value& value) {
    m_sent = value;
    Value item;
    if (!next(item))
        py::raise(m_returned.isNone() ? Value(&classNamed("StopIteration"))()
                                      : Value(&classNamed("StopIteration"))(m_returned));
    return item;
}

Ref<Iterator> GeneratorObject::iterate() {
    if (m_isAsync)
        raiseOf("TypeError", "'async_generator' object is not iterable");
    return this;
}

struct GeneratorObject::Asking {
    GeneratorObject& generator;
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class P>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<P> caller) noexcept {
        auto& promise = generator.m_body.handle().promise();
        promise.drive = caller.promise().drive;
        promise.continuation = caller;
        generator.m_hasItem = false;
        generator.m_consumer = caller;
        return generator.m_body.handle();
    }
    void await_resume() const noexcept {}
};

Coro<Value> GeneratorObject::nextAsync() {
    const Ref<GeneratorObject> self(this);
    if (isOver())
        co_return Value();
    Asking asking{*this};
    co_await asking;
    if (ended())
        co_return Value();
    co_return std::move(m_item);
}

namespace {

Coro<Value> nextOrStop(Ref<GeneratorObject> generator) {
    Value item = co_await generator->nextAsync();
    if (!item.isBound())
        raiseOf("StopAsyncIteration", "");
    co_return item;
}

} // namespace

std::span<const MethodRow> GeneratorObject::methods() const {
    static constexpr MethodRow kMethods[] = {
        {"send",
         [](Object& self, Arguments& a) {
             return static_cast<GeneratorObject&>(self).send(a.at(0, "value"));
         }},
        {"__next__",
         [](Object& self, Arguments&) { return static_cast<GeneratorObject&>(self).send(None); }},
    };
    static constexpr MethodRow kAsyncMethods[] = {
        {"__anext__",
         [](Object& self, Arguments&) {
             return coroutine("__anext__", nextOrStop(&static_cast<GeneratorObject&>(self)));
         }},
    };
    if (m_isAsync)
        return kAsyncMethods;
    return kMethods;
}

Value asyncIterator(const Value& iterable) {
    const auto* generator = iterable.as<GeneratorObject>();
    if (generator && generator->isAsync())
        return iterable;
    if (auto* instance = iterable.as<Instance>())
        return methodOf(Value(instance), "__aiter__", "asynchronous iterator")();
    raiseOf("TypeError", "'async for' requires an object with __aiter__ method, got " +
                             std::string(typeName(iterable)));
}

Coro<Value> nextOf(Value iterator) {
    if (auto* generator = iterator.as<GeneratorObject>()) {
        Value item = co_await generator->nextAsync();
        co_return item;
    }
    Value item;
    Caught caught;
    try {
        const Value next = iterator.call("__anext__");
        item = co_await next;
    } catch (...) {
        caught = Caught::current();
    }
    if (caught && !caught.is(Value(&classNamed("StopAsyncIteration"))))
        caught.raise();
    co_return item;
}

// --- context managers

Coro<Value> enterAsync(Value manager) {
    const Value enter = methodOf(manager, "__aenter__", "asynchronous context manager")();
    Value entered = co_await enter;
    co_return entered;
}

Coro<Value> leaveAsync(Value manager, Caught caught) {
    const Value leave = manager.call("__aexit__", caught.type(), caught.value(), None);
    const Value swallows = co_await leave;
    if (caught && !swallows)
        caught.raise();
    co_return None;
}

Value enter(const Value& manager) {
    return methodOf(manager, "__enter__", "context manager")();
}

void leave(const Value& manager, const Caught& caught) {
    const Value swallows = manager.call("__exit__", caught.type(), caught.value(), None);
    if (caught && !swallows)
        caught.raise();
}

Coro<Value> pause() {
    co_await yieldOnce();
    co_return None;
}

} // namespace coroscope::py
