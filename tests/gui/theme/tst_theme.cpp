// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The colours can be read: contrast by WCAG 2 of each pair that the window paints.
#include "gui/theme/theme.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace coroscope::gui;

namespace {

constexpr double kText = 4.5;
constexpr double kShape = 3.0;

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void theMeasureKnowsBlackAndWhite();
    void eachPairIsReadable_data();
    void eachPairIsReadable();
};

void TestTheme::theMeasureKnowsBlackAndWhite() {
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(std::abs(contrast(Qt::white, Qt::white) - 1) < 0.01);
}

void TestTheme::eachPairIsReadable_data() {
    QTest::addColumn<QColor>("over");
    QTest::addColumn<QColor>("under");
    QTest::addColumn<double>("least");
    const auto add = [](const Theme& t, const char* name, const QColor& over, const QColor& under,
                        double least) {
        QTest::addRow("%s, %s, %s on %s", t.isDark ? "dark" : "light", name,
                      qPrintable(over.name()), qPrintable(under.name()))
            << over << under << least;
    };
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const Theme& t = *theme;
        for (const QColor& floor : {t.window, t.surface, t.zone, t.raised, t.stage}) {
            for (const QColor& ink : {t.ink, t.ink2, t.ink3, t.accent, t.good, t.bad, t.warn})
                add(t, "text", ink, floor, kText);
        }
        for (const QColor& floor : {t.surface, t.raised, t.stage})
            add(t, "border", t.lineStrong, floor, kShape);
        for (const QColor& ink : {t.keyword, t.string, t.number, t.function, t.comment})
            add(t, "code", ink, t.surface, kText);
        add(t, "count", t.ink2, t.hover, kText);
        add(t, "chosen", t.accent, t.accentSoft, kText);
        add(t, "button", t.onAccent, t.accent, kText);
        add(t, "result", t.good, t.goodSoft, kText);
        add(t, "exception", t.bad, t.badSoft, kText);
        add(t, "finding", t.warn, t.warnSoft, kText);
        for (std::uint32_t task = 1; task <= 8; ++task) {
            add(t, "badge", t.onTaskColor(task), t.taskColor(task), kText);
            for (const QColor& floor : {t.surface, t.zone, t.raised})
                add(t, "task", t.taskColor(task), floor, kShape);
            add(t, "current line", t.ink, Theme::mix(t.taskColor(task), t.surface, 0.11), kText);
        }
    }
}

void TestTheme::eachPairIsReadable() {
    QFETCH(const QColor, over);
    QFETCH(const QColor, under);
    QFETCH(const double, least);
    const double ratio = contrast(over, under);
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

QTEST_APPLESS_MAIN(TestTheme)
#include "tst_theme.moc"
