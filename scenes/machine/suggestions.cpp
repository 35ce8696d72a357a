// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names that are like the one that was not found.
#include "scenes/machine/suggestions.h"

#include "scenes/machine/objects/classes.h"
#include "scenes/machine/traceback.h"

#include <algorithm>
#include <climits>
#include <numeric>

namespace coroscope::scenes {

namespace {

constexpr int kMove = 2; // a letter more, less or other
constexpr int kCase = 1; // the same letter, large or small
constexpr std::size_t kLongest = 40;
constexpr std::size_t kMostNames = 750;

int substitution(char a, char b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    if (a == b)
        return 0;
    return lower(a) == lower(b) ? kCase : kMove;
}

void trimCommon(std::string_view& a, std::string_view& b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

/// Levenshtein's distance; something above `most` when it is more than that.
int distance(std::string_view a, std::string_view b, int most) {
    trimCommon(a, b);
    if (a.empty() || b.empty())
        return static_cast<int>(a.size() + b.size()) * kMove;
    if (a.size() > kLongest || b.size() > kLongest)
        return most + 1;
    if (b.size() < a.size())
        std::swap(a, b);
    if (static_cast<int>(b.size() - a.size()) * kMove > most)
        return most + 1;
    std::vector<int> row(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        row[i] = static_cast<int>(i + 1) * kMove;
    int result = 0;
    for (std::size_t k = 0; k < b.size(); ++k) {
        int before = result = static_cast<int>(k) * kMove;
        int least = INT_MAX;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const int other = before + substitution(b[k], a[i]);
            before = row[i];
            result = std::min(std::min(result, before) + kMove, other);
            row[i] = result;
            least = std::min(least, result);
        }
        if (least > most)
            return most + 1;
    }
    return result;
}

void addKeys(const DictObject& dict, std::vector<std::string>& names) {
    for (const DictObject::Entry& entry : dict.entries) {
        if (entry.key && asStr(entry.key))
            names.push_back(asStr(entry.key)->text);
    }
}

std::string amongAttributes(Machine& m, const Value& object, std::string_view wanted) {
    const Value method = specialMethod(m, object, m.names.dir.get());
    const Value found = method ? call(m, method) : directory(m, object);
    const Value list = found ? makeList(m, found) : Value();
    if (!list || !callMethod(m, list, "sort"))
        return {};
    std::vector<std::string> names;
    for (const Value& name : asList(list)->items) {
        if (asStr(name))
            names.push_back(asStr(name)->text);
    }
    return nearestName(names, wanted);
}

std::string amongVariables(Machine& m, const ExceptionObject& error, std::string_view wanted) {
    const TracebackObject* last = error.traceback.get();
    if (!last)
        return {};
    while (last->nextEntry)
        last = last->nextEntry.get();
    std::vector<std::string> locals;
    for (const LocalVariable& local : last->frame->code->code->locals)
        locals.push_back(local.name);
    std::string found = nearestName(locals, wanted);
    for (const DictObject* dict : {last->frame->function->globals.get(), &m.builtins()}) {
        if (!found.empty())
            break;
        std::vector<std::string> names;
        addKeys(*dict, names);
        found = nearestName(names, wanted);
    }
    return found;
}

} // namespace

std::string nearestName(const std::vector<std::string>& names, std::string_view wanted) {
    if (names.size() >= kMostNames)
        return {};
    int nearest = INT_MAX;
    std::string best;
    for (const std::string& name : names) {
        if (name == wanted)
            continue;
        const int third = static_cast<int>(wanted.size() + name.size() + 3) * kMove / 6;
        const int most = std::min(third, nearest - 1);
        const int away = distance(wanted, name, most);
        if (away <= most) {
            nearest = away;
            best = name;
        }
    }
    return best;
}

std::string suggestionFor(Machine& m, const Value& exception) {
    const ExceptionObject* error = asException(m, exception);
    const StrObject* name = error && error->extra ? asStr(error->extra) : nullptr;
    if (!name)
        return {};
    std::string found;
    if (error->type->isSubtypeOf(m.types.AttributeError) && error->extra2)
        found = amongAttributes(m, error->extra2, name->text);
    else if (error->type->isSubtypeOf(m.types.NameError))
        found = amongVariables(m, *error, name->text);
    m.clearError();
    return found;
}

} // namespace coroscope::scenes
