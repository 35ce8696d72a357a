// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One executable: the window, and the commands that need no display.
#include "gui/app/appearance.h"
#include "gui/app/checkcommand.h"
#include "gui/app/commands.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/processguards.h"
#include "gui/app/shotcommand.h"
#include "scenes/machine/memoryreserve.h"

#include <QApplication>
#include <QHashFunctions>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

namespace {

using coroscope::gui::CommandLine;
using Command = CommandLine::Command;

constexpr std::size_t kReserve = std::size_t{16} << 20; // bytes

// Without any memory left; the window's journal is on the disk.
void endWithoutMemory() {
    constexpr char word[] = "coroscope: there is no more memory.\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, word, sizeof word - 1);
    ::_exit(3);
}

void describeApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("coroscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("coroscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COROSCOPE_VERSION));
}

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

int print(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size ? 0 : 1;
}

int runPlain(int argc, char** argv, const CommandLine& line) {
    const QCoreApplication application(argc, argv);
    coroscope::gui::applyLanguage(QStringLiteral("en"));
    switch (line.command) {
    case Command::Help:
        return print(line.help);
    case Command::Version:
        return print(QStringLiteral("coroscope %1\n").arg(QCoreApplication::applicationVersion()));
    case Command::Trace:
        return coroscope::gui::runTrace(line);
    case Command::Run:
        return coroscope::gui::runScene(line);
    default:
        return coroscope::gui::runCheck(line);
    case Command::Limits:
        return coroscope::gui::runLimits();
    }
}

// Pictures need fonts, not a display.
int runPicture(int argc, char** argv, const CommandLine& line) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (line.command == Command::Export)
        coroscope::gui::applyLanguage(line.language.isEmpty() ? QStringLiteral("en")
                                                              : line.language);
    return line.command == Command::Shot ? coroscope::gui::runShot(line)
                                         : coroscope::gui::runExport(line);
}

// What was named; else what was open the last time; else the welcome page.
void openFirst(coroscope::gui::MainWindow& window, const QString& input) {
    coroscope::gui::Documents& documents = window.documents();
    const bool isOpen = input.isEmpty() ? window.restoreScene() : documents.openPath(input);
    if (!isOpen)
        window.showWelcome(true);
    window.rememberScene();
}

int runWindow(int argc, char** argv, const CommandLine& line) {
    coroscope::gui::ignoreWriteSignals();
    coroscope::gui::findHome();
    const QString damaged = coroscope::gui::keepDamagedSettings();
    const QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("coroscope"));
    coroscope::gui::applyLanguage(coroscope::gui::rememberedLanguage());
    const QString crash = coroscope::gui::takeCrashNote();
    coroscope::gui::noteCrashes();
    coroscope::gui::MainWindow window;
    window.rememberLayout();
    window.show();
    window.say(crash);
    window.say(damaged);
    openFirst(window, line.input);
    const coroscope::gui::EndSignals ends;
    bool isAskedToEnd = false;
    QObject::connect(&ends, &coroscope::gui::EndSignals::asked, &window, [&isAskedToEnd] {
        isAskedToEnd = true;
        QApplication::exit(0);
    });
    QTimer::singleShot(0, &window.documents(), &coroscope::gui::Documents::offerRestore);
    const int status = QApplication::exec();
    if (isAskedToEnd)
        window.endAtOnce();
    return status;
}

} // namespace

int main(int argc, char** argv) {
    // Qt writes a PDF in the order of its hashes, and the same run is to give the same file.
    QHashSeed::setDeterministicGlobalSeed();
    describeApplication();
    const CommandLine line = coroscope::gui::parseCommandLine(argumentsOf(argc, argv));
    if (!line.error.isEmpty())
        return coroscope::gui::complain(line.error + QStringLiteral("\nTry: coroscope --help"));
    coroscope::gui::endOnClosedPipe();
    coroscope::scenes::keepMemoryReserve(kReserve, endWithoutMemory);
    switch (line.command) {
    case Command::Window:
        return runWindow(argc, argv, line);
    case Command::Export:
    case Command::Shot:
        return runPicture(argc, argv, line);
    default:
        return runPlain(argc, argv, line);
    }
}
