// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names, literals and operators.
#include "core/export/escape.h"
#include "scenes/check/treewalk.h"
#include "scenes/translate/translator.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace coroscope::scenes {

namespace {

constexpr std::array<const char*, 13> kOperators{"+", "&",  "//", "<<", "@", "*", "%",
                                                 "|", "**", ">>", "-",  "/", "^"};

std::string realText(double number) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    std::string text(buffer.data(), end.ptr);
    if (text.find_first_of(".en") == std::string::npos)
        text += ".0";
    return text;
}

std::string inParentheses(const CppExpr& expression) {
    return expression.isCompound ? "(" + expression.text + ")" : expression.text;
}

std::string asValue(const CppExpr& expression) {
    return expression.isNative ? "Value(" + expression.text + ")" : inParentheses(expression);
}

} // namespace

std::string Translator::nameText(const ast::Node& node, const std::string& name) {
    if (std::find(m_comprehended.begin(), m_comprehended.end(), name) != m_comprehended.end())
        return cppName(name);
    FunctionNames* owner = m_context.scope->ownerOf(name);
    if (owner && !owner->isModule())
        return owner->shared.contains(name) ? "*" + cppName(name) : cppName(name);
    if (m_members.contains(name))
        return m_members.at(name);
    if (owner) {
        const auto known = m_static.find(name);
        if (known == m_static.end())
            return cppName(name);
        const ast::FunctionDef& definition = *known->second.definition;
        return functionValue(definition, name, cppName(name), m_scopes.of(definition),
                             known->second.isAsync);
    }
    if (name == "__name__")
        return "\"__main__\"";
    if (!hasBuiltin(name))
        refuse(node, Refused::Name, name);
    return cppName(name);
}

bool Translator::isLocal(const std::string& name) {
    FunctionNames* owner = m_context.scope->ownerOf(name);
    return owner == m_context.scope && !owner->isModule() && !owner->shared.contains(name);
}

bool Translator::isShared(const std::string& name) {
    FunctionNames* owner = m_context.scope->ownerOf(name);
    return owner && !owner->isModule() && owner->shared.contains(name);
}

// Whether it runs code of the program or changes a variable.
bool Translator::hasEffect(const ast::Expr& expression) {
    switch (expression.kind) {
    case ast::ExprKind::Call:
    case ast::ExprKind::Await:
    case ast::ExprKind::Yield:
    case ast::ExprKind::YieldFrom:
    case ast::ExprKind::NamedExpr:
    case ast::ExprKind::ListComp:
    case ast::ExprKind::SetComp:
    case ast::ExprKind::DictComp:
    case ast::ExprKind::GeneratorExp:
        return true;
    case ast::ExprKind::Lambda:
        return false;
    default:
        break;
    }
    bool has = false;
    eachPart(expression, [&](const ast::Expr& part) { has = has || hasEffect(part); });
    return has;
}

// The same whenever it is read.
bool Translator::isStable(const ast::Expr& expression) {
    if (const auto* name = ast::as<ast::Name>(&expression)) {
        const FunctionNames* owner = m_context.scope->ownerOf(name->id);
        return !owner || isLocal(name->id) || m_static.contains(name->id);
    }
    if (const auto* attribute = ast::as<ast::Attribute>(&expression))
        return !moduleOf(*attribute->value).empty();
    bool are = expression.kind != ast::ExprKind::Subscript && !hasEffect(expression) &&
               expression.kind != ast::ExprKind::List && expression.kind != ast::ExprKind::Dict;
    eachPart(expression, [&](const ast::Expr& part) { are = are && isStable(part); });
    return are;
}

std::vector<CppExpr> Translator::operands(const std::vector<const ast::Expr*>& expressions) {
    std::vector<CppExpr> out;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        const ast::Expr& each = *expressions[i];
        CppExpr made = expr(each);
        bool needsPlace = false;
        for (std::size_t j = i + 1; j < expressions.size(); ++j) {
            const ast::Expr& later = *expressions[j];
            needsPlace = needsPlace || (hasEffect(later) && !isStable(each)) ||
                         (hasEffect(each) && !isStable(later));
        }
        if (needsPlace && each.kind != ast::ExprKind::Literal)
            made = {saved(made.text), false, false};
        out.push_back(std::move(made));
    }
    return out;
}

std::string Translator::saved(const std::string& text, const char* stem) {
    std::string name = fresh(stem);
    line("const Value " + name + " = " + text + ";");
    return name;
}

std::string Translator::text(const ast::Expr& expression) {
    return expr(expression).text;
}
std::string Translator::operand(const ast::Expr& expression) {
    return inParentheses(expr(expression));
}
std::string Translator::valueText(const ast::Expr& expression) {
    return asValue(expr(expression));
}

// As the condition of an `if`: contextually a bool.
std::string Translator::condition(const ast::Expr& expression) {
    const CppExpr made = expr(expression);
    const bool isNoBool = made.isNative && (made.text.starts_with('"') || made.text == "None");
    return isNoBool ? "Value(" + made.text + ")" : made.text;
}

CppExpr Translator::literal(const ast::Literal& literal) {
    const Constant::Value& value = literal.value.value;
    if (std::holds_alternative<NoneConstant>(value))
        return {"None", true};
    if (const auto* truth = std::get_if<bool>(&value))
        return {*truth ? "true" : "false", true};
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return {std::to_string(*number), true};
    if (const auto* number = std::get_if<double>(&value))
        return {realText(*number), true};
    if (const auto* string = std::get_if<std::string>(&value))
        return {cppLiteral(*string), true};
    if (std::holds_alternative<BigIntegerConstant>(value))
        refuse(literal, Refused::BigInteger);
    else
        refuse(literal, Refused::Literal);
    return {"None"};
}

CppExpr Translator::binary(const ast::Expr& left, ast::Operator op, const ast::Expr& right) {
    const std::vector<CppExpr> both = operands({&left, &right});
    if (op == ast::Operator::MatMult)
        refuse(left, Refused::MatrixProduct);
    if (op == ast::Operator::Mod &&
        (both[0].text.starts_with('"') || left.kind == ast::ExprKind::JoinedStr))
        refuse(left, Refused::PercentFormat);
    return binaryText(both[0], op, both[1]);
}

CppExpr Translator::binaryText(CppExpr left, ast::Operator op, const CppExpr& right) {
    if (op == ast::Operator::FloorDiv)
        return {"py::floorDivide(" + left.text + ", " + right.text + ")"};
    if (op == ast::Operator::Pow)
        return {"py::power(" + left.text + ", " + right.text + ")"};
    const std::string first = right.isNative ? asValue(left) : inParentheses(left);
    return {first + " " + kOperators[static_cast<std::size_t>(op)] + " " + inParentheses(right),
            false, true};
}

CppExpr Translator::unary(const ast::UnaryOp& unary) {
    const CppExpr made = expr(*unary.operand);
    if (unary.op == ast::UnaryOperator::Not) {
        const bool isText = made.isNative && (made.text.starts_with('"') || made.text == "None");
        return {"!" + (isText ? asValue(made) : inParentheses(made)), true};
    }
    if (made.isNative && unary.op == ast::UnaryOperator::USub && made.text[0] != '-' &&
        made.text[0] != '"')
        return {"-" + made.text, true};
    constexpr const char* kSigns[] = {"~", "!", "+", "-"};
    return {kSigns[static_cast<std::size_t>(unary.op)] + asValue(made), false, true};
}

CppExpr Translator::comparison(const CppExpr& left, ast::CompareOperator op, const CppExpr& right) {
    const std::string first = right.isNative ? asValue(left) : inParentheses(left);
    const std::string second = inParentheses(right);
    switch (op) {
    case ast::CompareOperator::Lt:
        return {first + " < " + second, true, true};
    case ast::CompareOperator::LtE:
        return {first + " <= " + second, true, true};
    case ast::CompareOperator::Eq:
        return {first + " == " + second, true, true};
    case ast::CompareOperator::NotEq:
        return {"!(" + first + " == " + second + ")", true, false};
    case ast::CompareOperator::Gt:
        return {first + " > " + second, true, true};
    case ast::CompareOperator::GtE:
        return {first + " >= " + second, true, true};
    case ast::CompareOperator::Is:
        return {"py::is(" + left.text + ", " + right.text + ")", true};
    case ast::CompareOperator::IsNot:
        return {"!py::is(" + left.text + ", " + right.text + ")", true};
    case ast::CompareOperator::In:
        return {"py::contains(" + right.text + ", " + left.text + ")", true};
    case ast::CompareOperator::NotIn:
        return {"!py::contains(" + right.text + ", " + left.text + ")", true};
    }
    return {};
}

CppExpr Translator::compare(const ast::Compare& compare) {
    if (compare.ops.size() == 1) {
        const auto both = operands({compare.left, compare.comparators[0]});
        return comparison(both[0], compare.ops[0], both[1]);
    }
    std::vector<const ast::Expr*> all{compare.left};
    for (const ast::Expr* each : compare.comparators) {
        all.push_back(each);
        if (hasEffect(*each) && each != compare.comparators.front())
            refuse(*each, Refused::ChainedCall);
    }
    const auto values = operands(all);
    std::string out;
    for (std::size_t i = 0; i < compare.ops.size(); ++i) {
        const CppExpr part = comparison(values[i], compare.ops[i], values[i + 1]);
        out += (i ? " && " : "") + inParentheses(part);
    }
    return {out, true, true};
}

// `a and b`: b is looked at only where a is true, so what must be said in statements before b is
// said inside of an `if`.
CppExpr Translator::boolean(const ast::BoolOp& op) {
    const bool isAnd = op.op == ast::BoolOperator::And;
    CppExpr sum = expr(*op.values[0]);
    for (std::size_t i = 1; i < op.values.size(); ++i) {
        CppExpr next;
        const std::string before = captured([&] { next = expr(*op.values[i]); });
        const auto isNoBool = [](const CppExpr& each) {
            return !each.isNative || each.text.starts_with('"') || each.text == "None" ||
                   std::isdigit(static_cast<unsigned char>(each.text[0])) || each.text[0] == '-';
        };
        const bool isBool = !isNoBool(sum) && !isNoBool(next);
        if (before.empty() && isBool) {
            sum = {inParentheses(sum) + (isAnd ? " && " : " || ") + inParentheses(next), true,
                   true};
        } else if (before.empty()) {
            sum = {std::string(isAnd ? "py::both(" : "py::either(") + sum.text +
                   ", [&]() -> Value { return " + next.text + "; })"};
        } else {
            const std::string name = fresh("value");
            line("Value " + name + " = " + sum.text + ";");
            open((isAnd ? "if (" : "if (!") + name + ") {");
            m_out += captured([&] { next = expr(*op.values[i]); });
            line(name + " = " + next.text + ";");
            close();
            sum = {name};
        }
    }
    return sum;
}

CppExpr Translator::choice(const ast::IfExp& choice) {
    const std::string test = condition(*choice.test);
    CppExpr yes;
    CppExpr no;
    const std::string beforeYes = captured([&] { yes = expr(*choice.body); });
    const std::string beforeNo = captured([&] { no = expr(*choice.orElse); });
    if (beforeYes.empty() && beforeNo.empty())
        return {"(" + test + ") ? " + ("Value(" + yes.text + ")") + " : Value(" + no.text + ")",
                false, true};
    const std::string name = fresh("value");
    line("Value " + name + ";");
    open("if (" + test + ") {");
    m_out += captured([&] { yes = expr(*choice.body); });
    line(name + " = " + yes.text + ";");
    close("} else {");
    ++m_indent;
    ++m_context.depth;
    m_out += captured([&] { no = expr(*choice.orElse); });
    line(name + " = " + no.text + ";");
    close();
    return {name};
}

CppExpr Translator::expr(const ast::Expr& expression) {
    switch (expression.kind) {
    case ast::ExprKind::Name: {
        const std::string name = nameText(expression, ast::as<ast::Name>(&expression)->id);
        return {name, name.starts_with('"'), name.starts_with('*')};
    }
    case ast::ExprKind::Literal:
        return literal(*ast::as<ast::Literal>(&expression));
    case ast::ExprKind::BinOp: {
        const auto& op = *ast::as<ast::BinOp>(&expression);
        return binary(*op.left, op.op, *op.right);
    }
    case ast::ExprKind::UnaryOp:
        return unary(*ast::as<ast::UnaryOp>(&expression));
    case ast::ExprKind::Compare:
        return compare(*ast::as<ast::Compare>(&expression));
    case ast::ExprKind::BoolOp:
        return boolean(*ast::as<ast::BoolOp>(&expression));
    case ast::ExprKind::IfExp:
        return choice(*ast::as<ast::IfExp>(&expression));
    case ast::ExprKind::JoinedStr:
        return joined(*ast::as<ast::JoinedStr>(&expression));
    case ast::ExprKind::Call:
        return call(*ast::as<ast::Call>(&expression));
    case ast::ExprKind::Await:
        return await(*ast::as<ast::Await>(&expression)->value);
    case ast::ExprKind::Attribute:
        return attribute(*ast::as<ast::Attribute>(&expression));
    case ast::ExprKind::Subscript:
        return subscript(*ast::as<ast::Subscript>(&expression));
    default:
        return special(expression);
    }
}

} // namespace coroscope::scenes
