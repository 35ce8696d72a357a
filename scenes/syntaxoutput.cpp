// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Brings what compile() would raise to the window, to `check` and to stderr.
#include "scenes/syntaxoutput.h"

#include "scenes/language/parser.h"
#include "scenes/language/syntaxfault.h"
#include "scenes/machine/builtinprogram.h"
#include "scenes/machine/machine.h"
#include "scenes/machine/syntaxplace.h"
#include "scenes/machine/traceback.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isRefusedByCPython(const Diagnostic& each) {
    return each.severity == Diagnostic::Severity::Error &&
           each.kind != Diagnostic::Kind::Unsupported && each.fileName.empty();
}

} // namespace

void tellAsCPython(std::vector<Diagnostic>& found, std::string_view source) {
    const auto fault = findSyntaxFault(source, FaultText::Statements);
    if (!fault)
        return;
    const SourceSpan span = spanOf(*fault, source);
    auto same = std::find_if(found.begin(), found.end(), [&](const Diagnostic& each) {
        return each.message == fault->message && each.span.line == fault->line;
    });
    if (same == found.end()) {
        same = std::find_if(found.begin(), found.end(), [&](const Diagnostic& each) {
            return isRefusedByCPython(each) && each.span.line == fault->line;
        });
    }
    if (same == found.end())
        same = found.insert(found.begin(), Diagnostic{});
    same->kind = fault->kind;
    same->message = fault->message;
    if (span.hasLine() || !same->span.hasLine())
        same->span = span;
    std::rotate(found.begin(), same, same + 1);
}

std::string syntaxErrorOutput(const std::vector<Diagnostic>& found, const std::string& source,
                              const std::string& fileName) {
    std::vector<Diagnostic> refused;
    std::copy_if(found.begin(), found.end(), std::back_inserter(refused), isRefusedByCPython);
    if (refused.empty())
        return {};
    Machine machine;
    machine.setSource(fileName, source);
    raiseSyntaxError(machine, refused, source, fileName, parse(source).isValid(), true);
    return uncaughtText(machine, machine.takeError());
}

} // namespace coroscope::scenes
