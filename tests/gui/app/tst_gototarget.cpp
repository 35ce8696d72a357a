// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every form of a "Go to…" query, and what is said where nothing is there.
#include "core/trace/jsonlines.h"
#include "gui/app/gototarget.h"
#include "gui/session/session.h"

#include <QTest>

#include <fstream>

using namespace coroscope;
using namespace coroscope::gui;

class TestGoToTarget : public QObject {
    Q_OBJECT

private slots:
    void init();
    void queriesFindTheirEvent_data();
    void queriesFindTheirEvent();
    void whatIsNotThereIsSaid_data();
    void whatIsNotThereIsSaid();
    void aTaskThatExistsIsOnlySelected();

private:
    std::unique_ptr<Session> m_session;
};

void TestGoToTarget::init() {
    Trace trace;
    std::ifstream in(COROSCOPE_SOURCE_DIR "/tests/gui/session/gather.jsonl");
    readJsonLines(in, trace);
    m_session = std::make_unique<Session>();
    m_session->openTrace(std::move(trace), QStringLiteral("gather.jsonl"));
}

void TestGoToTarget::queriesFindTheirEvent_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("event");
    QTest::newRow("event") << "event 72" << 72;
    QTest::newRow("number") << " 72 " << 72;
    QTest::newRow("time") << "t 0.5" << 66;
    QTest::newRow("time with a sign") << "t = 0.5 s" << 66;
    QTest::newRow("line") << "line 7" << 56;
    QTest::newRow("handle") << "H9" << 73;
}

void TestGoToTarget::queriesFindTheirEvent() {
    QFETCH(const QString, query);
    QFETCH(const int, event);
    const GoToTarget target = findTarget(query, *m_session);
    QVERIFY2(target.event.has_value(), qPrintable(target.error));
    QCOMPARE(static_cast<int>(*target.event), event);
}

void TestGoToTarget::whatIsNotThereIsSaid_data() {
    QTest::addColumn<QString>("query");
    for (const char* query : {"event 9999", "t 99", "line 99", "H99", "F99", "Task-99", "<b>x</b>"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void TestGoToTarget::whatIsNotThereIsSaid() {
    QFETCH(const QString, query);
    const GoToTarget target = findTarget(query, *m_session);
    QVERIFY(!target.event);
    QVERIFY(!target.error.isEmpty());
}

void TestGoToTarget::aTaskThatExistsIsOnlySelected() {
    QVERIFY(findTarget(QStringLiteral("task-3"), *m_session).event.has_value());
    m_session->seekTo(72);
    const GoToTarget target = findTarget(QStringLiteral("Task-3"), *m_session);
    QVERIFY(!target.event);
    QVERIFY(target.selection.kind == Selection::Kind::Task);
}

QTEST_GUILESS_MAIN(TestGoToTarget)
#include "tst_gototarget.moc"
