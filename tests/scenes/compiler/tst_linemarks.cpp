// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Marks of lines, held against runs of CPython: the code of each case is walked along its jumps
// without being executed, and must pass the marks that CPython told.
#include <QtTest>

#include "linemarkcases.h"
#include "scenes/language/parser.h"
#include "scenes/machine/compiler.h"

using namespace coroscope::scenes;

namespace {

const Code* findCode(const Code& code, const std::string& name) {
    for (const Constant& constant : code.constants) {
        const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value);
        if (inner && (*inner)->name == name)
            return inner->get();
    }
    return nullptr;
}

bool isConditional(Opcode opcode) {
    switch (opcode) {
    case Opcode::PopJumpIfFalse:
    case Opcode::PopJumpIfTrue:
    case Opcode::PopJumpIfNone:
    case Opcode::PopJumpIfNotNone:
    case Opcode::JumpIfFalseOrPop:
    case Opcode::JumpIfTrueOrPop:
    case Opcode::ForIter:
    case Opcode::Send:
        return true;
    default:
        return false;
    }
}

// Follows a code's jumps as told and notes the lines of the marks that it passes.
class Walk {
public:
    Walk(const Code& code, QString decisions)
        : m_code(code)
        , m_decisions(std::move(decisions)) {}

    QString run() {
        for (int steps = 0; m_at < m_code.instructions.size() && steps < 10000; ++steps)
            step(m_code.instructions[m_at]);
        return m_lines.join(QLatin1Char(' '));
    }

private:
    void step(const Instruction& instruction) {
        if (instruction.opcode == Opcode::Line && int(instruction.arg) != m_told) {
            m_told = int(instruction.arg);
            m_lines << QString::number(m_told);
        }
        if (instruction.opcode == Opcode::RaiseVarargs || instruction.opcode == Opcode::Reraise)
            return raise();
        if (instruction.opcode == Opcode::ReturnValue)
            return end();
        const bool isJump =
            instruction.opcode == Opcode::Jump || instruction.opcode == Opcode::JumpNoInterrupt;
        const QChar decision = isConditional(instruction.opcode) ? decide() : QLatin1Char('0');
        if (decision == QLatin1Char('x'))
            return raise();
        m_at = isJump || decision == QLatin1Char('1') ? instruction.arg : m_at + 1;
    }

    QChar decide() {
        if (m_next >= m_decisions.size())
            return QLatin1Char('0');
        return m_decisions[m_next++];
    }

    void raise() {
        for (const ExceptionEntry& entry : m_code.exceptionTable) {
            if (entry.start <= m_at && m_at < entry.end) {
                m_at = entry.target;
                return;
            }
        }
        end();
    }

    void end() { m_at = m_code.instructions.size(); }

    const Code& m_code;
    QString m_decisions;
    qsizetype m_next = 0;
    std::size_t m_at = 0;
    int m_told = -1;
    QStringList m_lines;
};

} // namespace

class LineMarksTest : public QObject {
    Q_OBJECT

private slots:
    void aRunPassesTheLinesThatCPythonTells_data();
    void aRunPassesTheLinesThatCPythonTells();
    void comprehensionsTellNoLines();
    void aRunOfABodyOnOneLineNeedsOneMark();
};

void LineMarksTest::aRunPassesTheLinesThatCPythonTells_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("decisions");
    QTest::addColumn<QString>("lines");
    addLineMarkCases();
}

void LineMarksTest::aRunPassesTheLinesThatCPythonTells() {
    QFETCH(QString, source);
    QFETCH(QString, decisions);
    QFETCH(QString, lines);
    const ParseResult parsed = parse(source.toStdString());
    QVERIFY(parsed.isValid());
    const CompileResult compiled = compile(*parsed.tree, "scene.py");
    QVERIFY(compiled.code);
    const Code* code = findCode(*compiled.code, "f");
    QVERIFY(code);
    QCOMPARE(Walk(*code, decisions).run(), lines);
}

void LineMarksTest::comprehensionsTellNoLines() {
    const CompileResult compiled = compile(*parse("x = [i\nfor i in y]\n").tree, "scene.py");
    const Code* code = findCode(*compiled.code, "<listcomp>");
    QVERIFY(code);
    for (const Instruction& instruction : code->instructions)
        QVERIFY(instruction.opcode != Opcode::Line);
}

void LineMarksTest::aRunOfABodyOnOneLineNeedsOneMark() {
    const CompileResult compiled = compile(*parse("x = 1; y = x; z = y\n").tree, "scene.py");
    int marks = 0;
    for (const Instruction& instruction : compiled.code->instructions)
        marks += instruction.opcode == Opcode::Line;
    QCOMPARE(marks, 1);
}

QTEST_APPLESS_MAIN(LineMarksTest)
#include "tst_linemarks.moc"
