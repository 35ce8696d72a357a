// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Faults of a plan and the text of its program.
#include "scenes/chain/chainplan.h"

#include "scenes/language/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kArgument = "{arg}";

bool isIdentifier(const std::string& name) {
    const std::vector<Token> tokens = tokenize(name);
    return !tokens.empty() && tokens.front().text.size() == name.size() &&
           (tokens.front().kind == TokenKind::Name || tokens.front().kind == TokenKind::Keyword);
}

// Digits after a stem: result1, task12.
bool isNumbered(std::string_view name, std::string_view stem) {
    return name.starts_with(stem) && name.size() > stem.size() &&
           name.find_first_not_of("0123456789", stem.size()) == std::string_view::npos;
}

bool isNeeded(std::string_view name) {
    constexpr std::array needed{"asyncio", "arg", "main", "print", "return_value", "RuntimeError"};
    return std::find(needed.begin(), needed.end(), name) != needed.end() ||
           isNumbered(name, "result") || isNumbered(name, "task");
}

bool isNumber(const std::string& text) {
    const std::vector<Token> tokens = tokenize(text);
    const std::size_t sign = !tokens.empty() && tokens.front().isOperator("-") ? 1 : 0;
    return tokens.size() > sign && tokens[sign].kind == TokenKind::Number &&
           tokens[sign].text.size() + sign == text.size() && tokens[sign].message.empty();
}

std::string escaped(std::string_view text, char quote) {
    constexpr char digits[] = "0123456789abcdef";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (byte < 0x20 || byte == 0x7f)
            (result += "\\x") += {digits[byte >> 4], digits[byte & 15]};
        else if (c == '\\' || c == quote)
            (result += '\\') += c;
        else
            result += c;
    }
    return result;
}

char quoteFor(std::string_view text) {
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    return hasSingle && text.find('"') == std::string_view::npos ? '"' : '\'';
}

std::string withDoubledBraces(std::string_view text) {
    std::string result;
    for (const char c : text)
        result.append(c == '{' || c == '}' ? 2 : 1, c);
    return result;
}

// The text as Python writes it, with the argument in its place.
std::string textOf(const std::string& text, bool takesResult) {
    std::size_t at = takesResult ? text.find(kArgument) : std::string::npos;
    if (at == std::string::npos)
        return quoted(text);
    std::string inner;
    std::size_t from = 0;
    for (; at != std::string::npos; at = text.find(kArgument, from)) {
        inner += withDoubledBraces(std::string_view(text).substr(from, at - from));
        inner += kArgument;
        from = at + kArgument.size();
    }
    inner += withDoubledBraces(std::string_view(text).substr(from));
    const char quote = quoteFor(inner);
    return std::string("f") + quote + escaped(inner, quote) + quote;
}

std::string valueOf(const ChainPhase& phase) {
    const std::string& text = phase.returns;
    if (text == "True" || text == "False" || text == "None" || isNumber(text))
        return text;
    if (phase.takesResult && text == kArgument)
        return "arg";
    return textOf(text, phase.takesResult);
}

std::string numbered(const char* stem, std::size_t index) {
    return stem + std::to_string(index + 1);
}

std::string callOf(const ChainPlan& plan, std::size_t index) {
    const ChainPhase& phase = plan.phases[index];
    return phase.name + '(' + (phase.takesResult ? numbered("result", index - 1) : "") + ')';
}

// The body of `main`, without its indentation.
std::vector<std::string> linesOfMain(const ChainPlan& plan) {
    std::vector<std::string> lines{"print('in main')"};
    std::vector<bool> isAwaited(plan.phases.size(), false);
    const auto await = [&](std::size_t index) {
        const std::string result = numbered("result", index);
        lines.push_back("print('waiting for " + result + "')");
        lines.push_back(
            result + " = await " +
            (plan.phases[index].isTask ? numbered("task", index) : callOf(plan, index)));
        isAwaited[index] = true;
    };
    for (std::size_t i = 0; i < plan.phases.size(); ++i) {
        if (plan.phases[i].takesResult && !isAwaited[i - 1])
            await(i - 1);
        if (plan.phases[i].isTask)
            lines.push_back(numbered("task", i) + " = asyncio.create_task(" + callOf(plan, i) +
                            ')');
        else
            await(i);
    }
    std::string results;
    for (std::size_t i = 0; i < plan.phases.size(); ++i) {
        if (!isAwaited[i])
            await(i);
        results += (i ? ", " : "") + numbered("result", i);
    }
    lines.push_back(plan.phases.size() > 1 ? "return (" + results + ')' : "return " + results);
    return lines;
}

} // namespace

std::string quoted(std::string_view text) {
    const char quote = quoteFor(text);
    return quote + escaped(text, quote) + quote;
}

std::string spelled(double seconds) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), seconds);
    return {buffer.data(), end.ptr};
}

namespace {

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    }));
}

} // namespace

PhaseFault faultOfName(const std::string& name) {
    if (name.empty())
        return PhaseFault::NoName;
    if (charactersIn(name) > kLongestName)
        return PhaseFault::LongName;
    if (!isIdentifier(name))
        return PhaseFault::NotAName;
    if (isKeyword(name))
        return PhaseFault::IsKeyword;
    return isNeeded(name) ? PhaseFault::IsTaken : PhaseFault::None;
}

std::vector<PhaseFault> faultsOf(const ChainPlan& plan, std::size_t index) {
    const ChainPhase& phase = plan.phases[index];
    std::vector<PhaseFault> faults;
    const auto add = [&faults](bool isThere, PhaseFault fault) {
        if (isThere)
            faults.push_back(fault);
    };
    const auto before = plan.phases.begin() + static_cast<std::ptrdiff_t>(index);
    const bool isSecond =
        std::any_of(plan.phases.begin(), before,
                    [&phase](const ChainPhase& other) { return other.name == phase.name; });
    const PhaseFault ofName = faultOfName(phase.name);
    if (ofName != PhaseFault::None || isSecond)
        faults.push_back(ofName != PhaseFault::None ? ofName : PhaseFault::IsTaken);
    add(charactersIn(phase.prints) > kLongestText, PhaseFault::LongPrint);
    const double delay = phase.seconds.value_or(0);
    add(!(delay >= 0 && delay <= kLongestDelay), PhaseFault::BadDelay);
    add(charactersIn(phase.returns) > kLongestText, PhaseFault::LongReturn);
    add(phase.takesResult && index == 0, PhaseFault::NoFormer);
    return faults;
}

PhaseFault faultOf(const ChainPlan& plan, std::size_t index) {
    const std::vector<PhaseFault> faults = faultsOf(plan, index);
    return faults.empty() ? PhaseFault::None : faults.front();
}

bool isWritable(const ChainPlan& plan) {
    for (std::size_t i = 0; i < plan.phases.size(); ++i)
        if (faultOf(plan, i) != PhaseFault::None)
            return false;
    return !plan.phases.empty();
}

std::string writePhase(const ChainPhase& phase, const std::string& asyncio, const std::string& unit,
                       const std::string& end) {
    std::string text = "async def " + phase.name + (phase.takesResult ? "(arg):" : "():") + end;
    const std::size_t head = text.size();
    const auto add = [&](const std::string& line) { text += unit + line + end; };
    if (!phase.prints.empty())
        add("print(" + textOf(phase.prints, phase.takesResult) + ')');
    if (phase.seconds)
        add("await " + asyncio + ".sleep(" + spelled(*phase.seconds) + ')');
    if (phase.fails)
        add("raise RuntimeError(" + quoted(phase.name + " failed") + ')');
    else if (!phase.returns.empty())
        add("return " + valueOf(phase));
    if (text.size() == head)
        add("pass");
    return text;
}

std::string writeChain(const ChainPlan& plan) {
    if (!isWritable(plan))
        return {};
    std::string text = "import asyncio\n\n\n";
    for (const ChainPhase& phase : plan.phases)
        text += writePhase(phase, "asyncio", "    ", "\n") + "\n\n";
    text += "async def main():\n";
    for (const std::string& line : linesOfMain(plan))
        text += "    " + line + '\n';
    return text + "\n\nreturn_value = asyncio.run(main())\nprint(f'return value: "
                  "{return_value!r}')\n";
}

} // namespace coroscope::scenes
