// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each program in scenes/ tries to run for ever or to take all memory. Its first line says how it
// ends. Each runs in a process of its own, whose time and greatest size are measured.
#include "scenes/scenerun.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace coroscope;

namespace {

const QString kRoot = QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/hostile/scenes");

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsMeasured = false;
#elif defined(__has_feature)
constexpr bool kIsMeasured = !__has_feature(address_sanitizer);
#else
constexpr bool kIsMeasured = true;
#endif
constexpr double kMostSeconds = 12; // of a processor; the greatest is near 2.5 on a quiet one
constexpr long kBaseMegabytes = 96; // the program itself, its tables, what a trace may take

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

scenes::RunLimits limitsOf(bool isForOutput) {
    scenes::RunLimits limits;
    limits.isForOutput = isForOutput;
    // As to the rest, the limits that users have.
    limits.steps = kIsMeasured ? 20'000'000 : 1'000'000;
    return limits;
}

/// The child's side: "3\nthe sentence of the stop\nthe last line of stderr\n".
int runChild(const char* path, bool isForOutput) {
    const QString file = QString::fromLocal8Bit(path);
    scenes::SceneRun run(contentOf(file).toStdString(), "hostile.py", limitsOf(isForOutput));
    for (const scenes::Diagnostic& diagnostic : run.diagnostics())
        std::printf("refused: %s\n", diagnostic.message.c_str());
    run.advanceToEnd();
    const QString errors = QString::fromStdString(run.errorOutput()).trimmed();
    std::printf("%d\n%s\n%s\n", run.exitStatus(),
                QString::fromStdString(run.stopMessage()).simplified().toUtf8().constData(),
                errors.section(QLatin1Char('\n'), -1).left(400).toUtf8().constData());
    return 0;
}

struct Outcome {
    int status = -1; // of the process
    QStringList lines;
    double seconds = 0; // of a processor
    long megabytes = 0;
};

Outcome runInProcess(const QString& path, bool isForOutput) {
    QTemporaryFile out;
    if (!out.open())
        return {};
    const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
    const QByteArray scene = path.toLocal8Bit();
    const QByteArray outName = out.fileName().toLocal8Bit();
    const pid_t child = fork();
    if (child == 0) {
        const int file = ::open(outName.constData(), O_WRONLY | O_TRUNC);
        if (file < 0 || ::dup2(file, STDOUT_FILENO) < 0)
            _exit(120);
        ::execl(program.constData(), program.constData(), "--child", scene.constData(),
                isForOutput ? "output" : "trace", nullptr);
        _exit(121);
    }
    Outcome outcome;
    struct rusage used {};
    if (child < 0 || ::wait4(child, &outcome.status, 0, &used) != child)
        return {};
    const auto secondsOf = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    outcome.seconds = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    outcome.megabytes = used.ru_maxrss / 1024;
    outcome.lines = QString::fromUtf8(contentOf(out.fileName())).split(QLatin1Char('\n'));
    return outcome;
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private slots:
    void aHostileSceneEndsAsItSays_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isForOutput");
        const QDir root(kRoot);
        const QStringList names = root.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 60);
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name.chopped(3))) << root.filePath(name) << true;
            QTest::newRow(qPrintable(name.chopped(3) + QStringLiteral(", recorded")))
                << root.filePath(name) << false;
        }
    }

    void aHostileSceneEndsAsItSays() {
        QFETCH(QString, path);
        QFETCH(bool, isForOutput);
        const QString first = QString::fromUtf8(contentOf(path)).section(QLatin1Char('\n'), 0, 0);
        const auto outcome = runInProcess(path, isForOutput);
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.lines.size() >= 3, qPrintable(outcome.lines.join(QLatin1Char('|'))));
        if (!kIsMeasured)
            return; // with few steps the sanitizers see how it ends, whatever stops it
        const QString told = outcome.lines.join(QLatin1Char('|'));
        const QString wanted = first.section(QStringLiteral(": "), 1);
        if (first.startsWith(QLatin1String("# stops"))) {
            QVERIFY2(outcome.lines[0] == QLatin1String("3") && !outcome.lines[1].isEmpty(),
                     qPrintable(told));
            // A recorded run may be stopped by a limit of the trace before.
            QVERIFY2(!isForOutput || outcome.lines[1].contains(wanted.trimmed()), qPrintable(told));
        } else if (first.startsWith(QLatin1String("# raises"))) {
            QVERIFY2(outcome.lines[0] == QLatin1String("1") || !isForOutput, qPrintable(told));
            QVERIFY2(outcome.lines[2].startsWith(wanted.trimmed()) || !isForOutput,
                     qPrintable(told));
        } else {
            QCOMPARE(first, QStringLiteral("# ends"));
            QCOMPARE(outcome.lines[0], QStringLiteral("0"));
        }
        const QString figures = QStringLiteral("%1 s, %2 MB; %3")
                                    .arg(outcome.seconds, 0, 'f', 2)
                                    .arg(outcome.megabytes)
                                    .arg(told.left(150));
        if (qEnvironmentVariableIsSet("COROSCOPE_FIGURES"))
            std::fprintf(stderr, "%-40s %s\n", QTest::currentDataTag(), qPrintable(figures));
        QVERIFY2(outcome.seconds < kMostSeconds, qPrintable(figures));
        const double most = 1.2 * double(scenes::RunLimits{}.liveBytes >> 20) + kBaseMegabytes;
        QVERIFY2(double(outcome.megabytes) < most, qPrintable(figures));
    }
};

int main(int argc, char** argv) {
    if (argc == 4 && qstrcmp(argv[1], "--child") == 0)
        return runChild(argv[2], qstrcmp(argv[3], "output") == 0);
    const QCoreApplication application(argc, argv);
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hostile.moc"
