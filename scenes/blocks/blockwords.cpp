// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Kinds by what is called and awaited; parameters by the tokens between the words that are fixed.
#include "scenes/blocks/blockwords.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isDotted(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return c == '.' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

// `sleep` and `asyncio.sleep`, not `clock.sleep`.
bool isOfAsyncio(std::string_view name, std::string_view function) {
    return name == function || (name.starts_with("asyncio.") && name.substr(8) == function);
}

bool isMethod(std::string_view name, std::string_view method) {
    return name.size() > method.size() + 1 && name.ends_with(method) &&
           name[name.size() - method.size() - 1] == '.';
}

TextRange objectOf(const TextRange& callee, std::string_view method) {
    return {callee.from, callee.to - method.size() - 1};
}

} // namespace

Parameter BlockWords::whole(ParameterRole role, const TextRange& range) {
    Parameter parameter;
    parameter.role = role;
    parameter.range = range;
    return parameter;
}

TextRange BlockWords::rangeOf(const ast::Expr& expression) const {
    return {m_tokens.source().startOf(expression.span), m_tokens.source().endOf(expression.span)};
}

BlockWords::Call BlockWords::callOf(const ast::Call& call) const {
    Call result;
    result.callee = rangeOf(*call.function);
    const TextRange all = rangeOf(call);
    const std::size_t open = m_tokens.find("(", {result.callee.to, all.to});
    result.inside = {open + 1, all.to - 1};
    result.arguments = m_tokens.parts(result.inside);
    const std::string_view name = textOf(result.callee);
    result.name = isDotted(name) ? name : std::string_view();
    return result;
}

// Each argument can go with its comma; after the last stands the place of one more.
void BlockWords::addArguments(const Call& call, std::size_t from, int row, Block& block) const {
    const auto& arguments = call.arguments;
    for (std::size_t i = from; i < arguments.size(); ++i) {
        Parameter parameter = whole(ParameterRole::Argument, arguments[i]);
        parameter.row = row;
        if (i > 0)
            parameter.whole = {arguments[i - 1].to, arguments[i].to};
        else if (arguments.size() > 1)
            parameter.whole = {arguments[0].from, arguments[1].from};
        else
            parameter.whole = arguments[0];
        block.parameters.push_back(parameter);
    }
    Parameter next;
    next.role = ParameterRole::Argument;
    next.row = row;
    const std::size_t at = arguments.empty() ? call.inside.from : arguments.back().to;
    next.range = {at, at};
    next.before = arguments.empty() ? "" : ", ";
    block.parameters.push_back(next);
}

void BlockWords::readSimple(const ast::Stmt& statement, Block& block) const {
    if (const auto* expression = ast::as<ast::ExprStatement>(&statement)) {
        readTarget(statement, *expression->value, block);
        readValue(*expression->value, block);
    } else if (const auto* assign = ast::as<ast::Assign>(&statement)) {
        if (assign->targets.size() == 1) {
            readTarget(statement, *assign->value, block);
            readValue(*assign->value, block);
        }
    } else if (statement.kind == ast::StmtKind::Return) {
        block.kind = BlockKind::Return;
        addWord(block.statement, true, ParameterRole::Value, block.parameters);
    } else if (statement.kind == ast::StmtKind::Raise) {
        block.kind = BlockKind::Raise;
        addWord(block.statement, true, ParameterRole::Value, block.parameters);
    } else if (statement.kind == ast::StmtKind::Pass) {
        block.kind = BlockKind::Pass;
    }
    const bool isCode = block.kind == BlockKind::Code || block.kind == BlockKind::Pass;
    if (isCode)
        block.parameters = {whole(ParameterRole::Code, block.statement)};
}

// `results = ` before a value that can be kept.
void BlockWords::readTarget(const ast::Stmt& statement, const ast::Expr&, Block& block) const {
    Parameter target;
    target.role = ParameterRole::Target;
    target.after = " = ";
    target.range = {block.statement.from, block.statement.from};
    if (statement.kind == ast::StmtKind::Assign) {
        const std::size_t equals = m_tokens.find("=", block.statement);
        target.range = m_tokens.trimmed({block.statement.from, equals});
        target.whole = {block.statement.from, m_tokens.tokenAt(equals + 1).from};
    }
    block.parameters.push_back(target);
}

void BlockWords::readValue(const ast::Expr& value, Block& block) const {
    const bool isWrapped = value.isParenthesized; // its parentheses would be lost from sight
    if (isWrapped)
        return;
    if (const auto* await = ast::as<ast::Await>(&value))
        readAwait(*await, block);
    else if (const auto* call = ast::as<ast::Call>(&value))
        readPlainCall(*call, block);
}

void BlockWords::readAwait(const ast::Await& await, Block& block) const {
    const auto* call = ast::as<ast::Call>(await.value);
    block.kind = BlockKind::Await;
    if (!call || call->isParenthesized) {
        const TextRange all = rangeOf(await);
        const std::size_t word = m_tokens.tokenAt(all.from).to;
        block.parameters.push_back(whole(ParameterRole::Value, m_tokens.trimmed({word, all.to})));
        return;
    }
    const Call words = callOf(*call);
    const std::size_t count = words.arguments.size();
    if (isOfAsyncio(words.name, "sleep") && count == 1) {
        block.kind = BlockKind::Sleep;
        block.parameters.push_back(whole(ParameterRole::Delay, words.arguments[0]));
    } else if (isOfAsyncio(words.name, "gather")) {
        block.kind = BlockKind::Gather;
        readGather(*call, words, block);
    } else if (isOfAsyncio(words.name, "wait_for") && count == 2) {
        block.kind = BlockKind::WaitFor;
        block.parameters.push_back(whole(ParameterRole::Value, words.arguments[0]));
        block.parameters.push_back(whole(ParameterRole::Timeout, words.arguments[1]));
    } else if (isMethod(words.name, "put") && count == 1) {
        block.kind = BlockKind::QueuePut;
        block.parameters.push_back(whole(ParameterRole::Object, objectOf(words.callee, "put")));
        block.parameters.push_back(whole(ParameterRole::Value, words.arguments[0]));
    } else if (isMethod(words.name, "get") && count == 0) {
        block.kind = BlockKind::QueueGet;
        block.parameters.push_back(whole(ParameterRole::Object, objectOf(words.callee, "get")));
    } else {
        block.parameters.push_back(whole(ParameterRole::Callee, words.callee));
        addArguments(words, 0, 0, block);
    }
}

void BlockWords::readPlainCall(const ast::Call& call, Block& block) const {
    const Call words = callOf(call);
    const std::size_t count = words.arguments.size();
    if (words.name == "print" && block.parameters[0].range.isEmpty()) {
        block.kind = BlockKind::Print;
        block.parameters.clear();
        addArguments(words, 0, 0, block);
    } else if ((isOfAsyncio(words.name, "create_task") || isMethod(words.name, "create_task")) &&
               count >= 1) {
        block.kind = BlockKind::CreateTask;
        block.parameters.push_back(whole(ParameterRole::Value, words.arguments[0]));
        addArguments(words, 1, 0, block);
    } else if (isMethod(words.name, "cancel") && count == 0) {
        block.kind = BlockKind::Cancel;
        block.parameters.push_back(whole(ParameterRole::Object, objectOf(words.callee, "cancel")));
    } else if (isMethod(words.name, "put_nowait") && count == 1) {
        block.kind = BlockKind::QueuePut;
        block.parameters.push_back(
            whole(ParameterRole::Object, objectOf(words.callee, "put_nowait")));
        block.parameters.push_back(whole(ParameterRole::Value, words.arguments[0]));
    } else if (isMethod(words.name, "get_nowait") && count == 0) {
        block.kind = BlockKind::QueueGet;
        block.parameters.push_back(
            whole(ParameterRole::Object, objectOf(words.callee, "get_nowait")));
    }
}

// One row a coroutine, and a last one for one more, laid out as the last one is.
void BlockWords::readGather(const ast::Call& call, const Call& words, Block& block) const {
    int row = 0;
    for (std::size_t i = 0; i < words.arguments.size(); ++i) {
        const TextRange& argument = words.arguments[i];
        ++row;
        const auto inner = std::find_if(call.args.begin(), call.args.end(), [&](ast::Expr* each) {
            return rangeOf(*each) == argument;
        });
        const auto* one = inner == call.args.end() ? nullptr : ast::as<ast::Call>(*inner);
        Parameter first = whole(one ? ParameterRole::Callee : ParameterRole::Value, argument);
        first.row = row;
        if (i > 0)
            first.whole = {words.arguments[i - 1].to, argument.to};
        else if (words.arguments.size() > 1)
            first.whole = {argument.from, words.arguments[1].from};
        else
            first.whole = argument;
        if (one)
            first.range = callOf(*one).callee;
        block.parameters.push_back(first);
        if (one)
            addArguments(callOf(*one), 0, row, block);
    }
    Parameter next;
    next.role = ParameterRole::Value;
    next.row = row + 1;
    const std::size_t at = words.arguments.empty() ? words.inside.from : words.arguments.back().to;
    next.range = {at, at};
    if (!words.arguments.empty()) {
        const std::size_t lineStart = m_text.find_last_of("\r\n", words.arguments.back().from) + 1;
        const std::string_view margin =
            m_text.substr(lineStart, words.arguments.back().from - lineStart);
        const bool isOnOwnLine = margin.find_first_not_of(" \t") == std::string_view::npos;
        next.before = ", ";
        if (isOnOwnLine)
            next.before = "," + std::string(m_tokens.source().lineEnd()) + std::string(margin);
    }
    block.parameters.push_back(next);
}

// What stands between a header's first word and its colon, or a statement's and its end.
void BlockWords::addWord(const TextRange& header, bool isOptional, ParameterRole role,
                         std::vector<Parameter>& to) const {
    const TextRange word = m_tokens.tokenAt(header.from);
    const bool hasColon = m_text[header.to - 1] == ':' && header.to > word.to;
    const std::size_t end = hasColon ? header.to - 1 : header.to;
    Parameter parameter = whole(role, m_tokens.trimmed({word.to, end}));
    if (parameter.range.isEmpty())
        parameter.range = {word.to, word.to};
    if (isOptional) {
        parameter.before = " ";
        if (!parameter.range.isEmpty())
            parameter.whole = {word.to, parameter.range.to};
    }
    to.push_back(parameter);
}

std::vector<Parameter> BlockWords::readHeader(const TextRange& header) const {
    std::vector<Parameter> parameters;
    const std::string_view word = textOf(m_tokens.tokenAt(header.from));
    if (word == "elif")
        addWord(header, false, ParameterRole::Condition, parameters);
    else if (word == "except")
        addWord(header, true, ParameterRole::Value, parameters);
    else if (word == "case")
        addWord(header, false, ParameterRole::Value, parameters);
    return parameters;
}

void BlockWords::readCompound(const ast::Stmt& statement, const TextRange& header,
                              Block& block) const {
    using Kind = ast::StmtKind;
    switch (statement.kind) {
    case Kind::If:
        block.kind = BlockKind::If;
        addWord(header, false, ParameterRole::Condition, block.parameters);
        return;
    case Kind::While:
        block.kind = BlockKind::Loop;
        addWord(header, false, ParameterRole::Condition, block.parameters);
        return;
    case Kind::For:
        block.kind = BlockKind::Loop;
        block.isCoroutine = ast::as<ast::For>(&statement)->isAsync;
        readLoop(header, block);
        return;
    case Kind::Try:
        block.kind = BlockKind::Try;
        return;
    case Kind::With:
        block.isCoroutine = ast::as<ast::With>(&statement)->isAsync;
        readWith(*ast::as<ast::With>(&statement), header, block);
        return;
    case Kind::FunctionDef:
        block.kind = BlockKind::Function;
        block.name = ast::as<ast::FunctionDef>(&statement)->name;
        block.isCoroutine = ast::as<ast::FunctionDef>(&statement)->isAsync;
        readFunction(header, block);
        return;
    case Kind::ClassDef:
        block.kind = BlockKind::Class;
        block.name = ast::as<ast::ClassDef>(&statement)->name;
        block.parameters = {
            whole(ParameterRole::Name, m_tokens.tokenAt(m_tokens.tokenAt(header.from).to))};
        return;
    default: // match: its header as it is written
        block.parameters = {
            whole(ParameterRole::Code, m_tokens.trimmed({header.from, header.to - 1}))};
    }
}

void BlockWords::readLoop(const TextRange& header, Block& block) const {
    const std::size_t word = m_tokens.find("for", header);
    const std::size_t in = m_tokens.find("in", {word, header.to});
    block.parameters.push_back(whole(ParameterRole::Variable, m_tokens.trimmed({word + 3, in})));
    block.parameters.push_back(
        whole(ParameterRole::Iterable, m_tokens.trimmed({in + 2, header.to - 1})));
}

void BlockWords::readWith(const ast::With& with, const TextRange& header, Block& block) const {
    const std::size_t word = m_tokens.find("with", header);
    const TextRange all = m_tokens.trimmed({word + 4, header.to - 1});
    const bool isOne = with.isAsync && with.items.size() == 1 && !with.items[0].target &&
                       rangeOf(*with.items[0].context) == all;
    const auto* call = isOne ? ast::as<ast::Call>(with.items[0].context) : nullptr;
    if (isOne && isDotted(textOf(all))) {
        block.kind = BlockKind::Lock;
        block.parameters = {whole(ParameterRole::Object, all)};
        return;
    }
    if (call) {
        const Call words = callOf(*call);
        if (isOfAsyncio(words.name, "timeout") && words.arguments.size() == 1) {
            block.kind = BlockKind::WaitFor;
            block.parameters = {whole(ParameterRole::Timeout, words.arguments[0])};
            return;
        }
    }
    block.parameters = {whole(ParameterRole::Code, m_tokens.trimmed({header.from, header.to - 1}))};
}

void BlockWords::readFunction(const TextRange& header, Block& block) const {
    const std::size_t word = m_tokens.find("def", header);
    const TextRange name = m_tokens.tokenAt(word + 3);
    const std::size_t open = m_tokens.find("(", {name.to, header.to});
    const std::size_t close = m_tokens.find(")", {open + 1, header.to});
    block.parameters = {whole(ParameterRole::Name, name)};
    Parameter arguments = whole(ParameterRole::Argument, m_tokens.trimmed({open + 1, close}));
    arguments.whole = arguments.range;
    if (arguments.range.isEmpty())
        arguments.range = {open + 1, open + 1};
    block.parameters.push_back(arguments);
}

} // namespace coroscope::scenes
