// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every moment of every built-in scene at three sizes: cards lie inside their zones and on no
// other.
#include "gui/session/session.h"
#include "gui/stage/stagelayout.h"
#include "scenes/library/library.h"
#include "tests/gui/narration/recordedtrace.h"
#include "tests/support/crowdscene.h"

#include <QtTest>

#include <set>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

// Longer runs are looked at in this many moments, evenly spread, and at their last.
constexpr std::size_t kMoments = 60;

void openScene(Session& session, const char* name) {
    if (QLatin1String(name) == QLatin1String("crowd")) {
        session.setDocument(tests::crowdScene(120), QStringLiteral("crowd.py"), {});
        session.run();
        while (session.isRunning())
            QTest::qWait(5);
        return;
    }
    const scenes::LibraryScene* scene = scenes::findLibraryScene(name);
    QVERIFY2(scene, name);
    session.setDocument(QString::fromUtf8(scene->source.data(), qsizetype(scene->source.size())),
                        QString::fromLatin1(name), {});
    session.run();
}

StageLayout layoutOf(const Session& session, QSizeF size) {
    StageOptions options;
    options.source = session.text().split(u'\n');
    options.stopMessage = session.stopMessage();
    return layoutStage(session.state(), session.trace(), options, size);
}

QString nameOf(const StageCard& card) {
    return QStringLiteral("%1 (%2,%3 %4x%5)")
        .arg(describeCard(card))
        .arg(card.rect.x())
        .arg(card.rect.y())
        .arg(card.rect.width())
        .arg(card.rect.height());
}

// What is wrong with the layout, empty where nothing is.
QString fault(const StageLayout& layout) {
    std::set<StageKey> keys;
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        const StageCard& card = layout.cards[i];
        if (!keys.insert(card.key).second)
            return QStringLiteral("twice: ") + nameOf(card);
        const QRectF zone = layout.zone(layout.zoneOf(card)).rect;
        if (!zone.adjusted(-0.5, -0.5, 0.5, 0.5).contains(card.rect))
            return QStringLiteral("outside: ") + nameOf(card);
        for (std::size_t j = 0; j < i; ++j) {
            const QRectF common = card.rect.intersected(layout.cards[j].rect);
            if (common.width() > 0.5 && common.height() > 0.5)
                return nameOf(card) + QStringLiteral(" over ") + nameOf(layout.cards[j]);
        }
    }
    return {};
}

} // namespace

class TestStageLayout : public QObject {
    Q_OBJECT

private slots:
    void cardsKeepToTheirPlaces_data();
    void cardsKeepToTheirPlaces();
    void zonesFillTheStage();
    void manyFinishedTasksEndInACount();
    void aDeadlockIsARing();
    void tasksThatAwaitEachOtherAreARing();
    void everyZoneIsTold();
    void manyTasksAreToldInGroups();
};

void TestStageLayout::cardsKeepToTheirPlaces_data() {
    QTest::addColumn<QString>("scene");
    for (const scenes::LibraryScene& scene : scenes::libraryScenes()) {
        const auto name = QString::fromLatin1(scene.name.data(), qsizetype(scene.name.size()));
        QTest::newRow(qPrintable(name)) << name;
    }
    QTest::newRow("crowd") << QStringLiteral("crowd");
}

void TestStageLayout::cardsKeepToTheirPlaces() {
    QFETCH(const QString, scene);
    Session session;
    openScene(session, qPrintable(scene));
    const std::size_t count = session.eventCount();
    QVERIFY(count > 0);
    const std::size_t stride = std::max<std::size_t>(1, count / kMoments);
    for (std::size_t event = 0; event <= count; event += stride) {
        session.seekTo(event + stride > count ? count : event);
        for (const QSizeF size : {QSizeF(775, 560), QSizeF(420, 330), QSizeF(1300, 700)}) {
            const QString wrong = fault(layoutOf(session, size));
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("event %1, %2 wide: %3")
                                                     .arg(session.cursor())
                                                     .arg(size.width())
                                                     .arg(wrong)));
        }
    }
}

void TestStageLayout::zonesFillTheStage() {
    Session session;
    openScene(session, "gather");
    session.seekTo(72);
    const StageLayout layout = layoutOf(session, kStageSize);
    QCOMPARE(layout.zone(ZoneKind::Ready).rect, QRectF(16, 48, 536, 160));
    QCOMPARE(layout.zone(ZoneKind::Running).rect, QRectF(568, 48, 192, 160));
    QCOMPARE(layout.zone(ZoneKind::Waiting).rect, QRectF(16, 224, 744, 176));
    QCOMPARE(layout.zone(ZoneKind::Timers).rect, QRectF(16, 424, 504, 120));
    QCOMPARE(layout.zone(ZoneKind::Done).rect, QRectF(536, 424, 224, 120));
}

void TestStageLayout::manyFinishedTasksEndInACount() {
    Session session;
    session.setDocument(QStringLiteral("import asyncio\n"
                                       "async def one():\n"
                                       "    pass\n"
                                       "async def main():\n"
                                       "    tasks = []\n"
                                       "    for i in range(9):\n"
                                       "        tasks.append(asyncio.create_task(one()))\n"
                                       "    await asyncio.sleep(1)\n"
                                       "asyncio.run(main())\n"),
                        QStringLiteral("many.py"), {});
    session.run();
    session.toEnd();
    const std::size_t finished = session.state().done.size();
    QVERIFY(finished >= 9);
    const StageLayout layout = layoutOf(session, kStageSize);
    std::size_t whole = 0;
    QString rest;
    for (const StageCard& card : layout.cards) {
        if (layout.zoneOf(card) != ZoneKind::Done)
            continue;
        if (card.key.kind == StageKey::Kind::Rest)
            rest = card.title;
        else
            ++whole;
    }
    QVERIFY(whole > 0);
    QCOMPARE(rest, QStringLiteral("and %1 more").arg(finished - whole));
}

void TestStageLayout::aDeadlockIsARing() {
    Session session;
    session.openTrace(recordedTrace("deadlock"), QStringLiteral("deadlock")); // two locks
    session.toEnd();
    const StageLayout layout = layoutOf(session, kStageSize);
    QVERIFY(layout.ring.isShown);
    QVERIFY(layout.header.isBad);
    QCOMPARE(std::count_if(layout.links.begin(), layout.links.end(),
                           [](const StageLink& link) { return link.isCycle; }),
             4);
    QCOMPARE(std::count_if(layout.cards.begin(), layout.cards.end(),
                           [](const StageCard& card) { return card.isDead; }),
             2);
    QVERIFY(layout.zone(ZoneKind::Waiting).rect.contains(layout.ring.centre));
}

void TestStageLayout::tasksThatAwaitEachOtherAreARing() {
    Session session;
    openScene(session, "deadlock");
    session.toEnd();
    const StageLayout layout = layoutOf(session, kStageSize);
    QVERIFY(layout.ring.isShown);
    QCOMPARE(std::count_if(layout.links.begin(), layout.links.end(),
                           [](const StageLink& link) { return link.isCycle; }),
             2);
}

void TestStageLayout::everyZoneIsTold() {
    Session session;
    openScene(session, "gather");
    session.seekTo(72);
    const QStringList lines = describeStage(layoutOf(session, kStageSize)).split(u'\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[1].contains(QStringLiteral("H9 wakeup Task-3")));
    QVERIFY(lines[3].contains(QStringLiteral("Task-1")));
    QVERIFY(lines[5].contains(QStringLiteral("Task-4")));
}

void TestStageLayout::manyTasksAreToldInGroups() {
    Session session;
    openScene(session, "crowd");
    session.runUntilDone(session.spans().lanes()[20].task);
    const StageLayout layout = layoutOf(session, kStageSize);
    QVERIFY(layout.header.isGrouped);
    const auto row = std::find_if(layout.cards.begin(), layout.cards.end(), [](const auto& card) {
        return card.kind == CardKind::GroupRow && card.title == QStringLiteral("store") &&
               card.isWarned;
    });
    QVERIFY(row != layout.cards.end());
    QCOMPARE(row->id, QStringLiteral("11"));
    QCOMPARE(row->detail, QStringLiteral("lock A, held by Task-127"));
    const auto told = [&layout](const char* word) {
        const auto sum =
            std::find_if(layout.cards.begin(), layout.cards.end(), [word](const auto& card) {
                return card.kind == CardKind::Sum && card.title == QLatin1String(word);
            });
        return sum == layout.cards.end() ? -1 : sum->id.toInt();
    };
    QCOMPARE(told("returned") + told("raised") + told("cancelled"),
             int(session.state().done.size()));
    // A task that the user chose keeps its chain of cards.
    StageOptions options;
    options.selection = row->target;
    options.isPinned = true;
    const StageLayout chosen = layoutStage(session.state(), session.trace(), options, kStageSize);
    QVERIFY(chosen.find({StageKey::Kind::Task, row->target.id}));
    QVERIFY2(fault(chosen).isEmpty(), qPrintable(fault(chosen)));
    // With few tasks alive, each is a card again.
    session.toEnd();
    QVERIFY(!layoutOf(session, kStageSize).header.isGrouped);
}

QTEST_MAIN(TestStageLayout)
#include "tst_stagelayout.moc"
