// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Keys as a table; what Coroscope is.
#include "gui/app/helpdialogs.h"

#include "gui/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace coroscope::gui {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

struct KeyRow {
    const char* what;
    const char* keys;
};

constexpr KeyRow kRows[] = {
    {QT_TRANSLATE_NOOP("Help", "Step, step back"), "F11, Right · Shift F11, Left"},
    {QT_TRANSLATE_NOOP("Help", "Step over to the task's next suspension, back"), "F10 · Shift F10"},
    {QT_TRANSLATE_NOOP("Help", "Next, previous iteration"),
     "Ctrl F11, Down, N · Ctrl Shift F11, Up, P"},
    {QT_TRANSLATE_NOOP("Help", "Run, pause"), "F5, Space"},
    {QT_TRANSLATE_NOOP("Help", "To the start, to the end"), "Home · End"},
    {QT_TRANSLATE_NOOP("Help", "Step by line, handle, iteration"), "1 · 2 · 3"},
    {QT_TRANSLATE_NOOP("Help", "Slower, faster"), "[ · ]"},
    {QT_TRANSLATE_NOOP("Help", "Run the new text"), "Ctrl Return"},
    {QT_TRANSLATE_NOOP("Help", "Breakpoint, run to the line"), "F9 · Ctrl F10"},
    {QT_TRANSLATE_NOOP("Help", "Go to an event, a time, a task, a line, a command"), "Ctrl K"},
    {QT_TRANSLATE_NOOP("Help", "Next, previous event"), "Shift Right · Shift Left"},
    {QT_TRANSLATE_NOOP("Help", "To the next, the last breakpoint"), "Ctrl F5 · Ctrl Shift F5"},
    {QT_TRANSLATE_NOOP("Help", "Until this task runs, where it ran; until what it awaits is done"),
     "F7 · Shift F7 · Ctrl F7"},
    {QT_TRANSLATE_NOOP("Help", "To the cause, to the effect of this event"), "C · E"},
    {QT_TRANSLATE_NOOP("Help", "Back to before a jump, forth again"), "Alt Left · Alt Right"},
    {QT_TRANSLATE_NOOP("Help", "Predict; choose, check, leave"), "Q · A, B, C … · Enter · Esc"},
    {QT_TRANSLATE_NOOP("Help", "Present: full screen, large type"), "Ctrl Shift P"},
    {QT_TRANSLATE_NOOP("Help", "Timeline: find, show one, pin, hide lanes"),
     "/ · I · Shift P · Delete"},
    {QT_TRANSLATE_NOOP("Help", "Timeline: measure between two moments, clear"),
     "M at each end, Shift drag · Esc"},
    {QT_TRANSLATE_NOOP("Help", "Timeline: zoom, pan"), "W, S · A, D"},
    {QT_TRANSLATE_NOOP("Help", "Timeline: open lanes, whole run, fold idle time"),
     "O · Shift F · Z"},
    {QT_TRANSLATE_NOOP("Help", "New, open, save, export"), "Ctrl N · Ctrl O · Ctrl S · Ctrl E"},
    {QT_TRANSLATE_NOOP("Help", "New chain; insert a phase at the line"),
     "Ctrl Shift N · Ctrl Shift I"},
    {QT_TRANSLATE_NOOP("Help", "What if, at the line or the block"), "Alt Return"},
    {QT_TRANSLATE_NOOP("Help", "To the first difference; show the run before"),
     "Ctrl D, Ctrl Shift D · Ctrl Shift G"},
    {QT_TRANSLATE_NOOP("Help", "Timeline: another time for a sleep"),
     "drag its grip, Alt drag · +, -"},
    {QT_TRANSLATE_NOOP("Help", "Mend the line's problem; next, previous problem"),
     "Ctrl . · F8 · Shift F8"},
    {QT_TRANSLATE_NOOP("Help", "Preferences"), "Ctrl ,"},
    {QT_TRANSLATE_NOOP("Help", "These keys"), "F1, ?"},
};

QWidget* makeTable(int columns) {
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    const int most = (int(std::size(kRows)) + columns - 1) / columns;
    int number = 0;
    for (const KeyRow& each : kRows) {
        const int row = number % most;
        const int column = number++ / most * 2;
        grid->addWidget(new QLabel(Help::tr(each.what)), row, column);
        auto* keys = new QLabel(QString::fromUtf8(each.keys));
        keys->setFont(Theme::text(13, 600));
        grid->addWidget(keys, row, column + 1);
    }
    return table;
}

// Two columns where the window is as wide, else one that scrolls.
QWidget* makeKeys(QWidget* parent, const QSize& room) {
    QWidget* table = makeTable(2);
    if (table->sizeHint().width() + 50 > room.width()) {
        delete table;
        table = makeTable(1);
    }
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(table);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    table->setAutoFillBackground(false);
    const QSize wanted = table->sizeHint();
    area->setFixedSize(wanted.width() + 14, std::min(wanted.height(), room.height() - 110));
    return area;
}

} // namespace

void showKeysDialog(QWidget* window) {
    QDialog dialog(window);
    dialog.setWindowTitle(Help::tr("Keys"));
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    const QSize room =
        window->window()->size().boundedTo(window->screen()->availableSize()) - QSize(40, 60);
    layout->addWidget(makeKeys(&dialog, room));
    auto* hint = new QLabel(Help::tr("Letters, digits and arrows act while the stage or the "
                                     "timeline has the focus."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addSpacing(12);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    dialog.exec();
}

void showAboutDialog(QWidget* window) {
    QMessageBox box(window);
    box.setWindowTitle(Help::tr("About Coroscope"));
    box.setTextFormat(Qt::PlainText);
    box.setText(QStringLiteral("Coroscope %1").arg(QCoreApplication::applicationVersion()));
    box.setInformativeText(
        Help::tr("See what the event loop does. Every event of a scene is what the same program "
                 "does under CPython 3.11's asyncio, and every moment can be reached from every "
                 "other.\n\nEverything runs on this computer. Apache License 2.0."));
    box.exec();
}

} // namespace coroscope::gui
