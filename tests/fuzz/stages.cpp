// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The stages of a scene's text; runs are kept small, so that a fuzzer does many of them.
#include "tests/fuzz/stages.h"

#include "scenes/language/parser.h"
#include "scenes/language/syntaxfault.h"
#include "scenes/language/token.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/disassemble.h"
#include "scenes/scenerun.h"

#include <algorithm>

namespace coroscope::fuzz {

using namespace scenes;

namespace {

RunLimits smallLimits() {
    RunLimits limits;
    limits.events = 20'000;
    limits.linesWithoutAwait = 5'000;
    limits.steps = 200'000;
    limits.liveBytes = 24u << 20;
    limits.outputBytes = 64u << 10;
    return limits;
}

bool isError(const Diagnostic& diagnostic) {
    return diagnostic.severity == Diagnostic::Severity::Error;
}

std::string brokenSpan(std::string_view source, const std::vector<Diagnostic>& diagnostics) {
    // A lone carriage return ends a line too; the text's end may stand on a line of its own.
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    const auto lines = std::count_if(source.begin(), source.end(), isEnd) + 2;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.span.line < 1 || diagnostic.span.line > lines)
            return "a diagnostic outside of the text: " + diagnostic.message;
        if (diagnostic.message.empty())
            return "a diagnostic without a message";
    }
    return {};
}

std::string readTokens(std::string_view source) {
    std::size_t at = 0;
    const std::vector<Token> tokens = tokenize(source);
    for (const Token& token : tokens) {
        if (token.offset < at)
            return "a token before the one that it follows";
        if (token.offset > source.size() || token.text.size() > source.size() - token.offset)
            return "a token outside of the text";
        at = token.offset;
    }
    if (tokens.empty() || tokens.back().kind != TokenKind::EndOfText)
        return "the tokens do not end with the text";
    return {};
}

std::string readTree(std::string_view source) {
    const ParseResult parsed = parse(source);
    if (!parsed.tree)
        return "no tree";
    return brokenSpan(source, parsed.diagnostics);
}

/// The grammar for broken texts and the parser agree on which texts are broken.
std::string findFaults(std::string_view source) {
    for (const FaultText kind : {FaultText::Statements, FaultText::Expression}) {
        const std::optional<SyntaxFault> fault = findSyntaxFault(source, kind);
        if (!fault)
            continue;
        Diagnostic told;
        told.message = fault->message;
        told.span = spanOf(*fault, source);
        told.span.line = std::max(told.span.line, 1); // an empty text has no line
        std::string broken = brokenSpan(source, {told});
        if (!broken.empty())
            return broken;
        const bool isAccepted = kind == FaultText::Statements && parse(source).isValid();
        if (isAccepted)
            return "the parser accepts what the grammar refuses: " + fault->message;
    }
    return {};
}

std::string makeCode(std::string_view source) {
    const ParseResult parsed = parse(source);
    if (!parsed.isValid())
        return {};
    const CompileResult compiled = compile(*parsed.tree, "scene.py");
    const bool isRefused =
        std::any_of(compiled.diagnostics.begin(), compiled.diagnostics.end(), isError);
    if (isRefused == static_cast<bool>(compiled.code))
        return "code with errors or neither";
    if (compiled.code && disassemble(*compiled.code).empty())
        return "code without instructions";
    return brokenSpan(source, compiled.diagnostics);
}

std::string runScene(std::string_view source) {
    SceneRun run(std::string(source), "scene.py", smallLimits());
    if (!run.canRun())
        return run.exitStatus() == 2 ? "" : "a text that cannot run has another exit status";
    run.advance(100); // the hand-over, then the rest
    run.advanceToEnd();
    if (!run.isEnded())
        return "a run without an end";
    if (run.exitStatus() < 0 || run.exitStatus() > 3 || run.exitStatus() == 2)
        return "exit status " + std::to_string(run.exitStatus());
    if ((run.exitStatus() == 3) == run.stopMessage().empty())
        return "a stop without a message or a message without a stop";
    return {};
}

} // namespace

const std::vector<NamedStage>& stages() {
    static const std::vector<NamedStage> all{
        {"lexer", readTokens}, {"parser", readTree}, {"faults", findFaults}, {"compiler", makeCode},
        {"machine", runScene}, {"trace", readTrace}, {"files", readFiles},   {"edits", editScene}};
    return all;
}

Stage stageNamed(std::string_view name) {
    for (const NamedStage& stage : stages()) {
        if (name == stage.name)
            return stage.run;
    }
    return nullptr;
}

} // namespace coroscope::fuzz
