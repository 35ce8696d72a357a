// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The next start opens what was open, where it stood; what is damaged, from a later version or out
// of range is dropped with a word and kept beside.
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/processguards.h"
#include "gui/app/scenekeeper.h"
#include "gui/app/sessionmemory.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace coroscope::gui;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestSessionMemory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void whatIsRememberedIsReadBack();
    void everyFlippedByteIsNoticed();
    void aLaterVersionIsPutBeside();
    void linesThatMakeNoSenseAreDropped();
    void theNextStartStandsWhereTheLastOneEnded();
    void aMomentPastTheEndIsTheEnd();
    void breakpointsPastTheTextAreDroppedWithAWord();
    void aFileThatIsGoneIsSaid();
    void damagedSettingsAreKeptBeside_data();
    void damagedSettingsAreKeptBeside();

private:
    [[nodiscard]] QString file() const {
        return m_state->filePath(QStringLiteral("coroscope/session.json"));
    }
    std::unique_ptr<QTemporaryDir> m_state;
};

void TestSessionMemory::init() {
    m_state = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_state->path()));
}

void TestSessionMemory::whatIsRememberedIsReadBack() {
    QString complaint;
    QVERIFY(!rememberedScene(&complaint));
    QVERIFY(complaint.isEmpty());
    const RememberedScene scene{
        QStringLiteral("/tmp/é \"x\".py"), 12'345'678'901, 17, QStringLiteral("line"), {3, 9, 4}};
    QVERIFY(rememberScene(scene));
    QCOMPARE(rememberedScene(&complaint), scene);
    QVERIFY(complaint.isEmpty());
}

void TestSessionMemory::everyFlippedByteIsNoticed() {
    const RememberedScene scene{QStringLiteral(":chain"), 42, 3, QStringLiteral("handle"), {7}};
    QVERIFY(rememberScene(scene));
    const QByteArray bytes = contentOf(file());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray flipped = bytes;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x10);
        put(file(), flipped);
        QString complaint;
        const auto read = rememberedScene(&complaint);
        QVERIFY2(!read || *read == scene, qPrintable(QString::number(i))); // white space, say
        QCOMPARE(complaint.isEmpty(), read.has_value());
        if (!read)
            QCOMPARE(contentOf(file() + QStringLiteral(".damaged")), flipped);
    }
    for (qsizetype size = 0; size < bytes.size() - 1; ++size) {
        put(file(), bytes.left(size));
        QVERIFY(!rememberedScene(nullptr));
    }
}

void TestSessionMemory::aLaterVersionIsPutBeside() {
    QVERIFY(rememberScene({QStringLiteral(":chain"), 1, 1, {}, {}}));
    put(file(), contentOf(file()).replace("\"version\": 1", "\"version\": 2"));
    QString complaint;
    QVERIFY(!rememberedScene(&complaint));
    QVERIFY(complaint.contains(QStringLiteral("later version")));
    QVERIFY(QFile::exists(file() + QStringLiteral(".damaged")));
    QVERIFY(!QFile::exists(file()));
}

void TestSessionMemory::linesThatMakeNoSenseAreDropped() {
    QVERIFY(rememberScene({QStringLiteral(":chain"), -5, -1, QStringLiteral("?"), {0, -3, 5, 5}}));
    const auto read = rememberedScene(nullptr);
    QVERIFY(read);
    QCOMPARE(read->cursor, 0);
    QCOMPARE(read->line, 0);
    QCOMPARE(read->breakpoints, QList<int>{5});
}

void TestSessionMemory::theNextStartStandsWhereTheLastOneEnded() {
    {
        MainWindow window;
        QVERIFY(!window.restoreScene());
        QVERIFY(window.documents().openPath(QStringLiteral(":chain")));
        window.rememberScene();
        window.session().toggleBreakpoint(6);
        window.session().toggleBreakpoint(11);
        window.session().setGranularity(Granularity::Iteration);
        window.session().seekTo(40);
        window.workspace().editor().goToLine(9);
        QVERIFY(window.close());
    }
    MainWindow window;
    QVERIFY(window.restoreScene());
    QCOMPARE(window.session().title(), QStringLiteral("chain.py"));
    QCOMPARE(window.session().breakpoints(), (std::set<int>{6, 11}));
    QCOMPARE(window.session().granularity(), Granularity::Iteration);
    QTRY_COMPARE(window.session().cursor(), std::size_t(40));
    QCOMPARE(window.workspace().editor().cursorLine(), 9);
}

void TestSessionMemory::aMomentPastTheEndIsTheEnd() {
    QVERIFY(rememberScene({QStringLiteral(":chain"), 9'000'000, 1, {}, {}}));
    MainWindow window;
    QVERIFY(window.restoreScene());
    QTRY_COMPARE(window.session().cursor(), window.session().eventCount());
    QVERIFY(window.session().cursor() > 0);
}

void TestSessionMemory::breakpointsPastTheTextAreDroppedWithAWord() {
    QVERIFY(rememberScene({QStringLiteral(":chain"), 0, 4'000, {}, {5, 900, 1'000'000}}));
    MainWindow window;
    QStringList said;
    connect(window.findChild<SceneKeeper*>(), &SceneKeeper::said, this,
            [&said](const QString& message) { said += message; });
    QVERIFY(window.restoreScene());
    QCOMPARE(window.session().breakpoints(), std::set<int>{5});
    QCOMPARE(said.size(), 1);
}

void TestSessionMemory::aFileThatIsGoneIsSaid() {
    QVERIFY(rememberScene({m_state->filePath(QStringLiteral("gone.py")), 0, 1, {}, {}}));
    MainWindow window;
    QStringList said;
    connect(window.findChild<SceneKeeper*>(), &SceneKeeper::said, this,
            [&said](const QString& message) { said += message; });
    QVERIFY(!window.restoreScene());
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0].contains(QStringLiteral("gone.py")));
}

void TestSessionMemory::damagedSettingsAreKeptBeside_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no bracket") << QByteArray("[General\ntheme");
    QTest::newRow("no text") << QByteArray("\0\1\2 nonsense", 12);
    QTest::newRow("one byte only") << QByteArray(5'000, '\xFF');
}

// Under another name each time: Qt keeps the settings of a name in memory.
void TestSessionMemory::damagedSettingsAreKeptBeside() {
    QFETCH(QByteArray, bytes);
    QCoreApplication::setOrganizationName(QStringLiteral("coroscope-%1").arg(bytes.size()));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           QLatin1Char('/') + QCoreApplication::organizationName();
    QVERIFY(QDir().mkpath(folder));
    const QString path =
        folder + QLatin1Char('/') + QCoreApplication::applicationName() + QStringLiteral(".conf");
    put(path, bytes);
    const QString told = keepDamagedSettings();
    const QByteArray aside = contentOf(path + QStringLiteral(".damaged"));
    QDir(folder).removeRecursively();
    QCoreApplication::setOrganizationName({});
    QVERIFY2(told.contains(path + QStringLiteral(".damaged")), qPrintable(told));
    QCOMPARE(aside, bytes);
}

QTEST_MAIN(TestSessionMemory)
#include "tst_sessionmemory.moc"
