// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Binding calls to the parameters of native functions.
#include "scenes/machine/arguments.h"

#include "scenes/machine/machine.h"

#include <algorithm>

namespace coroscope::scenes {

std::uint32_t Args::keywordCount() const {
    return names ? static_cast<std::uint32_t>(names->items.size()) : 0;
}

namespace {
std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

std::string plural(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}
} // namespace

Signature::Signature(std::string_view text)
    : m_isRaw(false) {
    Kind kind = Kind::Plain;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view part = trimmed(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        if (part == "/") {
            for (Parameter& parameter : m_parameters)
                parameter.kind = Kind::PositionalOnly;
        } else if (part == "*") {
            kind = Kind::KeywordOnly;
        } else if (part.starts_with("**")) {
            m_varKeywords = static_cast<int>(m_parameters.size());
            m_parameters.push_back({std::string(part.substr(2)), Kind::VarKeywords, true});
        } else if (part.starts_with("*")) {
            m_varArgs = static_cast<int>(m_parameters.size());
            m_parameters.push_back({std::string(part.substr(1)), Kind::VarArgs, true});
            kind = Kind::KeywordOnly;
        } else {
            const bool isOptional = part.ends_with('=');
            if (isOptional)
                part.remove_suffix(1);
            m_parameters.push_back({std::string(part), kind, isOptional});
            if (kind == Kind::Plain)
                ++m_positional;
        }
    }
}

namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i)
            text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        text += "'" + names[i] + "'";
    }
    return text;
}

} // namespace

std::string missingArguments(const std::vector<std::string>& names, const std::string& kind) {
    return "missing " + std::to_string(names.size()) + " required " + kind + " argument" +
           (names.size() == 1 ? "" : "s") + ": " + listed(names);
}

std::string tooManyArguments(std::size_t least, std::size_t most, std::size_t given,
                             std::size_t keywordOnly) {
    const bool isRange = least != most;
    std::string text = "takes ";
    if (isRange)
        text += "from " + std::to_string(least) + " to ";
    text += std::to_string(most) + " positional argument" + (most != 1 || isRange ? "s" : "") +
            " but " + std::to_string(given);
    if (keywordOnly) {
        text += std::string(" positional argument") + (given == 1 ? "" : "s") + " (and " +
                std::to_string(keywordOnly) + " keyword-only argument" +
                (keywordOnly == 1 ? "" : "s") + ")";
    }
    return text + (given == 1 && !keywordOnly ? " was" : " were") + " given";
}

bool Signature::bindPlain(const Args& args, Value* bound) const {
    const bool isVariable = m_varArgs >= 0 || m_varKeywords >= 0;
    if (args.names || isVariable || args.count > m_positional)
        return false;
    for (std::size_t i = args.count; i < m_parameters.size(); ++i) {
        if (!m_parameters[i].isOptional)
            return false;
    }
    for (std::size_t i = 0; i < args.count; ++i)
        bound[i] = args[i];
    return true;
}

bool Signature::bind(Machine& machine, std::string_view function, bool isMethod, const Args& args,
                     Value* bound, CallManner manner) const {
    const Call call{machine, function, isMethod, args, manner};
    const std::size_t given = args.positionalCount();
    for (std::size_t i = 0; i < given && i < m_positional; ++i)
        bound[i] = args[i];
    if (m_varArgs >= 0) {
        ValueVector rest;
        for (std::size_t i = m_positional; i < given; ++i)
            rest.push_back(args[i]);
        bound[m_varArgs] = machine.tuple(std::move(rest));
    }
    if (m_varKeywords >= 0)
        bound[m_varKeywords] = Value(machine.newDict());
    const bool isTooMany = m_varArgs < 0 && given > m_positional;
    const std::size_t hidden = isMethod ? 1 : 0;
    if (manner == CallManner::Native && hasNames() && m_varArgs < 0 && m_varKeywords < 0 &&
        args.count - hidden > m_parameters.size() - hidden)
        return failCount(call, bound);
    if (isTooMany && manner == CallManner::Native && (hasNames() || args.keywordCount() == 0))
        return failCount(call, bound);
    if (manner == CallManner::Native && hasNames() && args.keywordCount() > 0 &&
        !hasAllNeeded(args, bound))
        return failMissing(call, bound);
    for (std::size_t i = 0; i < args.keywordCount(); ++i) {
        const StrObject* name = asStr(args.names->items[i]);
        if (!bindKeyword(call, *name, args[given + i], bound))
            return false;
    }
    if (isTooMany)
        return failCount(call, bound);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (bound[i].isNull() && !m_parameters[i].isOptional)
            return failMissing(call, bound);
    }
    return true;
}

bool Signature::hasAllNeeded(const Args& args, const Value* bound) const {
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (m_parameters[i].isOptional || !bound[i].isNull())
            continue;
        const auto& names = args.names->items;
        const bool isNamed = m_parameters[i].kind != Kind::PositionalOnly &&
                             std::any_of(names.begin(), names.end(), [&](const Value& name) {
                                 return asStr(name)->text == m_parameters[i].name;
                             });
        if (!isNamed)
            return false;
    }
    return true;
}

bool Signature::bindKeyword(const Call& call, const StrObject& name, const Value& value,
                            Value* bound) const {
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter& parameter = m_parameters[i];
        if (parameter.name != name.text ||
            (parameter.kind != Kind::Plain && parameter.kind != Kind::KeywordOnly))
            continue;
        if (!bound[i].isNull()) {
            const std::size_t position = i + (call.isMethod ? 0 : 1);
            call.machine.typeError(
                call.manner == CallManner::Python
                    ? std::string(call.function) + "() got multiple values for argument '" +
                          name.text + "'"
                    : "argument for " + call.bareName() + "() given by name ('" + name.text +
                          "') and position (" + std::to_string(position) + ")");
            return false;
        }
        bound[i] = value;
        return true;
    }
    if (m_varKeywords < 0)
        return failKeyword(call, name);
    DictObject* dict = asDict(bound[m_varKeywords]);
    dict->setName(call.machine.intern(name.text).get(), value);
    return true;
}

// --- refusals ------------------------------------------------------------------------------------

std::string Signature::Call::bareName() const {
    return std::string(function.substr(function.rfind('.') + 1));
}

bool Signature::hasNames() const {
    return std::any_of(m_parameters.begin(), m_parameters.end(), [](const Parameter& p) {
        return (p.kind == Kind::Plain && p.name != "self" && p.name != "cls") ||
               p.kind == Kind::KeywordOnly;
    });
}

std::size_t Signature::leastOf(const Call& call, bool onlyUnnamed) const {
    std::size_t least = 0;
    for (std::size_t i = call.isMethod ? 1 : 0; i < m_positional; ++i) {
        const bool counts = !onlyUnnamed || m_parameters[i].kind == Kind::PositionalOnly;
        least += counts && !m_parameters[i].isOptional ? 1 : 0;
    }
    return least;
}

bool Signature::failKeyword(const Call& call, const StrObject& name) const {
    const std::string function(call.function);
    if (call.manner == CallManner::Python) {
        call.machine.typeError(function + "() got an unexpected keyword argument '" + name.text +
                               "'");
    } else if (hasNames()) {
        call.machine.typeError("'" + name.text + "' is an invalid keyword argument for " +
                               call.bareName() + "()");
    } else {
        call.machine.typeError(function + "() takes no keyword arguments");
    }
    return false;
}

bool Signature::failCount(const Call& call, const Value* bound) const {
    if (call.manner == CallManner::Python)
        return failPythonCount(call, bound);
    return hasNames() ? failNamedCount(call) : failPlainCount(call);
}

/// As argument parsing with names says it.
bool Signature::failNamedCount(const Call& call) const {
    const std::size_t hidden = call.isMethod ? 1 : 0;
    const std::size_t all = m_parameters.size() - hidden;
    const std::size_t given = call.given() + call.args.keywordCount();
    const std::size_t most = m_positional - hidden;
    const std::size_t least = leastOf(call, true);
    std::string text = call.bareName() + "() takes ";
    if (m_varKeywords < 0 && given > all) {
        text += "at most " + plural(all, call.given() == 0 ? "keyword argument" : "argument") +
                " (" + std::to_string(given) + " given)";
    } else if (most == 0) {
        text += "no positional arguments";
    } else {
        const bool isTooMany = call.given() > most;
        text += least < most ? (isTooMany ? "at most " : "at least ") : "exactly ";
        text += plural(isTooMany ? most : least, "positional argument") + " (" +
                std::to_string(call.given()) + " given)";
    }
    call.machine.typeError(text);
    return false;
}

/// As a function without names says it, of too many and of too few.
bool Signature::failPlainCount(const Call& call) const {
    const std::size_t most = m_positional - (call.isMethod ? 1 : 0);
    const std::size_t least = leastOf(call, false);
    const std::string got = std::to_string(call.given());
    std::string text(call.function);
    if (most == 0 && m_varArgs < 0) {
        text += "() takes no arguments (" + got + " given)";
    } else if (least == most && most == 1 && m_varArgs < 0) {
        text += "() takes exactly one argument (" + got + " given)";
    } else {
        const bool isTooMany = m_varArgs < 0 && call.given() > most;
        const char* bound = m_varArgs < 0 && least == most ? ""
                            : isTooMany                    ? "at most "
                                                           : "at least ";
        text = call.bareName() + " expected " + bound +
               plural(isTooMany ? most : least, "argument") + ", got " + got;
    }
    call.machine.typeError(text);
    return false;
}

/// As a function written in Python says it: self counts.
bool Signature::failPythonCount(const Call& call, const Value* bound) const {
    const std::size_t least = leastOf(call, false) + (call.isMethod ? 1 : 0);
    const std::size_t given = call.args.positionalCount();
    std::size_t keywordOnly = 0;
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        keywordOnly += m_parameters[i].kind == Kind::KeywordOnly && !bound[i].isNull() ? 1 : 0;
    call.machine.typeError(std::string(call.function) + "() " +
                           tooManyArguments(least, m_positional, given, keywordOnly));
    return false;
}

bool Signature::failPythonMissing(const Call& call, const Value* bound) const {
    std::vector<std::string> positional;
    std::vector<std::string> keywordOnly;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter& parameter = m_parameters[i];
        if (parameter.isOptional || !bound[i].isNull())
            continue;
        auto& missing = parameter.kind == Kind::KeywordOnly ? keywordOnly : positional;
        missing.push_back(parameter.name);
    }
    const bool isNamed = positional.empty();
    call.machine.typeError(std::string(call.function) + "() " +
                           missingArguments(isNamed ? keywordOnly : positional,
                                            isNamed ? "keyword-only" : "positional"));
    return false;
}

bool Signature::failMissing(const Call& call, const Value* bound) const {
    if (call.manner == CallManner::Python)
        return failPythonMissing(call, bound);
    if (!hasNames())
        return failPlainCount(call);
    if (call.given() < leastOf(call, true))
        return failNamedCount(call);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (m_parameters[i].isOptional || !bound[i].isNull())
            continue;
        call.machine.typeError(call.bareName() + "() missing required argument '" +
                               m_parameters[i].name + "' (pos " +
                               std::to_string(i + (call.isMethod ? 0 : 1)) + ")");
        break;
    }
    return false;
}

} // namespace coroscope::scenes
