// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Calling functions of the scene from the loop, and naming them as the event log does.
#include "scenes/machine/asyncio/scenecallback.h"

#include "scenes/machine/asyncio/contextobject.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/sceneerror.h"
#include "scenes/machine/asyncio/shortrepr.h"
#include "scenes/machine/asyncio/taskobject.h"

namespace coroscope::scenes {

namespace {

std::string attributeText(Machine& machine, const Value& value, std::string_view name) {
    const Value found = findAttribute(machine, value, name);
    machine.clearError();
    const StrObject* text = found ? asStr(found) : nullptr;
    return text ? strText(machine, found).value_or("") : std::string();
}

// The function inside functools.partial objects.
Value unwrapPartial(Machine& machine, Value function) {
    while (function.isObject() && function.rawObject()->type->name == "partial") {
        Value inner = findAttribute(machine, function, "func");
        if (!inner)
            break;
        function = std::move(inner);
    }
    machine.clearError();
    return function;
}

Value ownerOf(Machine& machine, const Value& function) {
    Value owner = findAttribute(machine, function, "__self__");
    machine.clearError();
    return owner;
}

std::string lastPart(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? name : name.substr(dot + 1);
}

class SceneCallback final : public CallbackTarget {
public:
    SceneCallback(Value callable, ValueVector values, bool isDoneCallback)
        : function(std::move(callable))
        , arguments(std::move(values))
        , context(contextForNew())
        , takesFuture(isDoneCallback) {
        currentHeap->charge(kBytesWithHandle);
    }
    ~SceneCallback() override {
        if (currentHeap)
            currentHeap->charge(-kBytesWithHandle);
    }
    SceneCallback(const SceneCallback&) = delete;
    SceneCallback& operator=(const SceneCallback&) = delete;

    [[nodiscard]] std::string callbackName() const override;
    // Asked only of a task's cancel that is called with arguments.
    [[nodiscard]] FutureId subject() const override {
        const CoreFuture* owner =
            coreFutureOf(ownerOf(AsyncioRuntime::current().machine, function));
        return owner ? owner->id() : 0;
    }
    [[nodiscard]] bool isSameCallback(const CallbackTarget& other) const override {
        const auto* callback = dynamic_cast<const SceneCallback*>(&other);
        Machine& machine = AsyncioRuntime::current().machine;
        return callback && equals(machine, function, callback->function) == 1;
    }

    Value function;
    ValueVector arguments;
    Value context;
    bool takesFuture;

private:
    // Handles are the loop's, which counts no bytes: a scene that queues them without end is
    // stopped by the memory that it may use.
    static constexpr std::int64_t kBytesWithHandle = 256;
};

std::string SceneCallback::callbackName() const {
    Machine& machine = AsyncioRuntime::current().machine;
    const Value inner = unwrapPartial(machine, function);
    std::string name = attributeText(machine, inner, "__qualname__");
    if (name.empty())
        name = typeName(machine, inner);
    if (const CoreFuture* future = coreFutureOf(ownerOf(machine, inner)))
        return "F" + std::to_string(future->id()) + "." + attributeText(machine, inner, "__name__");
    // A handle's cancel is told by its bare name.
    const bool isHandles = name == "Handle.cancel" || name == "TimerHandle.cancel";
    if (isHandles || attributeText(machine, inner, "__module__") == "__main__")
        return lastPart(name);
    return name;
}

ErrorRef invoke(CallbackTarget& target, Future* future, const ErrorRef&) {
    auto& callback = static_cast<SceneCallback&>(target);
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    const InContext inside(callback.context);
    const Value result =
        callback.takesFuture
            ? call(runtime.machine, callback.function, {wrap(CoreFutureRef(future))})
            : call(runtime.machine, callback.function,
                   Args(callback.arguments.data(), callback.arguments.size()));
    return result ? nullptr : runtime.takeError();
}

ErrorRef invokeCancel(CallbackTarget& target, Future*, const ErrorRef&) {
    static_cast<SceneTask&>(target).cancel();
    return nullptr;
}

// `task.cancel` as a callback is told as what it is.
SceneTask* taskOfCancel(Machine& machine, const Value& function) {
    CoreFuture* owner = coreFutureOf(ownerOf(machine, function));
    if (!owner || attributeText(machine, function, "__name__") != "cancel")
        return nullptr;
    return dynamic_cast<SceneTask*>(owner);
}

} // namespace

Callback makeTaskCancel(SceneTask& task) {
    Callback callback;
    callback.kind = CallbackKind::Cancel;
    callback.function = invokeCancel;
    callback.target = &task;
    return callback;
}

Callback makeSceneCallback(const Value& function, ValueVector arguments, bool takesFuture) {
    Callback callback;
    Machine& machine = AsyncioRuntime::current().machine;
    SceneTask* task = taskOfCancel(machine, function);
    if (task && arguments.empty() && !takesFuture)
        return makeTaskCancel(*task);
    callback.kind = task ? CallbackKind::Cancel : CallbackKind::Call;
    callback.function = invoke;
    callback.target = makeRef<SceneCallback>(function, std::move(arguments), takesFuture);
    return callback;
}

namespace {

// "(1, 'x')(2)": the arguments of a partial object, then those that the handle has.
std::string argumentsText(Machine& machine, const ValueVector& values, const Value& keywords) {
    std::string text = "(";
    for (const Value& value : values)
        text += (text.size() > 1 ? ", " : "") + shortRepr(machine, value);
    if (DictObject* dict = asDict(keywords)) {
        std::size_t position = 0;
        while (const auto* entry = dict->next(position))
            text += (text.size() > 1 ? ", " : "") + asStr(entry->key)->text + "=" +
                    shortRepr(machine, entry->value);
    }
    return text + ")";
}

bool isPartial(const Value& function) {
    return function.isObject() && function.rawObject()->type->name == "partial";
}

std::string describeCall(Machine& machine, const Value& function, const ValueVector& values,
                         const Value& keywords, const std::string& suffix) {
    const std::string all = argumentsText(machine, values, keywords) + suffix;
    if (isPartial(function)) {
        const Value items = findAttribute(machine, function, "args");
        return describeCall(machine, findAttribute(machine, function, "func"),
                            asTuple(items)->items, findAttribute(machine, function, "keywords"),
                            all);
    }
    std::string name = attributeText(machine, function, "__qualname__");
    if (name.empty())
        name = attributeText(machine, function, "__name__");
    return (name.empty() ? reprText(machine, function).value_or("") : name) + all;
}

// The function that a chain of functools.wraps and partial leads to.
Value innermost(Machine& machine, Value function) {
    for (;;) {
        Value inner =
            findAttribute(machine, function, isPartial(function) ? "func" : "__wrapped__");
        if (!inner)
            break;
        function = std::move(inner);
    }
    machine.clearError();
    return function;
}

} // namespace

std::string describeSceneCallback(Machine& machine, const Callback& callback) {
    const auto* scene = dynamic_cast<const SceneCallback*>(callback.target.get());
    if (!scene)
        return "callback()";
    std::string text = describeCall(machine, scene->function, scene->arguments, {}, {});
    const Value inner = innermost(machine, scene->function);
    if (const auto* function = objectAs<FunctionObject>(inner, machine.types.function)) {
        const Code& code = *function->code->code;
        text += " at " + code.fileName + ":" + std::to_string(code.firstLine);
    }
    return text;
}

} // namespace coroscope::scenes
