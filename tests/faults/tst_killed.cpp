// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A window in a process of its own types, saves and exports without a pause until it is killed at a
// random moment, crashes at each of its points or is asked to end. What it acknowledged is there,
// no file is torn, and the journal is at most two seconds old. COROSCOPE_ROUNDS sets how often.
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/processguards.h"
#include "gui/export/exporter.h"
#include "gui/storage/privatefolder.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace coroscope::gui;

namespace {

constexpr qint64 kMostAge = 2'000; // ms
constexpr int kTypeEvery = 10;     // ms

qint64 now() {
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

// A text that shows by itself whether it is whole.
QString textOf(int version) {
    QString text = QStringLiteral("# version %1\n").arg(version);
    for (int i = 0; i < 20 + version % 400; ++i)
        text += QStringLiteral("x%1 = %2\n").arg(i).arg(version);
    return text;
}

// -1: no such text is whole.
int versionOf(const QString& text) {
    const int version = text.section(QLatin1Char('\n'), 0, 0).section(QLatin1Char(' '), 2).toInt();
    return text == textOf(version) ? version : -1;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[noreturn]] void crash(const QByteArray& way) {
    if (way == "segv")
        ::raise(SIGSEGV);
    if (way == "terminate")
        std::terminate();
    if (way == "bad_alloc")
        throw std::bad_alloc();
    std::abort();
}

// The child: types a version every few milliseconds, saves some, exports some, and says so.
class Typist : public QObject {
public:
    Typist(MainWindow& window, const QString& folder, const QByteArray& way, int crashAt)
        : m_window(window)
        , m_folder(folder)
        , m_way(way)
        , m_crashAt(crashAt)
        , m_log(::open(QFile::encodeName(folder + QStringLiteral("/log")).constData(),
                       O_WRONLY | O_CREAT | O_APPEND, 0600)) {
        connect(&m_timer, &QTimer::timeout, this, &Typist::type);
        m_timer.start(kTypeEvery);
    }

private:
    void say(const char* what, int version) {
        const QByteArray line = QByteArray(what) + ' ' + QByteArray::number(version) + ' ' +
                                QByteArray::number(now()) + '\n';
        if (::write(m_log, line.constData(), std::size_t(line.size())) < 0)
            ::_exit(90);
    }
    void type() {
        ++m_version;
        m_window.session().setText(textOf(m_version));
        say("typed", m_version);
        if (m_version == m_crashAt)
            crash(m_way);
        if (m_random.bounded(12) == 0 && m_window.documents().save())
            say("saved", m_version);
        if (m_random.bounded(40) == 0) {
            QString error;
            exportRun(m_window.session().trace(), {}, ExportFormat::EventsCsv,
                      m_folder + QStringLiteral("/run.csv"), &error);
        }
    }

    MainWindow& m_window;
    QString m_folder;
    QByteArray m_way;
    int m_crashAt;
    int m_log;
    int m_version = 1;
    QTimer m_timer;
    QRandomGenerator m_random{QRandomGenerator::securelySeeded()};
};

int runChild(int argc, char** argv, const QString& folder, const QByteArray& way, int crashAt) {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ignoreWriteSignals();
    const QApplication application(argc, argv);
    noteCrashes();
    MainWindow window;
    window.show();
    if (!window.documents().openPath(folder + QStringLiteral("/scene.py")))
        return 91;
    const EndSignals ends;
    QObject::connect(&ends, &EndSignals::asked, &window, [] { QApplication::exit(0); });
    const Typist typist(window, folder, way, crashAt);
    const int status = QApplication::exec();
    window.endAtOnce();
    return status;
}

struct Said {
    int lastSaved = 1;
    int lastTyped = 1;
    int mustBeKept = 1; // typed that long before the end
};

Said whatWasSaid(const QString& folder, qint64 end) {
    Said said;
    for (const QByteArray& line : contentOf(folder + QStringLiteral("/log")).split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() != 3)
            continue;
        const int version = parts[1].toInt();
        if (parts[0] == "saved")
            said.lastSaved = version;
        else
            said.lastTyped = version;
        if (parts[0] == "typed" && parts[2].toLongLong() < end - kMostAge)
            said.mustBeKept = version;
    }
    return said;
}

} // namespace

class TestKilled : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingAcknowledgedIsLostByAKill();
    void aCrashLeavesTheJournalAndANote_data();
    void aCrashLeavesTheJournalAndANote();
    void whoIsAskedToEndKeepsEverything_data();
    void whoIsAskedToEndKeepsEverything();

private:
    void prepare();
    pid_t start(const char* way, int crashAt);
    void check(qint64 end, Said* said, int* kept);

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_rounds = 4;
};

void TestKilled::initTestCase() {
    if (qEnvironmentVariableIsSet("COROSCOPE_ROUNDS"))
        m_rounds = qEnvironmentVariableIntValue("COROSCOPE_ROUNDS");
}

void TestKilled::prepare() {
    m_dir = std::make_unique<QTemporaryDir>();
    QFile file(m_dir->filePath(QStringLiteral("scene.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(textOf(1).toUtf8());
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_dir->filePath(QStringLiteral("state"))));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir->filePath(QStringLiteral("config"))));
}

pid_t TestKilled::start(const char* way, int crashAt) {
    const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
    const QByteArray folder = QFile::encodeName(m_dir->path());
    const QByteArray at = QByteArray::number(crashAt);
    const pid_t child = ::fork();
    if (child == 0) {
        const int quiet = ::open("/dev/null", O_WRONLY);
        ::dup2(quiet, STDERR_FILENO); // what terminate() says
        ::execl(program.constData(), program.constData(), "--child", folder.constData(), way,
                at.constData(), nullptr);
        ::_exit(121);
    }
    return child;
}

void TestKilled::check(qint64 end, Said* said, int* kept) {
    *said = whatWasSaid(m_dir->path(), end);
    const int onDisk =
        versionOf(QString::fromUtf8(contentOf(m_dir->filePath(QStringLiteral("scene.py")))));
    QVERIFY2(onDisk > 0, "the file is torn");
    QVERIFY2(onDisk >= said->lastSaved, "an acknowledged save is lost");
    const QByteArray table = contentOf(m_dir->filePath(QStringLiteral("run.csv")));
    QVERIFY2(table.isEmpty() || table.endsWith('\n'), "the export is torn");

    *kept = onDisk;
    const QString folder = stateFolder() + QStringLiteral("/unsaved");
    for (const QString& path : LeftJournal::findIn(folder)) {
        LeftJournal left = LeftJournal::hold(path);
        QVERIFY(left.isHeld());
        const int version = versionOf(left.content().state.text);
        QVERIFY2(version > 0, "the journal's text is torn");
        *kept = std::max(*kept, version);
        left.remove();
    }
    QVERIFY2(*kept >= said->mustBeKept,
             qPrintable(QStringLiteral("kept %1, must be %2").arg(*kept).arg(said->mustBeKept)));
    OutputFile::removeLeftovers(m_dir->path());
    QVERIFY(QDir(m_dir->path())
                .entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden)
                .isEmpty());
    QVERIFY(QDir(folder).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestKilled::nothingAcknowledgedIsLostByAKill() {
    int saves = 0;
    int versions = 0;
    int oldest = 0; // versions that were lost at most
    for (int round = 0; round < m_rounds; ++round) {
        prepare();
        const pid_t child = start("none", 0);
        QVERIFY(child > 0);
        QThread::msleep(
            static_cast<unsigned long>(QRandomGenerator::global()->bounded(100, 2'600)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        Said said;
        int kept = 0;
        check(now(), &said, &kept);
        if (QTest::currentTestFailed())
            return;
        saves += said.lastSaved > 1;
        versions += said.lastTyped;
        oldest = std::max(oldest, said.lastTyped - kept);
    }
    qInfo("%d kills: %d with acknowledged saves, %d versions typed, at most %d of the last lost "
          "(one each %d ms)",
          m_rounds, saves, versions, oldest, kTypeEvery);
}

void TestKilled::aCrashLeavesTheJournalAndANote_data() {
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<int>("signal");
    QTest::newRow("segv") << QByteArray("segv") << SIGSEGV;
    QTest::newRow("abort") << QByteArray("abort") << SIGABRT;
    QTest::newRow("terminate") << QByteArray("terminate") << SIGABRT;
    QTest::newRow("bad_alloc") << QByteArray("bad_alloc") << SIGABRT;
}

void TestKilled::aCrashLeavesTheJournalAndANote() {
    QFETCH(QByteArray, way);
    QFETCH(int, signal);
    const int points = std::max(1, m_rounds / 4);
    for (int round = 0; round < points; ++round) {
        prepare();
        const pid_t child = start(way.constData(), QRandomGenerator::global()->bounded(2, 150));
        int status = 0;
        ::waitpid(child, &status, 0);
        const qint64 end = now();
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), signal);
        QVERIFY(takeCrashNote().contains(QString::number(signal)));
        QVERIFY(takeCrashNote().isEmpty());
        Said said;
        int kept = 0;
        check(end, &said, &kept);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestKilled::whoIsAskedToEndKeepsEverything_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestKilled::whoIsAskedToEndKeepsEverything() {
    QFETCH(int, signal);
    prepare();
    const pid_t child = start("none", 0);
    const QString log = m_dir->filePath(QStringLiteral("log"));
    QTRY_VERIFY(contentOf(log).count('\n') > 30);
    QElapsedTimer timer;
    timer.start();
    ::kill(child, signal);
    int status = 0;
    ::waitpid(child, &status, 0);
    const qint64 took = timer.elapsed();
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QVERIFY2(took < 500, qPrintable(QString::number(took)));
    Said said;
    int kept = 0;
    check(now(), &said, &kept);
    QCOMPARE(kept, said.lastTyped);
}

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    if (argc == 5 && qstrcmp(argv[1], "--child") == 0)
        return runChild(argc, argv, QString::fromLocal8Bit(argv[2]), argv[3],
                        QByteArray(argv[4]).toInt());
    const QCoreApplication application(argc, argv);
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed.moc"
