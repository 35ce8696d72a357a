// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A tool for development: runs a program that needs no event loop and prints what it prints. With
// --events it also tells frames and lines.
#include "scenes/language/ast.h"
#include "scenes/language/parser.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/machine.h"

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

using namespace coroscope::scenes;

namespace {

class EventPrinter final : public FrameObserver {
public:
    void frameCalled(ToldFrame&, const Code& code, int line) override { tell("call", code, line); }
    void frameSuspended(ToldFrame&, const Code& code, int line) override {
        tell("suspend", code, line);
    }
    void frameResumed(ToldFrame&, const Code& code, int line) override {
        tell("resume", code, line);
    }
    void frameReturned(ToldFrame&, const Code& code, int line, std::string_view value) override {
        tell("return", code, line, value);
    }
    void frameRaised(ToldFrame&, const Code& code, int line, std::string_view error) override {
        tell("raise", code, line, error);
    }
    void lineReached(ToldFrame&, const Code& code, int line) override { tell("line", code, line); }
    void printed(std::string_view text, bool) override {
        std::printf("print %.*s\n", static_cast<int>(text.size()), text.data());
    }

private:
    static void tell(const char* what, const Code& code, int line, std::string_view more = "") {
        std::printf("%s %s %d %.*s\n", what, code.name.c_str(), line, static_cast<int>(more.size()),
                    more.data());
    }
};

int report(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& each : diagnostics) {
        std::fprintf(stderr, "line %d: %s\n", static_cast<int>(each.span.line),
                     each.message.c_str());
    }
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    const bool hasEvents = argc > 2 && std::strcmp(argv[1], "--events") == 0;
    if (argc < 2)
        return 2;
    std::ifstream file(argv[argc - 1], std::ios::binary);
    const std::string source((std::istreambuf_iterator<char>(file)), {});
    const ParseResult parsed = parse(source);
    if (!parsed.tree)
        return report(parsed.diagnostics);
    const CompileResult compiled = compile(*parsed.tree, "scene.py");
    if (!compiled.code)
        return report(compiled.diagnostics);
    EventPrinter printer;
    Machine machine;
    machine.setSource("scene.py", source);
    if (hasEvents)
        machine.setObserver(&printer);
    const Value result = machine.runModule(compiled.code);
    machine.setObserver(nullptr);
    if (!hasEvents)
        std::fwrite(machine.output().data(), 1, machine.output().size(), stdout);
    std::fwrite(machine.errorOutput().data(), 1, machine.errorOutput().size(), stderr);
    if (result)
        return 0;
    if (machine.isStopping()) {
        std::fprintf(stderr, "%s\n", machine.stopMessage().c_str());
        return 3;
    }
    const Value error = machine.takeError();
    std::fprintf(stderr, "%s", machine.formatException(error).c_str());
    return 1;
}
