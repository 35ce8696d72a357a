// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Functions: each becomes one of C++; those inside of others are given the variables that they
// share as parameters.
#include "core/export/escape.h"
#include "scenes/check/treewalk.h"
#include "scenes/translate/translator.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isAttribute(const ast::Expr& expression, const char* module, const char* name) {
    const auto* attribute = ast::as<ast::Attribute>(&expression);
    const auto* owner = attribute ? ast::as<ast::Name>(attribute->value) : nullptr;
    return owner && owner->id == module && attribute->attr == name;
}

bool areLiterals(const ast::Exprs& expressions) {
    return std::all_of(expressions.begin(), expressions.end(),
                       [](const ast::Expr* each) { return !each || ast::as<ast::Literal>(each); });
}

std::vector<const ast::Argument*> inOrder(const ast::Arguments& arguments) {
    std::vector<const ast::Argument*> all(arguments.posOnly.begin(), arguments.posOnly.end());
    all.insert(all.end(), arguments.args.begin(), arguments.args.end());
    if (arguments.varArg)
        all.push_back(arguments.varArg);
    all.insert(all.end(), arguments.kwOnly.begin(), arguments.kwOnly.end());
    if (arguments.kwArg)
        all.push_back(arguments.kwArg);
    return all;
}

} // namespace

bool Translator::isOldStyle(const ast::FunctionDef& definition) {
    return std::any_of(
        definition.decorators.begin(), definition.decorators.end(),
        [](const ast::Expr* each) { return isAttribute(*each, "asyncio", "coroutine"); });
}

// Functions of the module that keep their name: called directly.
void Translator::findStaticFunctions() {
    for (const ast::Stmt* each : m_module.body) {
        const auto* definition = ast::as<ast::FunctionDef>(each);
        if (!definition || m_scopes.module().bindings[definition->name] != 1 ||
            !areLiterals(definition->args.defaults) || !areLiterals(definition->args.kwDefaults))
            continue;
        const bool isOld = isOldStyle(*definition);
        if (definition->decorators.size() != (isOld ? 1U : 0U))
            continue;
        m_static[definition->name] = {definition, definition->isAsync || isOld,
                                      m_scopes.of(*definition).isGenerator && !isOld};
    }
}

std::string Translator::signatureText(const ast::Arguments& arguments) {
    std::string out;
    const auto add = [&out](const std::string& name) { out += (out.empty() ? "" : ", ") + name; };
    std::vector<const ast::Argument*> plain(arguments.posOnly.begin(), arguments.posOnly.end());
    plain.insert(plain.end(), arguments.args.begin(), arguments.args.end());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool hasDefault = i + arguments.defaults.size() >= plain.size();
        add(plain[i]->name + (hasDefault ? "=" : ""));
    }
    if (arguments.varArg)
        add("*" + arguments.varArg->name);
    else if (!arguments.kwOnly.empty())
        add("*");
    for (std::size_t i = 0; i < arguments.kwOnly.size(); ++i)
        add(arguments.kwOnly[i]->name + (arguments.kwDefaults[i] ? "=" : ""));
    if (arguments.kwArg)
        add("**" + arguments.kwArg->name);
    return out;
}

std::string Translator::defaultsText(const ast::Arguments& arguments) {
    std::vector<const ast::Expr*> all(arguments.defaults.begin(), arguments.defaults.end());
    for (const ast::Expr* each : arguments.kwDefaults) {
        if (each)
            all.push_back(each);
    }
    if (all.empty())
        return {};
    std::string out;
    for (const CppExpr& each : operands(all))
        out += (out.empty() ? "" : ", ") + each.text;
    return ", {" + out + "}";
}

std::string Translator::parametersText(FunctionNames& scope, const ast::Arguments& arguments,
                                       bool withCaptured) {
    std::string out;
    if (withCaptured) {
        for (const std::string& name : scope.captured())
            out += (out.empty() ? "py::Cell " : ", py::Cell ") + cppName(name);
    }
    for (const ast::Argument* each : inOrder(arguments)) {
        const bool isShared = scope.shared.contains(each->name);
        out += (out.empty() ? "Value " : ", Value ") + cppName(each->name) +
               (isShared ? "_given" : "");
    }
    return out;
}

void Translator::prologue(FunctionNames& scope, const ast::Arguments& arguments) {
    for (const ast::Argument* each : inOrder(arguments)) {
        m_context.declared.insert(each->name);
        const std::string name = cppName(each->name);
        if (scope.shared.contains(each->name))
            line("const py::Cell " + name + "(std::move(" + name + "_given));");
    }
}

std::string Translator::functionValue(const ast::FunctionDef& definition,
                                      const std::string& qualifiedName, const std::string& function,
                                      FunctionNames& scope, bool) {
    std::string callable = function;
    const auto captured = scope.captured();
    if (!captured.empty()) {
        std::string names;
        for (const std::string& name : captured)
            names += (names.empty() ? "" : ", ") + cppName(name);
        std::string passed = names;
        for (const ast::Argument* each : inOrder(definition.args)) {
            const bool isShared = scope.shared.contains(each->name);
            passed += ", std::move(" + cppName(each->name) + (isShared ? "_given)" : ")");
        }
        callable = "[" + names + "](" + parametersText(scope, definition.args, false) +
                   ") { return " + function + "(" + passed + "); }";
    }
    return "py::function(" + cppLiteral(qualifiedName) + ", " +
           cppLiteral(signatureText(definition.args)) + ", " + callable +
           defaultsText(definition.args) + ")";
}

std::string Translator::lambda(const ast::Lambda& lambda) {
    FunctionNames& scope = m_scopes.of(lambda);
    for (const std::string& name : m_comprehended) {
        if (scope.used.contains(name) && !scope.bound.contains(name))
            refuse(lambda, Refused::ComprehendedName, name);
    }
    std::string captures;
    for (const std::string& name : scope.captured())
        captures += (captures.empty() ? "" : ", ") + cppName(name);
    const std::string defaults = defaultsText(lambda.args);
    const std::string prefix =
        m_context.qualifiedName.empty() ? "" : m_context.qualifiedName + ".<locals>.";
    Context inner;
    inner.scope = &scope;
    inner.qualifiedName = prefix + "<lambda>";
    inner.cppName = m_context.cppName;
    std::swap(inner, m_context);
    std::string result;
    std::string before = this->captured([&] {
        ++m_indent;
        prologue(scope, lambda.args);
        result = text(*lambda.body);
        --m_indent;
    });
    std::swap(inner, m_context);
    if (scope.isGenerator)
        refuse(lambda, Refused::YieldingLambda);
    const std::string body = before.empty()
                                 ? " return " + result + "; "
                                 : "\n" + before + std::string(std::size_t(m_indent + 1) * 4, ' ') +
                                       "return " + result + ";\n" +
                                       std::string(std::size_t(m_indent) * 4, ' ');
    return "py::function(" + cppLiteral(prefix + "<lambda>") + ", " +
           cppLiteral(signatureText(lambda.args)) + ", [" + captures + "](" +
           parametersText(scope, lambda.args, false) + ") -> Value {" + body + "}" + defaults + ")";
}

// The declarations of variables that have none yet.
std::string Translator::hoisted() {
    FunctionNames& scope = *m_context.scope;
    std::string values;
    std::string cells;
    for (const std::string& name : scope.bound) {
        if (m_context.declared.contains(name) || scope.globals.contains(name) ||
            scope.nonlocals.contains(name))
            continue;
        std::string& list = scope.shared.contains(name) ? cells : values;
        list += (list.empty() ? "" : ", ") + cppName(name);
    }
    std::string out;
    if (!cells.empty())
        out += "    const py::Cell " + cells + ";\n";
    if (!values.empty())
        out += "    Value " + values + ";\n";
    return out;
}

std::string Translator::functionBody(const ast::FunctionDef& definition, Context context) {
    std::swap(context, m_context);
    std::string outer;
    std::swap(outer, m_out);
    std::vector<std::string> comprehended;
    std::swap(comprehended, m_comprehended);
    const int indent = std::exchange(m_indent, 1);
    prologue(*m_context.scope, definition.args);
    const std::string start = std::exchange(m_out, {});
    body(definition.body);
    const bool returns = !definition.body.empty() && ast::as<ast::Return>(definition.body.back());
    if (!returns)
        line(m_context.isCoroutine ? "co_return None;" : "return None;");
    const std::string written = std::exchange(m_out, std::move(outer));
    const std::string variables = hoisted();
    m_indent = indent;
    std::swap(comprehended, m_comprehended);
    std::swap(context, m_context);
    return start + variables + written + "}\n\n";
}

void Translator::define(const ast::FunctionDef& definition, const std::string& qualifiedName,
                        const std::string& function, const std::string& className) {
    FunctionNames& scope = m_scopes.of(definition);
    const bool isOld = isOldStyle(definition);
    Context context;
    context.scope = &scope;
    context.qualifiedName = qualifiedName;
    context.cppName = function;
    context.className = className;
    const auto parameters = inOrder(definition.args);
    context.self = parameters.empty() ? "" : cppName(parameters[0]->name);
    context.isOldStyle = isOld;
    context.isGenerator = scope.isGenerator && !isOld;
    context.isCoroutine = definition.isAsync || isOld || context.isGenerator;
    const std::string taken = parametersText(scope, definition.args, true);
    std::string head =
        (context.isCoroutine ? "Coro<Value> " : "Value ") + function + "(" + taken + ")";
    std::string tail;
    if (context.isGenerator) {
        head = "Coro<Value> " + function + "_body(py::Yielder yield" + (taken.empty() ? "" : ", ") +
               taken + ")";
        std::string passed;
        for (const std::string& name : scope.captured())
            passed += ", " + cppName(name);
        for (const ast::Argument* each : parameters)
            passed +=
                ", " + cppName(each->name) + (scope.shared.contains(each->name) ? "_given" : "");
        const std::string whole = "Value " + function + "(" + taken + ")";
        m_prototypes += whole + ";\n";
        tail = whole +
               " {\n    return py::" + (definition.isAsync ? "asyncGenerator(" : "generator(") +
               cppLiteral(definition.name) + ", [=](py::Yielder yield) { return " + function +
               "_body(yield" + passed + "); });\n}\n\n";
    }
    m_prototypes += head + ";\n";
    const std::string place =
        "// " + m_fileName + ":" + std::to_string(definition.span.line) + "\n";
    // What it defines inside of itself comes first.
    const std::string inside = functionBody(definition, std::move(context));
    m_functions += place + head + " {\n" + inside + tail;
}

} // namespace coroscope::scenes
