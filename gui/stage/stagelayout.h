// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The geometry of the stage at one moment: zones, cards and links as plain values, a pure function
// of the state. The window, the exports and the animation all draw it.
#pragma once

#include "core/trace/state.h"
#include "gui/session/question.h"
#include "gui/session/selection.h"
#include "gui/session/sourcewords.h"
#include "gui/theme/glyphs.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace coroscope::gui {

// What a card is, across the zones: a task keeps its key on its way from WAITING to READY to
// RUNNING to DONE, so that it can be seen to move.
struct StageKey {
    // Rest is "and 3 more" of the zone in `id`; Column and Sum number themselves.
    enum class Kind : std::uint8_t { Task, Future, Handle, Next, Group, Rest, Column, Sum };
    Kind kind = Kind::Handle;
    std::uint32_t id = 0;
    auto operator<=>(const StageKey&) const = default;
};

enum class CardKind : std::uint8_t {
    Handle, // on the belt
    Stroke, // on the belt, too many for cards
    Running,
    BigRunning, // with one card a frame
    NextUp,     // the dashed card in the free running slot
    Task,
    Future,
    Gather,
    Timer,
    Done,
    Group, // many waiting tasks of one kind, or "and 3 more"
    // Of a run with many tasks:
    GroupRow, // the tasks of one coroutine that wait for one thing
    Column,   // timers
    Sum,      // how many returned, raised, were cancelled
};

enum class Tone : std::uint8_t { Neutral, Accent, Good, Bad };

// A line inside a card: a child of a gather or a coroutine's frame.
struct StageRow {
    std::uint32_t ordinal = 0; // the badge, 0 for none
    QString title;
    QString aside;
    std::optional<StateIcon> icon;
    bool isMono = false; // the aside is a value or code
    bool isLibrary = false;
    // Frames of the big running card:
    QString code;
    std::vector<SourceWord> words; // of the code, for its colours
    QString pill;
    bool isCurrent = false;
    QString call;     // between this frame and the one below: who called whom
    QString callNote; // "directly, at event 20"
    QString giveBack; // what it will hand back, if that comes next
    QRectF rect;      // relative to the card
    bool operator==(const StageRow&) const = default;
};

struct StageCard {
    StageKey key;
    CardKind kind = CardKind::Handle;
    QRectF rect;
    Selection target;          // what a click selects
    std::uint32_t ordinal = 0; // the task's colour and badge; 0 for the loop's own
    QString id;                // "H9"
    QString title;
    QString detail;
    QString aside;
    QString pill;
    Tone pillTone = Tone::Neutral;
    std::optional<StateIcon> icon;
    std::uint32_t ownerOrdinal = 0; // a lock's holder
    bool isSelected = false;
    bool isLit = false; // the pointer is on it, here or in another view
    bool isDead = false;
    bool isWarned = false; // a row that stands for a crowd
    int answer = -1;       // to the question that is asked: 0 is A
    bool isChosenAnswer = false;
    bool isAsking = false; // the running slot while one is to say who comes next
    // Of a sleep that is left, or of the largest group, 0 to 1; below 0: none.
    double share = -1;
    QString shareText;
    int childrenDone = 0;
    int childCount = 0;
    double rowHeight = 30;
    double stem = 0; // a timer's place on the ruler, scene x
    std::vector<StageRow> rows;
    QString toolTip;
    std::optional<QRectF> origin; // where it comes from when it is new
    double opacity = 1;           // of the whole, while it comes or goes
    double contentOpacity = 1;    // of what is inside
    bool hasFrame = true;         // false for what fades out of a card that became another
    bool operator==(const StageCard&) const = default;
};

struct StageLink {
    StageKey from;
    StageKey to;
    QPolygonF path;            // corners, right-angled; the last point is the tip
    std::uint32_t ordinal = 0; // the waiting task's colour; 0: ink
    bool isCycle = false;
    QString label;
    QPointF labelAt;
    bool isLabelRight = false; // the label ends at labelAt
    bool isLabelLeft = false;  // the label begins at labelAt
    double opacity = 1;
};

enum class ZoneKind : std::uint8_t { Ready, Running, Waiting, Timers, Done };
constexpr std::size_t kZoneCount = 5;

struct StageZone {
    QRectF rect;
    QString title;
    int count = -1;  // below 0: none is shown
    QString note;    // beside the count
    QString hint;    // right-aligned
    QString message; // what an empty zone says
    double messageTop = 40;
    double headTop = 9;
};

struct StagePhase {
    QString text;
    bool isOn = false;
};

struct StageHeader {
    QString title;
    std::vector<StagePhase> phases; // empty where there is a verdict
    QString verdict;
    bool isBad = false;
    std::optional<StateIcon> verdictIcon;
    bool isGrouped = false; // the zones tell groups, not single tasks
};

struct StageRuler {
    bool isShown = false;
    double now = 0;
    double step = 0.1;    // seconds between labels
    double pixels = 71.6; // pixels a step
    QString nowText;
    bool isNowInHead = false; // no room beside the flag
    int decimals = 1;         // of the labels
};

struct StageBelt {
    bool isShown = true;           // not where the zone is low
    double top = 139;              // below the zone's top
    std::vector<QRectF> places;    // empty places, scene coordinates
    std::optional<double> border;  // between this iteration's handles and the next's, scene x
    bool hasArrow = false;         // the round arrow to RUNNING
    std::vector<QString> counters; // label, number, label, number …: since the handle started
    QString countersTitle;
    bool isPlain = false; // strokes lie on it: no rollers
    double legendTop = 0; // of the legend's middle, below the zone's top
    std::vector<std::pair<std::uint32_t, QString>> legend; // badge, count
    QString next;                                          // who comes next, in words
};

struct StageRing { // the middle of a cycle
    bool isShown = false;
    QPointF centre;
    QString text;
};

struct StageLayout {
    QSizeF size; // of the scene; the widget's size divided by the scale
    double scale = 1;
    bool isPicture = false; // of an export: no button is drawn
    StageHeader header;
    std::array<StageZone, kZoneCount> zones;
    StageBelt belt;
    StageRuler ruler;
    StageRing ring;
    std::vector<StageCard> cards;
    std::vector<StageLink> links;

    [[nodiscard]] const StageZone& zone(ZoneKind kind) const { return zones[std::size_t(kind)]; }
    [[nodiscard]] StageZone& zone(ZoneKind kind) { return zones[std::size_t(kind)]; }
    [[nodiscard]] const StageCard* find(StageKey key) const;
    // The topmost card there, in scene coordinates.
    [[nodiscard]] const StageCard* cardAt(QPointF point) const;
    [[nodiscard]] ZoneKind zoneOf(const StageCard& card) const;
};

struct StageOptions {
    Selection selection;
    bool isPinned = false; // the user chose it
    Selection hover;
    QStringList source;                 // the scene's lines, for the frames
    const SourceWords* words = nullptr; // of that text; may be missing
    Question question;                  // "which handle runs next?"
    bool coversFuture = false;          // nothing may tell what comes next
    QString stopMessage;                // a deadlock or a limit at the end of the run
    bool isRefused = false;             // the text has errors and no run is shown
};

constexpr QSizeF kStageSize(775, 560);
constexpr double kMaximalScale = 1.5;

// The scene at `state` in a widget of `size`: 775 × 560 scaled to fit, the rest of the room given
// to READY, WAITING and TIMERS.
[[nodiscard]] StageLayout layoutStage(const State& state, const Trace& trace,
                                      const StageOptions& options, QSizeF size);

// Where the button stands that shows the whole stage again, in scene coordinates.
[[nodiscard]] inline QRectF fitButton(const StageLayout& layout) {
    return {layout.size.width() - 44, 10, 28, 28};
}

// A card in a few words, and the stage in one paragraph, for assistive technology.
[[nodiscard]] QString describeCard(const StageCard& card);
[[nodiscard]] QString describeStage(const StageLayout& layout);

} // namespace coroscope::gui
