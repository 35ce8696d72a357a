// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Classes, the tree of built-in exceptions, and what instances can do.
#include "core/program/builtintypes.h"
#include "core/program/functions.h"

#include <algorithm>
#include <map>

namespace coroscope::py {

namespace {

struct Parent {
    std::string_view name;
    std::string_view base;
};

// Built-in classes whose base is not `object`.
constexpr Parent kParents[] = {
    {"Exception", "BaseException"},
    {"GeneratorExit", "BaseException"},
    {"KeyboardInterrupt", "BaseException"},
    {"SystemExit", "BaseException"},
    {"CancelledError", "BaseException"},
    {"BaseExceptionGroup", "BaseException"},
    {"ExceptionGroup", "BaseExceptionGroup"},
    {"ArithmeticError", "Exception"},
    {"AssertionError", "Exception"},
    {"AttributeError", "Exception"},
    {"InvalidStateError", "Exception"},
    {"LookupError", "Exception"},
    {"NameError", "Exception"},
    {"OSError", "Exception"},
    {"QueueEmpty", "Exception"},
    {"QueueFull", "Exception"},
    {"RuntimeError", "Exception"},
    {"StopAsyncIteration", "Exception"},
    {"StopIteration", "Exception"},
    {"TypeError", "Exception"},
    {"ValueError", "Exception"},
    {"BrokenBarrierError", "RuntimeError"},
    {"NotImplementedError", "RuntimeError"},
    {"OverflowError", "ArithmeticError"},
    {"ZeroDivisionError", "ArithmeticError"},
    {"IndexError", "LookupError"},
    {"KeyError", "LookupError"},
    {"ConnectionError", "OSError"},
    {"TimeoutError", "OSError"},
    {"bool", "int"},
};

bool isException(const Class& cls) {
    return cls.isSubclassOf(classNamed("BaseException"));
}

Value makeException(Class& cls, Arguments& arguments) {
    Ref<Class> chosen(&cls);
    if (cls.name == "BaseExceptionGroup" && arguments.count() == 2) {
        const std::vector<Value> members = itemsOf(arguments.positional[1]);
        const Value plain(&classNamed("Exception"));
        if (std::all_of(members.begin(), members.end(),
                        [&](const Value& member) { return isInstance(member, plain); }))
            chosen = &classNamed("ExceptionGroup");
    }
    auto exception = makeRef<ExceptionObject>(chosen);
    exception->args = arguments.positional;
    return Value(exception);
}

// An instance of a class of the program.
Value makeInstance(Class& cls, Arguments& arguments) {
    const Value made = isException(cls) ? makeException(cls, arguments)
                                        : Value(makeRef<Instance>(Ref<Class>(&cls)));
    if (cls.find("__init__"))
        made.invokeMethod("__init__", arguments);
    else if (!isException(cls) && arguments.count() + arguments.named.size() > 0)
        raiseOf("TypeError", cls.name + "() takes no arguments");
    return made;
}

Value bound(const Value& found, Value self, Class& cls) {
    if (found.as<Function>())
        return Value(makeRef<BoundMethod>(std::move(self), found));
    const auto* wrapped = found.as<Wrapped>();
    if (!wrapped)
        return found;
    if (wrapped->kind == Wrapped::Kind::Class)
        return Value(makeRef<BoundMethod>(Value(&cls), wrapped->function));
    if (wrapped->kind == Wrapped::Kind::Property)
        return wrapped->function(self);
    return wrapped->function;
}

const Value* findIn(const AttributeList& list, std::string_view name) {
    for (const auto& [each, value] : list) {
        if (each == name)
            return &value;
    }
    return nullptr;
}

void setIn(AttributeList& list, std::string_view name, const Value& to) {
    if (const Value* found = findIn(list, name))
        *const_cast<Value*>(found) = to;
    else
        list.emplace_back(name, to);
}

// Sets the arguments of an exception: what its class's own __init__ does.
constexpr MethodRow kInit{"__init__", [](Object& self, Arguments& arguments) -> Value {
                              if (auto* exception = dynamic_cast<ExceptionObject*>(&self))
                                  exception->args = arguments.positional;
                              return None;
                          }};

struct Super final : Object {
    Super(Ref<Class> of, Value object)
        : cls(std::move(of))
        , self(std::move(object)) {}
    Ref<Class> cls;
    Value self;
    [[nodiscard]] std::string_view typeName() const override { return "super"; }
    [[nodiscard]] Value attribute(std::string_view name) override {
        for (const Ref<Class>& base : cls->bases) {
            if (const Value* found = base->find(name))
                return bound(*found, self, *cls);
        }
        return name == "__init__" ? Value(makeRef<BoundNative>(self.object(), kInit)) : Value();
    }
};

} // namespace

bool Class::isSubclassOf(const Class& other) const {
    return this == &other ||
           std::any_of(bases.begin(), bases.end(),
                       [&other](const Ref<Class>& base) { return base->isSubclassOf(other); });
}

const Value* Class::find(std::string_view attribute) const {
    if (const Value* found = findIn(attributes, attribute))
        return found;
    for (const Ref<Class>& base : bases) {
        if (const Value* found = base->find(attribute))
            return found;
    }
    return nullptr;
}

std::string Class::repr() const {
    return "<class '" + name + "'>";
}

Value Class::attribute(std::string_view attribute) {
    if (attribute == "__name__" || attribute == "__qualname__")
        return name;
    const Value* found = find(attribute);
    if (!found)
        return {};
    const auto* wrapped = found->as<Wrapped>();
    return wrapped ? bound(*found, Value(this), *this) : *found;
}

void Class::setAttribute(std::string_view attribute, const Value& to) {
    setIn(attributes, attribute, to);
}

Class& classNamed(std::string_view name) {
    static std::map<std::string, Ref<Class>, std::less<>> classes;
    const auto known = classes.find(name);
    if (known != classes.end())
        return *known->second;
    std::vector<Ref<Class>> bases;
    for (const Parent& parent : kParents) {
        if (parent.name == name)
            bases.emplace_back(&classNamed(parent.base));
    }
    if (name == "ExceptionGroup")
        bases.emplace_back(&classNamed("Exception"));
    if (bases.empty() && name != "object")
        bases.emplace_back(&classNamed("object"));
    auto cls = makeRef<Class>(std::string(name), std::move(bases), nullptr);
    classes.emplace(name, cls);
    const Class* root = cls.get();
    while (!root->bases.empty() && root->name != "BaseException")
        root = root->bases.front().get();
    cls->maker = root->name == "BaseException" ? makeException : makeOfBuiltin;
    return *cls;
}

Class& classOf(const Value& value) {
    if (const auto* instance = value.as<Instance>())
        return *instance->cls;
    return classNamed(typeName(value));
}

bool isInstance(const Value& value, const Value& classes) {
    if (const auto* several = classes.as<Tuple>()) {
        return std::any_of(several->items.begin(), several->items.end(),
                           [&value](const Value& each) { return isInstance(value, each); });
    }
    const auto* cls = classes.as<Class>();
    if (!cls)
        raiseOf("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union");
    return classOf(value).isSubclassOf(*cls);
}

BuiltinClass::operator Value() const {
    return Value(&classNamed(name));
}

Value makeClass(std::string name, const Value& bases, AttributeList members) {
    std::vector<Ref<Class>> from;
    for (const Value& base : itemsOf(bases)) {
        auto* cls = base.as<Class>();
        if (!cls)
            raiseOf("TypeError", "bases must be types");
        from.emplace_back(cls);
    }
    if (from.empty())
        from.emplace_back(&classNamed("object"));
    auto cls = makeRef<Class>(std::move(name), std::move(from), makeInstance);
    cls->attributes = std::move(members);
    return Value(cls);
}

Value superOf(const Value& cls, const Value& self) {
    return Value(makeRef<Super>(Ref<Class>(cls.as<Class>()), self));
}

// --- instances

Value Instance::method(std::string_view name) const {
    const Value* found = cls->find(name);
    return found ? bound(*found, Value(const_cast<Instance*>(this)), *cls) : Value();
}

Value Instance::attribute(std::string_view name) {
    if (const Value* own = findIn(attributes, name))
        return *own;
    return method(name);
}

void Instance::setAttribute(std::string_view name, const Value& to) {
    setIn(attributes, name, to);
}

std::string Instance::repr() const {
    const Value own = method("__repr__");
    return own.isBound() ? textOf(own()) : "<__main__." + cls->name + " object at 0x0>";
}
std::string Instance::str() const {
    const Value own = method("__str__");
    return own.isBound() ? textOf(own()) : repr();
}
bool Instance::truth() const {
    Value own = method("__bool__");
    if (!own.isBound())
        own = method("__len__");
    return !own.isBound() || static_cast<bool>(own());
}
bool Instance::equals(const Object& other) const {
    const Value own = method("__eq__");
    return own.isBound() ? static_cast<bool>(own(Value(const_cast<Object*>(&other))))
                         : this == &other;
}
Value Instance::call(Arguments& arguments) {
    const Value own = method("__call__");
    return own.isBound() ? own.invoke(arguments) : Object::call(arguments);
}
Value Instance::item(const Value& key) {
    const Value own = method("__getitem__");
    return own.isBound() ? own(key) : Object::item(key);
}
void Instance::setItem(const Value& key, const Value& to) {
    const Value own = method("__setitem__");
    if (own.isBound())
        own(key, to);
    else
        Object::setItem(key, to);
}
bool Instance::contains(const Value& item) {
    const Value own = method("__contains__");
    return own.isBound() ? static_cast<bool>(own(item)) : Object::contains(item);
}
std::int64_t Instance::length() const {
    const Value own = method("__len__");
    return own.isBound() ? integerOf(own()) : Object::length();
}

Ref<Iterator> Instance::iterate() {
    const Value own = method("__iter__");
    if (!own.isBound())
        return Object::iterate();
    const Value iterator = own();
    if (!iterator.as<Instance>())
        return iterator.object() ? iterator.object()->iterate() : Object::iterate();
    return makeRef<FunctionIterator>([iterator](Value& item) {
        Caught caught;
        try {
            item = iterator.call("__next__");
        } catch (...) {
            caught = Caught::current();
        }
        if (caught && !caught.is(Value(&classNamed("StopIteration"))))
            caught.raise();
        return !caught;
    });
}

// --- exceptions

bool ExceptionObject::isGroup() const {
    return cls->isSubclassOf(classNamed("BaseExceptionGroup")) && args.size() == 2;
}

std::string ExceptionObject::repr() const {
    if (method("__repr__").isBound())
        return Instance::repr();
    std::string text;
    for (const Value& argument : args)
        text += (text.empty() ? "" : ", ") + reprText(argument);
    return cls->name + "(" + text + ")";
}

std::string ExceptionObject::str() const {
    if (method("__str__").isBound())
        return Instance::str();
    if (isGroup()) {
        const std::int64_t count = Value(args[1]).object()->length();
        return strText(args[0]) + " (" + std::to_string(count) + " sub-exception" +
               (count == 1 ? ")" : "s)");
    }
    if (args.empty())
        return {};
    if (args.size() > 1)
        return reprText(makeTuple(args));
    return cls->isSubclassOf(classNamed("KeyError")) ? reprText(args[0]) : strText(args[0]);
}

Value ExceptionObject::attribute(std::string_view name) {
    if (name == "args")
        return makeTuple(args);
    if (name == "__cause__")
        return cause;
    if (name == "__context__")
        return context;
    if (isGroup() && name == "exceptions")
        return makeTuple(itemsOf(args[1]));
    if (isGroup() && name == "message")
        return args[0];
    if (name == "value" && cls->name == "StopIteration")
        return args.empty() ? Value(None) : args[0];
    return Instance::attribute(name);
}

} // namespace coroscope::py
