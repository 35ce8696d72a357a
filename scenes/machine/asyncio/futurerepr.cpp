// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The repr of futures and tasks: state, coroutine, outcome, callbacks, in debug mode the place.
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/scenecallback.h"
#include "scenes/machine/asyncio/shortrepr.h"
#include "scenes/machine/asyncio/taskobject.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

std::string asyncioCallback(const char* function, int line) {
    return std::string(function) +
           "() at /usr/lib/python3.11/asyncio/tasks.py:" + std::to_string(line);
}

std::string callbackText(Machine& machine, const Callback& callback) {
    switch (callback.kind) {
    case CallbackKind::Wakeup:
        return "Task.task_wakeup()";
    case CallbackKind::StopLoop:
        return "_run_until_complete_cb() at /usr/lib/python3.11/asyncio/base_events.py:180";
    case CallbackKind::GatherChildDone:
        return asyncioCallback("gather.<locals>._done_callback", 764);
    case CallbackKind::WaitChildDone:
        return asyncioCallback("_wait.<locals>._on_completion", 519);
    case CallbackKind::AsCompletedChildDone:
        return asyncioCallback("as_completed.<locals>._on_completion", 602);
    case CallbackKind::ShieldInnerDone:
        return asyncioCallback("shield.<locals>._inner_done_callback", 891);
    case CallbackKind::ShieldOuterDone:
        return asyncioCallback("shield.<locals>._outer_done_callback", 908);
    case CallbackKind::ReleaseWaiter: {
        auto& waiter = static_cast<CoreFuture&>(*callback.target);
        const std::string argument = shortRepr(machine, wrap(&waiter));
        return asyncioCallback(("_release_waiter(" + argument + ")").c_str(), 431);
    }
    default:
        break;
    }
    return describeSceneCallback(machine, callback);
}

std::string callbacksText(Machine& machine, const CoreFuture& future) {
    const std::vector<Callback> callbacks = future.callbacks();
    std::string text = "cb=[" + callbackText(machine, callbacks.front());
    if (callbacks.size() == 2)
        text += ", " + callbackText(machine, callbacks.back());
    else if (callbacks.size() > 2)
        text += ", <" + std::to_string(callbacks.size() - 2) + " more>, " +
                callbackText(machine, callbacks.back());
    return text + "]";
}

// A future of the core's own was made by create_future.
std::string placeText(CoreFuture& future) {
    if (!runtime().wasDebugged || dynamic_cast<ValueHolder*>(&future))
        return createdAt(sourceOf(future));
    const Ref<Frame> frame = debuggedLoop(future.loop())
                                 ? libraryFrameAt(runtime().machine, "create_future/stack")
                                 : Ref<Frame>();
    return frame ? " created at " + frame->code->code->fileName + ":" +
                       std::to_string(frame->currentLine())
                 : std::string();
}

} // namespace

std::string classNameOf(const CoreFuture& future) {
    if (const auto found = runtime().wrappers.find(&future); found != runtime().wrappers.end())
        return found->second->type->name;
    if (future.type() == FutureType::Gather)
        return "_GatheringFuture";
    return future.type() == FutureType::Task ? "Task" : "Future";
}

const SourceTrace* sourceOf(const CoreFuture& future) {
    const auto* holder = dynamic_cast<const ValueHolder*>(&future);
    return holder ? holder->source.get() : nullptr;
}

std::string describeFuture(CoreFuture& future) {
    Machine& machine = runtime().machine;
    auto* task = dynamic_cast<SceneTask*>(&future);
    std::string text = "<" + classNameOf(future) + " ";
    if (future.isDone())
        text += future.isCancelled() ? "cancelled" : "finished";
    else
        text += task && task->cancelling() ? "cancelling" : "pending";
    if (task)
        text += task->describeCoroutine();
    if (future.outcome() == Outcome::Exception)
        text += " exception=" + future.error()->repr();
    else if (future.outcome() == Outcome::Result)
        text += " result=" + shortRepr(machine, heldValue(future));
    if (future.hasCallbacks())
        text += " " + callbacksText(machine, future);
    return text + placeText(future) + ">";
}

} // namespace coroscope::scenes
