// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Driving a coroutine of the machine as a C++20 coroutine on the core, and the methods of Task.
#include "scenes/machine/asyncio/taskobject.h"

#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/debugmode.h"
#include "scenes/machine/asyncio/drive.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/asyncio/policyobject.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/taskstack.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

std::string attribute(const Value& value, std::string_view name) {
    Machine& machine = runtime().machine;
    const Value found = findAttribute(machine, value, name);
    machine.clearError();
    return found && asStr(found) ? strText(machine, found).value_or("") : std::string();
}

std::string nameOfCoroutine(const Value& coroutine) {
    std::string name = attribute(coroutine, "__qualname__");
    if (name.empty())
        name = typeName(runtime().machine, coroutine);
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? name : name.substr(dot + 1);
}

// "fetch('b', 0.5)": the call that made the coroutine, read from its frame before it runs.
std::string callText(const Value& coroutine, const std::string& name) {
    Machine& machine = runtime().machine;
    std::string text = name + "(";
    const GeneratorObject* generator = isInstance(machine, coroutine, machine.types.coroutine)
                                           ? dynamic_cast<GeneratorObject*>(coroutine.asObject())
                                           : nullptr;
    if (generator && generator->frame && !generator->hasStarted) {
        const Frame& frame = *generator->frame;
        const Code& code = *frame.code->code;
        for (std::size_t i = 0; i < code.argCount + code.kwOnlyArgCount; ++i) {
            const Value& value = frame.slots[i];
            const auto* cell = objectAs<CellObject>(value, machine.types.cell);
            text += (i ? ", " : "") + displayText(machine, cell ? cell->content : value, false);
        }
    }
    return text + ")";
}

SceneTask& self(const Args& args) {
    return dynamic_cast<SceneTask&>(*coreFutureOf(args[0]));
}

Value getName(Machine& machine, const Args& args) {
    return machine.str(self(args).name());
}

Value setName(Machine& machine, const Args& args) {
    auto text = strText(machine, args[1]);
    if (!text)
        return {};
    self(args).setName(*text);
    return Value::none();
}

Value getCoro(Machine&, const Args& args) {
    return self(args).coroutine();
}
Value uncancel(Machine&, const Args& args) {
    return Value::integer(self(args).uncancel());
}
Value cancelling(Machine&, const Args& args) {
    return Value::integer(self(args).cancelling());
}

Value complains(Machine&, const Value& value) {
    return Value::boolean(dynamic_cast<SceneTask&>(*coreFutureOf(value)).complainsWhenDestroyed);
}

bool setComplains(Machine& machine, const Value& value, const Value& to) {
    const int isOn = to ? truth(machine, to) : 1;
    if (isOn >= 0)
        dynamic_cast<SceneTask&>(*coreFutureOf(value)).complainsWhenDestroyed = isOn == 1;
    return isOn >= 0;
}

Value refuseSetException(Machine& machine, const Args&) {
    return machine.raise(machine.types.RuntimeError,
                         "Task does not support set_exception operation");
}

Value refuseSet(Machine& machine, const Args&) {
    return machine.raise(machine.types.RuntimeError, "Task does not support set_result operation");
}

Value initTask(Machine&, const Args& args) {
    const Value given = args.get(2, Value::none());
    const Value loop = given.isNone() ? currentLoop() : given;
    if (!loop)
        return {};
    const GivenContext context(args.get(4, Value::none()));
    return guarded([&] {
        const auto task = makeSceneTask(*coreLoopOf(loop), args[1], args.get(3, Value::none()));
        if (!task)
            return Value();
        static_cast<FutureObject*>(args[0].rawObject())->attach(CoreFutureRef(task.get()));
        return Value::none();
    });
}

} // namespace

SceneTask::SceneTask(EventLoop& loop, Value coroutine, std::optional<std::string> name)
    : Task(loop, nameOfCoroutine(coroutine), std::move(name))
    , m_coroutine(std::move(coroutine))
    , m_context(contextForNew())
    , m_drive(drive(m_coroutine)) {
    const auto* generator = dynamic_cast<GeneratorObject*>(m_coroutine.asObject());
    if (generator && generator->frame) {
        const Code& code = *generator->frame->code->code;
        m_definedAt = code.fileName + ":" + std::to_string(code.firstLine);
    }
    source = sourceOfFuture(loop, {});
    runtime().tasks.push_back(this);
    start();
}

SceneTask::~SceneTask() {
    std::erase(runtime().tasks, this);
    complainOfDestroyed(*this);
}

std::string SceneTask::valueText() const {
    return displayText(runtime().machine, value, true);
}

StepKind SceneTask::advance() {
    // Thrown in before the first step, it reaches the coroutine all the same: most end with it, and
    // must know that they are no longer waited for; some go on.
    const InContext inside(m_context);
    if (!m_chain.leaf && m_chain.thrown)
        m_drive = drive(m_coroutine, std::exchange(m_chain.thrown, nullptr));
    const StepKind kind = step(m_drive, m_chain);
    if (kind == StepKind::Returned)
        value = m_drive.handle().promise().take();
    return kind;
}

void SceneTask::abandon() {
    Task::abandon();
    m_drive = Coro<Value>(nullptr);
    m_coroutine = Value();
    const Value kept = std::exchange(object, Value());
}

namespace {

std::string placeText(const NativeCoroutine& coroutine) {
    if (const Ref<Frame> frame = frameOfNative(coroutine))
        return " running at " + frame->code->code->fileName + ":" +
               std::to_string(frame->currentLine());
    const std::string place = definitionOfNative(coroutine);
    return place.empty() ? place : " done, defined at " + place;
}

} // namespace

void SceneTask::destroy() {
    isDestroyed = true;
    abandon();
}

std::string SceneTask::describeCoroutine() {
    std::string function = attribute(m_coroutine, "__qualname__");
    if (function.empty())
        function = "<" + typeName(runtime().machine, m_coroutine) + " without __name__>";
    std::string text = " name=" + quoted(name()) + " coro=<" + function + "()";
    const auto* generator = dynamic_cast<GeneratorObject*>(m_coroutine.asObject());
    if (generator && generator->frame) {
        text += " running at " + generator->frame->code->code->fileName + ":" +
                std::to_string(generator->frame->currentLine());
    } else if (const auto* native =
                   objectAs<NativeCoroutine>(m_coroutine, runtime().types.nativeCoroutine)) {
        text += placeText(*native);
    } else if (!m_definedAt.empty()) {
        text += " done, defined at " + m_definedAt;
    }
    text += ">";
    if (waitsOn())
        text += " wait_for=" + describeFuture(*waitsOn());
    return text;
}

HiddenTask::HiddenTask(EventLoop& loop, Coro<void> coro, Name name)
    : Task(loop, std::move(name), Hidden{})
    , m_coro(std::move(coro)) {
    start();
}

void HiddenTask::abandon() {
    Task::abandon();
    m_coro = Coro<void>(nullptr);
}

std::vector<coroscope::Ref<SceneTask>> pendingTasks(const EventLoop& loop) {
    std::vector<coroscope::Ref<SceneTask>> found;
    for (SceneTask* task : runtime().tasks) {
        if (&task->loop() == &loop && !task->isDone() && !task->isDestroyed)
            found.emplace_back(task);
    }
    return found;
}

void hideFromComplaints(CoreFuture* task, const Value& awaitable) {
    if (auto* made = dynamic_cast<SceneTask*>(task); made && coreFutureOf(awaitable) != task)
        made->complainsWhenDestroyed = false;
}

bool isCoroutine(const Value& value) {
    Machine& machine = runtime().machine;
    if (isInstance(machine, value, machine.types.coroutine) ||
        isInstance(machine, value, machine.types.generator) ||
        isInstance(machine, value, runtime().types.nativeCoroutine))
        return true;
    // collections.abc.Coroutine: whatever has its four methods.
    for (const char* name : {"__await__", "send", "throw", "close"}) {
        if (!typeOf(machine, value)->lookup(machine, machine.intern(name).get()))
            return false;
    }
    return true;
}

coroscope::Ref<SceneTask> makeSceneTask(EventLoop& loop, const Value& coroutine,
                                        const Value& name) {
    Machine& machine = runtime().machine;
    if (!isCoroutine(coroutine)) {
        loop.nextFutureId(); // asyncio's constructor numbers the task before it looks
        if (const auto text = reprText(machine, coroutine))
            machine.typeError("a coroutine was expected, got " + *text);
        return nullptr;
    }
    std::optional<std::string> told;
    if (!name.isNone()) {
        told = strText(machine, name);
        if (!told)
            return nullptr;
    }
    const std::string call = callText(coroutine, nameOfCoroutine(coroutine));
    auto task = makeRef<SceneTask>(loop, coroutine, std::move(told));
    if (Recorder* recorder = runtime().recorder;
        recorder && !recorder->isClosed() && !loop.isMuted())
        recorder->taskCall(task->id(), call);
    return task;
}

namespace {

// asyncio's _set_task_name; gives the task, Null where it raised.
Value named(const Value& task, const Value& name) {
    Machine& machine = runtime().machine;
    if (!task || name.isNone())
        return task;
    const Value method = findAttribute(machine, task, "set_name");
    if (method)
        return call(machine, method, {name}) ? task : Value();
    return machine.hasError() ? Value() : task;
}

// What the loop's own create_task does.
Value createTaskOf(LoopObject& loop, const Value& coroutine, const Value& name) {
    return guarded([&] {
        loop.loop->checkClosed();
        if (loop.taskFactory && !loop.taskFactory.isNone())
            return named(
                call(runtime().machine, loop.taskFactory, {Value::object(&loop), coroutine}), name);
        const auto task = makeSceneTask(*loop.loop, coroutine, name);
        return task ? wrap(CoreFutureRef(task.get())) : Value();
    });
}

} // namespace

Value createTaskIn(const Value& loop, const Value& coroutine) {
    LoopObject* object = loopObjectOf(loop);
    if (!object || object->type != runtime().types.loop)
        return callMethod(runtime().machine, loop, "create_task", {coroutine});
    return createTaskOf(*object, coroutine, Value::none());
}

Value createNamedTaskIn(const Value& loop, const Value& coroutine, const Value& name) {
    return named(createTaskIn(loop, coroutine), name);
}

Value createTaskMethod(Machine&, const Args& args) {
    const GivenContext context(args.get(3, Value::none()));
    return createTaskOf(*static_cast<LoopObject*>(args[0].rawObject()), args[1],
                        args.get(2, Value::none()));
}

void makeTaskType(AsyncioRuntime& rt) {
    TypeBuilder task(rt.machine, "Task", "_asyncio");
    task.base(rt.types.future).flags(kHasDict | kDottedName);
    task.property("_log_destroy_pending", complains, setComplains);
    task.method("__init__", "self, coro, *, loop=, name=, context=", initTask)
        .method("get_name", "self", getName)
        .method("set_name", "self, value, /", setName)
        .method("get_coro", "self", getCoro)
        .method("uncancel", "self", uncancel)
        .method("cancelling", "self", cancelling)
        .method("get_stack", "self, *, limit=", getTaskStack)
        .method("print_stack", "self, *, limit=, file=", printTaskStack)
        .method("set_result", "self, result, /", refuseSet)
        .method("set_exception", "self, exception, /", refuseSetException);
    rt.types.task = task.finish();
}

} // namespace coroscope::scenes
