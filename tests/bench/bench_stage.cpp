// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frames of a stage on which hundreds of cards move at once, in milliseconds of this thread.
// QT_QPA_PLATFORM=offscreen bench_stage [CARDS] [SCENE EVENT]
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/stage/cardpictures.h"
#include "gui/stage/stagelayout.h"
#include "gui/stage/stagemotion.h"
#include "gui/stage/stagepainter.h"
#include "gui/stage/stageview.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace {

using namespace coroscope::gui;

constexpr QSize kScreen(1600, 900);
constexpr int kFrames = 300;

double processorTime() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The cards of a real moment, repeated and laid out in rows over the whole picture: `shift` places
// further along for each, so that between two shifts every card moves.
StageLayout crowd(const StageLayout& moment, std::size_t count, std::size_t shift) {
    StageLayout layout = moment;
    layout.size = kScreen;
    layout.scale = 1;
    layout.links.clear();
    layout.cards.clear();
    const std::size_t columns = 20;
    const std::size_t rows = (count + columns - 1) / columns;
    for (std::size_t i = 0; i < count; ++i) {
        StageCard card = moment.cards[i % moment.cards.size()];
        const std::size_t place = (i * 7 + shift) % count;
        card.key = {StageKey::Kind::Task, static_cast<std::uint32_t>(i + 1)};
        card.rect.moveTopLeft(
            {double(place % columns) * kScreen.width() / double(columns),
             60 + double(place / columns) * (kScreen.height() - 60) / double(rows)});
        card.origin.reset();
        layout.cards.push_back(std::move(card));
    }
    return layout;
}

void report(const char* what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-28s median %7.2f ms   95 %% %7.2f ms   99 %% %7.2f ms   worst %7.2f ms (%zu)\n",
                what, at(0.5), at(0.95), at(0.99), times.back(), times.size());
}

double frame(QImage& image, const StageLayout& from, const StageLayout& to, double progress,
             const Theme& theme, CardPictures& pictures) {
    const double begin = processorTime();
    QPainter painter(&image);
    painter.fillRect(image.rect(), theme.stage);
    paintStage(painter, blendStages(from, to, progress, Motion::Forward), theme, &pictures);
    painter.end();
    return processorTime() - begin;
}

void measure(const char* what, const StageLayout& moment, std::size_t count, const Theme& theme) {
    const StageLayout from = crowd(moment, count, 0);
    const StageLayout to = crowd(moment, count, count / 3);
    QImage image(kScreen, QImage::Format_RGB32);
    CardPictures pictures;
    std::printf("%-28s first  %7.2f ms\n", what, frame(image, from, to, 0, theme, pictures));
    std::vector<double> times;
    for (int i = 0; i < kFrames; ++i)
        times.push_back(frame(image, from, to, double(i % 60) / 59.0, theme, pictures));
    report(what, std::move(times));
}

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const std::size_t count = argc > 1 ? std::stoul(argv[1]) : 300;
    MainWindow window;
    window.documents().openPath(QString::fromLocal8Bit(argc > 2 ? argv[2] : ":gather"));
    window.session().seekTo(argc > 3 ? std::stoul(argv[3]) : 72);
    window.resize(1440, 900);
    window.show();
    QCoreApplication::processEvents();
    const StageLayout moment = window.findChild<StageView*>()->currentLayout();
    std::printf("%zu cards, %d x %d\n", count, kScreen.width(), kScreen.height());
    measure("light", moment, count, themeOf(false));
    measure("dark", moment, count, themeOf(true));
    return 0;
}
