// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A text that was not edited is written byte for byte as it was; an edit changes only its lines.
#include "gui/storage/textfile.h"

#include <QRandomGenerator>
#include <QTest>

using coroscope::gui::TextFile;
using Fault = TextFile::Fault;

class TestTextFile : public QObject {
    Q_OBJECT

private slots:
    void whatWasNotEditedComesOutByteForByte();
    void anEditKeepsTheEndsOfOtherLines_data();
    void anEditKeepsTheEndsOfOtherLines();
    void aFaultNamesItsByte_data();
    void aFaultNamesItsByte();
    void aLineOfAMegabyteIsNothingSpecial();
};

// Every kind of line end, mark, tab, form feed, wide character, with and without a last end.
void TestTextFile::whatWasNotEditedComesOutByteForByte() {
    const QList<QByteArray> parts{"\n",           "\r\n",
                                  "\r",           "\t",
                                  "\f",           " ",
                                  "a = 1",        "\xC3\xA9",
                                  "\n\r",         "\xE2\x80\xA8",
                                  "\xE2\x80\xA9", "\xC2\x85",
                                  "\xC2\xA0",     "\xF0\x9F\x90\x8D",
                                  "\x1B[0m",      "\xE2\x80\xAE",
                                  "\v",           "\xEF\xBB\xBF",
                                  "\x7F",         "\xEF\xBF\xBF"};
    QRandomGenerator random(18);
    for (int i = 0; i < 10'000; ++i) {
        QByteArray bytes;
        for (int n = random.bounded(30); n > 0; --n)
            bytes += parts[random.bounded(int(parts.size()))];
        TextFile file;
        QCOMPARE(file.decode(bytes), Fault::None);
        QVERIFY(!file.text().contains(QLatin1Char('\r')));
        QCOMPARE(file.encode(file.text()), bytes);
    }
}

void TestTextFile::anEditKeepsTheEndsOfOtherLines_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* text, const char* after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(text) << QByteArray(after);
    };
    row("nothing", "a\r\nb\n", "a\nb\n", "a\r\nb\n");
    row("a letter", "a\r\nb\nc\r", "a\nx\nc\n", "a\r\nx\nc\r");
    row("a new line among CRLF", "a\r\nb\r\n", "a\nnew\nb\n", "a\r\nnew\r\nb\r\n");
    row("a line goes", "a\r\nb\nc\r\n", "a\nc\n", "a\r\nc\r\n");
    row("all goes", "a\r\nb\r\n", "", "");
    row("mostly LF", "a\nb\nc\r\n", "a\nb\nc\nd\n", "a\nb\nc\r\nd\n");
    row("the mark stays",
        "\xEF\xBB\xBF"
        "a\n",
        "b\n",
        "\xEF\xBB\xBF"
        "b\n");
    row("the last end goes", "a\r\nb\r\n", "a\nb", "a\r\nb");
    row("the last end comes", "a\r\nb", "a\nb\n", "a\r\nb\r\n");
    row("from nothing", "", "a\nb\n", "a\nb\n");
    row("an empty line after a lone return", "\n\ra", "\n\n\nx", "\n\r\rx");
}

void TestTextFile::anEditKeepsTheEndsOfOtherLines() {
    QFETCH(QByteArray, before);
    QFETCH(QString, text);
    QFETCH(QByteArray, after);
    TextFile file;
    QCOMPARE(file.decode(before), Fault::None);
    QCOMPARE(file.encode(text), after);
}

void TestTextFile::aFaultNamesItsByte_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextFile::Fault>("fault");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char* name, const QByteArray& bytes, Fault fault, qsizetype offset) {
        QTest::newRow(name) << bytes << fault << offset;
    };
    row("NUL", QByteArray("ab\0c", 4), Fault::Nul, 2);
    row("Latin-1", "a = '\xE9'", Fault::NotUtf8, 5);
    row("overlong slash", "a\xC0\xAF", Fault::NotUtf8, 1);
    row("overlong, three bytes", "\xE0\x80\xAF", Fault::NotUtf8, 0);
    row("overlong, four bytes", "\xF0\x80\x80\xAF", Fault::NotUtf8, 0);
    row("surrogate", "ab\xED\xA0\x80", Fault::NotUtf8, 2);
    row("over the last", "\xF4\x90\x80\x80", Fault::NotUtf8, 0);
    row("five bytes", "\xF8\x88\x80\x80\x80", Fault::NotUtf8, 0);
    row("cut", "abc\xE2\x82", Fault::NotUtf8, 3);
    row("a second byte alone", "abc\x82", Fault::NotUtf8, 3);
    row("UTF-16, little",
        QByteArray("\xFF\xFE"
                   "a\0",
                   4),
        Fault::Utf16, 0);
    row("UTF-16, big", QByteArray("\xFE\xFF\0a", 4), Fault::Utf16, 0);
}

void TestTextFile::aFaultNamesItsByte() {
    QFETCH(QByteArray, bytes);
    TextFile file;
    QTEST(file.decode(bytes), "fault");
    QTEST(file.faultOffset(), "offset");
    QVERIFY(file.text().isEmpty());
}

void TestTextFile::aLineOfAMegabyteIsNothingSpecial() {
    const QByteArray bytes = QByteArray(1 << 20, 'x') + "\r\n";
    TextFile file;
    QCOMPARE(file.decode(bytes), Fault::None);
    QCOMPARE(file.encode(file.text()), bytes);
    QCOMPARE(file.encode(file.text() + QLatin1Char('y')), bytes + 'y');
}

QTEST_APPLESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
