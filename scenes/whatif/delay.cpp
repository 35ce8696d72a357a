// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// From a sleep to the number that it waits, through one call if need be.
#include "scenes/chain/chainplan.h"
#include "scenes/whatif/awaits.h"
#include "scenes/whatif/whatif.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace coroscope::scenes {

namespace {

std::optional<double> numberOf(const ast::Expr* expression) {
    const auto* literal = ast::as<ast::Literal>(expression);
    if (!literal)
        return std::nullopt;
    if (const auto* integer = std::get_if<std::int64_t>(&literal->value.value))
        return static_cast<double>(*integer);
    if (const auto* real = std::get_if<double>(&literal->value.value))
        return *real;
    return std::nullopt;
}

struct Parameter {
    std::size_t index = 0;
    const ast::Expr* fallback = nullptr; // its default
};

std::optional<Parameter> parameterOf(const ast::FunctionDef& function, const std::string& name) {
    const ast::Arguments& arguments = function.args;
    std::vector<ast::Argument*> all = arguments.posOnly;
    all.insert(all.end(), arguments.args.begin(), arguments.args.end());
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i]->name == name) {
            const std::size_t first = all.size() - arguments.defaults.size();
            return Parameter{i, i >= first ? arguments.defaults[i - first] : nullptr};
        }
    for (std::size_t i = 0; i < arguments.kwOnly.size(); ++i)
        if (arguments.kwOnly[i]->name == name)
            return Parameter{static_cast<std::size_t>(-1), arguments.kwDefaults[i]};
    return std::nullopt;
}

const ast::Expr* given(const ast::Call& call, const Parameter& parameter, const std::string& name) {
    for (const ast::Keyword* keyword : call.keywords)
        if (keyword->name == name)
            return keyword->value;
    // A method gets its object before what stands in the call.
    const std::size_t before = call.function->kind == ast::ExprKind::Attribute ? 1 : 0;
    const std::size_t index = parameter.index - before;
    for (std::size_t i = 0; i <= index && i < call.args.size(); ++i)
        if (call.args[i]->kind == ast::ExprKind::Starred)
            return nullptr;
    return parameter.index >= before && index < call.args.size() ? call.args[index]
                                                                 : parameter.fallback;
}

template <class Kind>
bool areDifferent(const ast::Literal& left, const ast::Literal& right) {
    const Kind* one = std::get_if<Kind>(&left.value.value);
    const Kind* other = std::get_if<Kind>(&right.value.value);
    return one && other && *one != *other;
}

// Texts and numbers; any other value may be the same.
bool areDifferent(const ast::Expr* written, const ast::Expr* seen) {
    const auto* left = ast::as<ast::Literal>(written);
    const auto* right = ast::as<ast::Literal>(seen);
    return left && right &&
           (left->value.value.index() != right->value.value.index() ||
            areDifferent<std::string>(*left, *right) || areDifferent<std::int64_t>(*left, *right) ||
            areDifferent<double>(*left, *right));
}

// May the call be the one that was seen as "fetch('b', 0.5)"? What is not written as a plain value
// there may be anything.
bool mayBe(const ast::Call& call, const ast::Call& seen) {
    const std::size_t count = std::min(call.args.size(), seen.args.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (call.args[i]->kind == ast::ExprKind::Starred)
            return true;
        if (areDifferent(call.args[i], seen.args[i]))
            return false;
    }
    return true;
}

// The calls that the filter leaves; all of them where it would leave none.
template <class Filter>
void narrow(std::vector<const ast::Call*>& calls, Filter filter) {
    std::vector<const ast::Call*> left;
    std::copy_if(calls.begin(), calls.end(), std::back_inserter(left), filter);
    if (!left.empty())
        calls = std::move(left);
}

void narrowByOrigin(std::vector<const ast::Call*>& calls, const EditableScene& scene,
                    const SleepOrigin& origin) {
    if (origin.callLine > 0) {
        const auto there = callsAt(scene, origin.callLine);
        narrow(calls, [&there](const ast::Call* call) {
            return std::find(there.begin(), there.end(), call) != there.end();
        });
    }
    const EditableScene seen(origin.call);
    if (!seen.isReadable())
        return;
    for (const ast::Call* whole : callsIn(seen))
        narrow(calls, [whole](const ast::Call* call) { return mayBe(*call, *whole); });
}

// The one number that the callers of the function give for the parameter.
std::optional<SourceSpan> throughCalls(const EditableScene& scene, const ast::FunctionDef& function,
                                       const std::string& name, double seconds,
                                       const SleepOrigin& origin) {
    const auto parameter = parameterOf(function, name);
    if (!parameter)
        return std::nullopt;
    std::vector<const ast::Call*> calls;
    for (const ast::Call* call : callsIn(scene))
        if (calledFunction(scene, *call) == &function &&
            numberOf(given(*call, *parameter, name)) == seconds)
            calls.push_back(call);
    narrowByOrigin(calls, scene, origin);
    std::set<const ast::Expr*> values; // a default may be that of several calls
    for (const ast::Call* call : calls)
        values.insert(given(*call, *parameter, name));
    return values.size() == 1 ? std::optional((*values.begin())->span) : std::nullopt;
}

} // namespace

std::optional<SourceSpan> delayAt(std::string_view text, int line, double seconds,
                                  const SleepOrigin& origin) {
    const EditableScene scene(text);
    if (!scene.isReadable())
        return std::nullopt;
    std::optional<SourceSpan> found;
    const ast::FunctionDef* function = scene.functionAt(line);
    for (const ast::Expr* slept : findAt(scene, line).sleeps) {
        std::optional<SourceSpan> each;
        if (numberOf(slept) == seconds)
            each = slept->span;
        else if (const auto* name = ast::as<ast::Name>(slept); name && function)
            each = throughCalls(scene, *function, name->id, seconds, origin);
        if (each && found)
            return std::nullopt;
        if (each)
            found = each;
    }
    return found;
}

std::string withDelay(std::string_view text, const SourceSpan& where, double seconds) {
    const SourceText source(text);
    const std::size_t from = source.startOf(where);
    return withEdits(text, {{from, source.endOf(where) - from, spelled(seconds)}});
}

} // namespace coroscope::scenes
