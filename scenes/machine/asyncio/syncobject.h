// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the objects of asyncio's primitives share: an instance of a Python class (which scenes may
// derive from) around a primitive of the core.
#pragma once

#include "core/sync/waiters.h"
#include "scenes/machine/asyncio/runtime.h"
#include "scenes/machine/typebuilder.h"

#include <memory>
#include <vector>

namespace coroscope::scenes {

struct SyncObject final : Container {
    // The last one counts. Former ones (of another call of __init__) may still be waited in.
    std::vector<std::unique_ptr<LoopBound>> cores;
    using Container::Container;
};

// A primitive of the core that is called by its object's repr in messages.
template <class Core>
class Owned final : public Core {
public:
    template <class... Args>
    explicit Owned(Object* owner, Args&&... args)
        : Core(std::forward<Args>(args)...)
        , m_owner(owner) {}

protected:
    [[nodiscard]] std::string describe() const override {
        return reprText(AsyncioRuntime::current().machine, Value::object(m_owner)).value_or("");
    }

private:
    Object* m_owner;
};

// Throws a LoopError AttributeError where a derived class did not call __init__.
LoopBound& anyCoreOf(const Value& self);
template <class Core>
Core& coreOf(const Value& self) {
    return static_cast<Core&>(anyCoreOf(self));
}

template <class Core, class... Args>
void setCore(const Value& self, Args&&... args) {
    auto& object = *static_cast<SyncObject*>(self.rawObject());
    object.cores.push_back(std::make_unique<Core>(&object, std::forward<Args>(args)...));
}

// The value of a call that may have raised: then throws what is pending.
Value orThrow(Value value);
// Awaits what `self.method(*values)` gives, as a coroutine of the library does.
Coro<Value> awaitMethod(Value self, std::string method);
int truthOrThrow(const Value& value);

// __init__ of a Python class with one parameter at most; `parameter` null for none. False where it
// raised TypeError as a Python function does.
bool bindInit(const Args& args, const char* className, const char* parameter, bool isRequired,
              Value& value);
// "<asyncio.locks.Lock object at 0x… [locked, waiters:1]>"
Value reprWith(const Value& self, std::string state, std::size_t waiters);
// deque or list of waiters, for programs that look at them.
Value waitersValue(const Waiters& waiters);
// A type of instances as a Python class makes them.
void prepareSyncType(TypeBuilder& type);
// `async with`: acquire and release, as the object's class has them.
void addContextMethods(TypeBuilder& type);

// --- the parts of the module
void addLock(ModuleBuilder& module);
void addEvent(ModuleBuilder& module);
void addCondition(ModuleBuilder& module);
void addSemaphores(ModuleBuilder& module);
void addBarrier(ModuleBuilder& module);
void addLocks(ModuleBuilder& module); // all of the above
void addQueues(ModuleBuilder& module);

} // namespace coroscope::scenes
