// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The append-only record: numbering, time, strings, details.
#include "core/trace/trace.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace coroscope;

class TestTrace : public QObject {
    Q_OBJECT
private slots:
    void eventsAreNumberedFromOne();
    void timeHoldsFromItsEventOn();
    void firstEventAtFindsTheMoment();
    void equalStringsShareOneId();
    void numbersAreToldAsReprWritesThem_data();
    void numbersAreToldAsReprWritesThem();
    void equalSmallIntegersShareOneId();
    void stringsStayInPlaceAsTheTableGrows();
    void readyHandlesBelongToTheirIteration();
    void onlyTimersHaveADeadline();
    void aLateDetailIsSortedToItsEvent();
    void zeroNeedsNoNumber();
    void isCompleteOnceItEnded();
    void aMovedTraceKeepsItsStrings();
};

void TestTrace::eventsAreNumberedFromOne() {
    Trace trace;
    trace.append({EventKind::Loop, 1});
    trace.append({EventKind::Line, 0, 0, 1, 7});
    QCOMPARE(trace.size(), std::size_t{2});
    QCOMPARE(trace.event(2).b, 7u);
}

void TestTrace::timeHoldsFromItsEventOn() {
    Trace trace;
    trace.append({EventKind::Line});
    trace.setTime(0.5);
    trace.setTime(1);
    trace.append({EventKind::Clock});
    trace.append({EventKind::Line});
    QCOMPARE(trace.timeOf(0), 0.0);
    QCOMPARE(trace.timeOf(1), 0.0);
    QCOMPARE(trace.timeOf(2), 1.0);
    QCOMPARE(trace.timeOf(3), 1.0);
}

void TestTrace::firstEventAtFindsTheMoment() {
    Trace trace;
    trace.append({EventKind::Line});
    trace.setTime(1);
    trace.append({EventKind::Clock});
    trace.append({EventKind::Line});
    trace.setTime(2);
    trace.append({EventKind::Clock});
    QCOMPARE(trace.firstEventAt(0), std::size_t{1});
    QCOMPARE(trace.firstEventAt(0.1), std::size_t{2});
    QCOMPARE(trace.firstEventAt(1), std::size_t{2});
    QCOMPARE(trace.firstEventAt(1.5), std::size_t{4});
    QCOMPARE(trace.firstEventAt(9), std::size_t{5});
}

void TestTrace::equalStringsShareOneId() {
    Trace trace;
    QCOMPARE(trace.intern(""), 0u);
    const StringId id = trace.intern("main");
    QCOMPARE(trace.intern(std::string("ma") + "in"), id);
    QVERIFY(trace.intern("other") != id);
    QVERIFY(trace.string(id) == "main");
}

void TestTrace::numbersAreToldAsReprWritesThem_data() {
    QTest::addColumn<bool>("isReal");
    QTest::addColumn<qlonglong>("integer");
    QTest::addColumn<double>("real");
    QTest::addColumn<QString>("text");
    const auto addInteger = [](qlonglong number, const char* text) {
        QTest::newRow(text) << false << number << 0.0 << text;
    };
    addInteger(0, "0");
    addInteger(-1, "-1");
    addInteger((1 << 29) - 1, "536870911");
    addInteger(1 << 29, "536870912");
    addInteger(-(1 << 29), "-536870912");
    addInteger(-(1 << 29) - 1, "-536870913");
    addInteger(std::numeric_limits<qlonglong>::max(), "9223372036854775807");
    addInteger(std::numeric_limits<qlonglong>::min(), "-9223372036854775808");
    const auto addReal = [](double number, const char* text) {
        QTest::newRow(text) << true << 0LL << number << text;
    };
    addReal(1, "1.0");
    addReal(-0.0, "-0.0");
    addReal(0.1, "0.1");
    addReal(1e16, "1e+16");
    addReal(1e-5, "1e-05");
    addReal(std::numeric_limits<double>::infinity(), "inf");
    addReal(-std::numeric_limits<double>::infinity(), "-inf");
    addReal(std::numeric_limits<double>::quiet_NaN(), "nan");
}

void TestTrace::numbersAreToldAsReprWritesThem() {
    QFETCH(bool, isReal);
    QFETCH(qlonglong, integer);
    QFETCH(double, real);
    QFETCH(QString, text);
    Trace trace;
    const StringId id = isReal ? trace.internReal(real) : trace.internInteger(integer);
    const std::string_view told = trace.string(id);
    QCOMPARE(std::string(told), text.toStdString());
    QCOMPARE(trace.string(id).data(), told.data());
}

void TestTrace::equalSmallIntegersShareOneId() {
    Trace trace;
    QCOMPARE(trace.internInteger(-7), trace.internInteger(-7));
    QVERIFY(trace.internInteger(-7) != trace.internInteger(7));
}

void TestTrace::stringsStayInPlaceAsTheTableGrows() {
    Trace trace;
    const std::string_view first = trace.string(trace.intern("a"));
    for (int i = 0; i < 10'000; ++i)
        trace.intern(std::to_string(i));
    QVERIFY(first == "a");
    QCOMPARE(trace.intern("a"), 1u);
}

void TestTrace::readyHandlesBelongToTheirIteration() {
    Trace trace;
    const HandleId first[] = {4, 2};
    const HandleId second[] = {9};
    trace.appendIteration(1, first);
    trace.appendIteration(2, second);
    QCOMPARE(trace.readyHandles(trace.event(1)).size(), std::size_t{2});
    QCOMPARE(trace.readyHandles(trace.event(1))[0], 4u);
    QCOMPARE(trace.readyHandles(trace.event(2))[0], 9u);
    QVERIFY(trace.readyHandles({EventKind::Line, 0, 0, 0, 0, 5}).empty());
}

void TestTrace::onlyTimersHaveADeadline() {
    Trace trace;
    trace.appendTimer({EventKind::TimerSet, 0, 0, 3}, 1.5);
    QCOMPARE(trace.deadline(3), 1.5);
    QVERIFY(std::isnan(trace.deadline(2)));
    QVERIFY(std::isnan(trace.deadline(99)));
}

void TestTrace::aLateDetailIsSortedToItsEvent() {
    Trace trace;
    trace.append({EventKind::Line});
    trace.addDetail(2, DetailKind::FrameMade, 1, trace.intern("f"));
    trace.addDetail(1, DetailKind::ErrorOutput, 0, trace.intern("late"));
    QCOMPARE(trace.detailsOf(1).size(), std::size_t{1});
    QCOMPARE(trace.detailsOf(2).size(), std::size_t{1});
    QVERIFY(trace.detailsOf(1)[0].kind == DetailKind::ErrorOutput);
    QVERIFY(trace.frameName(1) == "f");
    QVERIFY(trace.frameName(7).empty());
    QVERIFY(trace.detailsOf(3).empty());
}

void TestTrace::zeroNeedsNoNumber() {
    Trace trace;
    QCOMPARE(trace.addNumber(0), 0u);
    QCOMPARE(trace.number(trace.addNumber(0.25)), 0.25);
}

void TestTrace::isCompleteOnceItEnded() {
    Trace trace;
    QVERIFY(!trace.isComplete());
    trace.append({EventKind::End});
    QVERIFY(trace.isComplete());
}

void TestTrace::aMovedTraceKeepsItsStrings() {
    Trace trace;
    const StringId id = trace.intern("short");
    const Trace moved = std::move(trace);
    QVERIFY(moved.string(id) == "short");
}

QTEST_APPLESS_MAIN(TestTrace)
#include "tst_trace.moc"
