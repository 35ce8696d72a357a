// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Instances, context managers and reprs of asyncio's primitives.
#include "scenes/machine/asyncio/syncobject.h"

#include "scenes/machine/asyncio/drive.h"
#include "scenes/machine/asyncio/futureobject.h"
#include "scenes/machine/asyncio/nativecoroutine.h"
#include "scenes/machine/objects/classes.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

Value newObject(Machine&, Type* cls, const Args&) {
    return Value(make<SyncObject>(cls));
}

Coro<Value> enterContext(Value self) {
    const Value ignored = co_await awaitMethod(self, "acquire");
    co_return Value::none();
}

Coro<Value> exitContext(Value self) {
    orThrow(callMethod(runtime().machine, self, "release"));
    co_return Value::none();
}

Value enter(Machine&, const Args& args) {
    return makeNativeCoroutine("_ContextManagerMixin.__aenter__", enterContext(args[0]));
}

Value exit(Machine&, const Args& args) {
    return makeNativeCoroutine("_ContextManagerMixin.__aexit__", exitContext(args[0]));
}

bool fail(const char* className, const std::string& message) {
    runtime().machine.typeError(std::string(className) + ".__init__() " + message);
    return false;
}

} // namespace

LoopBound& anyCoreOf(const Value& self) {
    auto& object = *static_cast<SyncObject*>(self.rawObject());
    if (object.cores.empty()) {
        throw LoopError("AttributeError",
                        "'" + object.type->name + "' object has no attribute '_waiters'");
    }
    return *object.cores.back();
}

Value orThrow(Value value) {
    if (!value)
        runtime().takeError()->raise();
    return value;
}

int truthOrThrow(const Value& value) {
    const int result = truth(runtime().machine, value);
    if (result < 0)
        runtime().takeError()->raise();
    return result;
}

Coro<Value> awaitMethod(Value self, std::string method) {
    const Value awaitable = orThrow(callMethod(runtime().machine, self, method));
    Value result = co_await wrapAwaitable(awaitable);
    co_return result;
}

bool bindInit(const Args& args, const char* className, const char* parameter, bool isRequired,
              Value& value) {
    const std::size_t most = parameter ? 1 : 0;
    const std::size_t given = args.positionalCount();
    for (std::size_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.names->items[i])->text;
        if (!parameter || name != parameter)
            return fail(className, "got an unexpected keyword argument '" + name + "'");
        if (given > 0)
            return fail(className, "got multiple values for argument '" + name + "'");
        value = args[given + i];
    }
    if (given > most) {
        const bool isRange = parameter && !isRequired;
        const std::string takes = isRange ? "from 1 to 2" : std::to_string(most + 1);
        return fail(className, "takes " + takes + " positional argument" +
                                   (isRange || most ? "s" : "") + " but " +
                                   std::to_string(given + 1) + " were given");
    }
    if (given == 1)
        value = args[0];
    if (isRequired && !value)
        return fail(className,
                    std::string("missing 1 required positional argument: '") + parameter + "'");
    return true;
}

Value reprWith(const Value& self, std::string state, std::size_t waiters) {
    Machine& machine = runtime().machine;
    const std::string text = strText(machine, defaultRepr(machine, self)).value_or("<>");
    if (waiters > 0)
        state += ", waiters:" + std::to_string(waiters);
    return machine.str(text.substr(0, text.size() - 1) + " [" + state + "]>");
}

Value waitersValue(const Waiters& waiters) {
    ValueVector items;
    for (const WaiterRef& waiter : waiters.all())
        items.push_back(wrap(CoreFutureRef(waiter.get())));
    return runtime().machine.list(std::move(items));
}

void prepareSyncType(TypeBuilder& type) {
    type.flags(kHasDict);
    type.slots().newInstance = newObject;
}

void addContextMethods(TypeBuilder& type) {
    type.method("__aenter__", "self", enter).method("__aexit__", "self, exc_type, exc, tb", exit);
}

void addLocks(ModuleBuilder& module) {
    addLock(module);
    addEvent(module);
    addCondition(module);
    addSemaphores(module);
    addBarrier(module);
}

} // namespace coroscope::scenes
