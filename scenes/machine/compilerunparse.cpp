// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Annotations as text, for modules that ask for it: with the brackets and spaces that CPython
// writes.
#include <array>
#include <cmath>

#include "scenes/machine/compilerimpl.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/strobject.h"

namespace coroscope::scenes {

namespace {

/// How tightly a place binds: what binds less stands in parentheses there.
enum Level : int {
    kTuple,
    kTest,
    kOr,
    kAnd,
    kNot,
    kComparison,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kArithmetic,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom,
};

struct Binary {
    std::string_view sign;
    int level;
};
constexpr std::array<Binary, 13> kBinary{{{" + ", kArithmetic},
                                          {" & ", kBitAnd},
                                          {" // ", kTerm},
                                          {" << ", kShift},
                                          {" @ ", kTerm},
                                          {" * ", kTerm},
                                          {" % ", kTerm},
                                          {" | ", kBitOr},
                                          {" ** ", kPower},
                                          {" >> ", kShift},
                                          {" - ", kArithmetic},
                                          {" / ", kTerm},
                                          {" ^ ", kBitXor}}};
constexpr std::array<std::string_view, 4> kUnary{"~", "not ", "+", "-"};
constexpr std::array<std::string_view, 10> kComparisons{
    " < ", " <= ", " == ", " != ", " > ", " >= ", " is ", " is not ", " in ", " not in "};

std::string floatConstant(double value) {
    if (std::isinf(value))
        return value < 0 ? "-1e309" : "1e309";
    return floatText(value);
}

std::string partOfComplex(double value) {
    std::string text = floatText(value);
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text;
}

struct ConstantRepr {
    std::string operator()(const NoneConstant&) const { return "None"; }
    std::string operator()(const EllipsisConstant&) const { return "Ellipsis"; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const BigIntegerConstant& value) const { return value.decimal; }
    std::string operator()(double value) const { return floatText(value); }
    std::string operator()(const ComplexConstant& value) const {
        const bool isPure = value.real == 0 && !std::signbit(value.real);
        const std::string imaginary = partOfComplex(value.imaginary);
        if (isPure)
            return imaginary + "j";
        const bool hasSign = imaginary.starts_with('-');
        return "(" + partOfComplex(value.real) + (hasSign ? "" : "+") + imaginary + "j)";
    }
    std::string operator()(const std::string& value) const { return quoted(value); }
    std::string operator()(const BytesConstant& value) const { return quotedBytes(value.bytes); }
    template <typename T>
    std::string operator()(const T&) const {
        return "...";
    }
};

class Unparser {
public:
    std::string text(const ast::Expr* expr, int level) const {
        if (!expr)
            return {};
        switch (expr->kind) {
        case ast::ExprKind::BoolOp:
            return of(static_cast<const ast::BoolOp&>(*expr), level);
        case ast::ExprKind::NamedExpr:
            return of(static_cast<const ast::NamedExpr&>(*expr), level);
        case ast::ExprKind::BinOp:
            return of(static_cast<const ast::BinOp&>(*expr), level);
        case ast::ExprKind::UnaryOp:
            return of(static_cast<const ast::UnaryOp&>(*expr), level);
        case ast::ExprKind::Lambda:
            return of(static_cast<const ast::Lambda&>(*expr), level);
        case ast::ExprKind::IfExp:
            return of(static_cast<const ast::IfExp&>(*expr), level);
        case ast::ExprKind::Compare:
            return of(static_cast<const ast::Compare&>(*expr), level);
        case ast::ExprKind::Await:
            return enclosed("await " + text(static_cast<const ast::Await&>(*expr).value, kAtom),
                            level > kAwait);
        case ast::ExprKind::Tuple:
            return of(static_cast<const ast::Tuple&>(*expr), level);
        default:
            return atom(*expr);
        }
    }

private:
    static std::string enclosed(std::string text, bool isEnclosed) {
        return isEnclosed ? "(" + text + ")" : text;
    }

    std::string joined(const ast::Exprs& items) const {
        std::string all;
        for (const ast::Expr* item : items)
            all += (item == items.front() ? "" : ", ") + text(item, kTest);
        return all;
    }

    // --- what may need parentheses

    std::string of(const ast::BoolOp& node, int level) const {
        const bool isAnd = node.op == ast::BoolOperator::And;
        const int own = isAnd ? kAnd : kOr;
        std::string all;
        for (const ast::Expr* value : node.values) {
            all += value == node.values.front() ? "" : isAnd ? " and " : " or ";
            all += text(value, own + 1);
        }
        return enclosed(std::move(all), level > own);
    }

    std::string of(const ast::NamedExpr& node, int level) const {
        return enclosed(text(node.target, kAtom) + " := " + text(node.value, kAtom),
                        level > kTuple);
    }

    std::string of(const ast::BinOp& node, int level) const {
        const Binary& binary = kBinary[static_cast<std::size_t>(node.op)];
        const int right = node.op == ast::Operator::Pow ? 1 : 0;
        std::string all = text(node.left, binary.level + right);
        all += binary.sign;
        all += text(node.right, binary.level + 1 - right);
        return enclosed(std::move(all), level > binary.level);
    }

    std::string of(const ast::UnaryOp& node, int level) const {
        const int own = node.op == ast::UnaryOperator::Not ? kNot : kFactor;
        const std::string sign(kUnary[static_cast<std::size_t>(node.op)]);
        return enclosed(sign + text(node.operand, own), level > own);
    }

    std::string of(const ast::Lambda& node, int level) const {
        const bool hasPositional = !node.args.posOnly.empty() || !node.args.args.empty();
        return enclosed((hasPositional ? "lambda " : "lambda") + parameters(node.args) + ": " +
                            text(node.body, kTest),
                        level > kTest);
    }

    std::string of(const ast::IfExp& node, int level) const {
        return enclosed(text(node.body, kTest + 1) + " if " + text(node.test, kTest + 1) +
                            " else " + text(node.orElse, kTest),
                        level > kTest);
    }

    std::string of(const ast::Compare& node, int level) const {
        std::string all = text(node.left, kComparison + 1);
        for (std::size_t i = 0; i < node.ops.size(); ++i) {
            all += kComparisons[static_cast<std::size_t>(node.ops[i])];
            all += text(node.comparators[i], kComparison + 1);
        }
        return enclosed(std::move(all), level > kComparison);
    }

    std::string of(const ast::Tuple& node, int level) const {
        if (node.items.empty())
            return "()";
        const bool isSingle = node.items.size() == 1;
        return enclosed(joined(node.items) + (isSingle ? "," : ""), level > kTuple);
    }

    // --- what stands for itself

    std::string atom(const ast::Expr& expr) const {
        if (const auto* name = ast::as<ast::Name>(&expr))
            return name->id;
        if (const auto* literal = ast::as<ast::Literal>(&expr))
            return constant(literal->value);
        if (const auto* attribute = ast::as<ast::Attribute>(&expr))
            return of(*attribute);
        if (const auto* subscript = ast::as<ast::Subscript>(&expr))
            return text(subscript->value, kAtom) + "[" + text(subscript->slice, kTuple) + "]";
        if (const auto* slice = ast::as<ast::Slice>(&expr))
            return text(slice->lower, kTest) + ":" + text(slice->upper, kTest) +
                   (slice->step ? ":" + text(slice->step, kTest) : "");
        if (const auto* starred = ast::as<ast::Starred>(&expr))
            return "*" + text(starred->value, kBitOr);
        if (const auto* call = ast::as<ast::Call>(&expr))
            return of(*call);
        if (const auto* string = ast::as<ast::JoinedStr>(&expr))
            return "f" + quoted(body(*string));
        if (const auto* yield = ast::as<ast::Yield>(&expr))
            return yield->value ? "(yield " + text(yield->value, kTest) + ")" : "(yield)";
        if (const auto* yield = ast::as<ast::YieldFrom>(&expr))
            return "(yield from " + text(yield->value, kTest) + ")";
        return display(expr);
    }

    std::string display(const ast::Expr& expr) const {
        if (const auto* list = ast::as<ast::List>(&expr))
            return "[" + joined(list->items) + "]";
        if (const auto* set = ast::as<ast::Set>(&expr))
            return "{" + joined(set->items) + "}";
        if (const auto* dict = ast::as<ast::Dict>(&expr))
            return of(*dict);
        if (const auto* list = ast::as<ast::ListComp>(&expr))
            return "[" + text(list->item, kTest) + comprehensions(list->generators) + "]";
        if (const auto* set = ast::as<ast::SetComp>(&expr))
            return "{" + text(set->item, kTest) + comprehensions(set->generators) + "}";
        if (const auto* dict = ast::as<ast::DictComp>(&expr))
            return "{" + text(dict->key, kTest) + ": " + text(dict->value, kTest) +
                   comprehensions(dict->generators) + "}";
        if (const auto* generator = ast::as<ast::GeneratorExp>(&expr))
            return "(" + text(generator->item, kTest) + comprehensions(generator->generators) + ")";
        return "...";
    }

    static std::string constant(const Constant& constant) {
        if (std::holds_alternative<EllipsisConstant>(constant.value))
            return "...";
        if (const auto* number = std::get_if<double>(&constant.value))
            return floatConstant(*number);
        const auto* complex = std::get_if<ComplexConstant>(&constant.value);
        if (complex && std::isinf(complex->imaginary))
            return "1e309j";
        return constantRepr(constant);
    }

    std::string of(const ast::Attribute& node) const {
        const auto* literal = ast::as<ast::Literal>(node.value);
        const bool isInteger =
            literal && (std::holds_alternative<std::int64_t>(literal->value.value) ||
                        std::holds_alternative<BigIntegerConstant>(literal->value.value));
        return text(node.value, kAtom) + (isInteger ? " ." : ".") + node.attr;
    }

    std::string of(const ast::Dict& node) const {
        std::string all;
        for (std::size_t i = 0; i < node.values.size(); ++i) {
            all += i == 0 ? "" : ", ";
            all += node.keys[i] ? text(node.keys[i], kTest) + ": " + text(node.values[i], kTest)
                                : "**" + text(node.values[i], kBitOr);
        }
        return "{" + all + "}";
    }

    std::string of(const ast::Call& node) const {
        const bool isAlone = node.args.size() == 1 && node.keywords.empty() &&
                             ast::as<ast::GeneratorExp>(node.args.front());
        if (isAlone)
            return text(node.function, kAtom) + text(node.args.front(), kTest);
        std::string all = joined(node.args);
        for (const ast::Keyword* keyword : node.keywords) {
            all += all.empty() ? "" : ", ";
            all += keyword->name.empty() ? "**" : keyword->name + "=";
            all += text(keyword->value, kTest);
        }
        return text(node.function, kAtom) + "(" + all + ")";
    }

    std::string comprehensions(const std::vector<ast::Comprehension>& generators) const {
        std::string all;
        for (const ast::Comprehension& each : generators) {
            all += each.isAsync ? " async for " : " for ";
            all += text(each.target, kTuple) + " in " + text(each.iter, kTest + 1);
            for (const ast::Expr* condition : each.ifs)
                all += " if " + text(condition, kTest + 1);
        }
        return all;
    }

    std::string parameters(const ast::Arguments& args) const {
        std::string all;
        std::size_t left = args.posOnly.size() + args.args.size();
        const auto separate = [&all] { all += all.empty() ? "" : ", "; };
        const auto add = [&](const ast::Argument& argument) {
            separate();
            all += argument.name;
            if (left <= args.defaults.size())
                all += "=" + text(args.defaults[args.defaults.size() - left], kTest);
            --left;
        };
        for (const ast::Argument* argument : args.posOnly)
            add(*argument);
        all += args.posOnly.empty() ? "" : ", /";
        for (const ast::Argument* argument : args.args)
            add(*argument);
        if (args.varArg || !args.kwOnly.empty()) {
            separate();
            all += "*" + (args.varArg ? args.varArg->name : "");
        }
        for (std::size_t i = 0; i < args.kwOnly.size(); ++i) {
            all += ", " + args.kwOnly[i]->name;
            all += args.kwDefaults[i] ? "=" + text(args.kwDefaults[i], kTest) : "";
        }
        if (args.kwArg) {
            separate();
            all += "**" + args.kwArg->name;
        }
        return all;
    }

    // --- f-strings

    std::string body(const ast::JoinedStr& string) const {
        std::string all;
        for (const ast::Expr* value : string.values) {
            const auto* literal = ast::as<ast::Literal>(value);
            const auto* plain = literal ? std::get_if<std::string>(&literal->value.value) : nullptr;
            const auto* field = ast::as<ast::FormattedValue>(value);
            if (plain)
                all += doubled(*plain);
            else if (field)
                all += of(*field);
        }
        return all;
    }

    static std::string doubled(const std::string& plain) {
        std::string all;
        for (const char c : plain)
            all += std::string(c == '{' || c == '}' ? 2 : 1, c);
        return all;
    }

    std::string of(const ast::FormattedValue& node) const {
        const std::string value = text(node.value, kTest + 1);
        std::string all = (value.starts_with('{') ? "{ " : "{") + value;
        if (node.conversion != 0)
            all += std::string("!") + node.conversion;
        if (node.formatSpec) {
            const auto* string = ast::as<ast::JoinedStr>(node.formatSpec);
            all += ":" + (string ? body(*string) : text(node.formatSpec, kTest));
        }
        return all + "}";
    }
};

} // namespace

std::string constantRepr(const Constant& constant) {
    return std::visit(ConstantRepr{}, constant.value);
}

std::string unparse(const ast::Expr* expr) {
    return Unparser().text(expr, kTest);
}

} // namespace coroscope::scenes
