// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Classes and their instances, exceptions among them, and how those pass through the core.
#pragma once

#include "core/program/containers.h"
#include "core/task/error.h"

#include <exception>

namespace coroscope::py {

using AttributeList = std::vector<std::pair<std::string, Value>>;

struct Class final : Object {
    Class(std::string of, std::vector<Ref<Class>> from, Value (*construct)(Class&, Arguments&))
        : name(std::move(of))
        , bases(std::move(from))
        , maker(construct) {}
    std::string name;
    std::vector<Ref<Class>> bases;
    Value (*maker)(Class& cls, Arguments& arguments);
    AttributeList attributes;

    [[nodiscard]] bool isSubclassOf(const Class& other) const;
    // In the class or its bases; null where there is none.
    [[nodiscard]] const Value* find(std::string_view attribute) const;
    [[nodiscard]] std::string_view typeName() const override { return "type"; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] Value attribute(std::string_view attribute) override;
    void setAttribute(std::string_view attribute, const Value& to) override;
    Value call(Arguments& arguments) override { return maker(*this, arguments); }
};

struct Instance : Object {
    explicit Instance(Ref<Class> of)
        : cls(std::move(of)) {}
    Ref<Class> cls;
    AttributeList attributes;

    [[nodiscard]] std::string_view typeName() const override { return cls->name; }
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] std::string str() const override;
    [[nodiscard]] bool truth() const override;
    [[nodiscard]] bool equals(const Object& other) const override;
    [[nodiscard]] Value attribute(std::string_view name) override;
    void setAttribute(std::string_view name, const Value& to) override;
    Value call(Arguments& arguments) override;
    [[nodiscard]] Value item(const Value& key) override;
    void setItem(const Value& key, const Value& to) override;
    [[nodiscard]] bool contains(const Value& item) override;
    [[nodiscard]] std::int64_t length() const override;
    [[nodiscard]] Ref<Iterator> iterate() override;

protected:
    // The class's method of that name, bound; not bound where there is none.
    [[nodiscard]] Value method(std::string_view name) const;
};

struct ExceptionObject final : Instance {
    using Instance::Instance;
    std::vector<Value> args;
    Value cause = None;
    Value context = None;

    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] std::string str() const override;
    [[nodiscard]] Value attribute(std::string_view name) override;
    [[nodiscard]] bool isGroup() const;
};

// A class of the runtime, by its name: a global of the program may hide it.
struct BuiltinClass {
    const char* name;
    operator Value() const;
    template <class... A>
    Value operator()(A&&... given) const {
        return Value(*this)(std::forward<A>(given)...);
    }
};
[[nodiscard]] Class& classNamed(std::string_view name);
[[nodiscard]] Class& classOf(const Value& value);
[[nodiscard]] bool isInstance(const Value& value, const Value& classes);

// What a C++ throw of a Python exception carries.
class ProgramError final : public Error {
public:
    explicit ProgramError(Value exception)
        : m_exception(std::move(exception)) {}
    [[nodiscard]] const Value& exception() const { return m_exception; }
    [[nodiscard]] std::string typeName() const override;
    [[nodiscard]] std::string message() const override { return strText(m_exception); }
    [[nodiscard]] std::string repr() const override { return reprText(m_exception); }
    [[nodiscard]] bool isCancelled() const override;
    [[nodiscard]] bool isExit() const override;
    [[noreturn]] void raise() const override;

private:
    Value m_exception;
};

// raise exception; a class is called first.
[[noreturn]] void raise(const Value& exception);
// raise exception from cause
[[noreturn]] void raise(const Value& exception, const Value& cause);
[[noreturn]] void raiseOf(const char* className, std::string message);
// TimeoutError from the CancelledError by which time ran out.
[[noreturn]] void raiseTimeout(const Value& cancelled);
// `error` was raised while `handled` was being handled; null and None: nothing was.
void setContext(const Value& error, const Value& handled);
[[nodiscard]] ErrorRef errorOf(const Value& exception);
[[nodiscard]] Value exceptionOf(const ErrorRef& error);
void checkBound(const Value& value, const char* name); // raises NameError
// What cancel(msg) is given; null for None.
[[nodiscard]] CancelMessageRef cancelMessageOf(const Value& message);

// How a body was left that something must run behind.
enum class Leave : std::uint8_t { No, Return, Break, Continue };

// What a `catch (...)` caught, for handlers that follow it: a handler must not await.
class Caught {
public:
    Caught() = default;
    // Inside of `catch (...)`. What no program may handle goes on at once.
    static Caught current();
    explicit operator bool() const { return static_cast<bool>(m_error); }
    // `except classes:`
    [[nodiscard]] bool is(const Value& classes) const;
    [[nodiscard]] const Value& value() const { return m_value; }
    [[nodiscard]] Value type() const; // None where nothing was caught
    // `except* classes:` takes its part out; not bound where there is none.
    [[nodiscard]] Value take(const Value& classes);
    [[noreturn]] void raise() const;
    // Goes on with it, if there is one.
    void raiseIfAny() const {
        if (m_error)
            raise();
    }
    [[nodiscard]] const ErrorRef& error() const { return m_error; }

private:
    ErrorRef m_error;
    Value m_value = None;
};

} // namespace coroscope::py
