// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The methods of a loop, and what asyncio.run does before and after the program's own coroutine.
#include "core/program/loopobject.h"

#include "core/program/runtime.h"

namespace coroscope::py {

namespace {

class HandleObject final : public Object {
public:
    explicit HandleObject(Ref<Handle> of)
        : handle(std::move(of)) {}
    Ref<Handle> handle;
    [[nodiscard]] std::string_view typeName() const override {
        return dynamic_cast<TimerHandle*>(handle.get()) ? "TimerHandle" : "Handle";
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override {
        static constexpr MethodRow kMethods[] = {
            {"cancel",
             [](Object& self, Arguments&) -> Value {
                 static_cast<HandleObject&>(self).handle->cancel();
                 return None;
             }},
            {"cancelled",
             [](Object& self, Arguments&) -> Value {
                 return static_cast<HandleObject&>(self).handle->isCancelled();
             }},
            {"when",
             [](Object& self, Arguments&) -> Value {
                 return dynamic_cast<TimerHandle&>(*static_cast<HandleObject&>(self).handle).when();
             }},
        };
        return kMethods;
    }
};

EventLoop& loopIn(Object& self) {
    return static_cast<LoopObject&>(self).loop;
}

// The positional arguments from `first` on: those of a callback.
Arguments rest(const Arguments& arguments, std::size_t first) {
    Arguments left;
    for (std::size_t i = first; i < arguments.count(); ++i)
        left.add(arguments.positional[i]);
    return left;
}

Value callSoon(Object& self, Arguments& arguments) {
    const Value callback = arguments.at(0, "callback");
    return Value(makeRef<HandleObject>(
        loopIn(self).callSoon(makeCallback(callback, rest(arguments, 1), false))));
}

Value callAt(Object& self, Arguments& arguments, double base) {
    const double when = base + numberOf(arguments.at(0, "when"));
    const Value callback = arguments.at(1, "callback");
    return Value(makeRef<HandleObject>(
        Ref<Handle>(loopIn(self).callAt(when, makeCallback(callback, rest(arguments, 2), false)))));
}

Value createTask(Object& self, Arguments& arguments) {
    return wrap(
        makeTask(loopIn(self), arguments.at(0, "coro"), arguments.ofName("name", None)).get());
}

constexpr MethodRow kLoopMethods[] = {
    {"time", [](Object& self, Arguments&) -> Value { return loopIn(self).time(); }},
    {"call_soon", callSoon},
    {"call_soon_threadsafe", callSoon},
    {"call_later", [](Object& self, Arguments& a) { return callAt(self, a, loopIn(self).time()); }},
    {"call_at", [](Object& self, Arguments& a) { return callAt(self, a, 0); }},
    {"create_task", createTask},
    {"create_future",
     [](Object& self, Arguments&) { return wrap(makeRef<ProgramFuture>(loopIn(self)).get()); }},
    {"run_until_complete",
     [](Object& self, Arguments& a) { return runUntilComplete(loopIn(self), a.at(0, "future")); }},
    {"run_forever",
     [](Object& self, Arguments&) -> Value {
         loopIn(self).runForever();
         return None;
     }},
    {"stop",
     [](Object& self, Arguments&) -> Value {
         loopIn(self).stop();
         return None;
     }},
    {"close",
     [](Object& self, Arguments&) -> Value {
         loopIn(self).close();
         return None;
     }},
    {"is_running", [](Object& self, Arguments&) -> Value { return loopIn(self).isRunning(); }},
    {"is_closed", [](Object& self, Arguments&) -> Value { return loopIn(self).isClosed(); }},
    {"set_debug", [](Object&, Arguments&) -> Value { return None; }},
    {"get_debug", [](Object&, Arguments&) -> Value { return false; }},
};

// A task of the loop's own housekeeping: its steps are not told.
class HiddenTask final : public Task {
public:
    HiddenTask(EventLoop& loop, Coro<void> coro, Name name)
        : Task(loop, std::move(name), Hidden{})
        , m_coro(std::move(coro)) {
        start();
    }

protected:
    StepKind advance() override { return step(m_coro, m_chain); }
    void abandon() override {
        Task::abandon();
        m_coro = Coro<void>(nullptr);
    }

private:
    Coro<void> m_coro;
};

Coro<void> closeGenerators() {
    co_return;
}
Coro<Value> nothing() {
    co_return None;
}

void cancelAllTasks(EventLoop& loop) {
    const auto tasks = pendingTasks(loop);
    if (tasks.empty())
        return;
    std::vector<Value> values;
    for (const auto& task : tasks) {
        task->cancel();
        values.push_back(wrap(task.get()));
    }
    runUntilComplete(loop, gatherValues(values, true));
}

void shutDown(EventLoop& loop) {
    cancelAllTasks(loop);
    const auto generators =
        makeRef<HiddenTask>(loop, closeGenerators(), Name("shutdown_asyncgens"));
    runUntilComplete(loop, wrap(generators.get()));
    runUntilComplete(loop, coroutine("shutdown_default_executor", nothing()));
}

class RunnerObject final : public Object {
public:
    [[nodiscard]] std::string_view typeName() const override { return "Runner"; }
    EventLoop& loop() {
        if (m_isClosed)
            raiseOf("RuntimeError", "Runner is closed");
        if (!m_loop) {
            const Value made = Runtime::current().newLoop();
            m_loop = &loopOf(made);
            Runtime::current().setLoop(made);
        }
        return *m_loop;
    }
    Value runIn(const Value& coroutine) {
        if (!coroutine.as<CoroutineObject>())
            raiseOf("ValueError", "a coroutine was expected, got " + reprText(coroutine));
        EventLoop& own = loop();
        return runUntilComplete(own, wrap(makeTask(own, coroutine, None).get()));
    }
    void close() {
        if (!m_loop || m_isClosed)
            return;
        Caught caught;
        try {
            shutDown(*m_loop);
        } catch (...) {
            caught = Caught::current();
        }
        Runtime::current().setLoop(None);
        m_loop->close();
        m_isClosed = true;
        caught.raiseIfAny();
    }

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override {
        static constexpr MethodRow kMethods[] = {
            {"run",
             [](Object& self, Arguments& a) {
                 return static_cast<RunnerObject&>(self).runIn(a.at(0, "coro"));
             }},
            {"get_loop",
             [](Object& self, Arguments&) {
                 return Runtime::current().valueOf(static_cast<RunnerObject&>(self).loop());
             }},
            {"close",
             [](Object& self, Arguments&) -> Value {
                 static_cast<RunnerObject&>(self).close();
                 return None;
             }},
            {"__enter__",
             [](Object& self, Arguments&) -> Value {
                 (void)static_cast<RunnerObject&>(self).loop();
                 return Value(&self);
             }},
            {"__exit__",
             [](Object& self, Arguments&) -> Value {
                 static_cast<RunnerObject&>(self).close();
                 return None;
             }},
        };
        return kMethods;
    }

private:
    EventLoop* m_loop = nullptr;
    bool m_isClosed = false;
};

} // namespace

bool LoopObject::isSame(const Object& other) const {
    const auto* view = dynamic_cast<const LoopObject*>(&other);
    return view && &view->loop == &loop;
}

std::span<const MethodRow> LoopObject::methods() const {
    return kLoopMethods;
}

EventLoop& loopOf(const Value& loop) {
    if (const auto* view = loop.as<LoopObject>())
        return view->loop;
    raiseOf("TypeError", "expected an event loop, got " + std::string(typeName(loop)));
}

Value runUntilComplete(EventLoop& loop, const Value& awaitable) {
    loop.checkClosed();
    loop.checkNotRunning();
    const FutureRef future = ensureFuture(awaitable, loop);
    loop.runUntilComplete(future);
    return resultOf(*future);
}

Value run(const Value& coroutine) {
    if (EventLoop::running())
        raiseOf("RuntimeError", "asyncio.run() cannot be called from a running event loop");
    const auto runner = makeRef<RunnerObject>();
    (void)runner->loop();
    Caught caught;
    Value result;
    try {
        result = runner->runIn(coroutine);
    } catch (...) {
        caught = Caught::current();
    }
    runner->close();
    caught.raiseIfAny();
    return result;
}

Value makeRunner() {
    return Value(makeRef<RunnerObject>());
}

} // namespace coroscope::py
