// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for displays, unpacking and formatted strings.
#include <algorithm>
#include <optional>

#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kStackGuideline = 30; // more items go into the container one by one

bool hasStarred(const ast::Exprs& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const ast::Expr* item) { return ast::as<ast::Starred>(item); });
}

std::uint32_t count(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

} // namespace

bool Compiler::areConstant(const ast::Exprs& exprs, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (!exprs[i] || !m_folder.valueOf(exprs[i]))
            return false;
    return true;
}

Constant Compiler::tupleOf(const ast::Exprs& exprs, std::size_t begin, std::size_t end) {
    TupleConstant tuple;
    for (std::size_t i = begin; i < end; ++i)
        tuple.items.push_back(*m_folder.valueOf(exprs[i]));
    return {std::move(tuple)};
}

void Compiler::compileSequence(const ast::Exprs& items, ast::Context context, bool isTuple) {
    if (context == ast::Context::Store)
        unpackInto(items);
    else if (context == ast::Context::Del)
        visit(items);
    else
        compileItems(items, 0, Op::BuildList, Op::ListAppend, Op::ListExtend, isTuple);
}

void Compiler::unpackInto(const ast::Exprs& targets) {
    std::optional<std::size_t> star;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (!ast::as<ast::Starred>(targets[i]))
            continue;
        if (star)
            fail(unit().place, "multiple starred expressions in assignment");
        star = i;
    }
    if (star && *star > 0xFF)
        fail(unit().place, "too many expressions in star-unpacking assignment");
    if (star)
        emit(Op::UnpackEx, count(*star) | count(targets.size() - *star - 1) << 8);
    else
        emit(Op::UnpackSequence, count(targets.size()));
    for (const ast::Expr* target : targets) {
        const auto* starred = ast::as<ast::Starred>(target);
        visit(starred ? starred->value : target);
    }
}

// `pushed` values that belong to the container are on the stack already.
void Compiler::compileItems(const ast::Exprs& items, std::uint32_t pushed, Op build, Op add,
                            Op extend, bool isTuple) {
    if (items.size() > 2 && areConstant(items, 0, items.size())) {
        Constant folded = tupleOf(items, 0, items.size());
        if (isTuple && pushed == 0) {
            emitConstant(std::move(folded));
            return;
        }
        if (add == Op::SetAdd)
            folded = {FrozenSetConstant{std::get<TupleConstant>(folded.value).items}};
        emit(build, pushed);
        emitConstant(std::move(folded));
        emit(extend, 1);
        if (isTuple)
            emit(Op::ListToTuple);
        return;
    }
    const bool isBig = items.size() + pushed > kStackGuideline;
    if (!hasStarred(items) && !isBig) {
        visit(items);
        emit(isTuple ? Op::BuildTuple : build, count(items.size()) + pushed);
        return;
    }
    bool isBuilt = isBig;
    if (isBig)
        emit(build, pushed);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* starred = ast::as<ast::Starred>(items[i]);
        if (starred && !isBuilt) {
            emit(build, count(i) + pushed);
            isBuilt = true;
        }
        visit(starred ? starred->value : items[i]);
        if (starred)
            emit(extend, 1);
        else if (isBuilt)
            emit(add, 1);
    }
    if (isTuple)
        emit(Op::ListToTuple);
}

void Compiler::compileDict(const ast::Dict& node) {
    bool hasDict = false;
    std::size_t pending = 0;
    const auto merge = [&](std::size_t begin, std::size_t end) {
        compileDictPart(node, begin, end);
        if (hasDict)
            emit(Op::DictUpdate, 1);
        hasDict = true;
        pending = 0;
    };
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        if (!node.keys[i]) {
            if (pending > 0)
                merge(i - pending, i);
            if (!hasDict)
                emit(Op::BuildMap, 0);
            hasDict = true;
            visit(node.values[i]);
            emit(Op::DictUpdate, 1);
        } else if (pending * 2 > kStackGuideline) {
            merge(i - pending, i + 1);
        } else {
            ++pending;
        }
    }
    if (pending > 0)
        merge(node.values.size() - pending, node.values.size());
    if (!hasDict)
        emit(Op::BuildMap, 0);
}

void Compiler::compileDictPart(const ast::Dict& node, std::size_t begin, std::size_t end) {
    const std::size_t size = end - begin;
    const bool isBig = size * 2 > kStackGuideline;
    if (size > 1 && !isBig && areConstant(node.keys, begin, end)) {
        for (std::size_t i = begin; i < end; ++i)
            visit(node.values[i]);
        emitConstant(tupleOf(node.keys, begin, end));
        emit(Op::BuildConstKeyMap, count(size));
        return;
    }
    if (isBig)
        emit(Op::BuildMap, 0);
    for (std::size_t i = begin; i < end; ++i) {
        visit(node.keys[i]);
        visit(node.values[i]);
        if (isBig)
            emit(Op::MapAdd, 1);
    }
    if (!isBig)
        emit(Op::BuildMap, count(size));
}

// --- formatted strings

void Compiler::compileFormatted(const ast::FormattedValue& node) {
    visit(node.value);
    std::uint32_t arg = node.conversion == 's'   ? 1
                        : node.conversion == 'r' ? 2
                        : node.conversion == 'a' ? 3
                                                 : 0;
    if (node.formatSpec) {
        visit(node.formatSpec);
        arg |= 4;
    }
    emit(Op::FormatValue, arg);
}

void Compiler::compileJoined(const ast::Exprs& values) {
    if (values.size() > kStackGuideline) {
        emitConstant({std::string()});
        emit(Op::LoadMethod, nameIndex("join"));
        emit(Op::BuildList, 0);
        for (const ast::Expr* value : values) {
            visit(value);
            emit(Op::ListAppend, 1);
        }
        emit(Op::Call, 1);
        return;
    }
    visit(values);
    if (values.size() != 1)
        emit(Op::BuildString, count(values.size()));
}

namespace {

// A field of a `%` format that an f-string can do as well: %s, %r, %a with '-', width, precision.
struct PercentField {
    std::string before; // text ahead of it
    char conversion = 0;
    std::string spec;
};

std::string readDigits(const std::string& format, std::size_t& at) {
    std::string digits;
    while (at < format.size() && format[at] >= '0' && format[at] <= '9')
        digits += format[at++];
    return digits;
}

bool readField(const std::string& format, std::size_t& at, PercentField& field) {
    bool isLeft = false;
    while (at < format.size() && std::string_view("-+ #0").find(format[at]) < 5)
        isLeft |= format[at++] == '-';
    const std::string width = readDigits(format, at);
    std::string precision;
    if (at < format.size() && format[at] == '.') {
        ++at;
        precision = "." + readDigits(format, at);
        if (precision.size() == 1)
            precision += "0";
    }
    if (at >= format.size() || width.size() > 2 || precision.size() > 3)
        return false;
    field.conversion = format[at++];
    if (std::string_view("sra").find(field.conversion) == std::string_view::npos)
        return false;
    const bool isPadded = std::any_of(width.begin(), width.end(), [](char c) { return c != '0'; });
    field.spec = (!isLeft && isPadded ? ">" : "") + width + precision;
    return true;
}

// The fields of the format and the text after the last one; nothing if it needs the `%` of str.
std::optional<std::pair<std::vector<PercentField>, std::string>>
splitPercent(const std::string& format) {
    std::vector<PercentField> fields;
    std::string text;
    for (std::size_t at = 0; at < format.size();) {
        if (format[at] != '%') {
            text += format[at++];
            continue;
        }
        if (++at < format.size() && format[at] == '%') {
            text += format[at++];
            continue;
        }
        PercentField field;
        if (!readField(format, at, field))
            return std::nullopt;
        field.before = std::move(text);
        text.clear();
        fields.push_back(std::move(field));
    }
    return std::pair(std::move(fields), std::move(text));
}

} // namespace

// `"%s: %r" % (a, b)` is compiled as the f-string that says the same, as CPython does.
bool Compiler::compileFormatting(const ast::BinOp& node) {
    const auto* tuple = ast::as<ast::Tuple>(node.right);
    const Constant* left = m_folder.valueOf(node.left);
    const auto* format = left ? std::get_if<std::string>(&left->value) : nullptr;
    if (!tuple || !format || m_folder.valueOf(node.right) || hasStarred(tuple->items))
        return false;
    const auto split = splitPercent(*format);
    if (!split || split->first.size() != tuple->items.size())
        return false;
    std::uint32_t parts = 0;
    const auto text = [&](const std::string& literal) {
        if (literal.empty())
            return;
        emitPlain(Op::LoadConst, constantIndex({literal}));
        ++parts;
    };
    for (std::size_t i = 0; i < tuple->items.size(); ++i) {
        const PercentField& field = split->first[i];
        text(field.before);
        visit(tuple->items[i]);
        std::uint32_t arg = field.conversion == 's' ? 1 : field.conversion == 'r' ? 2 : 3;
        if (!field.spec.empty()) {
            emitPlain(Op::LoadConst, constantIndex({field.spec}));
            arg |= 4;
        }
        const SourceSpan place = unit().place;
        setPlace(tuple->items[i]);
        emit(Op::FormatValue, arg);
        unit().place = place;
        ++parts;
    }
    text(split->second);
    if (parts != 1)
        emit(Op::BuildString, parts);
    return true;
}

} // namespace coroscope::scenes
