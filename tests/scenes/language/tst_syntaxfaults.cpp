// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Broken texts handed to compile() raise what CPython raises: type, words, both places and the line
// that is shown. The rows stand in faults/faults.jsonl, as CPython 3.11 wrote them.
#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>

#include "scenes/scenerun.h"

using namespace coroscope;

namespace {

/// A text of any characters, as Python writes it.
QByteArray quoted(const QString& text) {
    QByteArray result = "'";
    for (const char32_t point : text.toUcs4())
        result += "\\U" + QByteArray::number(point, 16).rightJustified(8, '0');
    return result + "'";
}

QByteArray textOf(const QJsonValue& value) {
    if (value.isNull())
        return "None";
    return value.isDouble() ? QByteArray::number(value.toInt()) : quoted(value.toString());
}

QByteArray programFor(const QString& mode, const QString& text) {
    return "try:\n"
           "    compile(" +
           quoted(text) + ", '<text>', '" + mode.toUtf8() +
           "')\n"
           "except SyntaxError as e:\n"
           "    print([type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, "
           "e.text])\n"
           "else:\n"
           "    print('well')\n";
}

QByteArray programPrinting(const QJsonArray& fault) {
    QByteArray items;
    for (const QJsonValue& item : fault)
        items += textOf(item) + ", ";
    return "print([" + items + "])\n";
}

QByteArray outputOf(const QByteArray& program) {
    scenes::SceneRun run(program.toStdString(), "faults.py");
    if (!run.canRun())
        return "cannot run";
    run.advanceToEnd();
    return QByteArray::fromStdString(run.output());
}

} // namespace

class SyntaxFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void aBrokenTextIsRefusedAsByCPython_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonArray>("fault");
        QFile file(
            QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/scenes/language/faults/faults.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int number = 0;
        while (!file.atEnd()) {
            const QJsonArray row = QJsonDocument::fromJson(file.readLine()).array();
            QCOMPARE(row.size(), 4);
            const QString name = QStringLiteral("%1 %2").arg(++number).arg(row[0].toString());
            QTest::newRow(qPrintable(name))
                << row[1].toString() << row[2].toString() << row[3].toArray();
        }
        QVERIFY(number > 1000);
    }

    void aBrokenTextIsRefusedAsByCPython() {
        QFETCH(QString, mode);
        QFETCH(QString, text);
        QFETCH(QJsonArray, fault);
        const QByteArray told = outputOf(programFor(mode, text));
        const QByteArray expected = fault.isEmpty() ? "well\n" : outputOf(programPrinting(fault));
        if (told != expected)
            qWarning().noquote() << text;
        QCOMPARE(told, expected);
    }

    void deepNestingNeitherTakesLongNorOverflows_data() {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("middle");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("count");
        QTest::newRow("parentheses")
            << QByteArray("(") << QByteArray("1") << QByteArray(")") << 10000;
        QTest::newRow("open parentheses")
            << QByteArray("(") << QByteArray() << QByteArray() << 10000;
        QTest::newRow("a fault in parentheses")
            << QByteArray("(") << QByteArray("1 2") << QByteArray(")") << 190;
        QTest::newRow("a fault in dictionaries")
            << QByteArray("{1:") << QByteArray("1 2") << QByteArray("}") << 150;
        QTest::newRow("lambdas") << QByteArray("lambda: ") << QByteArray("1 2") << QByteArray()
                                 << 5000;
        QTest::newRow("signs") << QByteArray("-") << QByteArray("1 2") << QByteArray() << 20000;
        QTest::newRow("powers") << QByteArray("1 ** ") << QByteArray("1 2") << QByteArray()
                                << 20000;
        QTest::newRow("conditions")
            << QByteArray("1 if 1 else ") << QByteArray("1 2") << QByteArray() << 5000;
        QTest::newRow("calls") << QByteArray("f") << QByteArray(" 2") << QByteArray("()") << 20000;
        QTest::newRow("lines") << QByteArray("x = [1, 2, {3: 4}]\n") << QByteArray("x = 1 2\n")
                               << QByteArray() << 20000;
    }

    void deepNestingNeitherTakesLongNorOverflows() {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, middle);
        QFETCH(QByteArray, end);
        QFETCH(int, count);
        const QString text =
            QString::fromUtf8(begin.repeated(count) + middle + end.repeated(count));
        const QByteArray told = outputOf("try:\n"
                                         "    compile(" +
                                         quoted(text) +
                                         ", '<text>', 'exec')\n"
                                         "except (SyntaxError, MemoryError) as e:\n"
                                         "    print('refused')\n");
        QCOMPARE(told, QByteArray("refused\n"));
    }
};

QTEST_APPLESS_MAIN(SyntaxFaultsTest)
#include "tst_syntaxfaults.moc"
