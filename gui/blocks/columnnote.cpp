// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Badges stand within the sentence: blanks that do not break keep their room.
#include "gui/blocks/columnnote.h"

#include "gui/blocks/blocknames.h"
#include "gui/narration/teller.h"
#include "gui/theme/glyphs.h"
#include "gui/theme/wrappedtext.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kBadge = 15;
constexpr double kLine = 19;
constexpr std::size_t kMost = 4; // badges; so many stand on the first line of a column

QString sentence(const ColumnNote& note, const QString& tasks) {
    const bool isOne = note.badges.size() == 1;
    if (note.place.isEmpty())
        return (isOne ? BlockNames::tr("%1 stands at line %2.")
                      : BlockNames::tr("%1 stand at line %2."))
            .arg(tasks)
            .arg(note.line);
    return (isOne ? BlockNames::tr("%1 stands at the %2 block.")
                  : BlockNames::tr("%1 stand at the %2 block."))
        .arg(tasks, note.place);
}

QString advice() {
    return BlockNames::tr("Edit while stopped: the run starts again and stops at the same event.");
}

QStringList namesOf(const ColumnNote& note, const auto& nameOf) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(note.badges.size(), kMost); ++i)
        names << nameOf(note.badges[i]);
    if (note.badges.size() > kMost)
        names << BlockNames::tr("%1 more").arg(note.badges.size() - kMost);
    return names;
}

} // namespace

QString toldNote(const ColumnNote& note) {
    const auto number = [](std::uint32_t ordinal) {
        return QStringLiteral("Task-%1").arg(ordinal);
    };
    return sentence(note, listed(namesOf(note, number))) + u' ' + advice();
}

void paintColumnNote(QPainter& painter, const QRectF& rect, const ColumnNote& note,
                     const Theme& theme) {
    const QFont font = Theme::text(13);
    const QFontMetricsF metrics(font);
    const double blank = metrics.horizontalAdvance(QChar(QChar::Nbsp));
    const QString room(int(std::ceil((kBadge + 1) / blank)), QChar(QChar::Nbsp));
    const QString text =
        sentence(note, listed(namesOf(note, [&](auto) { return room; }))) + u' ' + advice();
    const WrappedText wrapped(text, font, rect.width(), kLine);
    if (wrapped.height() > rect.height())
        return;
    wrapped.draw(painter, rect.topLeft(), theme.ink2);
    qsizetype from = 0;
    for (std::size_t i = 0; i < std::min(note.badges.size(), kMost); ++i) {
        from = text.indexOf(room, from);
        if (from < 0)
            return;
        const double x = rect.left() + metrics.horizontalAdvance(text.left(from));
        const double free = metrics.horizontalAdvance(room) - kBadge;
        drawBadge(painter,
                  QRectF(x + free / 2, rect.top() + (kLine - kBadge) / 2 + 0.5, kBadge, kBadge),
                  note.badges[i], theme);
        from += room.size();
    }
}

} // namespace coroscope::gui
