// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The names of core/program's tables of methods, and a walk over the program.
#include "scenes/translate/attributes.h"

#include "scenes/check/treewalk.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace coroscope::scenes {

namespace {

constexpr auto kAttributes = std::to_array<std::string_view>({
    "__aenter__",
    "__aexit__",
    "__anext__",
    "__cause__",
    "__class__",
    "__context__",
    "__dict__",
    "__doc__",
    "__enter__",
    "__exit__",
    "__init__",
    "__name__",
    "__next__",
    "__qualname__",
    "__self__",
    "abort",
    "acquire",
    "add",
    "add_done_callback",
    "append",
    "args",
    "broken",
    "call_at",
    "call_later",
    "call_soon",
    "call_soon_threadsafe",
    "cancel",
    "cancelled",
    "cancelling",
    "capitalize",
    "center",
    "clear",
    "close",
    "copy",
    "count",
    "create_future",
    "create_task",
    "deleter",
    "difference",
    "discard",
    "done",
    "empty",
    "endswith",
    "exception",
    "exceptions",
    "expired",
    "extend",
    "find",
    "format",
    "full",
    "get",
    "get_coro",
    "get_debug",
    "get_loop",
    "get_name",
    "get_nowait",
    "getter",
    "index",
    "insert",
    "intersection",
    "is_closed",
    "is_running",
    "is_set",
    "isalpha",
    "isdigit",
    "items",
    "join",
    "keys",
    "ljust",
    "locked",
    "lower",
    "lstrip",
    "maxsize",
    "message",
    "n_waiting",
    "notify",
    "notify_all",
    "partial",
    "parties",
    "pop",
    "put",
    "put_nowait",
    "qsize",
    "release",
    "remove",
    "remove_done_callback",
    "replace",
    "reschedule",
    "reset",
    "result",
    "reverse",
    "rjust",
    "rstrip",
    "run",
    "run_forever",
    "run_until_complete",
    "send",
    "set",
    "set_debug",
    "set_exception",
    "set_name",
    "set_result",
    "setdefault",
    "setter",
    "sort",
    "split",
    "startswith",
    "stop",
    "strip",
    "task_done",
    "time",
    "uncancel",
    "union",
    "update",
    "upper",
    "value",
    "values",
    "wait",
    "wait_for",
    "when",
    "zfill",
});

class Attributes {
public:
    void walk(const ast::Body& body) {
        for (const ast::Stmt* statement : body)
            walk(*statement);
    }
    std::set<std::string> found;

private:
    void walk(const ast::Stmt& statement) {
        if (const auto* definition = ast::as<ast::ClassDef>(&statement))
            define(definition->body);
        eachPart(statement, [this](const ast::Expr& part) { walk(part); });
        eachBody(statement, [this](const ast::Body& body) { walk(body); });
    }

    void walk(const ast::Expr& expression) {
        const auto* attribute = ast::as<ast::Attribute>(&expression);
        if (attribute && attribute->context == ast::Context::Store)
            found.insert(attribute->attr);
        eachPart(expression, [this](const ast::Expr& part) { walk(part); });
    }

    void define(const ast::Body& body) {
        for (const ast::Stmt* statement : body) {
            if (const auto* method = ast::as<ast::FunctionDef>(statement))
                found.insert(method->name);
            if (const auto* assign = ast::as<ast::Assign>(statement))
                for (const ast::Expr* target : assign->targets)
                    if (const auto* name = ast::as<ast::Name>(target))
                        found.insert(name->id);
        }
    }
};

} // namespace

std::set<std::string> attributesOf(const ast::Module& module) {
    Attributes attributes;
    attributes.walk(module.body);
    return std::move(attributes.found);
}

bool hasAttribute(const std::string& name) {
    return std::find(kAttributes.begin(), kAttributes.end(), name) != kAttributes.end();
}

} // namespace coroscope::scenes
