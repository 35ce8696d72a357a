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

Signature::Signature(std::string_view text, Style style)
    : m_isRaw(false)
    , m_style(style) {
    Kind kind = Kind::Plain;
    if (text.starts_with('$')) {
        m_isOfC = true;
        text.remove_prefix(1);
    }
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

bool Signature::bind(Machine& machine, std::string_view function, bool isMethod, const Args& args,
                     Value* bound) const {
    const std::size_t given = args.positionalCount();
    for (std::size_t i = 0; i < given && i < m_positional; ++i)
        bound[i] = args[i];
    if (m_varArgs >= 0) {
        ValueVector rest;
        for (std::size_t i = m_positional; i < given; ++i)
            rest.push_back(args[i]);
        bound[m_varArgs] = machine.tuple(std::move(rest));
    } else if (given > m_positional) {
        return failCount(machine, function, isMethod, given);
    }
    if (m_varKeywords >= 0)
        bound[m_varKeywords] = Value(machine.newDict());
    for (std::size_t i = 0; i < args.keywordCount(); ++i) {
        const StrObject* name = asStr(args.names->items[i]);
        if (!bindKeyword(machine, function, *name, args[given + i], bound))
            return false;
    }
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (bound[i].isNull() && !m_parameters[i].isOptional)
            return failMissing(machine, function, bound, given - (isMethod ? 1 : 0));
    }
    return true;
}

bool Signature::bindKeyword(Machine& machine, std::string_view function, const StrObject& name,
                            const Value& value, Value* bound) const {
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter& parameter = m_parameters[i];
        if (parameter.name != name.text ||
            (parameter.kind != Kind::Plain && parameter.kind != Kind::KeywordOnly))
            continue;
        if (!bound[i].isNull()) {
            machine.typeError(std::string(function) + "() got multiple values for argument '" +
                              name.text + "'");
            return false;
        }
        bound[i] = value;
        return true;
    }
    if (m_varKeywords >= 0) {
        DictObject* dict = asDict(bound[m_varKeywords]);
        dict->setName(machine.intern(name.text).get(), value);
        return true;
    }
    const bool hasKeywords =
        std::any_of(m_parameters.begin(), m_parameters.end(), [](const Parameter& p) {
            return p.kind == Kind::Plain || p.kind == Kind::KeywordOnly;
        });
    if (hasKeywords) {
        machine.typeError(m_isOfC
                              ? "'" + name.text + "' is an invalid keyword argument for " +
                                    std::string(function) + "()"
                              : std::string(function) + "() got an unexpected keyword argument '" +
                                    name.text + "'");
    } else {
        machine.typeError(std::string(function) + "() takes no keyword arguments");
    }
    return false;
}

bool Signature::failCount(Machine& machine, std::string_view function, bool isMethod,
                          std::size_t given) const {
    const std::size_t hidden = isMethod ? 1 : 0;
    std::size_t least = 0;
    for (std::size_t i = 0; i < m_positional; ++i)
        least += m_parameters[i].isOptional ? 0 : 1;
    if (m_style == Style::Python) {
        machine.typeError(std::string(function) + "() " +
                          tooManyArguments(least, m_positional, given, 0));
        return false;
    }
    const std::size_t most = m_positional - hidden;
    least -= hidden;
    const std::size_t got = given - hidden;
    std::string text(function);
    if (m_isOfC && (least != most || most > 1))
        text += std::string("() takes ") + (least == most ? "exactly " : "at most ") +
                plural(most, "argument") + " (" + std::to_string(got) + " given)";
    else if (most == 0)
        text += "() takes no arguments (" + std::to_string(got) + " given)";
    else if (least == most && most == 1)
        text += "() takes exactly one argument (" + std::to_string(got) + " given)";
    else if (least == most)
        text += " expected " + plural(most, "argument") + ", got " + std::to_string(got);
    else
        text += " expected at most " + plural(most, "argument") + ", got " + std::to_string(got);
    machine.typeError(text);
    return false;
}

bool Signature::failMissing(Machine& machine, std::string_view function, const Value* bound,
                            std::size_t given) const {
    if (m_style == Style::Python)
        return failAsPython(machine, function, bound);
    std::size_t least = 0;
    bool isNamed = false;
    std::string missing;
    std::size_t missingAt = 0;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter& parameter = m_parameters[i];
        if (parameter.isOptional)
            continue;
        ++least;
        if (bound[i].isNull() && missing.empty()) {
            missing = parameter.name;
            missingAt = i + 1;
            isNamed = parameter.kind != Kind::PositionalOnly;
        }
    }
    if (!m_parameters.empty() && m_parameters.front().name == "self") {
        --least;
        --missingAt;
    }
    std::string text(function);
    if (isNamed && m_isOfC) {
        text += "() missing required argument '" + missing + "' (pos " + std::to_string(missingAt) +
                ")";
    } else if (isNamed) {
        text += "() missing 1 required positional argument: '" + missing + "'";
    } else if (least == 1) {
        text += "() takes exactly one argument (" + std::to_string(given) + " given)";
    } else {
        text +=
            " expected at least " + plural(least, "argument") + ", got " + std::to_string(given);
    }
    machine.typeError(text);
    return false;
}

bool Signature::failAsPython(Machine& machine, std::string_view function,
                             const Value* bound) const {
    for (const bool isKeywordOnly : {false, true}) {
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            const Parameter& parameter = m_parameters[i];
            if (bound[i].isNull() && !parameter.isOptional &&
                (parameter.kind == Kind::KeywordOnly) == isKeywordOnly)
                missing.push_back(parameter.name);
        }
        if (missing.empty())
            continue;
        machine.typeError(std::string(function) + "() " +
                          missingArguments(missing, isKeywordOnly ? "keyword-only" : "positional"));
        return false;
    }
    return false;
}

} // namespace coroscope::scenes
