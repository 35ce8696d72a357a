// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tokens for the parser and for the editor's colours.
#include <QtTest>

#include "scenes/language/lexer.h"

using namespace coroscope::scenes;

namespace {

QString text(const std::vector<Token>& tokens) {
    static const char* const kNames[] = {"keyword", "name",  "number",  "string",  "fstring",
                                         "ftext",   "op",    "comment", "newline", "indent",
                                         "dedent",  "error", "end"};
    QStringList words;
    for (const Token& token : tokens) {
        QString word = QLatin1String(kNames[int(token.kind)]);
        const bool isMarker = token.kind == TokenKind::Newline || token.kind == TokenKind::Indent ||
                              token.kind == TokenKind::Dedent || token.kind == TokenKind::EndOfText;
        if (!isMarker)
            word += QLatin1Char(':') + QString::fromUtf8(token.text.data(), int(token.text.size()));
        words << word;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

class LexerTest : public QObject {
    Q_OBJECT

private slots:
    void wordsAreToldApart_data();
    void wordsAreToldApart();
    void anFStringIsSplitForColours();
    void aBrokenFStringStaysWhole();
    void positionsCountLinesAndBytes();
    void lineEndsOfAllKindsCount();
    void aByteOrderMarkIsSkipped();
    void columnsInCharactersAreFewerThanBytes();
    void tabsAreEightWideButMayNotMix();
};

void LexerTest::wordsAreToldApart_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char* source, const char* tokens) {
        QTest::newRow(source) << source << tokens;
    };
    row("", "end");
    row("x = 1", "name:x op:= number:1 newline end");
    row("if a: # b\n  c\n", "keyword:if name:a op:: comment:# b newline indent name:c newline "
                            "dedent end");
    row("a\\\n+b\n", "name:a op:+ name:b newline end");
    row("(a,\n b)\n", "op:( name:a op:, name:b op:) newline end");
    row("1_000 0xFF 1e-3 2j .5 0o17 1if",
        "number:1_000 number:0xFF number:1e-3 number:2j number:.5 "
        "number:0o17 number:1 keyword:if newline end");
    row("a**=b//c->d:=...",
        "name:a op:**= name:b op:// name:c op:-> name:d op::= op:... newline end");
    row("rb'a' Br\"b\" u'' '''x\ny'''", "string:rb'a' string:Br\"b\" string:u'' string:'''x\ny''' "
                                        "newline end");
    row("naïve = 变量", "name:naïve op:= name:变量 newline end");
    row("match case _", "name:match name:case name:_ newline end");
    row("x = $ 1", "name:x op:= error:$ number:1 newline end");
    row("\f\nx\n\n\n", "name:x newline end");
}

void LexerTest::wordsAreToldApart() {
    QFETCH(QString, source);
    QFETCH(QString, tokens);
    const std::string bytes = source.toStdString();
    QCOMPARE(text(tokenize(bytes)), tokens);
}

void LexerTest::anFStringIsSplitForColours() {
    QCOMPARE(text(tokenize("f'a{b + 1!r:>{w}}{{c'")),
             QStringLiteral("ftext:f'a op:{ name:b op:+ number:1 op:!r: ftext:> op:{ name:w op:} "
                            "op:} ftext:{{c' newline end"));
}

void LexerTest::aBrokenFStringStaysWhole() {
    QCOMPARE(text(tokenize("f'a{b'")), QStringLiteral("fstring:f'a{b' newline end"));
}

void LexerTest::positionsCountLinesAndBytes() {
    const auto tokens = tokenize("a\n  é = '''x\ny'''\n");
    QCOMPARE(tokens[3].span, (SourceSpan{2, 2, 2, 4}));
    QCOMPARE(tokens[5].span, (SourceSpan{2, 7, 3, 4}));
    QCOMPARE(tokens[5].offset, std::size_t(9));
}

void LexerTest::lineEndsOfAllKindsCount() {
    for (const char* source : {"a\nb\n", "a\r\nb\r\n", "a\rb\r"}) {
        const auto tokens = tokenize(source);
        QCOMPARE(text(tokens), QStringLiteral("name:a newline name:b newline end"));
        QCOMPARE(tokens[2].span, (SourceSpan{2, 0, 2, 1}));
    }
}

void LexerTest::aByteOrderMarkIsSkipped() {
    const auto tokens = tokenize("\xEF\xBB\xBFx");
    QCOMPARE(text(tokens), QStringLiteral("name:x newline end"));
    QCOMPARE(tokens[0].span, (SourceSpan{1, 0, 1, 1}));
}

void LexerTest::columnsInCharactersAreFewerThanBytes() {
    QCOMPARE(characterColumn("é变x", 5), 2);
    QCOMPARE(characterColumn("abc", 2), 2);
}

void LexerTest::tabsAreEightWideButMayNotMix() {
    QVERIFY(!text(tokenize("if a:\n\tb\n\tc\n")).contains(QStringLiteral("error")));
    const auto tokens = tokenize("if a:\n        b\n\tc\n");
    const auto broken = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.kind == TokenKind::Error;
    });
    QVERIFY(broken != tokens.end());
    QCOMPARE(broken->errorKind, Diagnostic::Kind::TabError);
}

QTEST_APPLESS_MAIN(LexerTest)
#include "tst_lexer.moc"
