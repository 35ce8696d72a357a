// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tasks that run coroutines of a program, gather, callbacks, and the methods of Future and Task.
#include "core/program/futures.h"

#include "core/program/functions.h"
#include "core/program/runtime.h"

#include <algorithm>

namespace coroscope::py {

namespace {

std::string nameOf(const Value& coroutine) {
    const std::string& name = coroutine.as<CoroutineObject>()->name();
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? name : name.substr(dot + 1);
}

Future& futureIn(Object& self) {
    return *static_cast<FutureObject&>(self).future();
}

ProgramTask& taskIn(Object& self) {
    auto* task = dynamic_cast<ProgramTask*>(&futureIn(self));
    if (!task)
        raiseOf("AttributeError", "'_asyncio.Future' object is no task");
    return *task;
}

Value outcomeOf(Future& child) {
    if (child.isCancelled()) {
        CancelMessageRef message = child.cancelMessage();
        return exceptionOf(makeCancelled(message ? message : cancelMessageOf("")));
    }
    const ErrorRef error = child.outcomeError();
    return error ? exceptionOf(error) : heldValue(child);
}

Value setResult(Future& future, const Value& value) {
    if (future.isDone())
        raiseOf("InvalidStateError", "invalid state");
    if (auto* holder = dynamic_cast<ValueHolder*>(&future))
        holder->value = value;
    future.finish();
    return None;
}

Value setException(Future& future, const Value& exception) {
    if (future.isDone())
        raiseOf("InvalidStateError", "invalid state");
    future.setError(errorOf(exception));
    return None;
}

Value exceptionIn(Future& future) {
    if (future.isCancelled())
        future.outcomeError()->raise();
    if (!future.isDone())
        raiseOf("InvalidStateError", "Exception is not set.");
    const ErrorRef error = future.outcomeError();
    return error ? exceptionOf(error) : Value(None);
}

constexpr MethodRow kFutureMethods[] = {
    {"result", [](Object& self, Arguments&) { return resultOf(futureIn(self)); }},
    {"exception", [](Object& self, Arguments&) { return exceptionIn(futureIn(self)); }},
    {"done", [](Object& self, Arguments&) -> Value { return futureIn(self).isDone(); }},
    {"cancelled", [](Object& self, Arguments&) -> Value { return futureIn(self).isCancelled(); }},
    {"cancel",
     [](Object& self, Arguments& a) -> Value {
         return futureIn(self).cancel(cancelMessageOf(a.at(0, "msg", None)));
     }},
    {"set_result",
     [](Object& self, Arguments& a) { return setResult(futureIn(self), a.at(0, "result")); }},
    {"set_exception",
     [](Object& self, Arguments& a) { return setException(futureIn(self), a.at(0, "exception")); }},
    {"add_done_callback",
     [](Object& self, Arguments& a) -> Value {
         futureIn(self).addDoneCallback(makeCallback(a.at(0, "fn"), Arguments(), true));
         return None;
     }},
    {"remove_done_callback",
     [](Object& self, Arguments& a) -> Value {
         return futureIn(self).removeDoneCallback(makeCallback(a.at(0, "fn"), Arguments(), true));
     }},
    {"get_loop",
     [](Object& self, Arguments&) { return Runtime::current().valueOf(futureIn(self).loop()); }},
    // Of tasks only:
    {"get_name", [](Object& self, Arguments&) -> Value { return taskIn(self).name(); }},
    {"set_name",
     [](Object& self, Arguments& a) -> Value {
         taskIn(self).setName(strText(a.at(0, "value")));
         return None;
     }},
    {"get_coro", [](Object& self, Arguments&) { return taskIn(self).coroutine(); }},
    {"uncancel", [](Object& self, Arguments&) -> Value { return taskIn(self).uncancel(); }},
    {"cancelling", [](Object& self, Arguments&) -> Value { return taskIn(self).cancelling(); }},
};
constexpr std::size_t kTaskMethods = 5;

class ProgramCallback final : public CallbackTarget {
public:
    ProgramCallback(Value of, Arguments given, bool isDoneCallback)
        : function(std::move(of))
        , arguments(std::move(given))
        , takesFuture(isDoneCallback) {}
    [[nodiscard]] std::string callbackName() const override { return callbackNameOf(function); }
    [[nodiscard]] FutureId subject() const override {
        const auto* method = function.as<BoundNative>();
        const FutureRef owner = method ? futureOf(Value(method->self.get())) : FutureRef();
        return owner ? owner->id() : 0;
    }
    [[nodiscard]] bool isSameCallback(const CallbackTarget& other) const override {
        const auto* callback = dynamic_cast<const ProgramCallback*>(&other);
        return callback && function == callback->function;
    }

    Value function;
    Arguments arguments;
    bool takesFuture;
};

ErrorRef runCallback(CallbackTarget& target, Future* future, const ErrorRef&) {
    auto& callback = static_cast<ProgramCallback&>(target);
    try {
        Arguments arguments = callback.arguments;
        if (callback.takesFuture)
            arguments.add(wrap(future));
        callback.function.invoke(arguments);
    } catch (const DeadlockError&) {
        throw;
    } catch (...) {
        return errorFromException(std::current_exception());
    }
    return nullptr;
}

ErrorRef runCancel(CallbackTarget& target, Future*, const ErrorRef&) {
    static_cast<ProgramTask&>(target).cancel();
    return nullptr;
}

// `task.cancel` as a callback is told as what it is.
ProgramTask* taskOfCancel(const Value& function) {
    const auto* method = function.as<BoundNative>();
    if (!method || method->row.name != "cancel")
        return nullptr;
    const FutureRef owner = futureOf(Value(method->self.get()));
    return dynamic_cast<ProgramTask*>(owner.get());
}

} // namespace

ProgramTask::ProgramTask(EventLoop& loop, Value coroutine)
    : Task(loop, Name(nameOf(coroutine)))
    , m_coroutine(std::move(coroutine))
    , m_coro(m_coroutine.as<CoroutineObject>()->take()) {
    Runtime::current().tasks.push_back(this);
    start();
}

ProgramTask::~ProgramTask() {
    std::erase(Runtime::current().tasks, this);
}

StepKind ProgramTask::advance() {
    const StepKind kind = step(m_coro, m_chain);
    if (kind == StepKind::Returned)
        value = m_coro.handle().promise().take();
    return kind;
}

void ProgramTask::abandon() {
    Task::abandon();
    m_coro = Coro<Value>(nullptr);
    m_coroutine = None;
}

void ProgramGather::collect() {
    std::vector<Value> items;
    for (const FutureRef& child : children())
        items.push_back(outcomeOf(*child));
    value = makeList(std::move(items));
}

std::string_view FutureObject::typeName() const {
    switch (m_future->type()) {
    case FutureType::Task:
        return "Task";
    case FutureType::Gather:
        return "_GatheringFuture";
    case FutureType::Future:
        break;
    }
    return "Future";
}

// A task's line in the program, and what waits for a future, are Python's: such are told shortly.
std::string FutureObject::repr() const {
    if (m_future->type() == FutureType::Task || m_future->hasCallbacks())
        return m_future->describe();
    const std::string name = "<" + std::string(typeName());
    switch (m_future->outcome()) {
    case Outcome::Pending:
        return name + " pending>";
    case Outcome::Cancelled:
        return name + " cancelled>";
    case Outcome::Exception:
        return name + " finished exception=" + m_future->error()->repr() + ">";
    default:
        return name + " finished result=" + m_future->valueText() + ">";
    }
}
bool FutureObject::isSame(const Object& other) const {
    const auto* view = dynamic_cast<const FutureObject*>(&other);
    return view && view->m_future == m_future;
}
std::size_t FutureObject::hash() const {
    return std::hash<const Future*>()(m_future.get());
}
std::span<const MethodRow> FutureObject::methods() const {
    const std::span<const MethodRow> all(kFutureMethods);
    return m_future->type() == FutureType::Task ? all : all.first(all.size() - kTaskMethods);
}

FutureRef futureOf(const Value& value) {
    const auto* view = value.as<FutureObject>();
    return view ? view->future() : FutureRef();
}

Value heldValue(Future& future) {
    const auto* holder = dynamic_cast<ValueHolder*>(&future);
    return holder ? holder->value : Value(None);
}

Value resultOf(Future& future) {
    if (!future.isDone())
        raiseOf("InvalidStateError", "Result is not ready.");
    if (const ErrorRef error = future.outcomeError())
        error->raise();
    return heldValue(future);
}

Ref<ProgramTask> makeTask(EventLoop& loop, const Value& coroutine, const Value& name) {
    loop.checkClosed();
    if (!coroutine.as<CoroutineObject>()) {
        loop.nextFutureId(); // asyncio's constructor numbers the task before it looks
        raiseOf("TypeError", "a coroutine was expected, got " + reprText(coroutine));
    }
    auto task = makeRef<ProgramTask>(loop, coroutine);
    if (!name.isNone())
        task->setName(strText(name));
    return task;
}

FutureRef ensureFuture(const Value& awaitable, EventLoop& loop) {
    if (FutureRef future = futureOf(awaitable))
        return future;
    if (!awaitable.as<CoroutineObject>())
        raiseOf("TypeError", "An asyncio.Future, a coroutine or an awaitable is required");
    return FutureRef(makeTask(loop, awaitable, None).get());
}

namespace {

EventLoop& loopOfFirst(const std::vector<Value>& awaitables) {
    for (const Value& awaitable : awaitables) {
        if (const FutureRef future = futureOf(awaitable))
            return future->loop();
    }
    return Runtime::current().eventLoop();
}

} // namespace

Value gatherValues(const std::vector<Value>& awaitables, bool returnsExceptions) {
    EventLoop& loop = loopOfFirst(awaitables);
    if (awaitables.empty()) {
        const auto outer = makeRef<ProgramFuture>(loop);
        outer->value = makeList({});
        outer->finish();
        return wrap(outer.get());
    }
    const auto gathering = makeRef<Gathering>(returnsExceptions);
    std::vector<FutureRef> children;
    std::vector<std::pair<Value, FutureRef>> known;
    for (const Value& awaitable : awaitables) {
        const auto same = std::find_if(known.begin(), known.end(),
                                       [&](const auto& each) { return is(each.first, awaitable); });
        if (same != known.end()) {
            children.push_back(same->second);
            continue;
        }
        children.push_back(ensureFuture(awaitable, loop));
        known.emplace_back(awaitable, children.back());
        gathering->add(*children.back());
    }
    const auto outer = makeRef<ProgramGather>(loop, std::move(children));
    gathering->setOuter(outer);
    return wrap(outer.get());
}

std::vector<Ref<ProgramTask>> pendingTasks(const EventLoop& loop) {
    std::vector<Ref<ProgramTask>> found;
    for (ProgramTask* task : Runtime::current().tasks) {
        if (&task->loop() == &loop && !task->isDone())
            found.emplace_back(task);
    }
    return found;
}

Callback makeCallback(const Value& function, Arguments arguments, bool takesFuture) {
    Callback callback;
    ProgramTask* task = taskOfCancel(function);
    const bool hasArguments = arguments.count() > 0;
    callback.kind = task ? CallbackKind::Cancel : CallbackKind::Call;
    if (task && !hasArguments && !takesFuture) {
        callback.function = runCancel;
        callback.target = task;
        return callback;
    }
    callback.function = runCallback;
    callback.target = makeRef<ProgramCallback>(function, std::move(arguments), takesFuture);
    return callback;
}

EventLoop& loopHere() {
    if (EventLoop* loop = EventLoop::running())
        return *loop;
    raiseOf("RuntimeError", "no running event loop");
}

} // namespace coroscope::py
