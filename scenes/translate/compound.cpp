// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Statements with bodies. A handler stands behind the `catch`, because nothing can be awaited in
// it; what leaves a guarded body by return, break or continue goes on behind what must run first.
#include "core/export/escape.h"
#include "scenes/translate/translator.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isInside(const ast::Node& inner, const ast::Node& outer) {
    return inner.span.line >= outer.span.line && inner.span.line <= outer.span.endLine;
}

} // namespace

bool Translator::isUsedOnlyIn(const std::string& name, const ast::Node& node) {
    const FunctionNames& scope = *m_context.scope;
    return isLocal(name) &&
           std::all_of(scope.names.begin(), scope.names.end(), [&](const ast::Name* each) {
               return each->id != name || isInside(*each, node);
           });
}

void Translator::functionStatement(const ast::FunctionDef& definition) {
    const bool isAtTop = m_context.scope->isModule();
    const std::string prefix =
        m_context.qualifiedName.empty() ? "" : m_context.qualifiedName + ".<locals>.";
    const std::string qualifiedName = prefix + definition.name;
    if (isAtTop && m_static.contains(definition.name))
        return define(definition, qualifiedName, cppName(definition.name), {});
    const std::string function = fresh((m_context.cppName + "_" + definition.name + "_").c_str());
    std::string value = functionValue(definition, qualifiedName, function, m_scopes.of(definition),
                                      definition.isAsync);
    for (auto each = definition.decorators.rbegin(); each != definition.decorators.rend(); ++each) {
        if (!isOldStyle(definition))
            value = valueText(**each) + "(" + value + ")";
    }
    line((isShared(definition.name) ? "*" : "") + cppName(definition.name) + " = " + value + ";");
    define(definition, qualifiedName, function, {});
}

void Translator::classStatement(const ast::ClassDef& definition) {
    if (!definition.decorators.empty() || !definition.keywords.empty())
        return refuse(definition, Refused::ClassExtras);
    const std::string prefix =
        m_context.qualifiedName.empty() ? "" : m_context.qualifiedName + ".<locals>.";
    std::string members;
    for (const ast::Stmt* each : definition.body) {
        const auto* method = ast::as<ast::FunctionDef>(each);
        const auto* assign = ast::as<ast::Assign>(each);
        const auto* plain = ast::as<ast::ExprStatement>(each);
        std::string name;
        std::string value;
        if (method) {
            name = method->name;
            const std::string qualifiedName = prefix + definition.name + "." + name;
            const std::string function = fresh((definition.name + "_" + name + "_").c_str());
            value = functionValue(*method, qualifiedName, function, m_scopes.of(*method),
                                  method->isAsync);
            for (const ast::Expr* decorator : method->decorators)
                value = valueText(*decorator) + "(" + value + ")";
            define(*method, qualifiedName, function, definition.name);
        } else if (assign && assign->targets.size() == 1 &&
                   ast::as<ast::Name>(assign->targets[0])) {
            name = ast::as<ast::Name>(assign->targets[0])->id;
            value = text(*assign->value);
        } else if (each->kind != ast::StmtKind::Pass &&
                   !(plain && plain->value->kind == ast::ExprKind::Literal)) {
            refuse(*each, Refused::ClassBody);
        }
        if (!name.empty())
            members += (members.empty() ? "{" : ", {") + cppLiteral(name) + ", " + value + "}";
    }
    for (const ast::Expr* base : definition.bases) {
        const auto* member = ast::as<ast::Attribute>(base);
        if (member && moduleOf(*member->value) == "asyncio" && !member->attr.ends_with("Error"))
            refuse(*base, Refused::Member, "a subclass of asyncio." + member->attr);
    }
    std::string bases;
    for (const CppExpr& base : operands({definition.bases.begin(), definition.bases.end()}))
        bases += (bases.empty() ? "" : ", ") + base.text;
    line((isShared(definition.name) ? "*" : "") + cppName(definition.name) + " = py::makeClass(" +
         cppLiteral(definition.name) + ", py::tupleOf(" + bases + "), {" + members + "});");
}

void Translator::conditional(const ast::If& statement) {
    open("if (" + condition(*statement.test) + ") {");
    body(statement.body);
    if (statement.orElse.empty())
        return close();
    const auto* chained = ast::as<ast::If>(statement.orElse.front());
    std::string test;
    std::string before;
    if (chained && statement.orElse.size() == 1)
        before = captured([&] { test = condition(*chained->test); });
    if (chained && statement.orElse.size() == 1 && before.empty()) {
        --m_indent;
        --m_context.depth;
        std::string rest = captured([&] { conditional(*chained); });
        rest.erase(0, rest.find_first_not_of(' '));
        line("} else " + rest.substr(0, rest.size() - 1));
        return;
    }
    --m_indent;
    line("} else {");
    ++m_indent;
    body(statement.orElse);
    close();
}

void Translator::loopBody(const ast::Body& inside, const std::string& flag) {
    m_context.loopFlags.push_back(flag);
    body(inside);
    m_context.loopFlags.pop_back();
}

void Translator::loopElse(const ast::Body& orElse, const std::string& flag) {
    if (orElse.empty())
        return;
    open("if (!" + flag + ") {");
    body(orElse);
    close();
}

void Translator::whileLoop(const ast::While& loop) {
    const std::string flag = loop.orElse.empty() ? "" : fresh("isBroken");
    if (!flag.empty())
        line("bool " + flag + " = false;");
    std::string test;
    ++m_indent;
    const std::string before = captured([&] { test = condition(*loop.test); });
    --m_indent;
    if (before.empty()) {
        open("while (" + test + ") {");
    } else {
        open("while (true) {");
        m_out += before;
        line("if (!(" + test + "))");
        line("    break;");
    }
    loopBody(loop.body, flag);
    close();
    loopElse(loop.orElse, flag);
}

void Translator::forLoop(const ast::For& loop) {
    const std::string flag = loop.orElse.empty() ? "" : fresh("isBroken");
    if (!flag.empty())
        line("bool " + flag + " = false;");
    if (const auto* generator = ast::as<ast::GeneratorExp>(loop.iter);
        generator && hasEffect(*generator->item))
        refuse(*loop.iter, Refused::LazyGenerator);
    const auto* name = ast::as<ast::Name>(loop.target);
    const bool isOwn =
        name && isUsedOnlyIn(name->id, loop) && m_context.declared.insert(name->id).second;
    const std::string item = isOwn ? cppName(name->id) : fresh("item");
    const std::string source = text(*loop.iter);
    if (loop.isAsync) {
        const std::string iterator = saved("py::asyncIterator(" + source + ")", "iterator");
        open("while (true) {");
        line("Value " + item + " = co_await py::nextOf(" + iterator + ");");
        line("if (!" + item + ".isBound())");
        line("    break;");
    } else {
        open("for (" + std::string(isOwn ? "Value " : "const Value& ") + item + " : py::iterate(" +
             source + ")) {");
    }
    if (!isOwn)
        assign(*loop.target, item);
    loopBody(loop.body, flag);
    close();
    if (isOwn)
        m_context.declared.insert(name->id);
    loopElse(loop.orElse, flag);
}

void Translator::guarded(const std::function<void()>& inside, const std::string& caught,
                         const std::function<void()>& after) {
    const std::string label = fresh("");
    line("py::Caught " + caught + ";");
    m_context.cleanups.push_back({label, m_context.loopFlags.size(), false, false, false});
    const std::string written = captured([&] {
        open("try {");
        inside();
        close("} catch (...) {");
        ++m_indent;
        line(caught + " = py::Caught::current();");
        --m_indent;
        line("}");
    });
    const Cleanup cleanup = m_context.cleanups.back();
    m_context.cleanups.pop_back();
    if (cleanup.isUsed())
        line("py::Leave leave" + label + " = py::Leave::No;");
    if (cleanup.hasReturn)
        line("Value returned" + label + ";");
    m_out += written;
    if (cleanup.isUsed()) {
        --m_indent;
        line("after" + label + ":");
        ++m_indent;
    }
    after();
    const auto goOn = [&](const char* kind, const std::function<void()>& leave) {
        open("if (leave" + label + " == py::Leave::" + kind + ") {");
        leave();
        close();
    };
    if (cleanup.hasReturn)
        goOn("Return", [&] { returns(m_module, "returned" + label); });
    if (cleanup.hasBreak)
        goOn("Break", [&] { leaveLoop(true); });
    if (cleanup.hasContinue)
        goOn("Continue", [&] { leaveLoop(false); });
}

void Translator::tryStatement(const ast::Try& statement) {
    if (statement.finalBody.empty())
        return tryHandlers(statement);
    const std::string caught = fresh("pending");
    const auto inside = [&] {
        if (statement.handlers.empty())
            body(statement.body);
        else
            tryHandlers(statement);
    };
    const auto after = [&] {
        open("{");
        body(statement.finalBody);
        close();
        line(caught + ".raiseIfAny();");
    };
    guarded(inside, caught, after);
}

void Translator::handler(const ast::ExceptHandler& handler, const std::string& caught,
                         bool isStar) {
    const bool isOwn = !handler.name.empty() && isUsedOnlyIn(handler.name, handler);
    const std::string value = isStar ? "taken" : caught + ".value()";
    if (isOwn)
        m_context.declared.insert(handler.name);
    if (isOwn)
        line("const Value " + cppName(handler.name) + " = " + value + ";");
    else if (!handler.name.empty())
        line((isShared(handler.name) ? "*" : "") + cppName(handler.name) + " = " + value + ";");
    m_context.caught.push_back(caught);
    body(handler.body);
    m_context.caught.pop_back();
}

void Translator::tryHandlers(const ast::Try& statement) {
    const std::string caught = fresh("caught");
    line("py::Caught " + caught + ";");
    open("try {");
    body(statement.body);
    close("} catch (...) {");
    ++m_indent;
    line(caught + " = py::Caught::current();");
    --m_indent;
    line("}");
    bool isFirst = true;
    const auto branch = [&](const std::string& test) {
        open((isFirst ? "" : "} else ") + test + " {");
        isFirst = false;
    };
    if (statement.isStar) {
        for (const ast::ExceptHandler* each : statement.handlers) {
            open("if (const Value taken = " + caught + ".take(" + text(*each->type) +
                 "); taken.isBound()) {");
            handler(*each, caught, true);
            close();
        }
        if (!statement.orElse.empty())
            refuse(statement, Refused::ElseBehindStar);
        return line(caught + ".raiseIfAny();");
    }
    if (!statement.orElse.empty()) {
        branch("if (!" + caught + ")");
        body(statement.orElse);
        --m_indent;
        --m_context.depth;
    }
    bool takesAll = false;
    for (const ast::ExceptHandler* each : statement.handlers) {
        branch(each->type ? "if (" + caught + ".is(" + text(*each->type) + "))"
                          : "if (" + caught + ")");
        takesAll = takesAll || !each->type;
        handler(*each, caught, false);
        --m_indent;
        --m_context.depth;
    }
    if (takesAll)
        return line("}");
    line("} else {");
    line("    " + caught + ".raiseIfAny();");
    line("}");
}

void Translator::withStatement(const ast::With& with, std::size_t item) {
    const ast::WithItem& each = with.items[item];
    const std::string manager = saved(text(*each.context), "manager");
    const std::string entered =
        with.isAsync ? "co_await py::enterAsync(" + manager + ")" : "py::enter(" + manager + ")";
    if (each.target)
        assign(*each.target, entered);
    else
        line(entered + ";");
    const std::string caught = fresh("caught");
    const auto inside = [&] {
        if (item + 1 < with.items.size())
            withStatement(with, item + 1);
        else
            body(with.body);
    };
    const auto after = [&] {
        line((with.isAsync ? "co_await py::leaveAsync(" : "py::leave(") + manager + ", " + caught +
             ");");
    };
    guarded(inside, caught, after);
}

} // namespace coroscope::scenes
