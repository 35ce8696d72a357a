// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// No text is lost: not by a save that fails, not by another program or window, not by a crash.
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/noticebar.h"
#include "gui/app/recoverydialog.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/storage/privatefolder.h"
#include "tests/support/failingcalls.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/stat.h>

using namespace coroscope::gui;
using coroscope::tests::FailingCalls;

namespace {

const QByteArray kScene = "import asyncio\r\nasync def main():\r\n    await "
                          "asyncio.sleep(1)\r\nasyncio.run(main())\r\n";

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestDocumentSafety : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void aSaveKeepsTheEndsOfLines();
    void aSaveThatFailsAnywhereLosesNothing_data();
    void aSaveThatFailsAnywhereLosesNothing();
    void whatAnotherProgramDoesIsTold_data();
    void whatAnotherProgramDoesIsTold();
    void aChangedFileIsNotWrittenOverUnasked();
    void loadingAChangedFileCanBeUndone();
    void aDeletedFileIsAskedAboutBeforeItsTextGoes();
    void theCopyIsNeverTwoSecondsBehind();
    void aSavedTextLeavesNoCopyOfItself();
    void aTextLeftBehindIsOffered_data();
    void aTextLeftBehindIsOffered();
    void aWindowThatOpenedNothingOffersItToo();
    void aCopyThatEqualsItsFileIsNotOffered();
    void aDamagedCopyIsSaidAndKept();
    void twoWindowsOnAFileKnowOfEachOther();
    void withoutAFolderForCopiesItIsSaid();

private:
    [[nodiscard]] Session& session() { return m_window->session(); }
    [[nodiscard]] Documents& documents() { return m_window->documents(); }
    [[nodiscard]] QString unsavedFolder() const {
        return m_state->filePath(QStringLiteral("coroscope/unsaved"));
    }
    [[nodiscard]] QStringList copies() const {
        return QDir(unsavedFolder()).entryList(QDir::Files | QDir::Hidden);
    }
    void edit() { session().setText(session().text() + QStringLiteral("# é\n")); }
    // Presses the button of that text in every box that comes up; how many there were.
    void answerWith(const QString& button);
    void leaveBehind(const QString& text, const QByteArray& base);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;
    QTimer m_answering;
    int m_asked = 0;
    QString m_question;
};

void TestDocumentSafety::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_state->path()));
    m_path = m_dir->filePath(QStringLiteral("scene.py"));
    put(m_path, kScene);
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_asked = 0;
    QVERIFY(documents().openPath(m_path));
}

void TestDocumentSafety::cleanup() {
    m_answering.stop();
    m_answering.disconnect();
    session().setDocument({}, {}, {});
    m_window.reset();
}

void TestDocumentSafety::answerWith(const QString& button) {
    m_answering.disconnect();
    connect(&m_answering, &QTimer::timeout, this, [this, button] {
        QWidget* box = QApplication::activeModalWidget();
        if (!box)
            return;
        ++m_asked;
        if (auto* message = qobject_cast<QMessageBox*>(box)) {
            m_question = message->text();
            QCOMPARE(message->textFormat(), Qt::PlainText);
        }
        for (auto* each : box->findChildren<QAbstractButton*>()) {
            if (each->text().remove(QLatin1Char('&')) == button) {
                each->click();
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + button));
    });
    m_answering.start(5);
}

void TestDocumentSafety::aSaveKeepsTheEndsOfLines() {
    QVERIFY(!session().text().contains(QLatin1Char('\r')));
    edit();
    QVERIFY(documents().saveTo(m_path));
    QCOMPARE(contentOf(m_path), kScene + "# \xC3\xA9\r\n");
    QVERIFY(documents().saveTo(m_path));
    QCOMPARE(contentOf(m_path), kScene + "# \xC3\xA9\r\n");
}

void TestDocumentSafety::aSaveThatFailsAnywhereLosesNothing_data() {
    QTest::addColumn<bool>("isSticky");
    QTest::newRow("once") << false;
    QTest::newRow("from there on") << true;
}

void TestDocumentSafety::aSaveThatFailsAnywhereLosesNothing() {
    QFETCH(bool, isSticky);
    answerWith(QStringLiteral("Cancel"));
    const QByteArray fresh = kScene + "# \xC3\xA9\r\n";
    int faults = 0;
    for (int call = 1; call < 60; ++call) {
        session().setDocument({}, {}, {});
        put(m_path, kScene);
        QVERIFY(documents().openPath(m_path));
        edit();
        bool isSaved = false;
        bool hasFailed = false;
        {
            FailingCalls calls;
            calls.arm(call, isSticky, EIO);
            isSaved = documents().saveTo(m_path);
            hasFailed = calls.hasFailed();
        }
        if (!hasFailed)
            break;
        ++faults;
        const QByteArray content = contentOf(m_path);
        QVERIFY(content == kScene || content == fresh);
        QVERIFY(isSaved ? content == fresh : session().isModified());
        QVERIFY(session().text().endsWith(QStringLiteral("# é\n")));
    }
    QVERIFY2(faults > 8, qPrintable(QString::number(faults)));
}

void TestDocumentSafety::whatAnotherProgramDoesIsTold_data() {
    QTest::addColumn<QString>("deed");
    QTest::addColumn<bool>("isModified");
    QTest::addColumn<QString>("told");
    for (const bool isModified : {false, true}) {
        const char* with = isModified ? "unsaved" : "saved";
        const auto row = [&](const char* deed, const char* told) {
            QTest::addRow("%s, %s", deed, with)
                << QString::fromLatin1(deed) << isModified << QString::fromLatin1(told);
        };
        row("written into", "Another program changed scene.py");
        row("replaced", "Another program changed scene.py");
        row("cut to nothing", "Another program changed scene.py");
        row("deleted", "scene.py is no longer on the disk");
        row("moved away", "scene.py is no longer on the disk");
        row("touched", "");
    }
}

void TestDocumentSafety::whatAnotherProgramDoesIsTold() {
    QFETCH(QString, deed);
    QFETCH(bool, isModified);
    QFETCH(QString, told);
    if (isModified)
        edit();
    const QString text = session().text();
    const QString other = m_dir->filePath(QStringLiteral("other"));
    if (deed == QLatin1String("written into"))
        put(m_path, kScene + "# theirs\n");
    else if (deed == QLatin1String("cut to nothing"))
        put(m_path, {});
    else if (deed == QLatin1String("deleted"))
        QVERIFY(QFile::remove(m_path));
    else if (deed == QLatin1String("moved away"))
        QVERIFY(QFile::rename(m_path, other));
    else if (deed == QLatin1String("touched"))
        put(m_path, kScene);
    else {
        put(other, kScene + "# theirs\n");
        QCOMPARE(
            ::rename(QFile::encodeName(other).constData(), QFile::encodeName(m_path).constData()),
            0);
    }
    if (told.isEmpty())
        QTest::qWait(300);
    else
        QTRY_VERIFY(m_window->notices().text().startsWith(told));
    QCOMPARE(m_window->notices().text().isEmpty(), told.isEmpty());
    QCOMPARE(m_window->notices().text().contains(QStringLiteral("not saved")),
             isModified && told.startsWith(QLatin1String("Another")));
    QCOMPARE(session().text(), text); // nothing is taken over by itself
}

void TestDocumentSafety::aChangedFileIsNotWrittenOverUnasked() {
    edit();
    put(m_path, "theirs = 1\n");
    answerWith(QStringLiteral("Cancel"));
    QVERIFY(!documents().save());
    QCOMPARE(m_asked, 1);
    QVERIFY(m_question.contains(QStringLiteral("changed by another program")));
    QCOMPARE(contentOf(m_path), QByteArray("theirs = 1\n"));
    QVERIFY(session().isModified());
    QVERIFY(!copies().isEmpty());
    answerWith(QStringLiteral("Write over it"));
    QVERIFY(documents().save());
    QVERIFY(contentOf(m_path).startsWith("import asyncio"));
    QVERIFY(m_window->notices().text().isEmpty());
}

void TestDocumentSafety::loadingAChangedFileCanBeUndone() {
    edit();
    const QString mine = session().text();
    put(m_path, "theirs = 1\n");
    documents().lookAtDisk();
    auto* load =
        qobject_cast<QAbstractButton*>(m_window->notices().button(QStringLiteral("Load the file")));
    QVERIFY(load);
    load->click();
    QCOMPARE(session().text(), QStringLiteral("theirs = 1\n"));
    QVERIFY(!session().isModified());
    QVERIFY(m_window->notices().text().isEmpty());
    m_window->workspace().editor().undo();
    QCOMPARE(session().text(), mine);
    QVERIFY(session().isModified());
}

void TestDocumentSafety::aDeletedFileIsAskedAboutBeforeItsTextGoes() {
    QVERIFY(QFile::remove(m_path));
    answerWith(QStringLiteral("Cancel"));
    QVERIFY(!m_window->close());
    QCOMPARE(m_asked, 1);
    QVERIFY(m_question.contains(QStringLiteral("no longer on the disk")));
    answerWith(QStringLiteral("Save"));
    QVERIFY(documents().mayDrop());
    QCOMPARE(contentOf(m_path), kScene);
}

// Who types without a pause is not left behind either.
void TestDocumentSafety::theCopyIsNeverTwoSecondsBehind() {
    QElapsedTimer clock;
    clock.start();
    QHash<QString, qint64> written; // each text, and when it was typed
    qint64 oldest = 0;
    while (clock.elapsed() < 3'500) {
        edit();
        written.insert(session().text(), clock.elapsed());
        QTest::qWait(40);
        QVERIFY(!copies().isEmpty());
        const QString copy = unsavedFolder() + QLatin1Char('/') + copies().first();
        const QString kept = readJournal(contentOf(copy)).state.text;
        oldest = std::max(oldest, clock.elapsed() - written.value(kept, 0));
    }
    QVERIFY2(oldest < 2'000, qPrintable(QString::number(oldest)));
}

void TestDocumentSafety::aSavedTextLeavesNoCopyOfItself() {
    edit();
    QVERIFY(documents().save());
    QCOMPARE(copies().size(), 1); // says that the file is open
    QVERIFY(!readJournal(contentOf(unsavedFolder() + QLatin1Char('/') + copies().first()))
                 .state.isModified());
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    QVERIFY(copies().isEmpty());
}

void TestDocumentSafety::leaveBehind(const QString& text, const QByteArray& base) {
    Journal journal; // closed, not removed: as when its process is gone
    QVERIFY(journal.begin(unsavedFolder(),
                          {QStringLiteral("scene.py"), m_path, base,
                           QString::fromUtf8(kScene).remove(QLatin1Char('\r')), text}));
}

void TestDocumentSafety::aTextLeftBehindIsOffered_data() {
    QTest::addColumn<QString>("disk");
    QTest::addColumn<QString>("button");
    for (const char* disk : {"same", "changed", "gone"}) {
        const bool isGone = qstrcmp(disk, "gone") == 0;
        for (const char* button :
             {"Open the unsaved text",
              isGone ? "Discard the text" : "Open the file, discard the text", "Decide later"})
            QTest::addRow("%s, %s", disk, button)
                << QString::fromLatin1(disk) << QString::fromLatin1(button);
    }
}

void TestDocumentSafety::aTextLeftBehindIsOffered() {
    QFETCH(QString, disk);
    QFETCH(QString, button);
    QVERIFY(documents().openPath(QStringLiteral(":chain")));
    const QString mine = QStringLiteral("mine = 1\n");
    leaveBehind(mine, checksumOf(kScene));
    if (disk == QLatin1String("changed"))
        put(m_path, "theirs = 1\n");
    else if (disk == QLatin1String("gone"))
        QVERIFY(QFile::remove(m_path));
    answerWith(button);
    documents().offerRestore();
    QCOMPARE(m_asked, 1);
    m_answering.stop();
    const bool isTaken = button.startsWith(QLatin1String("Open the unsaved"));
    const bool isLater = button.startsWith(QLatin1String("Decide"));
    if (isTaken) {
        QCOMPARE(session().text(), mine);
        QVERIFY(session().isModified());
        QCOMPARE(session().filePath(), m_path);
        QTRY_COMPARE(m_window->notices().text().isEmpty(), disk == QLatin1String("same"));
        const QString copy = unsavedFolder() + QLatin1Char('/') + copies().first();
        QCOMPARE(readJournal(contentOf(copy)).state.text, mine); // kept until it is saved
    } else if (!isLater && disk != QLatin1String("gone")) {
        QCOMPARE(session().filePath(), m_path);
        QVERIFY(!session().isModified());
    } else {
        QVERIFY(session().filePath().isEmpty());
    }
    QCOMPARE(copies().size(), isLater ? 2 : 1);
    QCOMPARE(contentOf(m_path), disk == QLatin1String("same")      ? kScene
                                : disk == QLatin1String("changed") ? QByteArray("theirs = 1\n")
                                                                   : QByteArray("(none)"));
}

void TestDocumentSafety::aWindowThatOpenedNothingOffersItToo() {
    leaveBehind(QStringLiteral("mine = 1\n"), checksumOf(kScene));
    MainWindow window;
    window.showWelcome(true);
    window.show();
    answerWith(QStringLiteral("Open the unsaved text"));
    window.documents().offerRestore();
    QCOMPARE(m_asked, 1);
    QCOMPARE(window.session().text(), QStringLiteral("mine = 1\n"));
    QVERIFY(window.workspace().isVisible());
    window.session().setDocument({}, {}, {});
}

void TestDocumentSafety::aCopyThatEqualsItsFileIsNotOffered() {
    leaveBehind(QStringLiteral("theirs = 1\n"), checksumOf(kScene));
    put(m_path, "theirs = 1\n");
    answerWith(QStringLiteral("Decide later"));
    documents().offerRestore();
    QCOMPARE(m_asked, 0);
    QCOMPARE(copies().size(), 1);
}

void TestDocumentSafety::aDamagedCopyIsSaidAndKept() {
    const QString copy = unsavedFolder() + QStringLiteral("/.coroscope-a-1-1-1.journal");
    put(copy, "CoJ1 nothing of use");
    documents().offerRestore();
    QVERIFY2(m_window->notices().text().contains(copy), qPrintable(m_window->notices().text()));
    QVERIFY(QFile::exists(copy));
}

void TestDocumentSafety::twoWindowsOnAFileKnowOfEachOther() {
    MainWindow second;
    QVERIFY(second.documents().openPath(m_path));
    QVERIFY(second.notices().text().contains(QStringLiteral("scene.py is also open")));
    QTRY_VERIFY(m_window->notices().text().contains(QStringLiteral("scene.py is also open")));
    second.session().setText(QStringLiteral("second = 2\n"));
    QVERIFY(second.documents().save());
    QTRY_VERIFY(m_window->notices().text().contains(QStringLiteral("Another program changed")));
    second.session().setDocument({}, {}, {});
    QVERIFY(second.documents().openPath(QStringLiteral(":chain")));
    QTRY_VERIFY(!m_window->notices().text().contains(QStringLiteral("is also open")));
}

void TestDocumentSafety::withoutAFolderForCopiesItIsSaid() {
    qputenv("XDG_STATE_HOME", "/dev/null/nowhere");
    qputenv("TMPDIR", "/dev/null/nowhere");
    MainWindow window;
    QVERIFY(window.documents().openPath(m_path));
    qunsetenv("TMPDIR");
    QVERIFY(window.notices().text().contains(QStringLiteral("No safety copy")));
    QVERIFY(window.session().eventCount() > 0);
}

QTEST_MAIN(TestDocumentSafety)
#include "tst_documentsafety.moc"
