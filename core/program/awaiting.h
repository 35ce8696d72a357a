// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What can be awaited: coroutines as values, and generators. co_await of a Value waits for whatever
// it is.
#pragma once

#include "core/program/errors.h"
#include "core/task/coro.h"

#include <functional>

namespace coroscope::py {

class CoroutineObject final : public Object {
public:
    CoroutineObject(std::string name, Coro<Value> coro)
        : m_name(std::move(name))
        , m_coro(std::move(coro)) {}
    ~CoroutineObject() override; // "coroutine 'name' was never awaited"
    [[nodiscard]] const std::string& name() const { return m_name; }
    // The coroutine itself, once; raises RuntimeError after that.
    [[nodiscard]] Coro<Value> take();
    void complainsNot() { m_isTaken = true; } // of the runtime's own
    [[nodiscard]] std::string_view typeName() const override { return "coroutine"; }
    [[nodiscard]] std::string repr() const override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;

private:
    std::string m_name;
    Coro<Value> m_coro;
    bool m_isTaken = false;
};

inline Value coroutine(std::string name, Coro<Value> coro) {
    return Value(makeRef<CoroutineObject>(std::move(name), std::move(coro)));
}

// What `await value` does. Raises TypeError where it cannot be awaited.
[[nodiscard]] Coro<Value> awaited(Value value);

struct ValueAwaiter {
    Coro<Value> coro;
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class P>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<P> caller) noexcept {
        coro.handle().promise().drive = caller.promise().drive;
        coro.handle().promise().continuation = caller;
        return coro.handle();
    }
    Value await_resume() { return coro.handle().promise().take(); }
};
inline ValueAwaiter operator co_await(const Value& value) {
    return {awaited(value)};
}

class GeneratorObject;

// In the body of a generator: `co_await yield(value)` hands a value out and gives what is sent in.
class Yielder {
public:
    explicit Yielder(GeneratorObject& generator)
        : m_generator(&generator) {}
    struct Awaiter {
        GeneratorObject& generator;
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<> body) noexcept;
        Value await_resume();
    };
    Awaiter operator()(Value value) const;

private:
    GeneratorObject* m_generator;
};

// A generator, or an async generator: its body is a coroutine that runs when it is asked for more.
class GeneratorObject final : public Iterator {
public:
    using Body = std::function<Coro<Value>(Yielder)>;
    GeneratorObject(std::string name, bool isAsync, const Body& body)
        : m_name(std::move(name))
        , m_isAsync(isAsync)
        , m_body(body(Yielder(*this))) {}
    bool next(Value& item) override;
    // send(value): raises StopIteration at the end.
    Value send(const Value& value);
    // The next item of an async generator; not bound at the end.
    Coro<Value> nextAsync();
    [[nodiscard]] bool isAsync() const { return m_isAsync; }
    [[nodiscard]] std::string_view typeName() const override {
        return m_isAsync ? "async_generator" : "generator";
    }
    [[nodiscard]] Ref<Iterator> iterate() override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;

private:
    friend class Yielder;
    struct Asking;
    bool ended(); // true: it has no more; raises what it raised
    [[nodiscard]] bool isOver() const { return m_isOver || m_body.isDone(); }

    std::string m_name;
    bool m_isAsync;
    bool m_isOver = false;
    bool m_hasItem = false;
    Value m_item;
    Value m_sent = None;
    Value m_returned = None;
    std::coroutine_handle<> m_consumer;
    Coro<Value> m_body;
};

[[nodiscard]] inline Value generator(std::string name, const GeneratorObject::Body& body) {
    return Value(makeRef<GeneratorObject>(std::move(name), false, body));
}
[[nodiscard]] inline Value asyncGenerator(std::string name, const GeneratorObject::Body& body) {
    return Value(makeRef<GeneratorObject>(std::move(name), true, body));
}
// async for: the iterator of a value, and its next item; not bound at the end.
[[nodiscard]] Value asyncIterator(const Value& iterable);
[[nodiscard]] Coro<Value> nextOf(Value iterator);
// await manager.__aenter__(), and __aexit__ with what the body ended with, which goes on unless the
// manager swallows it. The same without await.
[[nodiscard]] Coro<Value> enterAsync(Value manager);
[[nodiscard]] Coro<Value> leaveAsync(Value manager, Caught caught);
[[nodiscard]] Value enter(const Value& manager);
void leave(const Value& manager, const Caught& caught);
// A bare `yield` of an old-style coroutine.
[[nodiscard]] Coro<Value> pause();

} // namespace coroscope::py
