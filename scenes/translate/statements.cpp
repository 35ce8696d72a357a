// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Statements without bodies.
#include "core/export/escape.h"
#include "scenes/translate/translator.h"

#include <algorithm>

namespace coroscope::scenes {

void Translator::body(const ast::Body& body) {
    for (const ast::Stmt* each : body)
        statement(*each);
}

void Translator::statement(const ast::Stmt& statement) {
    switch (statement.kind) {
    case ast::StmtKind::FunctionDef:
        return functionStatement(*ast::as<ast::FunctionDef>(&statement));
    case ast::StmtKind::ClassDef:
        return classStatement(*ast::as<ast::ClassDef>(&statement));
    case ast::StmtKind::For:
        return forLoop(*ast::as<ast::For>(&statement));
    case ast::StmtKind::While:
        return whileLoop(*ast::as<ast::While>(&statement));
    case ast::StmtKind::If:
        return conditional(*ast::as<ast::If>(&statement));
    case ast::StmtKind::With:
        return withStatement(*ast::as<ast::With>(&statement), 0);
    case ast::StmtKind::Try:
        return tryStatement(*ast::as<ast::Try>(&statement));
    case ast::StmtKind::Match:
        return refuse(statement, Refused::Match);
    default:
        return simple(statement);
    }
}

void Translator::simple(const ast::Stmt& statement) {
    switch (statement.kind) {
    case ast::StmtKind::Return: {
        const auto* returned = ast::as<ast::Return>(&statement);
        return returns(statement, returned->value ? text(*returned->value) : "None");
    }
    case ast::StmtKind::Delete:
        return deletes(*ast::as<ast::Delete>(&statement));
    case ast::StmtKind::Assign:
        return assignment(*ast::as<ast::Assign>(&statement));
    case ast::StmtKind::AugAssign:
        return augmented(*ast::as<ast::AugAssign>(&statement));
    case ast::StmtKind::AnnAssign:
        if (const auto* assign = ast::as<ast::AnnAssign>(&statement); assign->value)
            this->assign(*assign->target, text(*assign->value));
        return;
    case ast::StmtKind::Raise:
        return raises(*ast::as<ast::Raise>(&statement));
    case ast::StmtKind::Assert: {
        const auto* claim = ast::as<ast::Assert>(&statement);
        open("if (!(" + condition(*claim->test) + ")) {");
        line("py::raise(AssertionError(" + (claim->message ? text(*claim->message) : "") + "));");
        return close();
    }
    case ast::StmtKind::Import:
    case ast::StmtKind::ImportFrom:
        return imports(statement);
    case ast::StmtKind::ExprStatement: {
        const ast::Expr& value = *ast::as<ast::ExprStatement>(&statement)->value;
        if (const auto* awaited = ast::as<ast::Await>(&value))
            return line("co_await " + awaitText(*awaited->value) + ";");
        if (value.kind == ast::ExprKind::Literal)
            return;
        m_bareYield = &value;
        const std::string made = text(value);
        const bool isDone =
            value.kind == ast::ExprKind::Yield || value.kind == ast::ExprKind::YieldFrom;
        if (!isDone)
            line((value.kind == ast::ExprKind::Call ? "" : "(void)") +
                 (value.kind == ast::ExprKind::Call ? made : "(" + made + ")") + ";");
        return;
    }
    case ast::StmtKind::Break:
        return leaveLoop(true);
    case ast::StmtKind::Continue:
        return leaveLoop(false);
    default:
        return; // pass, global, nonlocal
    }
}

// A variable is declared where it is first assigned, if that is not inside of a block.
void Translator::assignName(const ast::Node& node, const std::string& name,
                            const std::string& value) {
    FunctionNames& scope = *m_context.scope;
    const auto first = std::find_if(scope.names.begin(), scope.names.end(),
                                    [&name](const ast::Name* each) { return each->id == name; });
    const bool isFirst = first != scope.names.end() && *first == &node;
    if (isFirst && m_context.depth == 0 && isLocal(name) &&
        m_context.declared.insert(name).second) {
        line("Value " + cppName(name) + " = " + value + ";");
        return;
    }
    if (m_members.contains(name) || m_modules.contains(name))
        refuse(node, Refused::ModuleName, name);
    const bool isComprehended =
        std::find(m_comprehended.begin(), m_comprehended.end(), name) != m_comprehended.end();
    line((isShared(name) && !isComprehended ? "*" : "") + cppName(name) + " = " + value + ";");
}

void Translator::assign(const ast::Expr& target, const std::string& value) {
    if (const auto* name = ast::as<ast::Name>(&target))
        return assignName(target, name->id, value);
    if (const auto* tuple = ast::as<ast::Tuple>(&target))
        return unpackInto(tuple->items, value);
    if (const auto* list = ast::as<ast::List>(&target))
        return unpackInto(list->items, value);
    const std::string from = saved(value);
    if (const auto* attribute = ast::as<ast::Attribute>(&target)) {
        line(valueText(*attribute->value) + ".setAttr(" + cppLiteral(attribute->attr) + ", " +
             from + ");");
        return;
    }
    const auto* subscript = ast::as<ast::Subscript>(&target);
    if (!subscript)
        return refuse(target, Refused::AssignmentTarget);
    if (ast::as<ast::Slice>(subscript->slice))
        return refuse(target, Refused::SliceAssignment);
    const auto both = operands({subscript->value, subscript->slice});
    const std::string of = both[0].isCompound ? "(" + both[0].text + ")" : both[0].text;
    line(of + ".setItem(" + both[1].text + ", " + from + ");");
}

void Translator::unpackInto(const ast::Exprs& targets, const std::string& value) {
    const auto starred = std::find_if(targets.begin(), targets.end(), [](const ast::Expr* each) {
        return ast::as<ast::Starred>(each) != nullptr;
    });
    const std::string parts = fresh("parts");
    const auto before = std::size_t(starred - targets.begin());
    if (starred == targets.end())
        line("const std::vector<Value> " + parts + " = py::unpack(" + value + ", " +
             std::to_string(targets.size()) + ");");
    else
        line("const std::vector<Value> " + parts + " = py::unpackStarred(" + value + ", " +
             std::to_string(before) + ", " + std::to_string(targets.size() - before - 1) + ");");
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto* rest = ast::as<ast::Starred>(targets[i]);
        assign(rest ? *rest->value : *targets[i], parts + "[" + std::to_string(i) + "]");
    }
}

void Translator::assignment(const ast::Assign& assign) {
    const auto* awaited = ast::as<ast::Await>(assign.value);
    const bool isPlain = assign.targets.size() == 1 && ast::as<ast::Name>(assign.targets[0]);
    if (awaited && isPlain)
        return this->assign(*assign.targets[0], "co_await " + awaitText(*awaited->value));
    std::string value = text(*assign.value);
    if (assign.targets.size() > 1)
        value = saved(value);
    for (const ast::Expr* target : assign.targets)
        this->assign(*target, value);
}

void Translator::augmented(const ast::AugAssign& assign) {
    const auto combined = [&](const CppExpr& old, const CppExpr& by) {
        if (assign.op == ast::Operator::Add && !(by.isNative && by.text[0] != '"'))
            return "py::addInPlace(" + old.text + ", " + by.text + ")";
        return binaryText(old, assign.op, by).text;
    };
    if (const auto* name = ast::as<ast::Name>(assign.target)) {
        const auto both = operands({assign.target, assign.value});
        return assignName(*assign.target, name->id, combined(both[0], both[1]));
    }
    if (const auto* attribute = ast::as<ast::Attribute>(assign.target)) {
        const std::string object = saved(text(*attribute->value), "object");
        const std::string key = cppLiteral(attribute->attr);
        const std::string old = saved(object + ".attr(" + key + ")");
        const CppExpr by = expr(*assign.value);
        return line(object + ".setAttr(" + key + ", " + combined({old}, by) + ");");
    }
    const auto& subscript = *ast::as<ast::Subscript>(assign.target);
    if (ast::as<ast::Slice>(subscript.slice))
        return refuse(assign, Refused::SliceAssignment);
    const std::string object = saved(text(*subscript.value), "object");
    const std::string key = saved(text(*subscript.slice), "key");
    const std::string old = saved(object + "[" + key + "]");
    const CppExpr by = expr(*assign.value);
    line(object + ".setItem(" + key + ", " + combined({old}, by) + ");");
}

void Translator::returns(const ast::Node& node, const std::string& value) {
    if (m_context.qualifiedName.empty())
        return refuse(node, Refused::ReturnOutside);
    if (m_context.cleanups.empty())
        return line((m_context.isCoroutine ? "co_return " : "return ") + value + ";");
    Cleanup& cleanup = m_context.cleanups.back();
    cleanup.hasReturn = true;
    if (value != "returned" + cleanup.label)
        line("returned" + cleanup.label + " = " + value + ";");
    line("leave" + cleanup.label + " = py::Leave::Return;");
    line("goto after" + cleanup.label + ";");
}

void Translator::leaveLoop(bool isBreak) {
    const std::size_t loops = m_context.loopFlags.size();
    if (!m_context.cleanups.empty() && m_context.cleanups.back().loops == loops) {
        Cleanup& cleanup = m_context.cleanups.back();
        (isBreak ? cleanup.hasBreak : cleanup.hasContinue) = true;
        line("leave" + cleanup.label + " = py::Leave::" + (isBreak ? "Break;" : "Continue;"));
        return line("goto after" + cleanup.label + ";");
    }
    if (isBreak && !m_context.loopFlags.back().empty())
        line(m_context.loopFlags.back() + " = true;");
    line(isBreak ? "break;" : "continue;");
}

void Translator::raises(const ast::Raise& raise) {
    if (!raise.exception) {
        if (m_context.caught.empty())
            return refuse(raise, Refused::BareRaise);
        return line(m_context.caught.back() + ".raise();");
    }
    if (!raise.cause)
        return line("py::raise(" + text(*raise.exception) + ");");
    const auto both = operands({raise.exception, raise.cause});
    line("py::raise(" + both[0].text + ", " + both[1].text + ");");
}

void Translator::deletes(const ast::Delete& statement) {
    for (const ast::Expr* target : statement.targets) {
        if (const auto* name = ast::as<ast::Name>(target)) {
            line(nameText(*target, name->id) + " = Value();");
        } else if (const auto* subscript = ast::as<ast::Subscript>(target);
                   subscript && !ast::as<ast::Slice>(subscript->slice)) {
            const auto both = operands({subscript->value, subscript->slice});
            line(both[0].text + ".deleteItem(" + both[1].text + ");");
        } else {
            refuse(*target, Refused::Deletion);
        }
    }
}

void Translator::imports(const ast::Stmt& statement) {
    if (const auto* plain = ast::as<ast::Import>(&statement)) {
        for (const ast::Alias* alias : plain->names) {
            if (!hasModule(alias->name))
                refuse(statement, Refused::Module, alias->name);
            m_modules[alias->asName.empty() ? alias->name : alias->asName] = alias->name;
        }
        return;
    }
    const auto& from = *ast::as<ast::ImportFrom>(&statement);
    if (from.module == "__future__")
        return;
    for (const ast::Alias* alias : from.names) {
        if (!hasModule(from.module) || !hasMember(from.module, alias->name))
            refuse(statement, Refused::Member, from.module + "." + alias->name);
        m_members[alias->asName.empty() ? alias->name : alias->asName] =
            from.module + "::" + cppName(alias->name);
    }
}

} // namespace coroscope::scenes
