// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Awaits, yields, displays, comprehensions, f-strings.
#include "core/export/escape.h"
#include "scenes/check/treewalk.h"
#include "scenes/translate/attributes.h"
#include "scenes/translate/translator.h"

namespace coroscope::scenes {

CppExpr Translator::special(const ast::Expr& expression) {
    switch (expression.kind) {
    case ast::ExprKind::List:
        return display("listOf", ast::as<ast::List>(&expression)->items);
    case ast::ExprKind::Tuple:
        return display("tupleOf", ast::as<ast::Tuple>(&expression)->items);
    case ast::ExprKind::Set:
        return display("setOf", ast::as<ast::Set>(&expression)->items);
    case ast::ExprKind::Dict:
        return dictionary(*ast::as<ast::Dict>(&expression));
    case ast::ExprKind::Lambda:
        return {lambda(*ast::as<ast::Lambda>(&expression))};
    case ast::ExprKind::NamedExpr: {
        const auto& named = *ast::as<ast::NamedExpr>(&expression);
        const std::string value = text(*named.value);
        return {nameText(expression, ast::as<ast::Name>(named.target)->id) + " = " + value, false,
                true};
    }
    case ast::ExprKind::Yield:
    case ast::ExprKind::YieldFrom:
        return yield(expression);
    case ast::ExprKind::ListComp:
    case ast::ExprKind::SetComp:
    case ast::ExprKind::DictComp:
    case ast::ExprKind::GeneratorExp:
        return comprehension(expression);
    default:
        refuse(expression, Refused::Expression);
        return {"None"};
    }
}

CppExpr Translator::await(const ast::Expr& awaited) {
    return {saved("co_await " + awaitText(awaited), "result")};
}

// Named first where a lambda stands in it: g++ 12 destroys what such a lambda captures twice.
std::string Translator::awaitText(const ast::Expr& awaited) {
    if (!m_context.isCoroutine)
        refuse(awaited, Refused::AwaitOutside);
    const auto* made = ast::as<ast::Call>(&awaited);
    const StaticFunction* function = made ? staticFunction(*made->function) : nullptr;
    if (function && function->isAsync && !function->isGenerator) {
        const std::string direct = directCall(*made, *function);
        if (!direct.empty() && direct.find("[") == std::string::npos)
            return direct;
    }
    const CppExpr value = expr(awaited);
    if (value.text.find("[") != std::string::npos || value.isNative)
        return saved(value.text, "awaitable");
    return value.isCompound ? "(" + value.text + ")" : value.text;
}

CppExpr Translator::yield(const ast::Expr& expression) {
    if (const auto* from = ast::as<ast::YieldFrom>(&expression)) {
        if (m_context.isOldStyle)
            return await(*from->value);
        if (!m_context.isGenerator || m_bareYield != &expression) {
            refuse(expression, Refused::YieldFrom);
            return {"None"};
        }
        const std::string values = text(*from->value);
        const std::string item = fresh("item");
        open("for (const Value& " + item + " : py::iterate(" + values + ")) {");
        line("co_await yield(" + item + ");");
        close();
        return {"None"};
    }
    const auto& yielded = *ast::as<ast::Yield>(&expression);
    if (m_context.isOldStyle) {
        if (yielded.value)
            refuse(expression, Refused::YieldedValue);
        return {saved("co_await py::pause()", "result")};
    }
    const std::string value = yielded.value ? text(*yielded.value) : "None";
    const std::string named =
        value.find("[") == std::string::npos ? value : saved(value, "yielded");
    return {saved("co_await yield(" + named + ")", "sent")};
}

CppExpr Translator::display(const char* maker, const ast::Exprs& items) {
    std::vector<const ast::Expr*> plain;
    for (const ast::Expr* item : items) {
        const auto* starred = ast::as<ast::Starred>(item);
        plain.push_back(starred ? starred->value : item);
    }
    const auto values = operands(plain);
    std::string out = std::string("py::") + maker + "(";
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += i ? ", " : "";
        out +=
            ast::as<ast::Starred>(items[i]) ? "py::spread(" + values[i].text + ")" : values[i].text;
    }
    return {out + ")"};
}

CppExpr Translator::dictionary(const ast::Dict& dict) {
    std::vector<const ast::Expr*> all;
    for (std::size_t i = 0; i < dict.values.size(); ++i) {
        if (dict.keys[i])
            all.push_back(dict.keys[i]);
        all.push_back(dict.values[i]);
    }
    const auto values = operands(all);
    std::string out = "py::dictOf(";
    std::size_t next = 0;
    for (std::size_t i = 0; i < dict.values.size(); ++i) {
        out += i ? ", " : "";
        if (dict.keys[i]) {
            out += "py::pair(" + values[next].text + ", " + values[next + 1].text + ")";
            next += 2;
        } else {
            out += "py::spreadNamed(" + values[next++].text + ")";
        }
    }
    return {out + ")"};
}

CppExpr Translator::subscript(const ast::Subscript& subscript) {
    const auto* slice = ast::as<ast::Slice>(subscript.slice);
    if (!slice) {
        const auto both = operands({subscript.value, subscript.slice});
        const std::string of =
            both[0].isNative || both[0].isCompound ? "Value(" + both[0].text + ")" : both[0].text;
        return {of + "[" + both[1].text + "]"};
    }
    std::vector<const ast::Expr*> all{subscript.value};
    for (const ast::Expr* part : {slice->lower, slice->upper, slice->step}) {
        if (part)
            all.push_back(part);
    }
    const auto values = operands(all);
    std::size_t next = 1;
    std::string places;
    for (const ast::Expr* part : {slice->lower, slice->upper, slice->step})
        places += (places.empty() ? "" : ", ") + (part ? values[next++].text : "None");
    return {"Value(" + values[0].text + ")[py::slice(" + places + ")]"};
}

std::string Translator::moduleOf(const ast::Expr& expression) {
    const auto* name = ast::as<ast::Name>(&expression);
    if (!name || !m_modules.contains(name->id))
        return {};
    const FunctionNames* owner = m_context.scope->ownerOf(name->id);
    return owner && !owner->isModule() ? std::string() : m_modules.at(name->id);
}

void Translator::checkAttribute(const ast::Attribute& attribute) {
    if (!hasAttribute(attribute.attr) && !m_attributes.contains(attribute.attr))
        refuse(attribute, Refused::Member, "." + attribute.attr);
}

CppExpr Translator::attribute(const ast::Attribute& attribute) {
    const std::string module = moduleOf(*attribute.value);
    if (module.empty())
        checkAttribute(attribute);
    if (module.empty())
        return {valueText(*attribute.value) + ".attr(" + cppLiteral(attribute.attr) + ")"};
    if (!hasMember(module, attribute.attr))
        refuse(attribute, Refused::Member, module + "." + attribute.attr);
    return {module + "::" + cppName(attribute.attr)};
}

CppExpr Translator::joined(const ast::JoinedStr& joined) {
    std::vector<const ast::Expr*> plain;
    for (const ast::Expr* part : joined.values) {
        const auto* field = ast::as<ast::FormattedValue>(part);
        plain.push_back(field ? field->value : part);
    }
    const auto values = operands(plain);
    std::string out = "py::f(";
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto* field = ast::as<ast::FormattedValue>(joined.values[i]);
        std::string part = values[i].text;
        if (field && field->conversion == 'r')
            part = "py::repr(" + part + ")";
        else if (field && field->conversion == 's')
            part = "py::str(" + part + ")";
        else if (field && field->conversion)
            refuse(*joined.values[i], Refused::ConversionA);
        if (field && field->formatSpec)
            part = "py::formatted(" + part + ", " + text(*field->formatSpec) + ")";
        out += (i ? ", " : "") + part;
    }
    return {out + ")"};
}

// Loops that fill a vector, before the statement.
CppExpr Translator::comprehension(const ast::Expr& expression) {
    const std::size_t outside = m_comprehended.size();
    const std::string items = fresh("items");
    const auto* dict = ast::as<ast::DictComp>(&expression);
    line((dict ? "py::DictMaker " : "std::vector<Value> ") + items + ";");
    int blocks = 0;
    for (const ast::Comprehension& part : *generatorsOf(expression)) {
        const auto* name = ast::as<ast::Name>(part.target);
        const std::string item = name ? cppName(name->id) : fresh("item");
        const std::string source = text(*part.iter);
        if (part.isAsync) {
            const std::string iterator = saved("py::asyncIterator(" + source + ")", "iterator");
            open("while (true) {");
            line("const Value " + item + " = co_await py::nextOf(" + iterator + ");");
            line("if (!" + item + ".isBound())");
            line("    break;");
        } else {
            open("for (const Value& " + item + " : py::iterate(" + source + ")) {");
        }
        ++blocks;
        if (name) {
            m_comprehended.push_back(name->id);
        } else {
            eachPart(*part.target, [&](const ast::Expr& each) {
                if (const auto* inner = ast::as<ast::Name>(&each)) {
                    m_comprehended.push_back(inner->id);
                    line("Value " + cppName(inner->id) + ";");
                } else {
                    refuse(each, Refused::NestedTarget);
                }
            });
            assign(*part.target, item);
        }
        for (const ast::Expr* test : part.ifs) {
            line("if (!(" + condition(*test) + "))");
            line("    continue;");
        }
    }
    if (dict) {
        const auto both = operands({dict->key, dict->value});
        line(items + ".add(" + both[0].text + ", " + both[1].text + ");");
    } else {
        const auto* list = ast::as<ast::ListComp>(&expression);
        const auto* set = ast::as<ast::SetComp>(&expression);
        const ast::Expr& item = list  ? *list->item
                                : set ? *set->item
                                      : *ast::as<ast::GeneratorExp>(&expression)->item;
        line(items + ".emplace_back(" + text(item) + ");");
    }
    while (blocks-- > 0)
        close();
    m_comprehended.resize(outside);
    if (dict)
        return {items + ".take()"};
    if (ast::as<ast::SetComp>(&expression))
        return {"py::makeSet(" + items + ")"};
    return {"py::makeList(" + items + ")"};
}

} // namespace coroscope::scenes
