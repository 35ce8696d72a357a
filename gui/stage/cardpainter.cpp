// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The cards: a body with a coloured edge, and inside it what its kind tells.
#include "gui/stage/stagepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

namespace coroscope::gui {

namespace {

class CardPainter {
public:
    CardPainter(QPainter& painter, const StageCard& card, const Theme& theme)
        : p(painter)
        , c(card)
        , t(theme)
        , r(card.rect) {}

    void paint() {
        p.save();
        p.setOpacity(p.opacity() * c.opacity);
        if (c.kind == CardKind::Stroke) {
            p.fillRect(r, edge());
        } else {
            if (c.hasFrame)
                paintBody();
            p.setOpacity(p.opacity() * c.contentOpacity);
            paintInside();
            paintAnswer();
        }
        p.restore();
    }

private:
    [[nodiscard]] QColor edge() const { return c.ordinal ? t.taskColor(c.ordinal) : t.lineStrong; }
    [[nodiscard]] double left() const { return r.left() + 16; }
    [[nodiscard]] double right() const { return r.right() - 12; }
    double text(double x, double y, const QString& words, const QFont& font, const QColor& ink,
                bool isRight = false) {
        const double room = isRight ? x - left() : right() - x;
        return paintText(p, {x, r.top() + y}, room, words, font, ink, isRight);
    }

    void paintBody();
    void paintInside();
    void paintHandle();
    void paintAnswer();
    void paintCode(const StageRow& row, const QPointF& at, double room);
    void paintNextUp();
    void paintRunning();
    void paintBig();
    void paintTask();
    void paintFuture();
    void paintGather();
    void paintTimer();
    void paintDone();
    void paintFrameRow(const StageRow& row, const QRectF& rect);
    void paintBigFrame(const StageRow& row, const QRectF& rect);
    double paintPill(double rightEdge, double y, const QString& words,
                     std::optional<StateIcon> icon, Tone tone, bool isMono, double most);
    void badge(double x, double y, double side = 20) {
        if (c.ordinal)
            drawBadge(p, QRectF(x, r.top() + y - side / 2, side, side), c.ordinal, t);
    }

    QPainter& p;
    const StageCard& c;
    const Theme& t;
    QRectF r;
};

void CardPainter::paintBody() {
    const bool isGhost = c.kind == CardKind::NextUp;
    QPainterPath body;
    body.addRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
    const bool isMarked = c.isSelected || c.answer >= 0;
    QPen pen(c.isDead   ? t.bad
             : isMarked ? t.accent
             : c.isLit  ? t.lineStrong
                        : t.line,
             isMarked || c.isDead ? 2 : 1);
    if (isGhost) {
        pen = QPen(t.lineStrong, 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
    }
    p.setPen(Qt::NoPen);
    if (!isGhost)
        p.fillPath(body, c.isChosenAnswer ? t.accentSoft : t.raised);
    p.save();
    p.setClipPath(body, Qt::IntersectClip);
    QColor edgeColor = edge();
    if (isGhost)
        edgeColor.setAlphaF(0.5f);
    p.fillRect(QRectF(r.left(), r.top(), 5, r.height()), edgeColor);
    p.restore();
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawPath(body);
}

void CardPainter::paintInside() {
    switch (c.kind) {
    case CardKind::Handle:
        return paintHandle();
    case CardKind::NextUp:
        return paintNextUp();
    case CardKind::Running:
        return paintRunning();
    case CardKind::BigRunning:
        return paintBig();
    case CardKind::Task:
    case CardKind::Group:
        return paintTask();
    case CardKind::Future:
        return paintFuture();
    case CardKind::Gather:
        return paintGather();
    case CardKind::Timer:
        return paintTimer();
    case CardKind::Done:
        return paintDone();
    case CardKind::Stroke:
    case CardKind::GroupRow: // see groupcards.cpp
    case CardKind::Column:
    case CardKind::Sum:
        break;
    }
}

double CardPainter::paintPill(double rightEdge, double y, const QString& words,
                              std::optional<StateIcon> icon, Tone tone, bool isMono, double most) {
    if (words.isEmpty() && !icon)
        return 0;
    const QFont font = isMono ? Theme::mono(12, 600) : Theme::text(11, 600);
    const double iconWidth = icon ? 19 : 0;
    const double room = std::max(0.0, most - iconWidth - 14);
    const QString shown = elideMiddle(words, font, room);
    const double width = QFontMetricsF(font).horizontalAdvance(shown) + 14 + iconWidth;
    const QColor fill = tone == Tone::Good     ? t.goodSoft
                        : tone == Tone::Bad    ? t.badSoft
                        : tone == Tone::Accent ? t.accentSoft
                                               : t.hover;
    const QColor ink = tone == Tone::Good     ? t.good
                       : tone == Tone::Bad    ? t.bad
                       : tone == Tone::Accent ? t.accent
                                              : t.ink2;
    const QRectF pill(rightEdge - width, r.top() + y - 9, width, 18);
    p.setPen(Qt::NoPen);
    p.setBrush(fill);
    p.drawRoundedRect(pill, 6, 6);
    if (icon)
        drawStateIcon(p, *icon, QRectF(pill.left() + 6, pill.center().y() - 7, 14, 14), ink);
    paintText(p, {pill.left() + 7 + iconWidth, pill.center().y()}, room + 4, shown, font, ink);
    return width;
}

void CardPainter::paintHandle() {
    if (r.width() < 80) { // a crowd: number and task are all that can be read
        text(left(), 17, c.id, Theme::mono(11.5, 500), t.ink3);
        badge(left(), 61);
        return;
    }
    text(left(), 17, c.id, Theme::mono(11.5, 500), t.ink3);
    paintPill(right(), 17, c.pill, {}, Tone::Accent, false, r.width() * 0.6);
    text(left(), 37, c.title, Theme::text(15, 650), t.ink);
    double x = left();
    if (c.ordinal) {
        badge(x, 61);
        x += 27;
    }
    x += text(x, 61, c.detail, Theme::text(13, 500), t.ink) + 7;
    text(x, 61, c.aside, Theme::mono(12), t.ink3);
}

void CardPainter::paintFrameRow(const StageRow& row, const QRectF& rect) {
    p.setPen(QPen(t.line, 1));
    p.setBrush(t.raised);
    p.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QFont font = Theme::mono(11.5);
    const double aside = QFontMetricsF(font).horizontalAdvance(row.aside);
    paintText(p, {rect.left() + 8, rect.center().y()}, rect.width() - 24 - aside, row.title, font,
              t.ink);
    paintText(p, {rect.right() - 8, rect.center().y()}, aside + 4, row.aside, font, t.ink3, true);
}

// The letter of an answer, in the corner; the whole card can be clicked.
void CardPainter::paintAnswer() {
    if (c.answer < 0)
        return;
    const double y = c.kind == CardKind::Timer ? r.center().y() : r.top() + 21;
    const QRectF ring(right() - 22, y - 12, 24, 24);
    p.setPen(QPen(t.accent, 1.8));
    p.setBrush(c.isChosenAnswer ? t.accent : t.raised);
    p.drawEllipse(ring);
    p.setFont(Theme::text(13, 650));
    p.setPen(c.isChosenAnswer ? t.onAccent : t.accent);
    p.drawText(ring, Qt::AlignCenter, QChar(u'A' + c.answer));
}

const QColor& codeColor(const Theme& theme, const SourceWord& word) {
    if (word.isInString)
        return theme.string;
    switch (word.kind) {
    case SourceWord::Kind::Keyword:
        return theme.keyword;
    case SourceWord::Kind::String:
        return theme.string;
    case SourceWord::Kind::Number:
        return theme.number;
    case SourceWord::Kind::Function:
        return theme.function;
    case SourceWord::Kind::Comment:
        return theme.comment;
    case SourceWord::Kind::Name:
    case SourceWord::Kind::Operator:
        break;
    }
    return theme.ink;
}

// A line that does not fit is shortened and stays plain: its words have lost their places.
void CardPainter::paintCode(const StageRow& row, const QPointF& at, double room) {
    const QFont font = Theme::mono(12);
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(row.code) > room || row.words.empty()) {
        paintText(p, at, room, row.code, font, t.ink);
        return;
    }
    p.setFont(font);
    qsizetype done = 0;
    const auto part = [&](qsizetype begin, qsizetype length, const QColor& ink) {
        const double x = at.x() + metrics.horizontalAdvance(row.code.left(begin));
        p.setPen(ink);
        p.drawText(QRectF(x, at.y() - 14, room, 28), Qt::AlignVCenter | Qt::AlignLeft,
                   row.code.mid(begin, length));
        done = begin + length;
    };
    for (const SourceWord& word : row.words) {
        if (word.begin > done)
            part(done, word.begin - done, t.ink);
        part(word.begin, word.length, codeColor(t, word));
    }
    part(done, row.code.size() - done, t.ink);
}

void CardPainter::paintNextUp() {
    if (c.isAsking) {
        p.setFont(Theme::text(36, 700));
        p.setPen(t.accent);
        p.drawText(r.adjusted(0, 14, 0, -40), Qt::AlignCenter, QStringLiteral("?"));
        p.setFont(Theme::text(13));
        p.setPen(t.ink2);
        p.drawText(QRectF(r.left(), r.bottom() - 44, r.width(), 24), Qt::AlignCenter, c.title);
        return;
    }
    badge(left() - 1, 18);
    text(left() + (c.ordinal ? 27 : 0), 18, c.title, Theme::text(13, 600), t.ink2);
    text(left(), 42, c.rows.empty() ? c.detail : QString(), Theme::mono(12), t.ink2);
    double y = 36;
    for (const StageRow& row : c.rows) {
        const QRectF place = row.rect.isEmpty() ? QRectF(15, y, r.width() - 25, 24) : row.rect;
        paintFrameRow(row, place.translated(r.topLeft()));
        y += 27;
    }
}

void CardPainter::paintRunning() {
    badge(left() - 1, 18);
    text(left() + (c.ordinal ? 27 : 0), 18, c.title, Theme::text(15, 650), t.ink);
    if (c.icon)
        drawStateIcon(p, *c.icon, QRectF(right() - 15, r.top() + 11, 14, 14), t.ink2);
    text(left(), 42, c.rows.empty() ? c.detail : QString(), Theme::mono(12), t.ink2);
    double y = 36;
    for (const StageRow& row : c.rows) {
        const QRectF place = row.rect.isEmpty() ? QRectF(15, y, r.width() - 25, 24) : row.rect;
        paintFrameRow(row, place.translated(r.topLeft()));
        y += 27;
    }
}

void CardPainter::paintBigFrame(const StageRow& row, const QRectF& rect) {
    p.setPen(QPen(row.isCurrent ? edge() : t.lineStrong, row.isCurrent ? 1.5 : 1));
    p.setBrush(row.isCurrent ? Theme::mix(edge(), t.raised, 0.11) : t.raised);
    p.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const double y = rect.top() + 17;
    const double name = paintText(p, {rect.left() + 12, y}, rect.width() / 2, row.title,
                                  Theme::mono(13, 600), t.ink);
    paintText(p, {rect.left() + 22 + name, y}, 90, row.aside, Theme::text(12.5), t.ink2);
    const QFont font = Theme::text(12, 600);
    if (!row.pill.isEmpty()) {
        const double icon = row.isCurrent ? 16 : 0;
        const double width = QFontMetricsF(font).horizontalAdvance(row.pill) + 14 + icon;
        const QRectF pill(rect.right() - 10 - width, y - 10, width, 20);
        p.setPen(Qt::NoPen);
        p.setBrush(row.isCurrent ? edge() : t.hover);
        p.drawRoundedRect(pill, 6, 6);
        const QColor ink = row.isCurrent ? t.onTaskColor(c.ordinal) : t.ink2;
        if (row.isCurrent)
            drawStateIcon(p, StateIcon::Running,
                          QRectF(pill.left() + 6, pill.center().y() - 5, 11, 11), ink);
        paintText(p, {pill.left() + 7 + icon, pill.center().y()}, width, row.pill, font, ink);
    }
    paintCode(row, {rect.left() + 12, rect.top() + 44}, rect.width() - 24);
}

void CardPainter::paintBig() {
    badge(left() + 3, 23);
    double x = left() + (c.ordinal ? 32 : 3);
    x += text(x, 23, c.title, Theme::text(15, 650), t.ink) + 11;
    x += text(x, 23, c.id, Theme::mono(11.5, 500), t.ink3) + 9;
    text(x, 23, c.detail, Theme::text(13), t.ink2);
    if (c.icon)
        drawStateIcon(p, *c.icon, QRectF(right() - 17, r.top() + 16, 15, 15), t.ink2);
    text(right() - 26, 23, c.aside, Theme::text(12), t.ink3, true);
    QPainterPath lower;
    lower.addRoundedRect(r.adjusted(1, 1, -1, -1), 9, 9);
    p.save();
    p.setClipPath(lower, Qt::IntersectClip);
    p.fillRect(QRectF(r.left() + 5, r.top() + 47, r.width() - 6, r.height() - 48), t.zone);
    p.restore();
    QPen dashed(t.lineStrong, 1.5, Qt::CustomDashLine);
    dashed.setDashPattern({3, 2.5});
    p.setPen(dashed);
    p.drawLine(QPointF(r.left() + 5, r.top() + 46.5), QPointF(r.right(), r.top() + 46.5));
    text(left() + 3, 64, QCoreApplication::translate("Stage", "COROUTINE STACK"),
         Theme::text(11.5, 650), t.ink3);
    text(right(), 64, QCoreApplication::translate("Stage", "inside the task, unknown to the loop"),
         Theme::text(12), t.ink3, true);
    for (std::size_t i = 0; i < c.rows.size(); ++i) {
        const StageRow& row = c.rows[i];
        const QRectF rect = row.rect.translated(r.topLeft());
        paintBigFrame(row, rect);
        if (i + 1 >= c.rows.size() || row.call.isEmpty())
            continue;
        const double top = rect.bottom() + 3;
        const double bottom = c.rows[i + 1].rect.translated(r.topLeft()).top();
        const double up = rect.left() + 86;
        p.setPen(QPen(edge(), 2));
        p.drawLine(QPointF(up, bottom), QPointF(up, top + 7));
        drawArrowHead(p, {up, top}, -90, edge());
        const double middle = (top + bottom) / 2;
        paintText(p, {up + 13, middle - 8}, 170, row.call, Theme::text(12.5, 600), t.ink);
        paintText(p, {up + 13, middle + 9}, 170, row.callNote, Theme::text(12), t.ink3);
        if (row.giveBack.isEmpty())
            continue;
        const double down = rect.left() + 258;
        QPen back(t.ink3, 2, Qt::CustomDashLine);
        back.setDashPattern({2, 2});
        p.setPen(back);
        p.drawLine(QPointF(down, top), QPointF(down, bottom - 8));
        drawArrowHead(p, {down, bottom - 1}, 90, t.ink3);
        paintText(p, {down + 13, middle - 8}, 150,
                  QCoreApplication::translate("Stage", "next: hands back"), Theme::text(12.5, 600),
                  t.ink2);
        paintText(p, {down + 13, middle + 9}, 150, row.giveBack, Theme::mono(12), t.ink2);
    }
}

// Lower cards have their lines closer together; the lowest have one.
void CardPainter::paintTask() {
    const bool isLow = r.height() < 60;
    const bool isLine = r.height() < 34;
    const double first = isLine ? r.height() / 2 : isLow ? 13 : 19;
    const double second = isLow ? r.height() - 11 : 43;
    badge(left(), first, isLow ? 16 : 20);
    text(left() + (c.ordinal ? 28 : 0), first, c.title, Theme::text(isLow ? 13 : 14, 650), t.ink);
    if (c.icon)
        drawStateIcon(p, *c.icon, QRectF(right() - 15, r.top() + first - 8, 16, 16),
                      c.isDead ? t.bad : t.ink2);
    if (isLine)
        return;
    const double width = text(left(), second, c.detail, Theme::mono(12), t.ink2);
    text(left() + width + 4, second, c.aside, Theme::mono(12), t.ink2);
}

void CardPainter::paintFuture() {
    // A low card has its number and its name in one line.
    const bool isLow = r.height() < 72;
    const double number = text(left(), 17, c.id, Theme::mono(11.5, 500), t.ink3);
    text(left() + (isLow ? number + 8 : 0), isLow ? 17 : 35, c.title, Theme::text(14, 650), t.ink);
    const double last = isLow ? r.height() - 19 : 56;
    double x = left();
    x += text(x, last, c.detail, Theme::text(12.5), t.ink2) + 6;
    if (c.ownerOrdinal) {
        drawBadge(p, QRectF(x, r.top() + last - 8, 15, 15), c.ownerOrdinal, t);
        x += 20;
    }
    text(x, last, c.aside, Theme::text(12.5), t.ink);
    if (c.share < 0)
        return;
    const QRectF ring(right() - 44, r.center().y() - 22, 44, 44);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(t.line, 5));
    p.drawEllipse(ring.adjusted(2.5, 2.5, -2.5, -2.5));
    p.setPen(QPen(t.ink2, 5, Qt::SolidLine, Qt::FlatCap));
    p.drawArc(ring.adjusted(2.5, 2.5, -2.5, -2.5), 90 * 16, int(-c.share * 360 * 16));
    p.setFont(Theme::text(12, 650));
    p.setPen(t.ink);
    p.drawText(ring, Qt::AlignCenter, c.shareText);
}

void CardPainter::paintGather() {
    double x = left();
    x += text(x, 18, c.id, Theme::mono(11.5, 500), t.ink3) + 8;
    x += text(x, 18, c.title, Theme::text(14, 650), t.ink) + 8;
    const QString sum = QStringLiteral("%1 / %2").arg(c.childrenDone).arg(c.childCount);
    double pips = right() + 2 - text(right() + 2, 18, sum, Theme::text(13, 600), t.ink, true) - 8;
    const bool hasRoom = pips - 16.0 * c.childCount >= x;
    for (int i = c.childCount; hasRoom && i-- > 0 && c.childCount <= 4;) {
        pips -= 12;
        const QRectF pip(pips, r.top() + 14.5, 11, 7);
        p.setPen(QPen(i < c.childrenDone ? t.ink2 : t.ink3, 1.2));
        p.setBrush(i < c.childrenDone ? QBrush(t.ink2) : QBrush(Qt::NoBrush));
        p.drawRoundedRect(pip, 3, 3);
        pips -= 4;
    }
    double y = 38;
    for (const StageRow& row : c.rows) {
        p.setPen(QPen(t.line, 1));
        p.drawLine(QPointF(r.left() + 5, r.top() + y - 1), QPointF(r.right(), r.top() + y - 1));
        const double middle = y + c.rowHeight / 2 - 1;
        const double side = std::min(20.0, c.rowHeight - 4);
        if (row.ordinal)
            drawBadge(p, QRectF(r.left() + 15, r.top() + middle - side / 2, side, side),
                      row.ordinal, t);
        text(r.left() + 43, middle, row.title, Theme::text(13, 500), t.ink);
        double edgeX = r.right() - 10;
        if (row.icon) {
            drawStateIcon(p, *row.icon, QRectF(edgeX - 15, r.top() + middle - 7.5, 15, 15), t.ink2);
            edgeX -= 21;
        }
        paintText(p, {edgeX, r.top() + middle}, 90, row.aside,
                  row.isMono ? Theme::mono(12) : Theme::text(12.5), t.ink2, true);
        y += c.rowHeight;
    }
}

void CardPainter::paintTimer() {
    const double y = r.height() / 2;
    drawStateIcon(p, StateIcon::Timer, QRectF(left(), r.center().y() - 7.5, 15, 15), t.ink2);
    double x = left() + 23;
    x += text(x, y, c.id, Theme::mono(11.5, 500), t.ink2) + 8;
    x += text(x, y, c.title, Theme::text(13, 600), t.ink) + 7;
    const double room = r.right() - 6 - x - (c.answer < 0 ? 0 : 32);
    if (room > 24)
        paintText(p, {x, r.top() + y}, room, c.detail.isEmpty() ? c.aside : c.detail,
                  Theme::text(13), t.ink3);
    const double ruler = r.bottom() + 12;
    const double stem = c.stem > 0 ? c.stem : r.center().x();
    p.setPen(QPen(t.ink2, 2));
    p.drawLine(QPointF(stem, r.bottom()), QPointF(stem, ruler));
    p.setPen(Qt::NoPen);
    p.setBrush(t.ink2);
    p.drawEllipse(QPointF(stem, ruler), 4.5, 4.5);
}

void CardPainter::paintDone() {
    const bool isLine = r.height() < 60;
    const double first = isLine ? r.height() / 2 : 20;
    badge(left(), first, std::min(20.0, r.height() - 5));
    // The name keeps its place; a long result is cut.
    const QFont font = Theme::text(14, 650);
    const double name = left() + (c.ordinal ? 28 : 0);
    const double wanted = QFontMetricsF(font).horizontalAdvance(c.title) + 8;
    const double most = std::max(50.0, right() - name - wanted);
    const double pill =
        paintPill(right(), first, c.pill, c.icon, c.pillTone, c.pillTone == Tone::Good, most);
    paintText(p, {name, r.top() + first}, right() - name - 8 - pill, c.title, font, t.ink);
    if (!isLine)
        text(left(), 46, c.detail, Theme::mono(12), t.ink2);
}

} // namespace

void paintCard(QPainter& painter, const StageCard& card, const Theme& theme) {
    painter.save();
    painter.setOpacity(painter.opacity() * card.opacity);
    const bool isPainted = paintGroupCard(painter, card, theme);
    painter.restore();
    if (!isPainted)
        CardPainter(painter, card, theme).paint();
}

} // namespace coroscope::gui
