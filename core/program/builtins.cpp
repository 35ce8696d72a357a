// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Built-in functions: one short function each.
#include "core/program/builtins.h"

#include "core/program/functions.h"
#include "core/program/runtime.h"

#include <algorithm>
#include <cmath>

namespace coroscope::py {

namespace {

Value iteratorOf(std::function<bool(Value&)> function) {
    return Value(makeRef<FunctionIterator>(std::move(function)));
}

Ref<Iterator> iteratorIn(const Value& iterable) {
    if (!iterable.object())
        raiseOf("TypeError", "'" + std::string(typeName(iterable)) + "' object is not iterable");
    return iterable.object()->iterate();
}

std::vector<Value> candidates(const Arguments& arguments) {
    return arguments.count() == 1 ? itemsOf(arguments.positional[0]) : arguments.positional;
}

Value extreme(const Arguments& arguments, const char* name, bool isMaximum) {
    const std::vector<Value> items = candidates(arguments);
    const Value key = arguments.ofName("key", None);
    if (items.empty()) {
        const Value otherwise = arguments.ofName("default", Value());
        if (!otherwise.isBound())
            raiseOf("ValueError", std::string(name) + "() arg is an empty sequence");
        return otherwise;
    }
    const auto keyOf = [&key](const Value& item) { return key.isNone() ? item : key(item); };
    Value best = items[0];
    Value bestKey = keyOf(best);
    for (std::size_t i = 1; i < items.size(); ++i) {
        Value each = keyOf(items[i]);
        if (isMaximum ? each > bestKey : each < bestKey) {
            best = items[i];
            bestKey = std::move(each);
        }
    }
    return best;
}

Value roundedTo(double number, std::int64_t digits) {
    const std::string text = formatText(number, "." + std::to_string(digits) + "f");
    return std::stod(text);
}

} // namespace

namespace calls {

Value print(Arguments& arguments) {
    const Value separator = arguments.ofName("sep", None);
    const Value end = arguments.ofName("end", None);
    std::string text;
    for (std::size_t i = 0; i < arguments.count(); ++i) {
        if (i > 0)
            text += separator.isNone() ? " " : textOf(separator);
        text += strText(arguments.positional[i]);
    }
    text += end.isNone() ? "\n" : textOf(end);
    Runtime::current().write(text);
    return None;
}

Value len(Arguments& arguments) {
    const Value object = arguments.at(0, "obj");
    if (!object.object())
        raiseOf("TypeError", "object of type '" + std::string(typeName(object)) + "' has no len()");
    return object.object()->length();
}

Value sorted(Arguments& arguments) {
    const Value items = makeList(itemsOf(arguments.at(0, "iterable")));
    Arguments rest;
    rest.named = arguments.named;
    items.invokeMethod("sort", rest);
    return items;
}

Value reversed(Arguments& arguments) {
    std::vector<Value> items = itemsOf(arguments.at(0, "sequence"));
    std::reverse(items.begin(), items.end());
    return Value(makeList(std::move(items)).object()->iterate());
}

Value sum(Arguments& arguments) {
    Value total = arguments.at(1, "start", 0);
    for (const Value& item : iterate(arguments.at(0, "iterable")))
        total = total + item;
    return total;
}

Value min(Arguments& arguments) {
    return extreme(arguments, "min", false);
}
Value max(Arguments& arguments) {
    return extreme(arguments, "max", true);
}

Value abs(Arguments& arguments) {
    const Value number = arguments.at(0, "x");
    if (std::holds_alternative<double>(number.held()))
        return std::fabs(numberOf(number));
    return number < Value(0) ? -number : +number;
}

Value round(Arguments& arguments) {
    const Value number = arguments.at(0, "number");
    const Value digits = arguments.at(1, "ndigits", None);
    if (!std::holds_alternative<double>(number.held()))
        return number;
    if (digits.isNone())
        return static_cast<std::int64_t>(std::nearbyint(numberOf(number)));
    return roundedTo(numberOf(number), integerOf(digits));
}

Value any(Arguments& arguments) {
    for (const Value& item : iterate(arguments.at(0, "iterable"))) {
        if (item)
            return true;
    }
    return false;
}

Value all(Arguments& arguments) {
    for (const Value& item : iterate(arguments.at(0, "iterable"))) {
        if (!item)
            return false;
    }
    return true;
}

Value enumerate(Arguments& arguments) {
    return iteratorOf([iterator = iteratorIn(arguments.at(0, "iterable")),
                       number = arguments.at(1, "start", 0)](Value& item) mutable {
        Value next;
        if (!iterator->next(next))
            return false;
        item = tupleOf(number, next);
        number = number + Value(1);
        return true;
    });
}

Value zip(Arguments& arguments) {
    std::vector<Ref<Iterator>> iterators;
    for (const Value& iterable : arguments.positional)
        iterators.push_back(iteratorIn(iterable));
    return iteratorOf([iterators = std::move(iterators)](Value& item) {
        std::vector<Value> items(iterators.size());
        for (std::size_t i = 0; i < iterators.size(); ++i) {
            if (!iterators[i]->next(items[i]))
                return false;
        }
        item = makeTuple(std::move(items));
        return !iterators.empty();
    });
}

Value map(Arguments& arguments) {
    return iteratorOf([function = arguments.at(0, "function"),
                       iterator = iteratorIn(arguments.at(1, "iterable"))](Value& item) {
        Value next;
        if (!iterator->next(next))
            return false;
        item = function(next);
        return true;
    });
}

Value filter(Arguments& arguments) {
    return iteratorOf([function = arguments.at(0, "function"),
                       iterator = iteratorIn(arguments.at(1, "iterable"))](Value& item) {
        while (iterator->next(item)) {
            if (function.isNone() ? item : function(item))
                return true;
        }
        return false;
    });
}

Value isinstance(Arguments& arguments) {
    return isInstance(arguments.at(0, "obj"), arguments.at(1, "class_or_tuple"));
}

Value iter(Arguments& arguments) {
    return Value(iteratorIn(arguments.at(0, "iterable")));
}

Value next(Arguments& arguments) {
    const Value iterator = arguments.at(0, "iterator");
    auto* object = iterator.as<Iterator>();
    if (!object)
        raiseOf("TypeError", "'" + std::string(typeName(iterator)) + "' object is not an iterator");
    Value item;
    if (object->next(item))
        return item;
    const Value otherwise = arguments.at(1, "default", Value());
    if (!otherwise.isBound())
        raiseOf("StopIteration", "");
    return otherwise;
}

Value repr(Arguments& arguments) {
    return reprText(arguments.at(0, "obj"));
}

Value hasattr(Arguments& arguments) {
    Object* object = arguments.at(0, "obj").object();
    return object && object->attribute(textOf(arguments.at(1, "name"))).isBound();
}

Value getattr(Arguments& arguments) {
    const Value object = arguments.at(0, "object");
    const std::string& name = textOf(arguments.at(1, "name"));
    if (arguments.count() < 3)
        return object.attr(name);
    Value found = object.object() ? object.object()->attribute(name) : Value();
    return found.isBound() ? found : arguments.positional[2];
}

Value setattr(Arguments& arguments) {
    arguments.at(0, "obj").setAttr(textOf(arguments.at(1, "name")), arguments.at(2, "value"));
    return None;
}

Value callable(Arguments& arguments) {
    const Value object = arguments.at(0, "obj");
    if (const auto* instance = object.as<Instance>())
        return instance->cls->find("__call__") != nullptr;
    return object.as<Function>() || object.as<BoundMethod>() || object.as<BoundNative>() ||
           object.as<BuiltinFunction>() || object.as<Class>() || object.as<Partial>();
}

Value divmod(Arguments& arguments) {
    const Value x = arguments.at(0, "x");
    const Value y = arguments.at(1, "y");
    return tupleOf(floorDivide(x, y), x % y);
}

Value chr(Arguments& arguments) {
    const std::int64_t code = integerOf(arguments.at(0, "i"));
    if (code < 0 || code > 127)
        raiseOf("ValueError", "chr() of what is not ASCII is not translated");
    return std::string(1, static_cast<char>(code));
}

Value ord(Arguments& arguments) {
    const std::string& text = textOf(arguments.at(0, "c"));
    if (text.size() != 1)
        raiseOf("TypeError", "ord() expected a character");
    return static_cast<std::int64_t>(text[0]);
}

Value id(Arguments& arguments) {
    return static_cast<std::int64_t>(hashOf(arguments.at(0, "obj")) >> 1U);
}
Value hash(Arguments& arguments) {
    return static_cast<std::int64_t>(hashOf(arguments.at(0, "obj")) >> 1U);
}

Value staticmethod(Arguments& arguments) {
    return Value(makeRef<Wrapped>(Wrapped::Kind::Static, arguments.at(0, "function")));
}
Value classmethod(Arguments& arguments) {
    return Value(makeRef<Wrapped>(Wrapped::Kind::Class, arguments.at(0, "function")));
}
Value property(Arguments& arguments) {
    return Value(makeRef<Wrapped>(Wrapped::Kind::Property, arguments.at(0, "fget")));
}

Value pow(Arguments& arguments) {
    return power(arguments.at(0, "base"), arguments.at(1, "exp"));
}

Value format(Arguments& arguments) {
    return formatted(arguments.at(0, "value"), arguments.at(1, "format_spec", ""));
}

} // namespace calls

namespace time::calls {

Value sleep(Arguments& arguments) {
    Runtime::current().block(numberOf(arguments.at(0, "secs")));
    return None;
}
Value monotonic(Arguments&) {
    return Runtime::current().clock.now();
}
Value time(Arguments&) {
    return 1'700'000'000.0 + Runtime::current().clock.now();
}

} // namespace time::calls

namespace functools::calls {

Value partial(Arguments& arguments) {
    const Value function = arguments.at(0, "func");
    arguments.positional.erase(arguments.positional.begin());
    return py::partial(function, std::move(arguments));
}

} // namespace functools::calls

} // namespace coroscope::py
