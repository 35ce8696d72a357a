// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules about calls, awaits, `with` and `for`.
#include "scenes/check/advice.h"

#include "scenes/check/treewalk.h"
#include "scenes/unsupported.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

constexpr int kMostDots = 8;
constexpr int kMaxDepth = 400;

template <class Names>
bool has(const Names& names, std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

constexpr std::string_view kCoroutines[] = {"asyncio.sleep", "asyncio.wait", "asyncio.wait_for",
                                            "asyncio.to_thread"};
constexpr std::string_view kStarters[] = {"asyncio.run",           "asyncio.create_task",
                                          "asyncio.ensure_future", "asyncio.gather",
                                          "asyncio.wait_for",      "asyncio.shield"};
constexpr std::string_view kBlocking[] = {
    "requests.get",
    "requests.post",
    "requests.put",
    "requests.delete",
    "requests.patch",
    "requests.head",
    "requests.request",
    "urllib.request.urlopen",
    "subprocess.run",
    "subprocess.call",
    "subprocess.check_output",
    "subprocess.check_call",
    "subprocess.Popen",
    "os.system",
    "os.popen",
};
// Classes whose objects are entered with `async with` only.
constexpr std::string_view kAsyncOnly[] = {
    "asyncio.Lock",      "asyncio.Semaphore", "asyncio.BoundedSemaphore", "asyncio.Condition",
    "asyncio.TaskGroup", "asyncio.timeout",   "asyncio.timeout_at"};

struct Methods {
    std::string_view cls;
    std::initializer_list<std::string_view> coroutines;
};
const Methods kMethods[] = {
    {"asyncio.Queue", {"put", "get", "join"}},
    {"asyncio.LifoQueue", {"put", "get", "join"}},
    {"asyncio.PriorityQueue", {"put", "get", "join"}},
    {"asyncio.Lock", {"acquire"}},
    {"asyncio.Semaphore", {"acquire"}},
    {"asyncio.BoundedSemaphore", {"acquire"}},
    {"asyncio.Condition", {"acquire", "wait", "wait_for"}},
    {"asyncio.Event", {"wait"}},
    {"asyncio.Barrier", {"wait", "reset", "abort"}},
};

bool isCoroutineMethod(std::string_view cls, std::string_view name) {
    for (const Methods& each : kMethods)
        if (each.cls == cls)
            return has(each.coroutines, name);
    return false;
}

// "queue.put" for `queue.put`, "self.queue.put" for that; "" for what is no chain of names.
std::string dotted(const ast::Expr& expression, int depth = 0) {
    if (const auto* name = ast::as<ast::Name>(&expression))
        return name->id;
    const auto* attribute = ast::as<ast::Attribute>(&expression);
    if (!attribute || depth > kMostDots)
        return {};
    const std::string owner = dotted(*attribute->value, depth + 1);
    return owner.empty() ? owner : owner + "." + attribute->attr;
}

} // namespace

std::string Advice::coroutineOf(const ast::Call& call) const {
    const std::string name = dotted(*call.function);
    if (name.empty())
        return {};
    if (has(kCoroutines, m_names.importedName(*call.function)))
        return name;
    const ast::FunctionDef* function = m_names.functionOf(*call.function, m_place.cls);
    if (function)
        return ProgramNames::isCoroutineFunction(*function) ? name : std::string();
    const auto* attribute = ast::as<ast::Attribute>(call.function);
    return attribute && isCoroutineMethod(m_names.classOf(*attribute->value), attribute->attr)
               ? name
               : std::string();
}

void Advice::checkAwaitPlace(const ast::Await& await, Use) {
    if (m_place.isAsync)
        return;
    if (m_place.isLambda && m_place.function && m_place.function->isAsync)
        return;
    const bool isInFunction = m_place.function || m_place.isLambda;
    outsideAsync(await.span,
                 isInFunction ? "'await' outside async function" : "'await' outside function");
    const auto* call = ast::as<ast::Call>(await.value);
    const bool canRun = !isInFunction && !m_place.cls && call && !call->isParenthesized &&
                        !coroutineOf(*call).empty() && startsWith(await, "await ");
    if (!canRun)
        return;
    const std::size_t start = startOf(await);
    addFix(m_found.back(),
           withImport({{start, startOf(*call) - start, "asyncio.run("},
                       {m_source.endOf(call->span), 0, ")"}},
                      "asyncio"),
           false);
}

void Advice::checkCall(const ast::Call& call, Use use) {
    if (checkCoroutineCall(call, use))
        return;
    const std::string name = m_names.importedName(*call.function);
    checkBlocking(call, name, use);
    checkRunInsideLoop(call, name, use);
    checkStarted(call, name);
    checkNoAccess(call, name);
}

bool Advice::checkCoroutineCall(const ast::Call& call, Use use) {
    if (use == Use::Awaited || use == Use::Other)
        return false;
    const std::string name = coroutineOf(call);
    if (name.empty())
        return false;
    if (m_place.isAsync) {
        const bool isBare = use == Use::Statement;
        Diagnostic& found =
            add(isBare ? Finding::MissingAwait : Finding::CoroutineAsValue, call.span, {name});
        addFix(found, awaitBefore(call, use), true);
    } else if (use == Use::Statement && m_place.function) {
        add(Finding::NeverAwaited, call.span, {name, m_place.function->name});
    } else if (use == Use::Statement && !m_place.isLambda && !m_place.cls) {
        Diagnostic& found = add(Finding::NeverAwaitedAtTop, call.span, {name});
        if (startsWith(call, name))
            addFix(found,
                   withImport(
                       {{startOf(call), 0, "asyncio.run("}, {m_source.endOf(call.span), 0, ")"}},
                       "asyncio"),
                   false);
    }
    return true;
}

void Advice::checkBlocking(const ast::Call& call, const std::string& name, Use use) {
    if (!m_place.isAsync || use == Use::Awaited)
        return;
    if (has(kBlocking, name)) {
        add(Finding::BlockingCall, call.span, {name});
        return;
    }
    if (name != "time.sleep")
        return;
    Diagnostic& found = add(Finding::BlockingSleep, call.span, {});
    const std::string_view written = m_source.textOf(call.function->span);
    if (!written.empty() && startsWith(call, written) && written == dotted(*call.function))
        addFix(found,
               withImport({{startOf(call), written.size(), "await asyncio.sleep"}}, "asyncio"),
               false);
}

void Advice::checkRunInsideLoop(const ast::Call& call, const std::string& name, Use use) {
    if (name != "asyncio.run" || !m_place.isAsync || m_place.isGuarded || m_place.isLambda)
        return;
    Diagnostic& found = add(Finding::RunInsideLoop, call.span, {name});
    if (call.args.size() != 1 || !call.keywords.empty() || use == Use::Owner ||
        call.args[0]->isParenthesized || !ast::as<ast::Call>(call.args[0]) ||
        !startsWith(call, dotted(*call.function)))
        return;
    const std::size_t inner = startOf(*call.args[0]);
    const std::size_t innerEnd = m_source.endOf(call.args[0]->span);
    const std::size_t end = m_source.endOf(call.span);
    addFix(found,
           {{startOf(call), inner - startOf(call), "await "}, {innerEnd, end - innerEnd, ""}},
           true);
}

// asyncio.run(main) for asyncio.run(main()); gather([a(), b()]) for gather(*[a(), b()]).
void Advice::checkStarted(const ast::Call& call, const std::string& name) {
    if (!has(kStarters, name) || m_place.isGuarded)
        return;
    for (const ast::Expr* argument : call.args) {
        const ast::FunctionDef* function = m_names.functionOf(*argument, m_place.cls);
        if (function && ProgramNames::isCoroutineFunction(*function)) {
            const std::string called = dotted(*argument);
            Diagnostic& found = add(Finding::FunctionNotCalled, argument->span, {called, name});
            const std::size_t needed = function->args.posOnly.size() + function->args.args.size() +
                                       function->args.kwOnly.size();
            const bool isMethod = ast::as<ast::Attribute>(argument);
            if (startsWith(*argument, called) && needed == (isMethod ? 1u : 0u))
                addFix(found, {{m_source.endOf(argument->span), 0, "()"}}, true);
        }
    }
    const bool isList = call.args.size() == 1 &&
                        (ast::as<ast::List>(call.args[0]) || ast::as<ast::ListComp>(call.args[0]));
    if (name != "asyncio.gather" || !isList)
        return;
    Diagnostic& found = add(Finding::ListOfAwaitables, call.args[0]->span, {});
    if (startsWith(*call.args[0], "["))
        addFix(found, {{startOf(*call.args[0]), 0, "*"}}, true);
}

void Advice::checkAwaited(const ast::Await& await) {
    if (m_place.isGuarded)
        return;
    if (const ast::FunctionDef* function = m_names.functionOf(*await.value, m_place.cls)) {
        const std::string name = dotted(*await.value);
        Diagnostic& found = add(Finding::AwaitOfFunction, await.value->span, {name});
        const bool isPlain = function->args.args.empty() && function->args.posOnly.empty() &&
                             function->args.kwOnly.empty();
        if (isPlain && ProgramNames::isCoroutineFunction(*function) &&
            startsWith(*await.value, name))
            addFix(found, {{m_source.endOf(await.value->span), 0, "()"}}, true);
    }
    const auto* call = ast::as<ast::Call>(await.value);
    if (!call || m_names.importedName(*call->function) != "time.sleep")
        return;
    Diagnostic& found = add(Finding::AwaitOfBlockingSleep, await.span, {});
    const std::string written = dotted(*call->function);
    if (startsWith(*call, written))
        addFix(found, withImport({{startOf(*call), written.size(), "asyncio.sleep"}}, "asyncio"),
               true);
}

void Advice::checkWith(const ast::With& with) {
    if (with.isAsync || m_place.isGuarded)
        return;
    for (const ast::WithItem& item : with.items) {
        if (!has(kAsyncOnly, m_names.classOf(*item.context)))
            continue;
        const auto* call = ast::as<ast::Call>(item.context);
        const std::string name = dotted(call ? *call->function : *item.context);
        Diagnostic& found = add(Finding::PlainWith, item.context->span, {name});
        const std::size_t start = m_source.startOf(with.span);
        if (m_place.isAsync && with.items.size() == 1 &&
            m_source.text().substr(start).starts_with("with"))
            addFix(found, {{start, 0, "async "}}, true);
    }
}

void Advice::checkFor(const ast::For& loop) {
    const auto* call = ast::as<ast::Call>(loop.iter);
    if (loop.isAsync || m_place.isGuarded || !call)
        return;
    const ast::FunctionDef* function = m_names.functionOf(*call->function, m_place.cls);
    if (!function || !ProgramNames::isAsyncGenerator(*function))
        return;
    Diagnostic& found = add(Finding::PlainFor, call->span, {dotted(*call->function)});
    const std::size_t start = m_source.startOf(loop.span);
    if (m_place.isAsync && m_source.text().substr(start).starts_with("for"))
        addFix(found, {{start, 0, "async "}}, true);
}

void Advice::checkAsyncioName(const ast::Attribute& attribute) {
    if (attribute.context != ast::Context::Load || m_place.isGuarded ||
        m_names.importedName(*attribute.value) != "asyncio" || isAsyncioName(attribute.attr))
        return;
    const std::string meant = nearestTo(attribute.attr, supportedAsyncioNames());
    Diagnostic& found =
        add(meant.empty() ? Finding::UnknownAsyncioName : Finding::MisspeltAsyncioName,
            attribute.span, {attribute.attr, meant});
    const std::size_t end = m_source.endOf(attribute.span);
    const std::size_t size = attribute.attr.size();
    if (!meant.empty() && end >= size && m_source.text().substr(end - size, size) == attribute.attr)
        addFix(found, {{end - size, size, meant}}, true);
}

void Advice::checkAsyncioImport(const ast::ImportFrom& from) {
    if (from.module != "asyncio" || from.level > 0 || m_place.isGuarded)
        return;
    for (const ast::Alias* alias : from.names) {
        if (alias->name == "*" || isAsyncioName(alias->name))
            continue;
        const std::string meant = nearestTo(alias->name, supportedAsyncioNames());
        Diagnostic& found =
            add(meant.empty() ? Finding::UnknownAsyncioName : Finding::MisspeltAsyncioName,
                alias->span, {alias->name, meant});
        const std::size_t start = m_source.startOf(alias->span);
        // Where the name is used as well, the change would have to follow it.
        if (!meant.empty() && m_source.text().substr(start).starts_with(alias->name))
            addFix(found, {{start, alias->name.size(), meant}}, false);
    }
}

// In `text = fetch()` the coroutine is meant only if something is done with it that a coroutine
// can do: `text` is awaited, passed on, returned, kept.
void Advice::checkAssigned(const ast::FunctionDef& function) {
    std::map<std::string, const ast::Call*> assigned;
    std::map<std::string, int> bindings;
    std::map<std::string, std::pair<int, int>> uses; // all, and those of a result
    int depth = 0;
    const std::function<void(const ast::Expr&, bool)> readUse = [&](const ast::Expr& expression,
                                                                    bool isResult) {
        if (const auto* name = ast::as<ast::Name>(&expression)) {
            if (name->context == ast::Context::Load) {
                ++uses[name->id].first;
                uses[name->id].second += isResult ? 1 : 0;
            } else {
                ++bindings[name->id];
            }
            return;
        }
        bool wants = ast::as<ast::BinOp>(&expression) || ast::as<ast::FormattedValue>(&expression);
        if (const auto* call = ast::as<ast::Call>(&expression)) {
            const auto* called = ast::as<ast::Name>(call->function);
            wants = called && (called->id == "print" || called->id == "len" || called->id == "sum");
        }
        if (++depth < kMaxDepth) {
            if (const auto* item = ast::as<ast::Subscript>(&expression)) {
                readUse(*item->value, true);
                readUse(*item->slice, false);
            } else {
                eachPart(expression, [&](const ast::Expr& part) { readUse(part, wants); });
            }
        }
        --depth;
    };
    const std::function<void(const ast::Body&)> readAll = [&](const ast::Body& body) {
        for (const ast::Stmt* statement : body) {
            const auto* assign = ast::as<ast::Assign>(statement);
            const auto* call = assign ? ast::as<ast::Call>(assign->value) : nullptr;
            const auto* target = call && assign->targets.size() == 1
                                     ? ast::as<ast::Name>(assign->targets[0])
                                     : nullptr;
            if (target)
                assigned[target->id] = call;
            eachPart(*statement, [&](const ast::Expr& part) { readUse(part, false); });
            if (++depth < kMaxDepth)
                eachBody(*statement, readAll);
            --depth;
        }
    };
    readAll(function.body);
    for (const auto& [name, call] : assigned) {
        const std::string made = coroutineOf(*call);
        const auto used = uses.find(name);
        const bool isAlwaysResult = used != uses.end() && used->second.first > 0 &&
                                    used->second.first == used->second.second;
        if (made.empty() || bindings[name] != 1 || !isAlwaysResult)
            continue;
        Diagnostic& found = add(Finding::StoredCoroutine, call->span, {made, name});
        addFix(found, awaitBefore(*call, Use::Result), true);
    }
}

} // namespace coroscope::scenes
