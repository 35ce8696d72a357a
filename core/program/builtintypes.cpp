// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One function a built-in type.
#include "core/program/builtintypes.h"

#include "core/program/futures.h"
#include "core/program/runtime.h"

#include <charconv>
#include <cmath>

namespace coroscope::py {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r") + 1 - first);
}

Value makeInt(const Value& from) {
    if (const auto* number = std::get_if<double>(&from.held())) {
        if (!std::isfinite(*number) || std::fabs(*number) >= 9.2e18)
            raiseOf("OverflowError", "cannot convert float to a 64-bit integer");
        return static_cast<std::int64_t>(*number);
    }
    const auto* text = from.as<Str>();
    if (!text)
        return integerOf(from);
    const std::string_view digits = trimmed(text->text);
    std::int64_t number = 0;
    const char* begin = digits.data() + (digits.starts_with('+') ? 1 : 0);
    const auto result = std::from_chars(begin, digits.data() + digits.size(), number);
    if (result.ec != std::errc() || result.ptr != digits.data() + digits.size())
        raiseOf("ValueError", "invalid literal for int() with base 10: " + text->repr());
    return number;
}

Value makeFloat(const Value& from) {
    const auto* text = from.as<Str>();
    if (!text)
        return numberOf(from);
    const std::string digits(trimmed(text->text));
    std::size_t read = 0;
    double number = 0;
    try {
        number = std::stod(digits, &read);
    } catch (const std::exception&) {
        read = 0;
    }
    if (read == 0 || read != digits.size())
        raiseOf("ValueError", "could not convert string to float: " + text->repr());
    return number;
}

Value makeDict(const Arguments& arguments) {
    auto dict = makeRef<Dict>();
    const Value made(dict);
    if (arguments.count() > 0)
        made.call("update", arguments.positional[0]);
    for (const auto& [name, value] : arguments.named)
        dict->table.set(name, value);
    return made;
}

Value makeRange(const Arguments& arguments) {
    const bool hasOne = arguments.count() == 1;
    const std::int64_t step = integerOf(arguments.at(2, "step", 1));
    if (step == 0)
        raiseOf("ValueError", "range() arg 3 must not be zero");
    const std::int64_t first = integerOf(arguments.at(0, "start"));
    return Value(hasOne ? makeRef<Range>(0, first, step)
                        : makeRef<Range>(first, integerOf(arguments.at(1, "stop")), step));
}

} // namespace

Value makeOfBuiltin(Class& cls, Arguments& arguments) {
    const std::string& name = cls.name;
    const Value first = arguments.at(0, "object", Value());
    const bool isEmpty = !first.isBound();
    if (name == "str")
        return isEmpty ? Value("") : Value(strText(first));
    if (name == "int")
        return isEmpty ? Value(0) : makeInt(first);
    if (name == "float")
        return isEmpty ? Value(0.0) : makeFloat(first);
    if (name == "bool")
        return !isEmpty && static_cast<bool>(first);
    if (name == "list")
        return makeList(isEmpty ? std::vector<Value>() : itemsOf(first));
    if (name == "tuple")
        return makeTuple(isEmpty ? std::vector<Value>() : itemsOf(first));
    if (name == "set")
        return makeSet(isEmpty ? std::vector<Value>() : itemsOf(first));
    if (name == "dict")
        return makeDict(arguments);
    if (name == "range")
        return makeRange(arguments);
    if (name == "type")
        return Value(&classOf(arguments.at(0, "object")));
    if (name == "object")
        return Value(makeRef<Instance>(Ref<Class>(&cls)));
    if (name == "Future")
        return wrap(makeRef<ProgramFuture>(Runtime::current().eventLoop()).get());
    if (name == "Task")
        return wrap(
            makeTask(loopHere(), arguments.at(0, "coro"), arguments.ofName("name", None)).get());
    raiseOf("TypeError", "cannot create '" + name + "' instances");
}

} // namespace coroscope::py
