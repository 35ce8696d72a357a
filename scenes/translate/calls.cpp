// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Calls: of functions of the module directly, of anything else by its value.
#include "core/export/escape.h"
#include "scenes/translate/translator.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

// Who takes every item of what it is given, at once.
constexpr std::array<std::string_view, 8> kTakesAll{"list", "tuple", "set",    "sum",
                                                    "min",  "max",   "sorted", "dict"};

bool hasLambda(const std::string& text) {
    return text.find("[") != std::string::npos;
}

} // namespace

const Translator::StaticFunction* Translator::staticFunction(const ast::Expr& expression) {
    const auto* name = ast::as<ast::Name>(&expression);
    if (!name || !m_static.contains(name->id))
        return nullptr;
    FunctionNames* owner = m_context.scope->ownerOf(name->id);
    return owner && owner->isModule() ? &m_static.at(name->id) : nullptr;
}

std::string Translator::argumentsText(const ast::Call& call, std::size_t first,
                                      const std::vector<CppExpr>& values) {
    std::string out;
    std::size_t next = first;
    for (const ast::Expr* argument : call.args) {
        const std::string& value = values[next++].text;
        out += (out.empty() ? "" : ", ") +
               (ast::as<ast::Starred>(argument) ? "py::spread(" + value + ")" : value);
    }
    for (const ast::Keyword* keyword : call.keywords) {
        const std::string& value = values[next++].text;
        out += out.empty() ? "" : ", ";
        out += keyword->name.empty()
                   ? "py::spreadNamed(" + value + ")"
                   : "py::named(" + cppLiteral(keyword->name) + ", " + value + ")";
    }
    return out;
}

std::string Translator::directCall(const ast::Call& call, const StaticFunction& function) {
    const ast::Arguments& takes = function.definition->args;
    if (takes.varArg || takes.kwArg)
        return {};
    std::vector<const ast::Argument*> parameters(takes.posOnly.begin(), takes.posOnly.end());
    parameters.insert(parameters.end(), takes.args.begin(), takes.args.end());
    const std::size_t plain = parameters.size();
    parameters.insert(parameters.end(), takes.kwOnly.begin(), takes.kwOnly.end());
    std::vector<std::string> filled(parameters.size());
    std::vector<const ast::Expr*> given;
    std::vector<std::size_t> places;
    if (call.args.size() > plain)
        return {};
    for (const ast::Expr* argument : call.args) {
        if (ast::as<ast::Starred>(argument))
            return {};
        places.push_back(given.size());
        given.push_back(argument);
    }
    for (const ast::Keyword* keyword : call.keywords) {
        const auto found =
            std::find_if(parameters.begin(), parameters.end(),
                         [&](const ast::Argument* each) { return each->name == keyword->name; });
        const auto place = std::size_t(found - parameters.begin());
        if (found == parameters.end() || place < takes.posOnly.size() ||
            std::find(places.begin(), places.end(), place) != places.end())
            return {};
        places.push_back(place);
        given.push_back(keyword->value);
    }
    const std::size_t firstDefault = plain - takes.defaults.size();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const ast::Expr* otherwise = nullptr;
        if (i >= plain)
            otherwise = takes.kwDefaults[i - plain];
        else if (i >= firstDefault)
            otherwise = takes.defaults[i - firstDefault];
        const bool isGiven = std::find(places.begin(), places.end(), i) != places.end();
        if (!isGiven && !otherwise)
            return {};
        if (!isGiven)
            filled[i] = text(*otherwise);
    }
    const auto values = operands(given);
    for (std::size_t i = 0; i < places.size(); ++i)
        filled[places[i]] = values[i].text;
    std::string out = cppName(function.definition->name) + "(";
    for (std::size_t i = 0; i < filled.size(); ++i)
        out += (i ? ", " : "") + filled[i];
    return out + ")";
}

void Translator::checkKeywords(const ast::Call& call, const std::string& name) {
    if (name != "print")
        return;
    for (const ast::Keyword* keyword : call.keywords) {
        if (keyword->name != "sep" && keyword->name != "end" && keyword->name != "flush")
            refuse(call, Refused::PrintKeyword, keyword->name);
    }
}

void Translator::checkGenerators(const ast::Call& call) {
    const auto* name = ast::as<ast::Name>(call.function);
    const auto* method = ast::as<ast::Attribute>(call.function);
    const bool takesAll =
        (name && std::find(kTakesAll.begin(), kTakesAll.end(), name->id) != kTakesAll.end()) ||
        (method && (method->attr == "join" || method->attr == "extend"));
    for (const ast::Expr* argument : call.args) {
        const auto* generator = ast::as<ast::GeneratorExp>(argument);
        if (generator && !takesAll && hasEffect(*generator->item))
            refuse(*argument, Refused::LazyGenerator);
    }
}

CppExpr Translator::call(const ast::Call& call) {
    checkGenerators(call);
    const auto* name = ast::as<ast::Name>(call.function);
    if (name && name->id == "super" && !m_context.scope->ownerOf("super")) {
        if (m_context.className.empty() || !call.args.empty())
            refuse(call, Refused::Super);
        return {"py::superOf(" + nameText(call, m_context.className) + ", " + m_context.self + ")"};
    }
    if (const StaticFunction* function = staticFunction(*call.function)) {
        const std::string direct = directCall(call, *function);
        const std::string label = cppLiteral(function->definition->name);
        if (!direct.empty() && function->isAsync && !function->isGenerator)
            return {"py::coroutine(" + label + ", " + direct + ")"};
        if (!direct.empty())
            return {direct};
    }
    std::vector<const ast::Expr*> all;
    const auto* method = ast::as<ast::Attribute>(call.function);
    const bool isOfModule = method && !moduleOf(*method->value).empty();
    all.push_back(method && !isOfModule ? method->value : call.function);
    for (const ast::Expr* argument : call.args) {
        const auto* starred = ast::as<ast::Starred>(argument);
        all.push_back(starred ? starred->value : argument);
    }
    for (const ast::Keyword* keyword : call.keywords)
        all.push_back(keyword->value);
    const auto values = operands(all);
    const std::string given = argumentsText(call, 1, values);
    if (name && hasBuiltin(name->id) && !m_context.scope->ownerOf(name->id))
        checkKeywords(call, name->id);
    const std::string& callee = values[0].text;
    const bool isPlain = !values[0].isNative && !values[0].isCompound;
    const std::string owner = isPlain ? callee : "Value(" + callee + ")";
    if (method && !isOfModule)
        checkAttribute(*method);
    if (method && !isOfModule)
        return {owner + ".call(" + cppLiteral(method->attr) + (given.empty() ? "" : ", ") + given +
                ")"};
    return {(hasLambda(callee) ? "Value(" + callee + ")" : owner) + "(" + given + ")"};
}

} // namespace coroscope::scenes
