// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// From a sleep to the number that it waits, through one call if need be.
#include "scenes/chain/chainplan.h"
#include "scenes/whatif/awaits.h"
#include "scenes/whatif/whatif.h"

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

// The one number that the callers of the function give for the parameter.
std::optional<SourceSpan> throughCalls(const EditableScene& scene, const ast::FunctionDef& function,
                                       const std::string& name, double seconds) {
    const auto parameter = parameterOf(function, name);
    if (!parameter)
        return std::nullopt;
    const ast::Expr* found = nullptr;
    for (const ast::Call* call : callsIn(scene)) {
        if (calledFunction(scene, *call) != &function)
            continue;
        const ast::Expr* value = given(*call, *parameter, name);
        if (numberOf(value) != seconds || value == found)
            continue;
        if (found)
            return std::nullopt;
        found = value;
    }
    return found ? std::optional(found->span) : std::nullopt;
}

} // namespace

std::optional<SourceSpan> delayAt(std::string_view text, int line, double seconds) {
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
            each = throughCalls(scene, *function, name->id, seconds);
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
