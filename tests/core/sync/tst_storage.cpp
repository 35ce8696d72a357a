// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// HeapStorage: equal items leave in the order of CPython's heapq; a comparison may throw.
#include "core/sync/storage.h"

#include <QTest>

#include <stdexcept>
#include <string>

using namespace coroscope;

namespace {

struct Job {
    int rank;
    int number;
};

struct ByRank {
    bool operator()(const Job& left, const Job& right) const {
        if (left.rank < 0 || right.rank < 0)
            throw std::runtime_error("cannot be compared");
        return left.rank < right.rank;
    }
};

} // namespace

class TestStorage : public QObject {
    Q_OBJECT

private slots:
    // What CPython 3.11 gives for [heappop(heap) for …] after heappush of the same ranks.
    void equalItemsLeaveAsFromHeapq_data() {
        QTest::addColumn<QList<int>>("ranks");
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("all equal")
            << QList<int>{1, 1, 1, 1, 1, 1, 1} << QList<int>{0, 2, 5, 6, 4, 1, 3};
        QTest::newRow("two ranks")
            << QList<int>{2, 1, 2, 1, 2, 1, 1, 2} << QList<int>{1, 5, 6, 3, 2, 7, 4, 0};
        QTest::newRow("falling") << QList<int>{5, 4, 3, 2, 1} << QList<int>{4, 3, 2, 1, 0};
        QTest::newRow("three ranks") << QList<int>{3, 1, 2, 3, 1, 2, 3, 1, 2, 1, 1}
                                     << QList<int>{1, 4, 9, 10, 7, 2, 5, 8, 6, 3, 0};
        QTest::newRow("one") << QList<int>{4} << QList<int>{0};
    }

    void equalItemsLeaveAsFromHeapq() {
        QFETCH(QList<int>, ranks);
        HeapStorage<Job, ByRank> heap;
        int number = 0;
        for (const int rank : ranks)
            heap.put({rank, number++});
        QList<int> numbers;
        while (heap.size() > 0)
            numbers << heap.take().number;
        QTEST(numbers, "numbers");
    }

    void anItemThatCannotBeComparedStaysInTheHeap() {
        HeapStorage<Job, ByRank> heap;
        heap.put({1, 0});
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, heap.put({-1, 1}));
        QCOMPARE(heap.size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestStorage)
#include "tst_storage.moc"
