// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The `_thread` module: what `threading`, `queue` and `concurrent.futures` are built of. A lock
// that is released wakes the first that waits for it, but whoever asks first takes it.
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/scenejob.h"
#include "scenes/machine/asyncio/threads.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

struct ThreadLock final : Object {
    using Object::Object;
    bool isLocked = false;
    std::deque<ThreadWait*> waiting;
};

ThreadLock& lockOf(const Args& args) {
    return *static_cast<ThreadLock*>(args[0].rawObject());
}

// False where `deadline` came first or the run is stopping.
bool take(ThreadLock& lock, double deadline) {
    while (lock.isLocked) {
        ThreadWait wait(runtime());
        lock.waiting.push_back(&wait);
        const bool isWoken = wait.until(deadline);
        std::erase(lock.waiting, &wait);
        if (!isWoken)
            return false;
    }
    return lock.isLocked = true;
}

// The deadline that acquire's arguments say; false where they are wrong.
bool readDeadline(Machine& machine, const Args& args, double& deadline) {
    const bool isBlocking = !args.has(1) || truth(machine, args[1]) == 1;
    double timeout = -1;
    if (args.has(2) && !realNumber(machine, args[2], timeout))
        return false;
    if (!isBlocking && timeout != -1) {
        machine.valueError("can't specify a timeout for a non-blocking call");
        return false;
    }
    if (timeout < 0 && timeout != -1) {
        machine.valueError("timeout value must be positive");
        return false;
    }
    deadline =
        timeout == -1 ? std::numeric_limits<double>::infinity() : runtime().clock.now() + timeout;
    if (!isBlocking)
        deadline = runtime().clock.now();
    return true;
}

Value acquire(Machine& machine, const Args& args) {
    double deadline = 0;
    if (!readDeadline(machine, args, deadline))
        return {};
    const bool isTaken = take(lockOf(args), deadline);
    return machine.isStopping() ? Value() : Value::boolean(isTaken);
}

Value release(Machine& machine, const Args& args) {
    ThreadLock& lock = lockOf(args);
    if (!lock.isLocked)
        return machine.raise(machine.types.RuntimeError, "release unlocked lock");
    lock.isLocked = false;
    if (!lock.waiting.empty())
        lock.waiting.front()->wake();
    return Value::none();
}

Value locked(Machine&, const Args& args) {
    return Value::boolean(lockOf(args).isLocked);
}

Value enter(Machine& machine, const Args& args) {
    return acquire(machine, Args(args.values, 1));
}

Value leave(Machine& machine, const Args& args) {
    return release(machine, args) ? Value::none() : Value();
}

Value reprLock(Machine& machine, const Value& value) {
    const bool isLocked = static_cast<ThreadLock*>(value.rawObject())->isLocked;
    const std::string plain = strText(machine, defaultRepr(machine, value)).value_or("<>");
    return machine.str(std::string(isLocked ? "<locked " : "<unlocked ") + plain.substr(1));
}

Value allocateLock(Machine&, const Args&) {
    return Value(make<ThreadLock>(runtime().types.threadLock));
}

// start_new_thread(function, args, kwargs={}, daemon=True): its number.
Value startThread(Machine& machine, const Args& args) {
    if (!isCallable(machine, args[0]))
        return machine.typeError("first arg must be callable");
    TupleObject* values = asTuple(args[1]);
    if (!values)
        return machine.typeError("2nd arg must be a tuple");
    return guarded([&] {
        const Value keywords = args.has(2) ? args[2] : Value(machine.newDict());
        const auto job = makeRef<SceneJob>(runtime(), args[0], values->items, keywords);
        job->isDaemon = !args.has(3) || truth(machine, args[3]) == 1;
        const Value number = Value::integer(job->ident());
        if (!job->isDaemon)
            runtime().joinedAtEnd.push_back(coroscope::Ref<WorkerJob>(job.get()));
        job->isOwn = true;
        ++runtime().ownThreads;
        runtime().workers.start(coroscope::Ref<WorkerJob>(job.get()));
        return machine.isStopping() ? Value() : number;
    });
}

Value getIdent(Machine&, const Args&) {
    const SceneJob* job = runtime().runningJob;
    return Value::integer(job ? job->ident() : AsyncioRuntime::mainThread);
}

// The name of a thread that `threading` did not make.
Value nameOfThis(Machine& machine, const Args&) {
    const SceneJob* job = runtime().runningJob;
    return machine.str(job ? job->name() : "MainThread");
}

Value mainIdent(Machine&, const Args&) {
    return Value::integer(AsyncioRuntime::mainThread);
}

// _at_exit(function): called when the program is over, before its threads are waited for.
Value atExit(Machine&, const Args& args) {
    runtime().atExit.push_back(args[0]);
    return args[0];
}

} // namespace

Value makeThreadModule(Machine& machine) {
    TypeBuilder lock(machine, "lock", "_thread");
    lock.flags(kFinal);
    lock.slots().newInstance = [](Machine& m, Type*, const Args& args) {
        return allocateLock(m, args);
    };
    lock.slots().repr = reprLock;
    lock.method("acquire", "self, blocking=, timeout=", acquire)
        .method("release", "self", release)
        .method("locked", "self", locked)
        .method("__enter__", "self", enter)
        .method("__exit__", "self, type, value, traceback, /", leave);
    runtime().types.threadLock = lock.finish();
    ModuleBuilder module(machine, "_thread");
    module.value("LockType", Value::object(runtime().types.threadLock))
        .value("error", Value::object(machine.types.RuntimeError))
        .value("TIMEOUT_MAX", Value::real(9223372036.0))
        .function("allocate_lock", "", allocateLock)
        .function("start_new_thread", "function, args, kwargs=, daemon=, /", startThread)
        .function("get_ident", "", getIdent)
        .function("get_native_id", "", getIdent)
        .function("_main_ident", "", mainIdent)
        .function("_at_exit", "function", atExit)
        .function("_name_of_this", "", nameOfThis);
    return module.module();
}

} // namespace coroscope::scenes
