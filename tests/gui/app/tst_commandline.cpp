// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is typed becomes a checked command; wrong usage becomes a message.
#include "gui/app/commandline.h"

#include <QTest>

using namespace coroscope::gui;
using Command = CommandLine::Command;

namespace {
CommandLine parse(const char* words) {
    return parseCommandLine(QStringLiteral("coroscope %1")
                                .arg(QLatin1String(words))
                                .split(QLatin1Char(' '), Qt::SkipEmptyParts));
}
} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void withoutACommandItOpensTheWindow();
    void traceTakesAFileForItsEvents();
    void exportNeedsATarget();
    void wrongUsageIsAMessage_data();
    void wrongUsageIsAMessage();
    void theShortHelpNamesEveryCommand();
};

void TestCommandLine::withoutACommandItOpensTheWindow() {
    QVERIFY(parse("").command == Command::Window);
    const CommandLine line = parse(":gather");
    QVERIFY(line.command == Command::Window);
    QCOMPARE(line.input, QStringLiteral(":gather"));
    QVERIFY(line.error.isEmpty());
}

void TestCommandLine::traceTakesAFileForItsEvents() {
    const CommandLine line = parse("trace a.py --events - --until 40");
    QVERIFY(line.command == Command::Trace);
    QVERIFY(line.error.isEmpty());
    QVERIFY(line.hasEvents);
    QCOMPARE(line.output, QStringLiteral("-"));
    QCOMPARE(line.until, std::size_t(40));
    QVERIFY(!parse("trace -").hasEvents);
    QCOMPARE(parse("trace -").input, QStringLiteral("-"));
}

void TestCommandLine::exportNeedsATarget() {
    QVERIFY(!parse("export a.py").error.isEmpty());
    const CommandLine line = parse("export a.py --to a.svg --range 3:9 --theme dark");
    QVERIFY(line.error.isEmpty());
    QCOMPARE(line.firstEvent, std::size_t(3));
    QCOMPARE(line.lastEvent, std::size_t(9));
    QVERIFY(line.isDark);
}

void TestCommandLine::wrongUsageIsAMessage_data() {
    QTest::addColumn<QString>("words");
    for (const char* words :
         {"trace", "run", "run a.py b.py", "trace a.py --until many", "run a.py --nonsense",
          "export a.py --to a.svg --range 9:3", "export a.py --to a.svg --theme pink",
          "shot a.py --to a.png --size big", "a.py b.py"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestCommandLine::wrongUsageIsAMessage() {
    QFETCH(const QString, words);
    QVERIFY(!parse(words.toLatin1().constData()).error.isEmpty());
}

void TestCommandLine::theShortHelpNamesEveryCommand() {
    const CommandLine line = parse("--help");
    QVERIFY(line.command == Command::Help);
    for (const char* name : {"trace", "run", "export", "check"})
        QVERIFY(line.help.contains(QLatin1String(name)));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
