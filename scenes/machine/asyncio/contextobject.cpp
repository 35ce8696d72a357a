// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Context, ContextVar and Token. Copies of a context share their values until one of them is set.
#include "scenes/machine/asyncio/contextobject.h"

#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/sequenceparts.h"

#include <memory>

namespace coroscope::scenes {

namespace {

using Variables = std::vector<std::pair<Value, Value>>;

struct ContextObject final : Container {
    std::shared_ptr<Variables> variables; // shared with copies; null: none
    bool isEntered = false;
    using Container::Container;
    void clear() override {
        variables.reset();
        Container::clear();
    }
    [[nodiscard]] const Value* find(const Value& variable) const {
        for (std::size_t i = 0; variables && i < variables->size(); ++i) {
            if ((*variables)[i].first.is(variable))
                return &(*variables)[i].second;
        }
        return nullptr;
    }
    Variables& own() {
        if (!variables)
            variables = std::make_shared<Variables>();
        else if (variables.use_count() > 1)
            variables = std::make_shared<Variables>(*variables);
        return *variables;
    }
};

struct VariableObject final : Container {
    Value name, fallback; // Null: none
    using Container::Container;
    void clear() override {
        name = fallback = Value();
        Container::clear();
    }
};

struct TokenObject final : Container {
    Value variable, context, old; // `old` Null: there was none
    bool isUsed = false;
    using Container::Container;
    void clear() override {
        variable = context = old = Value();
        Container::clear();
    }
};

template <class Struct>
Struct& as(const Value& value) {
    return *static_cast<Struct*>(value.rawObject());
}

Value moduleValue(const char* name) {
    Machine& machine = AsyncioRuntime::current().machine;
    const Value module = machine.importModule("contextvars");
    return module ? getAttribute(machine, module, name) : Value();
}

Value newContext(std::shared_ptr<Variables> variables) {
    Ref<ContextObject> made = make<ContextObject>(asType(moduleValue("Context")));
    made->variables = std::move(variables);
    return Value(std::move(made));
}

ContextObject& currentContext() {
    Value& current = AsyncioRuntime::current().context;
    if (!current) {
        current = newContext(nullptr);
        as<ContextObject>(current).isEntered = true;
    }
    return as<ContextObject>(current);
}

// --- Context -------------------------------------------------------------------------------------

bool isVariable(Machine& machine, const Value& key) {
    if (key.isObject() && key.rawObject()->type->name == "ContextVar")
        return true;
    const auto shown = reprText(machine, key);
    if (shown)
        machine.typeError("a ContextVar key was expected, got " + *shown);
    return false;
}

Value getItem(Machine& machine, const Value& self, const Value& key) {
    if (!isVariable(machine, key))
        return {};
    const Value* found = as<ContextObject>(self).find(key);
    return found ? *found : machine.keyError(key);
}

Value getOr(Machine& machine, const Args& args) {
    if (!isVariable(machine, args[1]))
        return {};
    const Value* found = as<ContextObject>(args[0]).find(args[1]);
    return found ? *found : args.get(2, Value::none());
}

enum class What : std::uint8_t { Keys, Values, Items };

template <What W>
Value listed(Machine& machine, const Value& self) {
    ValueVector items;
    if (const auto variables = as<ContextObject>(self).variables) {
        for (const auto& [variable, value] : *variables) {
            items.push_back(W == What::Keys     ? variable
                            : W == What::Values ? value
                                                : machine.tuple({variable, value}));
        }
    }
    return iterate(machine, machine.list(std::move(items)));
}

Value runInContext(Machine& machine, const Args& args) {
    if (args.positionalCount() < 2)
        return machine.typeError("run() missing 1 required positional argument");
    ContextObject& context = as<ContextObject>(args[0]);
    if (context.isEntered) {
        const auto shown = reprText(machine, args[0]);
        return shown ? machine.raise(machine.types.RuntimeError,
                                     "cannot enter context: " + *shown + " is already entered")
                     : Value();
    }
    Value kept = args[0];
    const InContext inside(kept);
    return call(machine, args[1], args.without(2));
}

Value compareContexts(Machine& machine, const Value& left, const Value& right, CompareKind kind) {
    if (typeOf(machine, left) != typeOf(machine, right) ||
        (kind != CompareKind::Equal && kind != CompareKind::NotEqual))
        return Value::notImplemented();
    const Value a = callMethod(machine, Value::object(machine.types.dict), "__call__",
                               {listed<What::Items>(machine, left)});
    const Value b = a ? callMethod(machine, Value::object(machine.types.dict), "__call__",
                                   {listed<What::Items>(machine, right)})
                      : Value();
    return b ? compare(machine, a, b, kind) : Value();
}

Type* makeContextType(Machine& machine) {
    TypeBuilder type(machine, "Context", "_contextvars");
    type.flags(kFinal | kMapping | kDottedName);
    Slots& slots = type.slots();
    slots.newInstance = [](Machine& m, Type* cls, const Args& args) {
        return args.count ? m.typeError("Context() does not accept any arguments")
                          : Value(make<ContextObject>(cls));
    };
    slots.init = [](Machine&, const Value&, const Args&) { return true; };
    slots.getItem = getItem;
    slots.compare = compareContexts;
    slots.iterate = listed<What::Keys>;
    slots.length = [](Machine&, const Value& self) {
        const auto& variables = as<ContextObject>(self).variables;
        return variables ? static_cast<std::int64_t>(variables->size()) : 0;
    };
    slots.contains = [](Machine& m, const Value& self, const Value& key) {
        return isVariable(m, key) ? as<ContextObject>(self).find(key) != nullptr : -1;
    };
    return type.rawMethod("run", runInContext)
        .method("get", "self, key, default=, /", getOr)
        .method(
            "copy", "self",
            [](Machine&, const Args& a) { return newContext(as<ContextObject>(a[0]).variables); })
        .method("keys", "self",
                [](Machine& m, const Args& a) { return listed<What::Keys>(m, a[0]); })
        .method("values", "self",
                [](Machine& m, const Args& a) { return listed<What::Values>(m, a[0]); })
        .method("items", "self",
                [](Machine& m, const Args& a) { return listed<What::Items>(m, a[0]); })
        .finish();
}

// --- ContextVar ----------------------------------------------------------------------------------

Value newVariable(Machine& machine, Type* cls, const Args& args) {
    const std::uint32_t count = args.positionalCount();
    if (args.count > 2) {
        return machine.typeError("ContextVar() takes at most 2 arguments (" +
                                 std::to_string(args.count) + " given)");
    }
    if (count != 1) {
        return machine.typeError(std::string("ContextVar() takes ") +
                                 (count ? "at most" : "exactly") + " 1 positional argument (" +
                                 std::to_string(count) + " given)");
    }
    if (!asStr(args[0]))
        return machine.typeError("context variable name must be a str");
    Ref<VariableObject> made = make<VariableObject>(cls);
    made->name = args[0];
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.names->items[i])->text;
        if (name != "default") {
            return machine.typeError("'" + name +
                                     "' is an invalid keyword argument for ContextVar()");
        }
        made->fallback = args[count + i];
    }
    return Value(std::move(made));
}

Value reprVariable(Machine& machine, const Value& self) {
    const VariableObject& variable = as<VariableObject>(self);
    std::string text = "<ContextVar name=" + reprText(machine, variable.name).value_or("?");
    if (variable.fallback) {
        const auto shown = reprText(machine, Value(variable.fallback));
        if (!shown)
            return {};
        text += " default=" + *shown;
    }
    return machine.str(text + " at " + addressText(machine, self) + ">");
}

Value getVariable(Machine& machine, const Args& args) {
    const Value& current = AsyncioRuntime::current().context;
    const Value* found = current ? as<ContextObject>(current).find(args[0]) : nullptr;
    if (found)
        return *found;
    if (args.has(1))
        return args[1];
    const Value fallback = as<VariableObject>(args[0]).fallback;
    return fallback ? fallback
                    : machine.raiseValue(
                          call(machine, Value::object(machine.types.LookupError), {args[0]}));
}

Value setVariable(Machine&, const Args& args) {
    ContextObject& context = currentContext();
    Ref<TokenObject> token = make<TokenObject>(asType(moduleValue("Token")));
    token->variable = args[0];
    token->context = Value::object(&context);
    for (auto& [variable, value] : context.own()) {
        if (variable.is(args[0])) {
            token->old = std::exchange(value, args[1]);
            return Value(std::move(token));
        }
    }
    context.own().emplace_back(args[0], args[1]);
    return Value(std::move(token));
}

Value refuseToken(Machine& machine, Type* error, const Value& token, const char* why) {
    const auto shown = reprText(machine, token);
    return shown ? machine.raise(error, *shown + " " + why) : Value();
}

Value resetVariable(Machine& machine, const Args& args) {
    if (!args[1].isObject() || args[1].rawObject()->type->name != "Token") {
        const auto shown = reprText(machine, args[1]);
        return shown ? machine.typeError("expected an instance of Token, got " + *shown) : Value();
    }
    TokenObject& token = as<TokenObject>(args[1]);
    if (token.isUsed) {
        return refuseToken(machine, machine.types.RuntimeError, args[1],
                           "has already been used once");
    }
    if (!token.variable.is(args[0])) {
        return refuseToken(machine, machine.types.ValueError, args[1],
                           "was created by a different ContextVar");
    }
    ContextObject& context = currentContext();
    if (!token.context.is(Value::object(&context))) {
        return refuseToken(machine, machine.types.ValueError, args[1],
                           "was created in a different Context");
    }
    token.isUsed = true;
    Variables& variables = context.own();
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (!variables[i].first.is(args[0]))
            continue;
        const auto old = variables[i];
        if (token.old)
            variables[i].second = token.old;
        else
            variables.erase(variables.begin() + static_cast<std::ptrdiff_t>(i));
        break;
    }
    return Value::none();
}

Type* makeVariableType(Machine& machine) {
    TypeBuilder type(machine, "ContextVar", "_contextvars");
    type.flags(kFinal | kDottedName);
    type.slots().newInstance = newVariable;
    type.slots().init = [](Machine&, const Value&, const Args&) { return true; };
    type.slots().repr = reprVariable;
    return type.method("get", "self, default=, /", getVariable)
        .method("set", "self, value, /", setVariable)
        .method("reset", "self, token, /", resetVariable)
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .property("name", [](Machine&, const Value& self) { return as<VariableObject>(self).name; })
        .finish();
}

// --- Token ---------------------------------------------------------------------------------------

Value reprToken(Machine& machine, const Value& self) {
    const TokenObject& token = as<TokenObject>(self);
    const auto shown = reprText(machine, Value(token.variable));
    return shown ? machine.str(std::string("<Token") + (token.isUsed ? " used" : "") +
                               " var=" + *shown + " at " + addressText(machine, self) + ">")
                 : Value();
}

Type* makeTokenType(Machine& machine, const Value& missing) {
    TypeBuilder type(machine, "Token", "_contextvars");
    type.flags(kFinal | kDottedName);
    type.slots().newInstance = [](Machine& m, Type*, const Args&) {
        return m.raise(m.types.RuntimeError, "Tokens can only be created by ContextVars");
    };
    type.slots().repr = reprToken;
    return type
        .property("var", [](Machine&, const Value& self) { return as<TokenObject>(self).variable; })
        .property("old_value",
                  [](Machine& m, const Value& self) {
                      const Value old = as<TokenObject>(self).old;
                      return old ? old : getAttribute(m, moduleValue("Token"), "MISSING");
                  })
        .attribute("MISSING", missing)
        .classMethod("__class_getitem__", "cls, item, /", classGetItem)
        .finish();
}

Value makeMissing(Machine& machine) {
    TypeBuilder type(machine, "Token.MISSING", "builtins");
    type.flags(kFinal | kNotCallable);
    type.slots().repr = [](Machine& m, const Value&) { return m.str("<Token.MISSING>"); };
    return Value(makeInstance(type.finish()));
}

} // namespace

Value makeContextvarsModule(Machine& machine) {
    ModuleBuilder module(machine, "contextvars");
    const Value missing = makeMissing(machine);
    module.value("Context", Value::object(makeContextType(machine)))
        .value("ContextVar", Value::object(makeVariableType(machine)))
        .value("Token", Value::object(makeTokenType(machine, missing)))
        .function("copy_context", "", [](Machine&, const Args&) { return copyCurrentContext(); });
    return module.module();
}

Value copyCurrentContext() {
    const Value& current = AsyncioRuntime::current().context;
    return newContext(current ? as<ContextObject>(current).variables : nullptr);
}

Value contextForNew() {
    AsyncioRuntime& runtime = AsyncioRuntime::current();
    if (runtime.givenContext)
        return std::exchange(runtime.givenContext, Value());
    const bool isEmpty = !runtime.context || !as<ContextObject>(runtime.context).variables;
    return isEmpty ? Value() : copyCurrentContext();
}

InContext::InContext(Value& context)
    : m_context(context)
    , m_outer(std::exchange(AsyncioRuntime::current().context, context)) {
    if (context)
        as<ContextObject>(context).isEntered = true;
}

InContext::~InContext() {
    m_context = std::exchange(AsyncioRuntime::current().context, std::move(m_outer));
    if (m_context)
        as<ContextObject>(m_context).isEntered = false;
}

GivenContext::GivenContext(Value context)
    : m_former(std::exchange(AsyncioRuntime::current().givenContext,
                             context.isNone() ? Value() : std::move(context))) {}

namespace {

Value contextKeyword(const Args& args) {
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        if (asStr(args.names->items[i])->text == "context")
            return args[args.positionalCount() + i];
    }
    return {};
}

} // namespace

GivenContext::GivenContext(const Args& args)
    : GivenContext(contextKeyword(args)) {}

GivenContext::~GivenContext() {
    AsyncioRuntime::current().givenContext = std::move(m_former);
}

} // namespace coroscope::scenes
