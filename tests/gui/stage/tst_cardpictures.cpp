// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The pictures of the cards: the same pixels as painted cards, made anew when a card changes and
// not when it moves.
#include "core/trace/stateat.h"
#include "gui/stage/cardpictures.h"
#include "gui/stage/stagepainter.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QImage>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

constexpr QSize kSize(1200, 800);

StageLayout moment() {
    const Trace trace = recordedTrace("gather");
    return layoutStage(StateIndex(trace).stateAt(72), trace, {}, QSizeF(775, 560));
}

template <typename Paint>
QImage painted(double scale, const Paint& paint) {
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    image.fill(themeOf(false).stage);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paint(painter);
    return image;
}

// Twice, for the second time the pictures are there.
QImage throughPictures(CardPictures& pictures, const StageLayout& layout, double scale = 1,
                       bool isDark = false) {
    return painted(scale, [&](QPainter& painter) {
        pictures.beginFrame();
        for (const StageCard& card : layout.cards)
            pictures.paint(painter, card, themeOf(isDark));
    });
}

int furthest(const QImage& one, const QImage& other) {
    int most = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            most = std::max({most, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                             std::abs(a.blue() - b.blue())});
        }
    return most;
}

} // namespace

class TestCardPictures : public QObject {
    Q_OBJECT

private slots:
    void aPictureShowsWhatPaintingShows_data();
    void aPictureShowsWhatPaintingShows();
    void movingAndFadingMakesNoPicture();
    void whatTheCardTellsMakesAnother();
    void scaleAndThemeMakeOthers();
    void whatIsNoLongerShownIsLetGo();
};

void TestCardPictures::aPictureShowsWhatPaintingShows_data() {
    QTest::addColumn<double>("scale");
    QTest::newRow("as it is") << 1.0;
    QTest::newRow("for a projector") << 1.5;
}

void TestCardPictures::aPictureShowsWhatPaintingShows() {
    QFETCH(double, scale);
    StageLayout layout = moment();
    // At whole pixels, for there pictures are put.
    for (StageCard& card : layout.cards) {
        const double shift = card.rect.left();
        card.rect.moveTo(std::round(card.rect.left() / 2) * 2, std::round(card.rect.top() / 2) * 2);
        card.stem += card.stem > 0 ? card.rect.left() - shift : 0;
    }
    const QImage expected = painted(scale, [&](QPainter& painter) {
        for (const StageCard& card : layout.cards)
            paintCard(painter, card, themeOf(false));
    });
    CardPictures pictures;
    // Blending twice rounds twice; text of a picture has no other difference.
    QVERIFY(furthest(throughPictures(pictures, layout, scale), expected) <= 12);
    QVERIFY(furthest(throughPictures(pictures, layout, scale), expected) <= 12);
    QVERIFY(pictures.count() >= layout.cards.size() - 1); // all but the dashed one
}

void TestCardPictures::movingAndFadingMakesNoPicture() {
    StageLayout layout = moment();
    CardPictures pictures;
    throughPictures(pictures, layout);
    const std::size_t made = pictures.made();
    QVERIFY(made > 0);
    for (StageCard& card : layout.cards) {
        card.rect.translate(37.25, 11.5);
        card.stem += card.stem > 0 ? 37.25 : 0;
        card.opacity = 0.5;
        card.origin = QRectF(1, 2, 3, 4);
    }
    throughPictures(pictures, layout);
    QCOMPARE(pictures.made(), made);
}

void TestCardPictures::whatTheCardTellsMakesAnother() {
    const StageLayout before = moment();
    const auto makes = [&before](const auto& change) {
        StageLayout layout = before;
        CardPictures pictures;
        throughPictures(pictures, layout);
        const std::size_t made = pictures.made();
        for (StageCard& card : layout.cards)
            if (card.kind == CardKind::Done)
                change(card);
        const QImage shown = throughPictures(pictures, layout);
        CardPictures fresh;
        return pictures.made() == made + 1 && shown == throughPictures(fresh, layout);
    };
    QVERIFY(makes([](StageCard& card) { card.title = QStringLiteral("other"); }));
    QVERIFY(makes([](StageCard& card) { card.pill = QStringLiteral("other"); }));
    QVERIFY(makes([](StageCard& card) { card.isSelected = !card.isSelected; }));
    QVERIFY(makes([](StageCard& card) { card.isLit = !card.isLit; }));
    QVERIFY(makes([](StageCard& card) { card.ordinal += 1; }));
    QVERIFY(makes([](StageCard& card) { card.rect.setWidth(card.rect.width() + 9); }));
    QVERIFY(makes([](StageCard& card) { card.pillTone = Tone::Bad; }));
}

void TestCardPictures::scaleAndThemeMakeOthers() {
    const StageLayout layout = moment();
    CardPictures pictures;
    throughPictures(pictures, layout);
    const std::size_t made = pictures.made();
    throughPictures(pictures, layout, 1.25);
    QCOMPARE(pictures.made(), 2 * made);
    throughPictures(pictures, layout, 1.25, true);
    QCOMPARE(pictures.made(), 3 * made);
    QCOMPARE(pictures.count(), made);
}

void TestCardPictures::whatIsNoLongerShownIsLetGo() {
    StageLayout layout = moment();
    CardPictures pictures;
    throughPictures(pictures, layout);
    QVERIFY(pictures.count() > 1);
    layout.cards.clear();
    throughPictures(pictures, layout);
    throughPictures(pictures, layout);
    QCOMPARE(pictures.count(), std::size_t(0));
}

QTEST_MAIN(TestCardPictures)
#include "tst_cardpictures.moc"
