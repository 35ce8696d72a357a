// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One function a kind of question, on the statements and expressions that stand at the line.
#include "scenes/whatif/whatif.h"

#include "scenes/chain/chainplan.h"
#include "scenes/whatif/awaits.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

using Kind = WhatIf::Kind;

class Questions {
public:
    Questions(const EditableScene& scene, int line, WhatIfNumbers numbers)
        : m_scene(scene)
        , m_numbers(numbers)
        , m_line(line)
        , m_found(findAt(scene, line)) {}

    std::vector<WhatIf> all() {
        for (const AwaitPlace& place : m_found.awaits)
            askTask(place);
        for (const AwaitPlace& place : m_found.awaits)
            askDirect(place);
        for (const StatementPlace& place : m_found.statements)
            askDirectOfPair(place);
        for (const AwaitPlace& place : m_found.awaits)
            askWrap(place);
        for (const AwaitPlace& place : m_found.awaits)
            askUnwrap(place);
        askFailures();
        for (const ast::Expr* number : m_found.delays)
            add(Kind::Delay, std::string(m_scene.text().textOf(number->span)),
                {replace(number->span, spelled(m_numbers.delay))});
        std::stable_sort(m_all.begin(), m_all.end(), [](const WhatIf& left, const WhatIf& right) {
            return left.kind < right.kind;
        });
        return std::move(m_all);
    }

private:
    void add(Kind kind, std::string subject, std::vector<TextEdit> edits) {
        WhatIf made{kind, std::move(subject), std::move(edits)};
        if (std::find(m_all.begin(), m_all.end(), made) == m_all.end())
            m_all.push_back(std::move(made));
    }
    [[nodiscard]] TextEdit replace(const SourceSpan& span, std::string by) const {
        const std::size_t from = m_scene.text().startOf(span);
        return {from, m_scene.text().endOf(span) - from, std::move(by)};
    }
    [[nodiscard]] std::string source(const ast::Expr& expression) const {
        return std::string(m_scene.text().textOf(expression.span));
    }
    [[nodiscard]] std::string asyncioCall(const char* name) const {
        return m_scene.asyncioName() + '.' + name + '(';
    }
    void addWithImport(Kind kind, std::string subject, std::vector<TextEdit> edits) {
        if (auto import = m_scene.importEdit())
            edits.insert(edits.begin(), std::move(*import));
        add(kind, std::move(subject), std::move(edits));
    }

    void askTask(const AwaitPlace& place);
    void askDirect(const AwaitPlace& place);
    void askDirectOfPair(StatementPlace place);
    void askWrap(const AwaitPlace& place);
    void askUnwrap(const AwaitPlace& place);
    void askFailures();
    void askFailure(const ast::FunctionDef& function);

    const EditableScene& m_scene;
    WhatIfNumbers m_numbers;
    int m_line;
    FoundAt m_found;
    std::vector<WhatIf> m_all;
};

void Questions::askTask(const AwaitPlace& place) {
    const ast::Expr& awaited = *place.await->value;
    if (!isCoroutineCall(m_scene, awaited))
        return;
    const std::size_t from = m_scene.text().startOf(awaited.span);
    const std::size_t end = m_scene.text().endOf(awaited.span);
    const std::string made = asyncioCall("create_task");
    if (!place.isWhole || !m_scene.isAlone(*place.statement()))
        return addWithImport(Kind::MakeTask, source(awaited), {{from, 0, made}, {end, 0, ")"}});
    const std::string task =
        m_scene.freeName(place.target.empty() ? "task" : place.target + "_task");
    const std::string await = (place.target.empty() ? "" : place.target + " = ") + "await " + task;
    const std::size_t start = m_scene.text().startOf(place.statement()->span);
    StatementPlace later = EditableScene::endOf(*place.at.body);
    for (std::size_t i = place.at.index + 1; i < place.at.body->size(); ++i)
        if (!place.target.empty() && countName(*(*place.at.body)[i], place.target) > 0) {
            later.index = i;
            break;
        }
    if (later.index <= place.at.index) // nothing stands below
        later.index = place.at.index + 1;
    addWithImport(Kind::MakeTask, source(awaited),
                  {{start, from - start, task + " = " + made},
                   {end, m_scene.text().endOf(place.await->span) - end, ")"},
                   m_scene.lineAt(later, await)});
}

// `await asyncio.create_task(f())`
void Questions::askDirect(const AwaitPlace& place) {
    const ast::Call* call = asyncioCallOf(m_scene, place.await->value, "create_task");
    if (!call || call->args.size() != 1 || !ast::as<ast::Call>(call->args.front()))
        return;
    add(Kind::AwaitDirectly, source(*call->args.front()),
        {replace(call->span, source(*call->args.front()))});
}

// `task = asyncio.create_task(f())` with one `await task` of its own below, from either line.
void Questions::askDirectOfPair(StatementPlace place) {
    const auto pair = findTaskPair(m_scene, place);
    if (!pair)
        return;
    const ast::Call& call = *pair->coroutine;
    const SourceText& text = m_scene.text();
    const std::size_t start = text.startOf(pair->made->span);
    const std::string before = (pair->target.empty() ? "" : pair->target + " = ") + "await ";
    const std::size_t from = text.startOf(call.span);
    const std::size_t end = text.endOf(call.span);
    add(Kind::AwaitDirectly, source(call),
        {{start, from - start, before},
         {end, text.endOf(pair->made->span) - end, {}},
         m_scene.withoutLines(*pair->awaited)});
}

void Questions::askWrap(const AwaitPlace& place) {
    const ast::Expr* awaited = place.await->value;
    if (asyncioCallOf(m_scene, awaited, "wait_for"))
        return;
    const std::size_t from = awaitedStart(m_scene, *place.await);
    const std::size_t end = m_scene.text().endOf(place.await->span);
    addWithImport(Kind::Wrap, source(*awaited),
                  {{from, 0, asyncioCall("wait_for")},
                   {end, 0, ", timeout=" + spelled(m_numbers.timeout) + ")"}});
}

void Questions::askUnwrap(const AwaitPlace& place) {
    const ast::Call* call = asyncioCallOf(m_scene, place.await->value, "wait_for");
    const bool hasInner = call && !call->args.empty() && !call->args.front()->isParenthesized &&
                          call->args.front()->kind != ast::ExprKind::Starred;
    if (!hasInner)
        return;
    const SourceText& text = m_scene.text();
    const std::size_t start = text.startOf(call->span);
    const std::size_t from = text.startOf(call->args.front()->span);
    const std::size_t inner = text.endOf(call->args.front()->span);
    const std::size_t end = text.endOf(call->span);
    const bool hasComment =
        text.text().substr(start, from - start).find('#') != std::string_view::npos ||
        text.text().substr(inner, end - inner).find('#') != std::string_view::npos;
    if (!hasComment)
        add(Kind::Unwrap, source(*call->args.front()),
            {{start, from - start, {}}, {inner, end - inner, {}}});
}

void Questions::askFailures() {
    const ast::FunctionDef* around = m_scene.functionAt(m_line);
    for (const ast::FunctionDef* function : m_found.called)
        askFailure(*function);
    if (around && around->isAsync)
        askFailure(*around);
}

void Questions::askFailure(const ast::FunctionDef& function) {
    const std::string raise = "raise RuntimeError(" + quoted(function.name + " failed") + ')';
    const ast::Body& body = function.body;
    const std::size_t first = hasDocstring(body) ? 1 : 0;
    if (first < body.size() && m_scene.text().textOf(body[first]->span) == raise) {
        const bool isAlone = m_scene.isAlone(*body[first]);
        if (body.size() > 1 && !isAlone)
            return add(Kind::Succeed, function.name,
                       {{m_scene.text().startOf(body[first]->span),
                         m_scene.text().startOf(body[first + 1]->span) -
                             m_scene.text().startOf(body[first]->span),
                         {}}});
        return add(Kind::Succeed, function.name,
                   {body.size() > 1 ? m_scene.withoutLines(*body[first])
                                    : replace(body[first]->span, "pass")});
    }
    if (first == body.size() || m_scene.isAlone(*body[first]))
        return add(Kind::Fail, function.name, {m_scene.lineAt({&body, first}, raise)});
    add(Kind::Fail, function.name, {{m_scene.text().startOf(body[first]->span), 0, raise + "; "}});
}

} // namespace

std::vector<WhatIf> whatIfsAt(std::string_view text, int line, WhatIfNumbers numbers) {
    const EditableScene scene(text);
    return scene.isReadable() ? Questions(scene, line, numbers).all() : std::vector<WhatIf>();
}

} // namespace coroscope::scenes
