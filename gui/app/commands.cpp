// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Runs a scene stretch by stretch and writes what it did as it goes, so that a long run streams.
#include "gui/app/commands.h"

#include "core/export/escape.h"
#include "core/trace/jsonlines.h"
#include "gui/app/checkcommand.h"
#include "gui/app/scenefile.h"
#include "gui/export/eventtable.h"
#include "gui/export/exporter.h"
#include "gui/session/stops.h"
#include "gui/storage/outputfile.h"
#include "scenes/scenerun.h"
#include "scenes/syntaxoutput.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <sstream>

#include <unistd.h>

namespace coroscope::gui {

namespace {

constexpr std::size_t kStretch = 20'000; // events
constexpr int kUnreadable = 2;
constexpr int kWriteFailed = 1;
constexpr int kSyntaxError = 1;

struct Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

// What a scene or a file name says may not drive the user's terminal; a file or a pipe gets it as
// it is.
std::string forStream(std::FILE* stream, std::string text) {
    return ::isatty(::fileno(stream)) == 1 ? terminalText(text) : text;
}

void say(std::FILE* stream, const QString& text) {
    const std::string bytes = forStream(stream, text.toStdString());
    std::fwrite(bytes.data(), 1, bytes.size(), stream);
}

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The run's stop, if a limit or a deadlock ended it, to stderr.
int finish(const scenes::SceneRun& run) {
    if (!run.stopMessage().empty())
        say(stderr,
            QStringLiteral("coroscope: %1\n").arg(QString::fromStdString(run.stopMessage())));
    return run.exitStatus();
}

int writeLog(scenes::SceneRun& run, const CommandLine& line) {
    OutputFile file(line.output);
    JsonLinesWriter writer(run.trace());
    const std::size_t until = line.until ? line.until : static_cast<std::size_t>(-1);
    bool goesOn = true;
    while (goesOn && run.trace().size() < until) {
        goesOn = run.advance(std::min(until, run.trace().size() + kStretch));
        std::ostringstream text;
        writer.write(text, std::min(until, run.trace().size()));
        if (!file.write(QByteArray::fromStdString(text.str())))
            return complain(file.error(), kWriteFailed);
    }
    if (!file.commit())
        return complain(file.error(), kWriteFailed);
    return run.isEnded() ? finish(run) : 0;
}

int writeTable(scenes::SceneRun& run, const CommandLine& line) {
    run.advance(line.until ? line.until : static_cast<std::size_t>(-1));
    const std::size_t last =
        line.until ? std::min(line.until, run.trace().size()) : run.trace().size();
    OutputFile file(QStringLiteral("-"));
    if (!file.write(eventTable(run.trace(), last).toUtf8()) || !file.commit())
        return complain(file.error(), kWriteFailed);
    return run.isEnded() ? finish(run) : 0;
}

// Prints what the scene printed between two looks.
class Printer {
public:
    explicit Printer(const scenes::SceneRun& run)
        : m_run(run) {}

    void print() {
        m_isWritten &= write(m_run.output(), m_output, stdout);
        m_isWritten &= std::fflush(stdout) == 0;
        write(m_run.errorOutput(), m_errors, stderr);
    }
    [[nodiscard]] bool isWritten() const { return m_isWritten; }

private:
    // What came after the first `done` bytes.
    static bool write(const std::string& text, std::size_t& done, std::FILE* file) {
        const std::string part = forStream(file, text.substr(done));
        done = text.size();
        return std::fwrite(part.data(), 1, part.size(), file) == part.size();
    }

    const scenes::SceneRun& m_run;
    std::size_t m_output = 0;
    std::size_t m_errors = 0;
    bool m_isWritten = true;
};

// Nobody looks at this trace: what the program prints counts, however much it computes.
scenes::RunLimits outputLimits() {
    scenes::RunLimits limits;
    limits.isForOutput = true;
    limits.steps = 400'000'000;
    limits.liveBytes = std::size_t{512} << 20;
    return limits;
}

// What --limit says, taken over; its error, if any.
QString readLimits(const CommandLine& line, scenes::RunLimits& limits) {
    for (const QString& each : line.limits) {
        const std::string error = scenes::setLimit(limits, each.toStdString());
        if (!error.empty())
            return QStringLiteral("--limit: %1.").arg(QString::fromStdString(error));
    }
    return {};
}

// As python3 calls a program that it was told to run: from the root on, else as it was named.
std::string programOf(const SceneSource& source) {
    if (source.filePath.isEmpty() || QFileInfo(source.program).isAbsolute())
        return source.program.toStdString();
    return (QDir::currentPath() + QLatin1Char('/') + source.program).toStdString();
}

// A program that CPython cannot compile either ends as it does there.
int refuse(const scenes::SceneRun& run, const SceneSource& source) {
    const std::string text =
        scenes::syntaxErrorOutput(run.diagnostics(), source.text.toStdString(), programOf(source));
    if (text.empty()) {
        describeErrors(stderr, run, source);
        return kUnreadable;
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
    return kSyntaxError;
}

} // namespace

int complain(const QString& message, int status) {
    say(stderr, QStringLiteral("coroscope: %1\n").arg(message));
    return status;
}

int runTrace(const CommandLine& line) {
    const SceneSource source = readScene(line.input);
    if (!source.error.isEmpty())
        return complain(source.error, kUnreadable);
    scenes::RunLimits limits;
    if (const QString error = readLimits(line, limits); !error.isEmpty())
        return complain(error, kUnreadable);
    scenes::SceneRun run(source.text.toStdString(), source.program.toStdString(), limits,
                         filesBeside(source.filePath));
    if (!run.canRun()) {
        describeErrors(stderr, run, source);
        return kUnreadable;
    }
    return line.hasEvents ? writeLog(run, line) : writeTable(run, line);
}

int runScene(const CommandLine& line) {
    const SceneSource source = readScene(line.input);
    if (!source.error.isEmpty())
        return complain(source.error, kUnreadable);
    scenes::RunLimits limits = outputLimits();
    if (const QString error = readLimits(line, limits); !error.isEmpty())
        return complain(error, kUnreadable);
    scenes::SceneRun run(source.text.toStdString(), programOf(source), limits,
                         filesBeside(source.filePath));
    if (!run.canRun())
        return refuse(run, source);
    Printer printer(run);
    bool goesOn = true;
    while (goesOn) {
        goesOn = run.advance(run.trace().size() + kStretch);
        printer.print();
    }
    if (!printer.isWritten())
        return complain(Commands::tr("Standard output cannot be written."), kWriteFailed);
    return finish(run);
}

int runLimits() {
    say(stdout, Commands::tr("A run that goes over a limit is stopped; no `except` sees it. "
                             "`--limit NAME=N` sets one.\n\n"));
    const scenes::RunLimits usual;
    const scenes::RunLimits ofRun = outputLimits();
    for (const scenes::LimitRow& row : scenes::limitRows()) {
        QString text = QStringLiteral("  %1 %2 %3 %4")
                           .arg(toQString(row.name), -9)
                           .arg(usual.*row.value, 11)
                           .arg(toQString(row.unit), toQString(row.what));
        if (usual.*row.value != ofRun.*row.value)
            text += Commands::tr(" (`run`: %1)").arg(ofRun.*row.value);
        say(stdout, text + QLatin1Char('\n'));
    }
    return 0;
}

namespace {

int exportTrace(const Trace& trace, const CommandLine& line, ExportOptions options,
                const QString& title) {
    const ExportFormat format = *line.format;
    if (options.titleText.isEmpty())
        options.titleText = exportTitle(title);
    options.show = line.show.value_or(isFilm(format) ? ExportShow::Both : ExportShow::Timeline);
    QString error;
    if (!exportRun(trace, options, format, line.output, &error))
        return complain(error, kWriteFailed);
    return 0;
}

} // namespace

int runExport(const CommandLine& line) {
    if (isTraceFile(line.input)) {
        const TraceSource source = readTrace(line.input);
        if (!source.trace)
            return complain(source.error, kUnreadable);
        if (!source.warning.isEmpty())
            complain(source.warning);
        return exportTrace(*source.trace, line, line.exported, source.title);
    }
    const SceneSource source = readScene(line.input);
    if (!source.error.isEmpty())
        return complain(source.error, kUnreadable);
    scenes::RunLimits limits;
    if (const QString error = readLimits(line, limits); !error.isEmpty())
        return complain(error, kUnreadable);
    scenes::SceneRun run(source.text.toStdString(), source.program.toStdString(), limits,
                         filesBeside(source.filePath));
    if (!run.canRun()) {
        describeErrors(stderr, run, source);
        return kUnreadable;
    }
    run.advanceToEnd();
    ExportOptions options = line.exported;
    options.sourceText = source.text;
    options.stopMessage = QString::fromStdString(run.stopMessage());
    return exportTrace(run.trace(), line, std::move(options), source.title);
}

} // namespace coroscope::gui
