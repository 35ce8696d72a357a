// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.TaskGroup as a scene sees it.
#include "core/sync/taskgroup.h"

#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskfunctions.h"
#include "scenes/machine/asyncio/taskobject.h"
#include "scenes/machine/objects/exceptionobject.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

class SceneTaskGroup final : public TaskGroup {
    void raiseGroup(std::vector<ErrorRef> errors) override {
        Machine& machine = runtime().machine;
        ValueVector members;
        for (const ErrorRef& error : errors)
            members.push_back(runtime().exceptionOf(error));
        const Value group = call(
            machine, Value::object(machine.types.BaseExceptionGroup),
            {machine.str("unhandled errors in a TaskGroup"), machine.list(std::move(members))});
        if (!group)
            runtime().takeError()->raise();
        static_cast<ExceptionObject*>(group.rawObject())->suppressContext = true;
        runtime().errorOf(group)->raise();
    }
};

struct TaskGroupObject final : Container {
    coroscope::Ref<SceneTaskGroup> group;
    explicit TaskGroupObject(Type* type)
        : Container(type)
        , group(makeRef<SceneTaskGroup>()) {}
};

SceneTaskGroup& groupOf(const Value& value) {
    return *static_cast<TaskGroupObject*>(value.rawObject())->group;
}

Value newGroup(Machine& machine, Type* cls, const Args& args) {
    if (args.count > 0)
        return machine.typeError("TaskGroup.__init__() takes 1 positional argument but " +
                                 std::to_string(args.count + 1) + " were given");
    return Value(make<TaskGroupObject>(cls));
}

Coro<Value> enterGroup(Value self) {
    const Value loop = runningLoop();
    if (!loop)
        runtime().takeError()->raise();
    groupOf(self).enter(*coreLoopOf(loop));
    co_return self;
}

Value enter(Machine&, const Args& args) {
    return makeNativeCoroutine("TaskGroup.__aenter__", enterGroup(args[0]));
}

Coro<Value> leaveGroup(Value self, Value error) {
    ErrorRef cause;
    if (!error.isNone())
        cause = runtime().errorOf(error);
    co_await groupOf(self).leave(std::move(cause));
    co_return Value::none();
}

Value leave(Machine&, const Args& args) {
    return makeNativeCoroutine("TaskGroup.__aexit__", leaveGroup(args[0], args[2]));
}

Value createTask(Machine&, const Args& args) {
    const GivenContext context(args.get(3, Value::none()));
    return guarded([&]() -> Value {
        SceneTaskGroup& group = groupOf(args[0]);
        group.checkOpen();
        const Value name = args.get(2, Value::none());
        const DebugStack stack{"TaskGroup.create_task"};
        const Value task = createNamedTaskIn(loopValueOf(*group.loop()), args[1], name);
        if (auto* core = task ? dynamic_cast<Task*>(coreFutureOf(task)) : nullptr)
            group.add(core);
        return task;
    });
}

Value reprGroup(Machine& machine, const Value& self) {
    return machine.str(groupOf(self).describe());
}

} // namespace

void addTaskGroup(ModuleBuilder& module) {
    TypeBuilder type(module.machine(), "TaskGroup", "asyncio.taskgroups");
    type.flags(kHasDict);
    type.slots().newInstance = newGroup;
    type.slots().repr = reprGroup;
    type.method("__aenter__", "self", enter)
        .method("__aexit__", "self, et, exc, tb", leave)
        .method("create_task", "self, coro, *, name=, context=", createTask);
    module.value("TaskGroup", Value::object(type.finish()));
}

} // namespace coroscope::scenes
