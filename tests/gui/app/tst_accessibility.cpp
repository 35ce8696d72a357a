// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What assistive technology reads: the stage and the timeline as trees, told against what they
// paint; every control has a name; the contrast of the theme's table.
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/workspace.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/timelineview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

void read(QAccessibleInterface* item, int depth, QStringList& lines) {
    lines << QString(2 * depth, QLatin1Char(' ')) + item->text(QAccessible::Name);
    for (int i = 0; i < item->childCount(); ++i)
        read(item->child(i), depth + 1, lines);
}

QStringList tree(QWidget& widget) {
    QStringList lines;
    read(QAccessible::queryAccessibleInterface(&widget), 0, lines);
    return lines;
}

double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& x, const QColor& y) {
    const double a = luminance(x);
    const double b = luminance(y);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(m_window->documents().openPath(QStringLiteral(":gather")));
        QTRY_VERIFY(!m_window->session().isRunning());
    }

    void cleanup() {
        m_window->session().setDocument({}, {}, {});
        m_window.reset();
    }

    void theStageReadsAsItIsPainted() {
        m_window->session().seekTo(72);
        StageView& stage = m_window->workspace().stage();
        stage.finishAnimation();
        const QStringList lines = tree(stage);
        QCOMPARE(lines.first(), QStringLiteral("Stage"));
        QVERIFY(lines[1].startsWith(QStringLiteral("  Iteration 6, ")));
        const auto at = [&lines](const char* zone) {
            return lines.indexOf(QString::fromLatin1(zone));
        };
        const auto ready = at("  READY QUEUE 1");
        QVERIFY(ready > 0);
        QVERIFY(lines[ready + 1].startsWith(QStringLiteral("    H9 wakeup Task-3")));
        QVERIFY(at("  WAITING 2") > ready);
        QVERIFY(at("  TIMERS 1") > at("  WAITING 2"));
        const auto done = at("  DONE 1");
        QVERIFY(lines[done + 1].contains(QStringLiteral("Task-4")));
        QVERIFY(lines[done + 1].contains(QStringLiteral("'C'")));
    }

    void everyCardOfTheStageIsInTheTreeAtEveryMoment() {
        StageView& stage = m_window->workspace().stage();
        for (std::size_t n = 0; n <= m_window->session().eventCount(); n += 3) {
            m_window->session().seekTo(n);
            stage.finishAnimation();
            QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&stage);
            int cards = 0;
            for (int zone = 1; zone < root->childCount(); ++zone) {
                QAccessibleInterface* list = root->child(zone);
                QCOMPARE(list->role(), QAccessible::List);
                QCOMPARE(list->parent(), root);
                QCOMPARE(root->indexOfChild(list), zone);
                cards += list->childCount();
                for (int i = 0; i < list->childCount(); ++i) {
                    QVERIFY(!list->child(i)->text(QAccessible::Name).isEmpty());
                    QVERIFY(!list->child(i)->rect().isEmpty());
                    QCOMPARE(list->indexOfChild(list->child(i)), i);
                }
            }
            QCOMPARE(std::size_t(cards), stage.currentLayout().cards.size());
        }
    }

    void aCardThatIsPressedIsSelected() {
        m_window->session().seekTo(72);
        StageView& stage = m_window->workspace().stage();
        stage.finishAnimation();
        QAccessibleInterface* waiting = QAccessible::queryAccessibleInterface(&stage)->child(3);
        QAccessibleInterface* card = waiting->child(0);
        QVERIFY(!card->state().selected);
        QVERIFY(card->actionInterface());
        card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(m_window->session().isPinned());
        QVERIFY(card->state().selected);
    }

    void whatIsGoneIsInvalidAndHarmless() {
        m_window->session().seekTo(72);
        StageView& stage = m_window->workspace().stage();
        QAccessibleInterface* card =
            QAccessible::queryAccessibleInterface(&stage)->child(3)->child(1);
        QVERIFY(card->isValid());
        m_window->session().seekTo(0);
        stage.finishAnimation();
        QVERIFY(!card->isValid());
        QVERIFY(card->text(QAccessible::Name).isEmpty());
        QCOMPARE(card->childCount(), 0);
        QVERIFY(card->state().invalid);
    }

    void theTimelineReadsLaneByLane() {
        m_window->session().seekTo(72);
        TimelineView& timeline = m_window->workspace().timeline();
        QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&timeline);
        QCOMPARE(root->childCount(), 5);
        QCOMPARE(root->child(0)->text(QAccessible::Name), QStringLiteral("Loop"));
        QAccessibleInterface* lane = root->child(3);
        QCOMPARE(lane->text(QAccessible::Name), QStringLiteral("Task-3 fetch 'b'"));
        QStringList spans;
        for (int i = 0; i < lane->childCount(); ++i)
            spans << lane->child(i)->text(QAccessible::Name);
        QCOMPARE(spans.mid(0, 4),
                 (QStringList{QStringLiteral("ready"), QStringLiteral("running H3"),
                              QStringLiteral("print b: start"),
                              QStringLiteral("waiting F7 sleep to 0.5 s")}));
        lane->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_window->session().cursor(), std::size_t(34));
    }

    void everyControlHasAName() {
        for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
            if (!button->isVisibleTo(m_window.get()) ||
                button->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QAccessibleInterface* item =
                QAccessible::queryAccessibleInterface(const_cast<QAbstractButton*>(button));
            QVERIFY2(item && !item->text(QAccessible::Name).isEmpty(),
                     button->metaObject()->className());
        }
    }

    void textAndIconsKeepTheirContrast() {
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            for (const QColor& ground :
                 {theme->surface, theme->window, theme->zone, theme->raised, theme->stage}) {
                for (const QColor& ink :
                     {theme->ink, theme->ink2, theme->ink3, theme->accent, theme->good, theme->bad,
                      theme->warn, theme->keyword, theme->string, theme->number, theme->function})
                    QVERIFY2(contrast(ink, ground) >= 4.5,
                             qPrintable(ink.name() + QStringLiteral(" on ") + ground.name()));
            }
            for (std::uint32_t ordinal = 1; ordinal <= 8; ++ordinal) {
                const QColor& task = theme->taskColor(ordinal);
                QVERIFY(contrast(task, theme->surface) >= 3);
                QVERIFY(contrast(theme->onTaskColor(ordinal), task) >= 4.5);
            }
            for (const QColor& ground : {theme->surface, theme->raised})
                QVERIFY(contrast(theme->lineStrong, ground) >= 3);
            QVERIFY(contrast(theme->onAccent, theme->accent) >= 4.5);
            QVERIFY(contrast(theme->good, theme->goodSoft) >= 4.5);
            QVERIFY(contrast(theme->bad, theme->badSoft) >= 4.5);
            QVERIFY(contrast(theme->accent, theme->accentSoft) >= 4.5);
        }
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
