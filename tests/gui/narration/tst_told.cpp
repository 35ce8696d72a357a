// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Whatever the scenes' layer says is said in Chinese in a Chinese window: the words of the check,
// CPython's messages, hints, what was expected, and why a run was stopped. None stays English.
#include "core/trace/stateat.h"
#include "gui/narration/narration.h"
#include "gui/narration/told.h"
#include "scenes/check/messages.h"
#include "scenes/check/scenecheck.h"
#include "scenes/check/words.h"
#include "scenes/scenerun.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

const QString kSource = QStringLiteral(COROSCOPE_SOURCE_DIR);

bool isChinese(const QString& text) {
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    return text.contains(han);
}

// What only quotes the language, as "':'" does, has no words.
bool hasWords(const QString& text) {
    static const QRegularExpression quoted(QStringLiteral("'[^']*'|`[^`]*`|\"[^\"]*\""));
    static const QRegularExpression word(QStringLiteral("[a-z]{2}"));
    return QString(text).remove(quoted).contains(word);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString unescaped(QString literal) {
    return literal.replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

} // namespace

class TestTold : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyWordOfTheCheckIsThere();
    void everyPatternIsThere();
    void aPatternFindsItselfAndItsArguments();
    void everyFaultThatCPythonKnowsIsTold();
    void everyMessageOfBrokenProgramsIsTold_data();
    void everyMessageOfBrokenProgramsIsTold();
    void noMessageOfTheSourcesIsWithoutPattern();
    void everyStopIsTold_data();
    void everyStopIsTold();
    void partsAreToldInTheirPlaces_data();
    void partsAreToldInTheirPlaces();
    void inEnglishTheWordsAreTheSame();

private:
    void tell(const QString& english, const QString& chinese, const char* what);
    void tellAll(const std::string& source);

    QTemporaryDir m_folder;
    QTranslator m_translator;
    QSet<QString> m_untold;
    int m_told = 0;
};

void TestTold::initTestCase() {
    const QString lrelease = QStringLiteral("/usr/lib/qt6/bin/lrelease");
    if (!QFile::exists(lrelease))
        QSKIP("lrelease is not installed");
    const QString made = m_folder.filePath(QStringLiteral("zh.qm"));
    QCOMPARE(QProcess::execute(
                 lrelease, {QStringLiteral("-silent"),
                            kSource + QStringLiteral("/resources/translations/coroscope_zh_CN.ts"),
                            QStringLiteral("-qm"), made}),
             0);
    QVERIFY(m_translator.load(made));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void TestTold::everyWordOfTheCheckIsThere() {
    int untranslated = 0;
    for (const scenes::DiagnosticWords& words : scenes::allWords())
        for (const char* text : {words.message, words.hint, words.fix})
            if (*text && !isChinese(QCoreApplication::translate("Check", text))) {
                qWarning("untranslated: %s", text);
                ++untranslated;
            }
    QCOMPARE(untranslated, 0);
}

void TestTold::everyPatternIsThere() {
    int untranslated = 0;
    for (const auto& patterns : {scenes::messagePatterns(), scenes::partPatterns()})
        for (const scenes::MessagePattern& each : patterns)
            if (!isChinese(QCoreApplication::translate("Messages", each.text))) {
                qWarning("untranslated: %s", each.text);
                ++untranslated;
            }
    QCOMPARE(untranslated, 0);
}

void TestTold::aPatternFindsItselfAndItsArguments() {
    const std::vector<std::string> values{"alpha", "beta", "gamma"};
    for (const scenes::MessagePattern& each : scenes::messagePatterns()) {
        const scenes::MessageMatch found = scenes::matchMessage(scenes::filled(each.text, values));
        QVERIFY2(found.pattern == &each, each.text);
        for (std::size_t i = 0; i < found.arguments.size(); ++i)
            QCOMPARE(found.arguments[i], values[i]);
    }
    for (const scenes::MessagePattern& each : scenes::partPatterns())
        QVERIFY2(scenes::matchPart(scenes::filled(each.text, values)).pattern == &each, each.text);
    QVERIFY(!scenes::matchMessage("nothing says this").pattern);
    QVERIFY(!scenes::matchMessage("").pattern);
}

void TestTold::tell(const QString& english, const QString& chinese, const char* what) {
    ++m_told;
    if (hasWords(english) && !isChinese(chinese) && !m_untold.contains(english)) {
        m_untold.insert(english);
        qWarning("untold %s: %s", what, qPrintable(english));
    }
}

void TestTold::tellAll(const std::string& source) {
    const scenes::SceneRun run(source, "scene.py");
    for (const scenes::Diagnostic& each : scenes::withAdvice(source, run.diagnostics())) {
        tell(QString::fromStdString(each.message), toldMessage(each), "message");
        tell(QString::fromStdString(each.hint), toldHint(each), "hint");
        tell(QString::fromStdString(each.expected), toldExpected(each.expected), "expectation");
        for (const scenes::Fix& fix : each.fixes)
            tell(QString::fromStdString(fix.title), toldFix(each, fix), "fix");
    }
}

// The texts that are compared with CPython's own messages.
void TestTold::everyFaultThatCPythonKnowsIsTold() {
    m_untold.clear();
    m_told = 0;
    const QByteArray rows =
        contentOf(kSource + QStringLiteral("/tests/scenes/language/faults/faults.jsonl"));
    for (const QByteArray& line : rows.split('\n')) {
        const QJsonArray row = QJsonDocument::fromJson(line).array();
        tellAll(row.at(2).toString().toStdString());
        // CPython's own words, in case ours are not these.
        const QString message = row.at(3).toArray().at(1).toString();
        tell(message, told(message), "message of CPython");
    }
    QVERIFY2(m_told > 2'000, qPrintable(QString::number(m_told)));
    QCOMPARE(m_untold.size(), 0);
}

void TestTold::everyMessageOfBrokenProgramsIsTold_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("cuts"); // of each text, at places that are the same every time
    QTest::newRow("built-in scenes with pieces cut out") << QStringLiteral("/scenes/library") << 60;
    QTest::newRow("cases with pieces cut out") << QStringLiteral("/tests/scenes/cases") << 1;
}

void TestTold::everyMessageOfBrokenProgramsIsTold() {
    QFETCH(QString, folder);
    QFETCH(int, cuts);
    m_untold.clear();
    m_told = 0;
    QRandomGenerator random(4);
    QDirIterator files(kSource + folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (cuts && !path.endsWith(QLatin1String(".py")))
            continue;
        const QByteArray text = contentOf(path).left(20'000);
        tellAll(text.toStdString());
        for (int i = 0; i < cuts && text.size() > 8; ++i) {
            const int at = random.bounded(int(text.size()));
            tellAll(QByteArray(text).remove(at, 1 + random.bounded(6)).toStdString());
        }
    }
    QVERIFY(m_told > 50);
    QCOMPARE(m_untold.size(), 0);
}

// Each piece of text with a space in what the parser and the compiler may say stands in a pattern.
void TestTold::noMessageOfTheSourcesIsWithoutPattern() {
    QString known;
    for (const auto& patterns : {scenes::messagePatterns(), scenes::partPatterns()})
        for (const scenes::MessagePattern& each : patterns)
            known += QString::fromUtf8(each.text) + u'\n';
    static const QRegularExpression raised(
        QStringLiteral("(?:fail|failHere|raise|raiseHere|raiseAt|refuse|addError|warn|fault|placed|"
                       "stop|exceed|refused)\\((?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")*;"));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\n]|\\\\.)*)\""));
    static const QRegularExpression grammar(
        QStringLiteral("=> @[a-z-]+ ([^\n|]*[^\n| ])\\s*(?=\n|\\|)"));
    static const QRegularExpression place(QStringLiteral("%s|%d"));
    QSet<QString> missing;
    // The beginning of a message, its whole, or a piece from the middle.
    const auto isKnown = [&known](const QString& piece) {
        for (const QString& text : {piece, piece + u'x'})
            if (scenes::matchMessage(text.toStdString()).pattern ||
                scenes::matchPart(text.toStdString()).pattern)
                return true;
        const auto parts = scenes::alternativesOf(piece.toStdString());
        return known.contains(piece) ||
               (parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const auto& part) {
                    return scenes::matchPart(part).pattern || !hasWords(fromUtf8(part));
                }));
    };
    const auto look = [&](QString piece) {
        piece.replace(place, QStringLiteral("7"));
        if (piece.trimmed().contains(u' ') && hasWords(piece) && !isKnown(piece))
            missing.insert(piece);
    };
    QStringList paths;
    for (const char* folder : {"/scenes/language", "/scenes/machine", "/scenes"}) {
        QDirIterator files(kSource + QLatin1String(folder), {QStringLiteral("*.cpp")}, QDir::Files);
        while (files.hasNext())
            paths << files.next();
    }
    int seen = 0;
    for (const QString& path : paths) {
        const QString name = path.section(u'/', -1);
        const bool speaks = path.contains(QLatin1String("/language/")) ||
                            name.startsWith(QLatin1String("compiler")) ||
                            name.startsWith(QLatin1String("symboltable")) ||
                            name == QLatin1String("limitedrecorder.cpp");
        if (!speaks)
            continue;
        const QString text = QString::fromUtf8(contentOf(path));
        for (auto match = grammar.globalMatch(text); match.hasNext(); ++seen)
            look(match.next().captured(1));
        for (auto match = raised.globalMatch(text); match.hasNext();) {
            QString call = match.next().captured();
            // "in two " "halves" is one text
            static const QRegularExpression joint(QStringLiteral("\"\\s*\n\\s*\""));
            call.remove(joint);
            for (auto part = literal.globalMatch(call); part.hasNext(); ++seen)
                look(unescaped(part.next().captured(1)));
        }
    }
    QVERIFY2(seen > 300, qPrintable(QString::number(seen)));
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u'\n')));
}

void TestTold::everyStopIsTold_data() {
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("limit");
    const auto row = [](const char* name, const char* limit, const char* program) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(limit);
    };
    const char* const loop = "import asyncio\nasync def main():\n    while True:\n"
                             "        await asyncio.sleep(0)\nasyncio.run(main())\n";
    row("steps", "steps=10000", "while True: pass\n");
    row("lines of the program", "lines=1000", "while True:\n    pass\n");
    row("lines of a task", "lines=1000",
        "import asyncio\nasync def main():\n    while True:\n        pass\nasyncio.run(main())\n");
    row("memory", "memory=8M", "a = []\nwhile True:\n    a.append('x' * 10000 + str(len(a)))\n");
    row("one value", "value=1M", "a = 'x' * 10_000_000\n");
    row("one integer", "integer=1000", "a = 2 ** 5000\n");
    row("output", "output=100", "print('x' * 200)\n");
    row("events", "events=500", loop);
    row("iterations", "idle=50", loop);
    row("tasks", "tasks=10",
        "import asyncio\nasync def main():\n    await asyncio.gather(*[asyncio.sleep(1) for i in "
        "range(20)])\nasyncio.run(main())\n");
    row("timers", "timers=10",
        "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n"
        "    for i in range(20):\n        loop.call_later(i, print)\nasyncio.run(main())\n");
    row("handles", "handles=30", loop);
    row("a deadlock of a task", "",
        "import asyncio\nasync def main():\n    await asyncio.Future()\nasyncio.run(main())\n");
    row("a deadlock of two", "",
        "import asyncio\nasync def wait(e):\n    await e.wait()\nasync def main():\n"
        "    e = asyncio.Event()\n    await asyncio.gather(wait(e), wait(e))\n"
        "asyncio.run(main())\n");
}

void TestTold::everyStopIsTold() {
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, limit);
    scenes::RunLimits limits;
    if (!limit.isEmpty())
        QCOMPARE(scenes::setLimit(limits, limit.toStdString()), std::string());
    scenes::SceneRun run(program.toStdString(), "scene.py", limits);
    run.advanceToEnd();
    const QString message = QString::fromStdString(run.stopMessage());
    QVERIFY(!message.isEmpty());
    QVERIFY2(scenes::matchMessage(run.stopMessage()).pattern, qPrintable(message));
    const QString chinese = told(message);
    QVERIFY2(isChinese(chinese), qPrintable(chinese));
    static const QRegularExpression english(
        QStringLiteral("\\b(the|run|waits|stopped|more|than|after|needs?)\\b"));
    QVERIFY2(!chinese.contains(english), qPrintable(chinese));
    // The narrator at the run's end.
    StateIndex states(run.trace());
    const Narration last = narrate(run.trace(), states.stateAt(run.trace().size()));
    QVERIFY2(isChinese(last.sentence), qPrintable(last.sentence));
    QVERIFY2(!last.sentence.contains(english), qPrintable(last.sentence));
}

void TestTold::partsAreToldInTheirPlaces_data() {
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("a part") << QStringLiteral("cannot assign to function call")
                            << QStringLiteral("不能给函数调用赋值");
    QTest::newRow("a word of Python stays")
        << QStringLiteral("cannot assign to True") << QStringLiteral("不能给 True 赋值");
    QTest::newRow("a name that is a part")
        << QStringLiteral("name 'list' is nonlocal and global")
        << QStringLiteral("名字 'list' 同时是 nonlocal 和 global");
    QTest::newRow("a message in a message")
        << QStringLiteral("The run was stopped: one value would need 10 bytes; the limit is 5.")
        << QStringLiteral("运行已停止：一个值需要 10 字节；上限是 5。");
    QTest::newRow("a list") << QStringLiteral(
                                   "Deadlock: A waits for F2 (gather); B waits for A. Nothing is "
                                   "ready and no timer is set.")
                            << QStringLiteral("死锁：A 在等待 F2 (gather)；B 在等待 A。"
                                              "没有就绪的句柄，也没有设置定时器。");
    QTest::newRow("of several patterns the longest")
        << QStringLiteral("cannot assign to tuple here. Maybe you meant '==' instead of '='?")
        << QStringLiteral("此处不能给元组赋值。是不是想写 '==' 而不是 '='？");
    QTest::newRow("what nobody knows")
        << QStringLiteral("no such words") << QStringLiteral("no such words");
}

void TestTold::partsAreToldInTheirPlaces() {
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QCOMPARE(told(english), chinese);
    if (english.startsWith(QLatin1String("cannot")))
        QCOMPARE(toldExpected("',' or ')'"), QStringLiteral("',' 或 ')'"));
    QCOMPARE(toldExpected("a name, an attribute or an item"), QStringLiteral("名字、属性或元素"));
    QCOMPARE(toldExpected("'def', 'for' or 'with'"), QStringLiteral("'def'、'for' 或 'with'"));
}

void TestTold::inEnglishTheWordsAreTheSame() {
    QCoreApplication::removeTranslator(&m_translator);
    for (const scenes::MessagePattern& each : scenes::messagePatterns()) {
        const std::string message = scenes::filled(each.text, {"alpha", "beta", "gamma"});
        QCOMPARE(told(message), fromUtf8(message));
    }
    QCOMPARE(toldExpected("'def', 'for' or 'with'"), QStringLiteral("'def', 'for' or 'with'"));
    QCoreApplication::installTranslator(&m_translator);
}

QTEST_GUILESS_MAIN(TestTold)
#include "tst_told.moc"
