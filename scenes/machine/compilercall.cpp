// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for calls: of methods, with plain arguments, and with unpacked ones.
#include <algorithm>
#include <set>

#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kStackGuideline = 30;

bool hasUnpacking(const ast::Exprs& args, const std::vector<ast::Keyword*>& keywords) {
    return std::any_of(args.begin(), args.end(),
                       [](const ast::Expr* arg) { return ast::as<ast::Starred>(arg); }) ||
           std::any_of(keywords.begin(), keywords.end(),
                       [](const ast::Keyword* keyword) { return keyword->name.empty(); });
}

std::uint32_t count(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

} // namespace

void Compiler::checkKeywords(const std::vector<ast::Keyword*>& keywords, const SourceSpan& call) {
    std::set<std::string> seen;
    for (const ast::Keyword* keyword : keywords) {
        if (keyword->name.empty())
            continue;
        if (!seen.insert(keyword->name).second)
            fail(keyword->span, "keyword argument repeated: " + keyword->name);
        if (keyword->name == "__debug__")
            fail(call, "cannot assign to __debug__");
    }
}

void Compiler::compileCall(const ast::Call& node) {
    checkKeywords(node.keywords, node.span);
    if (compileMethodCall(node))
        return;
    warnOfCall(node.function);
    setPlace(node.function);
    emit(Op::PushNull);
    setPlace(&node);
    visit(node.function);
    callWith(0, node.args, node.keywords);
}

// Whether it names something that the module imports; such a call is no call of a method.
bool Compiler::isImportedModule(const ast::Expr* expr) const {
    const auto* name = ast::as<ast::Name>(expr);
    return name && m_symbols.top().has(name->id, Symbol::kImport);
}

bool Compiler::compileMethodCall(const ast::Call& node) {
    const auto* method = ast::as<ast::Attribute>(node.function);
    if (!method || method->context != ast::Context::Load || isImportedModule(method->value) ||
        hasUnpacking(node.args, node.keywords))
        return false;
    const std::size_t size = node.args.size() + node.keywords.size();
    if (size + (node.keywords.empty() ? 0 : 1) >= kStackGuideline)
        return false;
    visit(method->value);
    setPlace(method);
    moveToAttribute(*method);
    emitNamed(Op::LoadMethod, method->attr);
    visit(node.args);
    emitKeywordNames(node.keywords);
    setPlace(&node);
    moveToAttribute(*method);
    emit(Op::Call, count(size));
    return true;
}

// Values of the keywords, then their names for the call that follows.
void Compiler::emitKeywordNames(const std::vector<ast::Keyword*>& keywords) {
    if (keywords.empty())
        return;
    TupleConstant names;
    for (const ast::Keyword* keyword : keywords) {
        visit(keyword->value);
        names.items.push_back({keyword->name});
    }
    emit(Op::KwNames, constantIndex({std::move(names)}));
}

// `pushed` arguments are on the stack already.
void Compiler::callWith(std::uint32_t pushed, const ast::Exprs& args,
                        const std::vector<ast::Keyword*>& keywords) {
    if (pushed > 0)
        checkKeywords(keywords, unit().place);
    if (args.size() + keywords.size() * 2 > kStackGuideline || hasUnpacking(args, keywords)) {
        callUnpacked(pushed, args, keywords);
        return;
    }
    visit(args);
    emitKeywordNames(keywords);
    emit(Op::Call, pushed + count(args.size() + keywords.size()));
}

void Compiler::callUnpacked(std::uint32_t pushed, const ast::Exprs& args,
                            const std::vector<ast::Keyword*>& keywords) {
    const auto* only = args.size() == 1 && pushed == 0 ? ast::as<ast::Starred>(args[0]) : nullptr;
    if (only)
        visit(only->value);
    else
        compileItems(args, pushed, Op::BuildList, Op::ListAppend, Op::ListExtend, true);
    bool hasDict = false;
    std::size_t pending = 0;
    const auto merge = [&](std::size_t end) {
        if (pending == 0)
            return;
        compileKeywordPart(keywords, end - pending, end);
        if (hasDict)
            emit(Op::DictMerge, 1);
        hasDict = true;
        pending = 0;
    };
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        if (!keywords[i]->name.empty()) {
            ++pending;
            continue;
        }
        merge(i);
        if (!hasDict)
            emit(Op::BuildMap, 0);
        hasDict = true;
        visit(keywords[i]->value);
        emit(Op::DictMerge, 1);
    }
    merge(keywords.size());
    emit(Op::CallFunctionEx, keywords.empty() ? 0 : 1);
}

void Compiler::compileKeywordPart(const std::vector<ast::Keyword*>& keywords, std::size_t begin,
                                  std::size_t end) {
    const std::size_t size = end - begin;
    const bool isBig = size * 2 > kStackGuideline;
    if (size > 1 && !isBig) {
        TupleConstant names;
        for (std::size_t i = begin; i < end; ++i) {
            visit(keywords[i]->value);
            names.items.push_back({keywords[i]->name});
        }
        emitConstant({std::move(names)});
        emit(Op::BuildConstKeyMap, count(size));
        return;
    }
    if (isBig)
        emit(Op::BuildMap, 0);
    for (std::size_t i = begin; i < end; ++i) {
        emitConstant({keywords[i]->name});
        visit(keywords[i]->value);
        if (isBig)
            emit(Op::MapAdd, 1);
    }
    if (!isBig)
        emit(Op::BuildMap, count(size));
}

} // namespace coroscope::scenes
