// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names that look like markup are shown as they are, wherever the window shows a name: labels,
// tooltips, boxes; none makes Qt read a file.
#include "gui/app/documents.h"
#include "gui/app/exportdialog.h"
#include "gui/app/mainwindow.h"
#include "gui/app/noticebar.h"
#include "gui/app/recoverydialog.h"
#include "gui/app/workspace.h"
#include "gui/inspector/inspectorview.h"
#include "gui/inspector/narratorpanel.h"
#include "gui/output/outputview.h"
#include "gui/stage/stageview.h"
#include "gui/theme/plaintip.h"
#include "gui/timeline/timelineview.h"

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTimer>

using namespace coroscope::gui;

namespace {

const QString kMarkup = QStringLiteral("<img src=canary><a href=x>&lt;b");

QString sceneWith(const QString& name) {
    return QStringLiteral("import asyncio\n"
                          "async def work():\n    await asyncio.sleep(1)\n    return '%1'\n"
                          "async def main():\n"
                          "    t = asyncio.create_task(work(), name='%1')\n"
                          "    print(await t)\n"
                          "    raise ValueError('%1')\n"
                          "asyncio.run(main())\n")
        .arg(name);
}

} // namespace

class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void labelsAreNotGuessedToBeMarkup();
    void tooltipsShowWhatTheyAreGiven_data();
    void tooltipsShowWhatTheyAreGiven();
    void toolTipsOfTheWindowAreNoForeignMarkup();
    void turnsOfTheDirectionAreShownNotObeyed();
    void theSourcesShowNoNameInABoxThatGuesses();

private:
    void lookAt(const QWidget& root);
    QTemporaryDir m_dir;
    std::unique_ptr<MainWindow> m_window;
    int m_seen = 0; // labels that held the name
};

void TestPlainText::init() {
    const QString path = m_dir.filePath(QStringLiteral("<b>&lt;canary.py"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sceneWith(kMarkup).toUtf8());
    file.close();
    m_seen = 0;
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(m_window->documents().openPath(path));
    QTRY_VERIFY(!m_window->session().isRunning());
    QVERIFY(m_window->session().eventCount() > 20);
}

void TestPlainText::cleanup() {
    m_window->session().setDocument({}, {}, {});
    m_window.reset();
}

void TestPlainText::lookAt(const QWidget& root) {
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        const bool isForeign = label->text().contains(QLatin1String("canary"));
        m_seen += isForeign;
        const bool isPlain = label->textFormat() == Qt::PlainText;
        QVERIFY2(isPlain || (!isForeign && !Qt::mightBeRichText(label->text())),
                 qPrintable(label->text()));
    }
    QVERIFY(root.findChildren<QTextBrowser*>().isEmpty());
}

void TestPlainText::labelsAreNotGuessedToBeMarkup() {
    Session& session = m_window->session();
    for (std::size_t event = 0; event <= session.eventCount(); event += 5) {
        session.seekTo(event);
        lookAt(*m_window);
    }
    const ExportDialog exports(session, m_window.get());
    lookAt(exports);
    const RecoveryDialog recovery({session.title(), kMarkup, {}, kMarkup, {}, true, true},
                                  m_window.get());
    lookAt(recovery);
    m_window->notices().show({QStringLiteral("x"), session.title(), {}});
    lookAt(m_window->notices());
    QVERIFY2(m_seen >= 3, qPrintable(QString::number(m_seen)));
}

void TestPlainText::tooltipsShowWhatTheyAreGiven_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"<img src=canary>", "a & b", "&lt;b&gt;", "a < b > c", "x\ny",
                             "<b>x</b>", "&amp;", "'\""})
        QTest::newRow(text) << QString::fromLatin1(text);
}

// Read back as Qt would draw it.
void TestPlainText::tooltipsShowWhatTheyAreGiven() {
    QFETCH(QString, text);
    const QString tip = plainTip(text);
    QVERIFY(Qt::mightBeRichText(tip));
    QTextDocument shown;
    shown.setHtml(tip);
    QString plain = shown.toPlainText();
    plain.replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
    QCOMPARE(plain, text);
    QVERIFY(plainTip({}).isEmpty());
}

void TestPlainText::toolTipsOfTheWindowAreNoForeignMarkup() {
    Session& session = m_window->session();
    for (std::size_t event = 0; event <= session.eventCount(); event += 5) {
        session.seekTo(event);
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            const QString tip = widget->toolTip();
            QVERIFY2(!tip.contains(QLatin1String("<img")) &&
                         !tip.contains(QLatin1String("<a href")),
                     qPrintable(tip));
        }
    }
}

void TestPlainText::turnsOfTheDirectionAreShownNotObeyed() {
    const QString path = m_dir.filePath(QStringLiteral("turns.py"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sceneWith(QStringLiteral("\\u202eevil\\x1b[2J\\u2066")).toUtf8());
    file.close();
    QVERIFY(m_window->documents().openPath(path));
    Session& session = m_window->session();
    QTRY_VERIFY(!session.isRunning());
    const auto isTurned = [](const QString& text) {
        return text.contains(QChar(0x202E)) || text.contains(QChar(0x2066)) ||
               text.contains(QChar(0x1B));
    };
    const QString shown = QStringLiteral("\\u202eevil\\x1b[2J\\u2066");
    int names = 0;
    const Workspace& views = m_window->workspace();
    for (std::size_t event = 0; event <= session.eventCount(); event += 3) {
        session.seekTo(event);
        for (const StageCard& card : views.stage().currentLayout().cards) {
            QVERIFY(!isTurned(card.title) && !isTurned(card.toolTip));
            names += card.title == shown;
        }
        QVERIFY(!isTurned(views.inspector().narrator().told()));
        QVERIFY(!isTurned(views.output().plainText()));
        for (const TimelineShape& shape : views.timeline().currentLayout().shapes)
            QVERIFY(!isTurned(shape.text));
        for (const QWidget* widget : m_window->findChildren<QWidget*>())
            QVERIFY(!isTurned(widget->accessibleName()) && !isTurned(widget->toolTip()));
    }
    QVERIFY(names > 0);
    QVERIFY(views.output().plainText().contains(shown));
}

// The one-line boxes of QMessageBox guess; every box of ours says that its text is plain.
void TestPlainText::theSourcesShowNoNameInABoxThatGuesses() {
    static const QRegularExpression guessing(
        QStringLiteral("QMessageBox::(warning|information|question|critical|about)\\s*\\("));
    static const QRegularExpression tip(QStringLiteral("QToolTip::showText\\(([^;]*);"));
    static const QRegularExpression box(QStringLiteral("QMessageBox \\w+\\("));
    QDirIterator files(QStringLiteral(COROSCOPE_SOURCE_DIR "/gui"), {QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    int boxes = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(!guessing.match(text).hasMatch(), qPrintable(file.fileName()));
        const auto made = text.count(box);
        boxes += int(made);
        QVERIFY2(text.count(QStringLiteral("setTextFormat(Qt::PlainText)")) >= made,
                 qPrintable(file.fileName()));
        for (auto each = tip.globalMatch(text); each.hasNext();) {
            const QString given = each.next().captured(1);
            QVERIFY2(given.contains(QLatin1String("plainTip")) ||
                         text.contains(QLatin1String("convertFromPlainText")),
                     qPrintable(file.fileName() + QStringLiteral(": ") + given));
        }
    }
    QVERIFY(boxes > 2);
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
