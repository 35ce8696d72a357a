// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The hand-over between the loop's thread and a job's, and asyncio's functions that make jobs.
#include "scenes/machine/asyncio/scenejob.h"

#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/syncobject.h"
#include "scenes/machine/asyncio/threadsafe.h"
#include "scenes/machine/libraryplaces.h"
#include "scenes/machine/typebuilder.h"

#include <system_error>

namespace coroscope::scenes {

namespace {

constexpr std::size_t kStackBytes = 16u << 20;

} // namespace

SceneJob::SceneJob(AsyncioRuntime& runtime, Value function, ValueVector arguments, Value keywords)
    : m_runtime(runtime)
    , m_function(std::move(function))
    , m_arguments(std::move(arguments))
    , m_keywords(std::move(keywords))
    , m_ident(runtime.mainThread + ++runtime.threadsMade) {
    m_state.handled = &m_handled;
}

SceneJob::~SceneJob() {
    if (!m_isStarted)
        return;
    if (!m_isEnded)
        advance();
    pthread_join(m_thread, nullptr);
}

std::optional<double> SceneJob::advance() {
    m_seconds.reset();
    SceneJob* former = std::exchange(m_runtime.runningJob, this);
    std::swap(m_runtime.loopsOfThread, m_loops);
    m_context.swap(m_runtime.context);
    m_runtime.machine.exchangeThread(m_state);
    if (!m_isStarted)
        startThread();
    handOver(true);
    m_runtime.machine.exchangeThread(m_state);
    m_context.swap(m_runtime.context);
    std::swap(m_runtime.loopsOfThread, m_loops);
    m_runtime.runningJob = former;
    return m_seconds;
}

void SceneJob::startThread() {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, kStackBytes);
    const int error = pthread_create(&m_thread, &attributes, threadMain, this);
    pthread_attr_destroy(&attributes);
    if (error)
        throw std::system_error(error, std::generic_category(), "cannot start a worker's thread");
    m_isStarted = true;
}

void SceneJob::handOver(bool toJob) {
    std::unique_lock lock(m_mutex);
    m_isJobsTurn = toJob;
    m_turn.notify_all();
    m_turn.wait(lock, [this, toJob] { return m_isJobsTurn != toJob; });
}

void* SceneJob::threadMain(void* self) {
    auto& job = *static_cast<SceneJob*>(self);
    {
        std::unique_lock lock(job.m_mutex);
        job.m_turn.wait(lock, [&job] { return job.m_isJobsTurn; });
    }
    job.m_runtime.machine.enterThread();
    job.m_runtime.enterThread();
    job.runCall();
    const std::lock_guard lock(job.m_mutex);
    job.m_isEnded = true;
    job.m_isJobsTurn = false;
    job.m_turn.notify_all();
    return nullptr;
}

void SceneJob::runCall() {
    Machine& machine = m_runtime.machine;
    m_result = callWith(machine, m_function, m_arguments, asDict(m_keywords));
    if (!m_result) {
        if (!isOwn)
            addLibraryEntries(machine, "_WorkItem.run");
        m_error = m_runtime.takeError();
    }
    m_function = m_keywords = Value();
    m_arguments.clear();
    if (isOwn)
        --m_runtime.ownThreads;
}

void SceneJob::sleep(double seconds) {
    m_seconds = seconds;
    handOver(false);
}

void SceneJob::settle(Future& future) {
    if (m_error) {
        future.setError(m_error);
        return;
    }
    static_cast<SceneFuture&>(future).value = m_result;
    future.finish();
}

namespace {

AsyncioRuntime& current() {
    return AsyncioRuntime::current();
}

CoreFutureRef submit(EventLoop& loop, Value function, ValueVector arguments, Value keywords,
                     WorkerPool* pool = nullptr, const std::string& prefix = "asyncio",
                     Value context = {}) {
    auto future = makeRef<SceneFuture>(loop);
    const auto job = makeRef<SceneJob>(current(), std::move(function), std::move(arguments),
                                       std::move(keywords));
    job->setPrefix(prefix);
    job->setContext(std::move(context));
    current().workers.submit(coroscope::Ref<WorkerJob>(job.get()), future, pool);
    return future;
}

Coro<Value> runInThread(Value function, ValueVector arguments, Value keywords) {
    const Value loop = runningLoop();
    if (!loop)
        current().takeError()->raise();
    coreLoopOf(loop)->checkClosed();
    const CoreFutureRef future = submit(*coreLoopOf(loop), function, arguments, keywords, nullptr,
                                        "asyncio", contextForNew());
    co_await *future;
    co_return heldValue(*future);
}

// The values from `first` on.
ValueVector valuesFrom(const Args& args, std::size_t first) {
    ValueVector values;
    for (std::size_t i = first; i < args.positionalCount(); ++i)
        values.push_back(args[i]);
    return values;
}

Value toThread(Machine& machine, const Args& args) {
    if (args.positionalCount() < 1)
        return machine.typeError("to_thread() missing 1 required positional argument: 'func'");
    const Value keywords = Value(machine.newDict());
    for (std::size_t i = 0; i < args.keywordCount(); ++i)
        setItem(machine, keywords, args.names->items[i], args[args.positionalCount() + i]);
    return makeNativeCoroutine("to_thread", runInThread(args[0], valuesFrom(args, 1), keywords));
}

} // namespace

namespace {

std::int64_t numberIn(const Value& object, const char* attribute) {
    const Value found = orThrow(getAttribute(current().machine, object, attribute));
    return found.isInt() ? found.asInt() : 0;
}

bool isThreadPool(const Value& executor) {
    Machine& machine = current().machine;
    const Value module = orThrow(machine.importModule("concurrent.futures"));
    const Value type = orThrow(getAttribute(machine, module, "ThreadPoolExecutor"));
    return isInstanceOf(machine, executor, type) == 1;
}

// A job on a ThreadPoolExecutor: at most as many at a time as it has workers. Like those of the
// default executor it begins when the loop polls.
Value runInPool(EventLoop& loop, const Value& executor, const Value& function, ValueVector args) {
    Machine& machine = current().machine;
    if (truthOrThrow(orThrow(getAttribute(machine, executor, "_shutdown"))) == 1)
        throw LoopError("RuntimeError", "cannot schedule new futures after shutdown");
    auto& pool = current().pools[executor.rawObject()];
    if (!pool.second) {
        pool.first = executor; // its address stays its own
        pool.second = std::make_unique<WorkerPool>(
            static_cast<std::size_t>(numberIn(executor, "_max_workers")));
    }
    const Value prefix = orThrow(getAttribute(machine, executor, "_thread_name_prefix"));
    return wrap(submit(loop, function, std::move(args), Value(machine.newDict()), pool.second.get(),
                       strText(machine, prefix).value_or("")));
}

} // namespace

Value runInExecutor(Machine& machine, const Args& args) {
    if (args.positionalCount() < 3)
        return machine.typeError(
            "BaseEventLoop.run_in_executor() missing required positional arguments");
    return guarded([&]() -> Value {
        LoopObject& loop = *static_cast<LoopObject*>(args[0].rawObject());
        loop.loop->checkClosed();
        if (loop.isDebug && !checkDebugCallback(args[2], "run_in_executor"))
            return {};
        Value executor = args[1];
        if (executor.isNone() && loop.defaultExecutor)
            executor = loop.defaultExecutor;
        if (executor.isNone())
            return wrap(submit(*loop.loop, args[2], valuesFrom(args, 3), Value(machine.newDict())));
        if (isThreadPool(executor))
            return runInPool(*loop.loop, executor, args[2], valuesFrom(args, 3));
        ValueVector all = valuesFrom(args, 2);
        const Value method = orThrow(getAttribute(machine, executor, "submit"));
        const Value future = orThrow(call(machine, method, Args(all.data(), all.size())));
        return wrapConcurrent(future, *loop.loop);
    });
}

Value setDefaultExecutor(Machine& machine, const Args& args) {
    return guarded([&] {
        if (!isThreadPool(args[1]))
            return machine.typeError("executor must be ThreadPoolExecutor instance");
        static_cast<LoopObject*>(args[0].rawObject())->defaultExecutor = args[1];
        return Value::none();
    });
}

void addThreads(ModuleBuilder& module) {
    module.rawFunction("to_thread", toThread);
}

} // namespace coroscope::scenes
