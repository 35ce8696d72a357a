// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Walks over the tree for the expressions of one line.
#include "scenes/whatif/awaits.h"

#include "scenes/check/treewalk.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes {

namespace {

using OnStatement = std::function<void(StatementPlace)>;

void eachStatement(const ast::Body& body, const OnStatement& on) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        on({&body, i});
        eachBody(*body[i], [&on](const ast::Body& inner) { eachStatement(inner, on); });
    }
}

void eachExpression(const ast::Expr& expression, const OnExpr& on) {
    on(expression);
    eachPart(expression, [&on](const ast::Expr& part) { eachExpression(part, on); });
}

void eachExpression(const ast::Stmt& statement, const OnExpr& on) {
    eachPart(statement, [&on](const ast::Expr& part) { eachExpression(part, on); });
}

bool covers(const SourceSpan& span, int line) {
    return span.line <= line && line <= span.endLine;
}

bool isSimple(const ast::Stmt& statement) {
    bool isIt = true;
    eachBody(statement, [&isIt](const ast::Body&) { isIt = false; });
    return isIt;
}

bool isNumber(const ast::Expr& expression) {
    const auto* literal = ast::as<ast::Literal>(&expression);
    return literal && (std::holds_alternative<std::int64_t>(literal->value.value) ||
                       std::holds_alternative<double>(literal->value.value));
}

AwaitPlace placeOf(StatementPlace at, const ast::Await& await) {
    AwaitPlace place{at, &await};
    const ast::Stmt* statement = (*at.body)[at.index];
    if (const auto* alone = ast::as<ast::ExprStatement>(statement))
        place.isWhole = alone->value == &await;
    const auto* assign = ast::as<ast::Assign>(statement);
    if (assign && assign->value == &await && assign->targets.size() == 1)
        if (const auto* name = ast::as<ast::Name>(assign->targets.front())) {
            place.isWhole = true;
            place.target = name->id;
        }
    place.isWhole = place.isWhole && !await.isParenthesized;
    return place;
}

// What asyncio.sleep is asked for: its first argument or `delay=`.
const ast::Expr* sleptFor(const ast::Call& call) {
    if (!call.args.empty())
        return call.args.front();
    for (const ast::Keyword* keyword : call.keywords)
        if (keyword->name == "delay")
            return keyword->value;
    return nullptr;
}

bool importsName(const EditableScene& scene, const std::string& id, const char* name) {
    for (const ast::Stmt* statement : scene.tree().body) {
        const auto* import = ast::as<ast::ImportFrom>(statement);
        if (!import || import->module != "asyncio")
            continue;
        for (const ast::Alias* alias : import->names)
            if (alias->name == name && (alias->asName.empty() ? alias->name : alias->asName) == id)
                return true;
    }
    return false;
}

} // namespace

namespace {

void addExpression(const EditableScene& scene, StatementPlace at, const ast::Expr& expression,
                   FoundAt& found) {
    if (const auto* await = ast::as<ast::Await>(&expression))
        found.awaits.push_back(placeOf(at, *await));
    const auto* call = ast::as<ast::Call>(&expression);
    if (!call)
        return;
    if (asyncioCallOf(scene, call, "sleep")) {
        const ast::Expr* slept = sleptFor(*call);
        if (slept)
            found.sleeps.push_back(slept);
        if (slept && isNumber(*slept))
            found.delays.push_back(slept);
    }
    const ast::FunctionDef* function = calledFunction(scene, *call);
    if (function &&
        std::find(found.called.begin(), found.called.end(), function) == found.called.end())
        found.called.push_back(function);
}

} // namespace

FoundAt findAt(const EditableScene& scene, int line) {
    FoundAt found;
    eachStatement(scene.tree().body, [&](StatementPlace at) {
        const ast::Stmt& statement = *(*at.body)[at.index];
        if (statement.span.line == line)
            found.statements.push_back(at);
        if (!covers(statement.span, line))
            return;
        const auto add = [&](bool alsoBelow) {
            eachExpression(statement, [&](const ast::Expr& expression) {
                if (alsoBelow || covers(expression.span, line))
                    addExpression(scene, at, expression, found);
            });
        };
        add(false);
        // `x = \` and what it goes on with are one line to the reader.
        if (found.awaits.empty() && statement.span.line == line && isSimple(statement))
            add(true);
    });
    return found;
}

std::vector<const ast::Call*> callsIn(const EditableScene& scene) {
    std::vector<const ast::Call*> calls;
    eachStatement(scene.tree().body, [&](StatementPlace at) {
        eachExpression(*(*at.body)[at.index], [&](const ast::Expr& expression) {
            if (const auto* call = ast::as<ast::Call>(&expression))
                calls.push_back(call);
        });
    });
    return calls;
}

std::vector<const ast::Call*> callsAt(const EditableScene& scene, int line) {
    std::vector<const ast::Call*> calls;
    eachStatement(scene.tree().body, [&](StatementPlace at) {
        const ast::Stmt& statement = *(*at.body)[at.index];
        if (!covers(statement.span, line))
            return;
        eachExpression(statement, [&](const ast::Expr& expression) {
            const auto* call = ast::as<ast::Call>(&expression);
            if (call && (isSimple(statement) || covers(expression.span, line)))
                calls.push_back(call);
        });
    });
    return calls;
}

const ast::Call* asyncioCallOf(const EditableScene& scene, const ast::Expr* expression,
                               const char* name) {
    const auto* call = ast::as<ast::Call>(expression);
    if (!call)
        return nullptr;
    if (const auto* plain = ast::as<ast::Name>(call->function))
        return importsName(scene, plain->id, name) ? call : nullptr;
    const auto* attribute = ast::as<ast::Attribute>(call->function);
    const auto* module = attribute ? ast::as<ast::Name>(attribute->value) : nullptr;
    const bool isIt = module && attribute->attr == name && module->id == scene.asyncio();
    return isIt ? call : nullptr;
}

bool isCoroutineCall(const EditableScene& scene, const ast::Expr& expression) {
    const auto* call = ast::as<ast::Call>(&expression);
    if (!call)
        return false;
    constexpr std::array names{"sleep", "wait_for", "wait"};
    for (const char* name : names)
        if (asyncioCallOf(scene, call, name))
            return true;
    const ast::FunctionDef* function = calledFunction(scene, *call);
    return function && function->isAsync;
}

const ast::FunctionDef* calledFunction(const EditableScene& scene, const ast::Call& call) {
    std::string name;
    if (const auto* plain = ast::as<ast::Name>(call.function))
        name = plain->id;
    else if (const auto* attribute = ast::as<ast::Attribute>(call.function))
        name = attribute->attr;
    const ast::FunctionDef* found = nullptr;
    for (const ast::FunctionDef* function : scene.coroutines()) {
        if (function->name != name)
            continue;
        if (found)
            return nullptr;
        found = function;
    }
    return found;
}

std::size_t awaitedStart(const EditableScene& scene, const ast::Await& await) {
    constexpr std::size_t kWord = 5; // "await"
    const std::string_view text = scene.text().text();
    const std::size_t from = scene.text().startOf(await.span) + kWord;
    return text.find_first_not_of(" \t\\\r\n", from);
}

int countName(const ast::Stmt& statement, const std::string& name) {
    int count = 0;
    const auto add = [&](const ast::Stmt& each) {
        eachExpression(each, [&](const ast::Expr& expression) {
            const auto* named = ast::as<ast::Name>(&expression);
            count += named && named->id == name;
        });
        if (const auto* global = ast::as<ast::Global>(&each))
            count += int(std::count(global->names.begin(), global->names.end(), name));
        if (const auto* outer = ast::as<ast::Nonlocal>(&each))
            count += int(std::count(outer->names.begin(), outer->names.end(), name));
    };
    add(statement);
    eachBody(statement, [&](const ast::Body& body) {
        eachStatement(body, [&](StatementPlace at) { add(*(*at.body)[at.index]); });
    });
    return count;
}

bool hasDocstring(const ast::Body& body) {
    const auto* first = body.empty() ? nullptr : ast::as<ast::ExprStatement>(body.front());
    const auto* literal = first ? ast::as<ast::Literal>(first->value) : nullptr;
    return literal && std::holds_alternative<std::string>(literal->value.value);
}

namespace {

// The variable to which a statement gives a task, and the call that the task runs.
std::string madeTask(const EditableScene& scene, const ast::Stmt& statement,
                     const ast::Call*& coroutine) {
    const auto* assign = ast::as<ast::Assign>(&statement);
    if (!assign || assign->targets.size() != 1)
        return {};
    const auto* name = ast::as<ast::Name>(assign->targets.front());
    const ast::Call* call = asyncioCallOf(scene, assign->value, "create_task");
    if (!name || !call || call->args.size() != 1)
        return {};
    coroutine = ast::as<ast::Call>(call->args.front());
    return coroutine ? name->id : std::string();
}

// The variable that a statement of its own awaits.
std::string awaitedName(StatementPlace at, std::string& target) {
    const ast::Stmt* statement = (*at.body)[at.index];
    const auto* alone = ast::as<ast::ExprStatement>(statement);
    const auto* assign = ast::as<ast::Assign>(statement);
    const ast::Expr* value = alone ? alone->value : assign ? assign->value : nullptr;
    const auto* await = ast::as<ast::Await>(value);
    const auto* name = await ? ast::as<ast::Name>(await->value) : nullptr;
    if (!name)
        return {};
    const AwaitPlace place = placeOf(at, *await);
    target = place.target;
    return place.isWhole ? name->id : std::string();
}

} // namespace

std::optional<TaskPair> findTaskPair(const EditableScene& scene, StatementPlace place) {
    TaskPair pair;
    std::string task;
    const ast::Body& body = *place.body;
    const std::string wanted = awaitedName(place, pair.target);
    for (std::size_t i = 0; i < body.size(); ++i) {
        const ast::Call* coroutine = nullptr;
        const std::string made = madeTask(scene, *body[i], coroutine);
        if (made.empty() || (i != place.index && made != wanted))
            continue;
        task = made;
        pair.made = body[i];
        pair.coroutine = coroutine;
        for (std::size_t k = i + 1; k < body.size(); ++k)
            if (awaitedName({&body, k}, pair.target) == task) {
                pair.awaited = body[k];
                break;
            }
        break;
    }
    if (!pair.made || !pair.awaited || !scene.isAlone(*pair.made) || !scene.isAlone(*pair.awaited))
        return std::nullopt;
    int count = 0;
    for (const ast::Stmt* statement : scene.tree().body)
        if (statement == scene.topStatementAt(pair.made->span.line))
            count = countName(*statement, task);
    constexpr int kMadeAndAwaited = 2;
    return count == kMadeAndAwaited ? std::optional(pair) : std::nullopt;
}

} // namespace coroscope::scenes
