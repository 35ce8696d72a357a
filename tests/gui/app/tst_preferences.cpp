// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Preferences are chosen in the real window, kept, and there again at the next start; whatever is
// written into a field or stands in the settings file, no limit is lost and none is nonsense.
#include "gui/app/actions.h"
#include "gui/app/controls.h"
#include "gui/app/limitfields.h"
#include "gui/app/limitwords.h"
#include "gui/app/mainwindow.h"
#include "gui/app/preferencekeeper.h"
#include "gui/app/preferences.h"
#include "gui/app/preferencesdialog.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

const scenes::LimitRow& limitOf(const char* name) {
    for (const scenes::LimitRow& row : scenes::limitRows())
        if (row.name == name)
            return row;
    qFatal("no such limit");
}

// What is done in the dialog while it is open; it is closed at the end in any case.
void inDialog(const std::function<void(PreferencesDialog&)>& act) {
    QTimer::singleShot(0, qApp, [act] {
        auto* const dialog = qobject_cast<PreferencesDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        act(*dialog);
        if (dialog->isVisible())
            dialog->reject();
    });
}

template <class Widget>
Widget* child(QWidget& parent, const char* name) {
    return parent.findChild<Widget*>(QLatin1String(name));
}

void write(QLineEdit& field, const QString& text) {
    field.setFocus();
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClicks(&field, text);
}

} // namespace

class TestPreferences : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_preferences"));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void whatIsRememberedIsReadBack();
    void onlyWhatDiffersFromTheUsualIsWritten();
    void whatCannotBeMeantCountsAsNotThere_data();
    void whatCannotBeMeantCountsAsNotThere();
    void everyLimitHasWordsAndARange();
    void aLimitReadsWhatPeopleWrite_data();
    void aLimitReadsWhatPeopleWrite();
    void aLimitRefusesWithWords_data();
    void aLimitRefusesWithWords();
    void limitsAreChosenByKeyboardAndStopTheNextRun();
    void aFaultKeepsTheLimitsFromBeingTaken();
    void aPastedTextIsReadOrRefused();
    void theDefaultsOfAPageComeBack();
    void theEditorTakesSizeAndTabs();
    void theGeneralPageIsTaken();
    void cancelChangesNothing();
    void theNextWindowHasThem();
    void whatTheMenusSwitchIsKept();
    void aSettingsFileThatCannotBeWrittenIsTold();
    void itFitsIntoASmallWindow();
    void everyFieldHasAName();
};

void TestPreferences::whatIsRememberedIsReadBack() {
    Preferences wanted;
    wanted.theme = ThemeChoice::Dark;
    wanted.language = QStringLiteral("en");
    wanted.reducesMotion = true;
    wanted.foldsIdle = false;
    wanted.showsCleanup = true;
    wanted.speed = 4;
    wanted.granularity = Granularity::Iteration;
    wanted.typeSize = 15;
    wanted.tabColumns = 8;
    std::size_t value = 5'000'001;
    for (const scenes::LimitRow& row : scenes::limitRows())
        wanted.limits.*row.value = value++;
    QCOMPARE(rememberPreferences(wanted), QString());
    const Preferences kept = rememberedPreferences();
    QCOMPARE(kept.theme, wanted.theme);
    QCOMPARE(kept.language, wanted.language);
    QCOMPARE(kept.reducesMotion, true);
    QCOMPARE(kept.foldsIdle, false);
    QCOMPARE(kept.showsCleanup, true);
    QCOMPARE(kept.speed, 4.0);
    QCOMPARE(kept.granularity, Granularity::Iteration);
    QCOMPARE(kept.typeSize, 15.0);
    QCOMPARE(kept.tabColumns, 8);
    for (const scenes::LimitRow& row : scenes::limitRows())
        QCOMPARE(kept.limits.*row.value, wanted.limits.*row.value);
}

void TestPreferences::onlyWhatDiffersFromTheUsualIsWritten() {
    Preferences wanted = rememberedPreferences();
    wanted.limits.steps = 12'345;
    QCOMPARE(rememberPreferences(wanted), QString());
    QCOMPARE(QSettings().allKeys(), QStringList{QStringLiteral("limits/steps")});
    wanted.limits.steps = scenes::RunLimits{}.steps;
    QCOMPARE(rememberPreferences(wanted), QString());
    QCOMPARE(QSettings().allKeys(), QStringList());
}

void TestPreferences::whatCannotBeMeantCountsAsNotThere_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char* key, const QVariant& value) {
        QTest::addRow("%s = %s", key, qPrintable(value.toString().left(30)))
            << QString::fromLatin1(key) << value;
    };
    for (const char* key : {"limits/steps", "limits/memory", "editor/typeSize", "editor/tabColumns",
                            "play/speed", "play/step", "view/reduceMotion", "view/foldIdle"})
        for (const char* value : {"", "0", "-1", "nan", "inf", "1e999", "many",
                                  "99999999999999999999999", "@Variant(\\0)", "{}"})
            row(key, QString::fromLatin1(value));
    row("limits/steps", QByteArray("\xff\x00\x01", 3));
    row("limits/steps", QVariantList{1, 2});
    row("editor/typeSize", 900);
    row("editor/tabColumns", 0.5);
}

void TestPreferences::whatCannotBeMeantCountsAsNotThere() {
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QSettings().setValue(key, value);
    const Preferences kept = rememberedPreferences();
    const Preferences usual;
    QCOMPARE(kept.reducesMotion, usual.reducesMotion);
    QCOMPARE(kept.foldsIdle, usual.foldsIdle);
    QCOMPARE(kept.speed, usual.speed);
    QCOMPARE(kept.granularity, usual.granularity);
    QCOMPARE(kept.typeSize, usual.typeSize);
    QCOMPARE(kept.tabColumns, usual.tabColumns);
    for (const scenes::LimitRow& row : scenes::limitRows())
        QCOMPARE(kept.limits.*row.value, usual.limits.*row.value);
}

void TestPreferences::everyLimitHasWordsAndARange() {
    for (const scenes::LimitRow& row : scenes::limitRows()) {
        QVERIFY(!limitName(row).isEmpty());
        QVERIFY(!limitMeaning(row).isEmpty());
        const std::size_t usual = scenes::RunLimits{}.*row.value;
        QVERIFY(leastLimit(row) <= usual && usual <= mostLimit(row));
        for (const std::size_t value : {leastLimit(row), usual, mostLimit(row)}) {
            const LimitReading read = readLimit(row, writtenLimit(row, value));
            QCOMPARE(read.fault, QString());
            QCOMPARE(read.value, value);
        }
        QVERIFY(!readLimit(row, QString::number(leastLimit(row) - 1)).fault.isEmpty());
        QVERIFY(!readLimit(row, QString::number(mostLimit(row) + 1)).fault.isEmpty());
    }
}

void TestPreferences::aLimitReadsWhatPeopleWrite_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<qulonglong>("value");
    const auto row = [](const QString& written, qulonglong value) {
        QTest::addRow("%s", qPrintable(written)) << written << value;
    };
    row(QStringLiteral("64000000"), 64'000'000);
    row(QStringLiteral("64,000,000"), 64'000'000);
    row(QStringLiteral("64_000_000"), 64'000'000);
    row(QStringLiteral("64'000'000"), 64'000'000);
    row(QStringLiteral(" 64 000 000 "), 64'000'000);
    row(QStringLiteral("64\u00a0000\u202f000"), 64'000'000);
    row(QStringLiteral("64M"), 64ULL << 20);
    row(QStringLiteral("64 m"), 64ULL << 20);
    row(QStringLiteral("2g"), 2ULL << 30);
    row(QStringLiteral("\uFF16\uFF14\u00a0M"), 64ULL << 20); // full-width digits
    row(QStringLiteral("\u0666\u0664M"), 64ULL << 20);       // Arabic digits
    row(QStringLiteral("0064M"), 64ULL << 20);
}

void TestPreferences::aLimitReadsWhatPeopleWrite() {
    QFETCH(QString, written);
    QFETCH(qulonglong, value);
    const LimitReading read = readLimit(limitOf("memory"), written);
    QCOMPARE(read.fault, QString());
    QCOMPARE(qulonglong(read.value), value);
}

void TestPreferences::aLimitRefusesWithWords_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("fault");
    const auto row = [](const QString& written, const char* fault) {
        QTest::addRow("%s", qPrintable(written.left(20))) << written << QString::fromLatin1(fault);
    };
    row(QString(), "A number is needed");
    row(QStringLiteral("many"), "A number is needed");
    row(QStringLiteral("1e6"), "A number is needed");
    row(QStringLiteral("1.5"), "A number is needed");
    row(QStringLiteral("0x10"), "A number is needed");
    row(QStringLiteral("\u221e"), "A number is needed");
    row(QStringLiteral("5\uff05"), "A number is needed");
    row(QStringLiteral("0"), "At least 1");
    row(QStringLiteral("0K"), "At least 1");
    row(QStringLiteral("-5"), "At least 1");
    row(QStringLiteral("99999999999999"), "At most 1");
    row(QStringLiteral("9").repeated(30), "At most 1");
    row(QStringLiteral("9").repeated(100'000), "At most 1");
    row(QStringLiteral("8888888888888888G"), "At most 1");
}

void TestPreferences::aLimitRefusesWithWords() {
    QFETCH(QString, written);
    QFETCH(QString, fault);
    const LimitReading read = readLimit(limitOf("steps"), written);
    QVERIFY2(read.fault.startsWith(fault), qPrintable(read.fault));
    QVERIFY(read.fault.size() < 80);
}

void TestPreferences::limitsAreChosenByKeyboardAndStopTheNextRun() {
    MainWindow window;
    window.session().setDocument(QStringLiteral("while True:\n    pass\n"),
                                 QStringLiteral("endless.py"), {});
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    inDialog([](PreferencesDialog& dialog) {
        auto* const names = child<QListWidget>(dialog, "preferencePages");
        names->setFocus();
        QCoreApplication::processEvents(); // the list is laid out
        QTest::keyClick(names, Qt::Key_End);
        auto* const field = child<QLineEdit>(dialog, "steps");
        QCOMPARE(names->currentRow(), 2);
        QVERIFY(field->isVisible());
        write(*field, QStringLiteral("20000"));
        QTest::keyClick(field, Qt::Key_Return);
    });
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(window.session().limits().steps, std::size_t(20'000));
    window.session().run();
    QTRY_VERIFY(!window.session().isRunning() && window.session().isRunComplete());
    QCOMPARE(window.session().stopMessage(),
             QStringLiteral("The run was stopped after 20000 steps."));
}

void TestPreferences::aFaultKeepsTheLimitsFromBeingTaken() {
    MainWindow window;
    inDialog([](PreferencesDialog& dialog) {
        dialog.choose(PreferencesDialog::Page::Run);
        auto* const take = child<QPushButton>(dialog, "takePreferences");
        auto* const field = child<QLineEdit>(dialog, "tasks");
        for (const char* bad : {"0", "-1", "x", "99999999999999999999"}) {
            write(*field, QString::fromLatin1(bad));
            QVERIFY(!take->isEnabled());
            QVERIFY(!field->accessibleDescription().isEmpty());
            QCOMPARE(dialog.preferences().limits.tasks, scenes::RunLimits{}.tasks);
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY(dialog.isVisible());
        }
        QTest::mouseClick(child<QAbstractButton>(dialog, "usual-tasks"), Qt::LeftButton);
        QVERIFY(take->isEnabled());
    });
    window.actions().preferences->trigger();
}

void TestPreferences::aPastedTextIsReadOrRefused() {
    Session session;
    QWidget parent;
    LimitFields fields(session, &parent);
    QLineEdit* const field = child<QLineEdit>(fields, "memory");
    for (const QString& text : {QStringLiteral("64\n000\n000"), QStringLiteral("64 000 000\r\n"),
                                QStringLiteral("\t64000000")}) {
        QGuiApplication::clipboard()->setText(text);
        field->clear();
        field->paste();
        QVERIFY2(fields.faults() == 0, qPrintable(field->text()));
        QCOMPARE(fields.limits().liveBytes, std::size_t(64'000'000));
    }
    QGuiApplication::clipboard()->setText(QStringLiteral("<b>9</b>\u202e9").repeated(10'000));
    field->clear();
    field->paste();
    QCOMPARE(fields.faults(), 1);
    QCOMPARE(fields.firstFaulty(), field);
    QVERIFY(field->text().size() <= 40);
}

void TestPreferences::theDefaultsOfAPageComeBack() {
    MainWindow window;
    Preferences changed;
    changed.typeSize = 20;
    changed.foldsIdle = false;
    changed.limits.timers = 7;
    PreferencesDialog dialog(window.session(), changed, &window);
    dialog.choose(PreferencesDialog::Page::Run);
    QTest::mouseClick(child<QPushButton>(dialog, "pageDefaults"), Qt::LeftButton);
    QCOMPARE(dialog.preferences().limits.timers, scenes::RunLimits{}.timers);
    QCOMPARE(dialog.preferences().typeSize, 20.0);
    dialog.choose(PreferencesDialog::Page::Editor);
    dialog.restoreDefaults();
    QCOMPARE(dialog.preferences().typeSize, 12.0);
    QCOMPARE(dialog.preferences().foldsIdle, false);
    dialog.choose(PreferencesDialog::Page::General);
    dialog.restoreDefaults();
    QCOMPARE(dialog.preferences().foldsIdle, true);
}

void TestPreferences::theEditorTakesSizeAndTabs() {
    MainWindow window;
    window.session().setDocument(QStringLiteral("if 1:\n\tx = 1\n"), QStringLiteral("tab.py"), {});
    window.show();
    CodeEditor& editor = window.workspace().editor();
    const double height = editor.rowOf(1).height();
    inDialog([](PreferencesDialog& dialog) {
        dialog.choose(PreferencesDialog::Page::Editor);
        child<QSpinBox>(dialog, "typeSize")->setValue(24);
        child<QSpinBox>(dialog, "tabColumns")->setValue(8);
        dialog.accept();
    });
    window.actions().preferences->trigger();
    QCOMPARE(editor.document()->defaultFont().pixelSize(), 24);
    QVERIFY(editor.rowOf(1).height() >= 1.9 * height);
    const double space = QFontMetricsF(editor.document()->defaultFont()).horizontalAdvance(u' ');
    QCOMPARE(editor.tabStopDistance(), 8 * space);
    window.workspace().setPresenting(true); // larger still
    QCOMPARE(editor.document()->defaultFont().pixelSize(), 36);
    window.workspace().setPresenting(false);
    QCOMPARE(editor.document()->defaultFont().pixelSize(), 24);
}

void TestPreferences::theGeneralPageIsTaken() {
    MainWindow window;
    const bool wasDark = window.session().isDark();
    QSignalSpy changed(&window.session(), &Session::changed);
    Preferences wanted = window.preferences().current();
    wanted.theme = wasDark ? ThemeChoice::Light : ThemeChoice::Dark;
    wanted.reducesMotion = true;
    wanted.showsCleanup = true;
    wanted.granularity = Granularity::Line;
    wanted.speed = 2;
    window.preferences().take(wanted);
    QCOMPARE(window.session().isDark(), !wasDark);
    QVERIFY((wasDark ? window.actions().light : window.actions().dark)->isChecked());
    QVERIFY(window.actions().reduceMotion->isChecked());
    QVERIFY(window.actions().showCleanup->isChecked());
    QVERIFY(window.actions().byLine->isChecked());
    QCOMPARE(window.session().speed(), 2.0);
    QVERIFY(!changed.isEmpty());
}

void TestPreferences::cancelChangesNothing() {
    MainWindow window;
    inDialog([](PreferencesDialog& dialog) {
        dialog.choose(PreferencesDialog::Page::Editor);
        child<QSpinBox>(dialog, "typeSize")->setValue(24);
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    window.actions().preferences->trigger();
    QCOMPARE(window.workspace().editor().typeSize(), 12.0);
    QCOMPARE(QSettings().allKeys(), QStringList());
}

void TestPreferences::theNextWindowHasThem() {
    {
        MainWindow window;
        Preferences wanted = window.preferences().current();
        wanted.limits.tasks = 42;
        wanted.typeSize = 14;
        wanted.speed = 8;
        window.preferences().take(wanted);
    }
    MainWindow next;
    next.rememberLayout();
    QCOMPARE(next.session().limits().tasks, std::size_t(42));
    QCOMPARE(next.workspace().editor().typeSize(), 14.0);
    QCOMPARE(next.session().speed(), 8.0);
}

void TestPreferences::whatTheMenusSwitchIsKept() {
    {
        MainWindow window;
        window.rememberLayout();
        window.actions().reduceMotion->trigger();
        window.actions().foldIdle->trigger();
    }
    MainWindow next;
    next.rememberLayout();
    QVERIFY(next.session().isMotionReduced());
    QVERIFY(!next.session().foldsIdle());
    QVERIFY(next.actions().reduceMotion->isChecked());
}

void TestPreferences::aSettingsFileThatCannotBeWrittenIsTold() {
    const QString path = QSettings().fileName();
    QSettings().sync();
    QFile::remove(path);
    QVERIFY(QDir().mkpath(path)); // a folder of that name
    MainWindow window;
    QSignalSpy noticed(&window.preferences(), &PreferenceKeeper::noticed);
    Preferences wanted = window.preferences().current();
    wanted.limits.steps = 99;
    window.preferences().take(wanted);
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed.front().front().toString().contains(path));
    QCOMPARE(window.session().limits().steps, std::size_t(99)); // until the end
    QVERIFY(QDir().rmdir(path));
}

void TestPreferences::itFitsIntoASmallWindow() {
    MainWindow window;
    window.resize(480, 340);
    window.show();
    PreferencesDialog dialog(window.session(), window.preferences().current(), &window);
    dialog.show();
    for (const auto page : {PreferencesDialog::Page::General, PreferencesDialog::Page::Editor,
                            PreferencesDialog::Page::Run}) {
        dialog.choose(page);
        QCoreApplication::processEvents();
        QVERIFY2(dialog.width() <= 480 && dialog.height() <= 340,
                 qPrintable(QStringLiteral("%1 × %2").arg(dialog.width()).arg(dialog.height())));
        for (const QScrollArea* area : dialog.findChildren<QScrollArea*>())
            if (area->isVisible())
                QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                         qPrintable(QStringLiteral("page %1: %2 > %3")
                                        .arg(int(page))
                                        .arg(area->widget()->width())
                                        .arg(area->viewport()->width())));
        auto* const take = child<QPushButton>(dialog, "takePreferences");
        QVERIFY(dialog.rect().contains(take->geometry().translated(take->parentWidget()->pos())));
    }
}

void TestPreferences::everyFieldHasAName() {
    MainWindow window;
    const PreferencesDialog dialog(window.session(), window.preferences().current(), &window);
    int fields = 0;
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
        const bool isInside = qobject_cast<QSpinBox*>(widget->parentWidget());
        if (!(widget->focusPolicy() & Qt::TabFocus) || isInside || widget->window() != &dialog)
            continue;
        ++fields;
        const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(fields > 30);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
