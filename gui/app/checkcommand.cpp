// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// `coroscope check`: on the bytes of the file, so that a fix keeps its line ends and its mark.
#include "gui/app/checkcommand.h"

#include "core/export/escape.h"
#include "gui/app/commands.h"
#include "gui/storage/outputfile.h"
#include "scenes/check/report.h"
#include "scenes/check/scenecheck.h"
#include "scenes/scenefiles.h"
#include "scenes/scenerun.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

namespace coroscope::gui {

namespace {

constexpr int kWriteFailed = 1;
constexpr int kUnreadable = 2;
constexpr int kMostRounds = 20; // a fix may make room for the next one

struct Check {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

struct Checked {
    std::vector<scenes::Diagnostic> diagnostics;
    std::vector<scenes::Diagnostic> imported; // of the files that it imports
    bool canRun = false;
};

Checked checked(const std::string& text, const SceneSource& source) {
    const scenes::SceneRun run(text, source.program.toStdString(), {},
                               filesBeside(source.filePath));
    const auto& imported = run.importedDiagnostics();
    const bool isSound = std::none_of(imported.begin(), imported.end(), [](const auto& each) {
        return each.severity == scenes::Diagnostic::Severity::Error;
    });
    return {scenes::withAdvice(text, run.diagnostics()), imported, run.canRun() && isSound};
}

std::string nameOf(const SceneSource& source) {
    return (source.filePath.isEmpty() ? source.title : source.filePath).toStdString();
}

bool print(const std::string& whole, std::FILE* stream = stdout) {
    const std::string text = ::isatty(::fileno(stream)) == 1 ? terminalText(whole) : whole;
    return std::fwrite(text.data(), 1, text.size(), stream) == text.size();
}

std::string placeOf(const scenes::Diagnostic& diagnostic, const scenes::SourceText& text,
                    const SceneSource& source) {
    return nameOf(source) + ":" + std::to_string(diagnostic.span.line) + ":" +
           std::to_string(scenes::shownColumn(text, diagnostic.span.line, diagnostic.span.column));
}

// The text with all safe fixes; `told` gets a line for each.
std::string mended(const std::string& original, const SceneSource& source, std::string& told) {
    std::string text = original;
    for (int round = 0; round < kMostRounds; ++round) {
        const Checked now = checked(text, source);
        std::vector<const scenes::Diagnostic*> used;
        std::string next = scenes::withSafeFixes(text, now.diagnostics, &used);
        const scenes::SourceText lines(text);
        for (const scenes::Diagnostic* each : used)
            told += placeOf(*each, lines, source) + ": " + each->fixes.front().title + "\n";
        if (used.empty())
            break;
        text = std::move(next);
    }
    return text;
}

// What there is to be said of the files that it imports, each with its own text.
std::string importedBlocks(const Checked& now, const SceneSource& source) {
    std::string report;
    const auto files = filesBeside(source.filePath);
    for (const scenes::Diagnostic& each : now.imported) {
        const std::string text = files ? files->read(each.fileName).text : std::string();
        report += scenes::problemBlock(each, scenes::SourceText(text), each.fileName);
    }
    return report;
}

int fix(const SceneSource& source, std::string& text) {
    if (source.filePath.isEmpty())
        return complain(Check::tr("--fix changes a file; name one, or use --diff."));
    std::string told;
    const std::string after = mended(text, source, told);
    if (after == text)
        return 0;
    OutputFile file(source.filePath);
    if (!file.write(QByteArray::fromStdString(after)) || !file.commit())
        return complain(file.error(), kWriteFailed);
    print(told);
    text = after;
    return 0;
}

} // namespace

void describeErrors(std::FILE* stream, const scenes::SceneRun& run, const SceneSource& source) {
    const std::string text = source.bytes.toStdString();
    const scenes::SourceText lines(text);
    for (const scenes::Diagnostic& each : scenes::withAdvice(text, run.diagnostics()))
        if (each.severity == scenes::Diagnostic::Severity::Error)
            print(scenes::problemBlock(each, lines, nameOf(source)), stream);
}

int runCheck(const CommandLine& line) {
    const SceneSource source = readScene(line.input);
    if (!source.error.isEmpty())
        return complain(source.error, kUnreadable);
    std::string text = source.bytes.toStdString();
    if (line.showsDiff) {
        std::string told;
        if (!print(scenes::unifiedDiff(text, mended(text, source, told), nameOf(source))))
            return complain(Check::tr("Standard output cannot be written."), kWriteFailed);
        return checked(text, source).canRun ? 0 : kUnreadable;
    }
    if (line.appliesFixes)
        if (const int status = fix(source, text))
            return status;
    const Checked now = checked(text, source);
    const scenes::SourceText lines(text);
    std::string report;
    if (line.asJson)
        report = scenes::problemsAsJson(now.diagnostics, lines, nameOf(source), now.canRun);
    else
        for (const scenes::Diagnostic& each : now.diagnostics)
            report += scenes::problemBlock(each, lines, nameOf(source));
    if (!line.asJson)
        report += importedBlocks(now, source);
    if (!print(report) || std::fflush(stdout) != 0)
        return complain(Check::tr("Standard output cannot be written."), kWriteFailed);
    return now.canRun ? 0 : kUnreadable;
}

} // namespace coroscope::gui
