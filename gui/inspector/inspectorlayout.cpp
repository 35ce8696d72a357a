// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Sections one under the other; distances are the visual language's.
#include "gui/inspector/inspectorlayout.h"

#include "gui/narration/teller.h"
#include "gui/theme/wrappedtext.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kSide = 16;
constexpr double kTop = 11;
constexpr double kRow = 27;
constexpr double kLabels = 92;
constexpr double kLineHeight = 18;

QFont sectionFont() {
    QFont font = Theme::text(11.5, 650);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

QFont fontOf(const Piece& piece) {
    return piece.kind == Piece::Kind::Mono ? Theme::mono(12) : Theme::text(13);
}

class Layout {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    Layout(const InspectorContent& content, double width)
        : m_content(content)
        , m_width(width) {}

    InspectorGeometry make();

private:
    [[nodiscard]] double right() const { return m_width - kSide; }
    InspectorItem& add(InspectorItem::Kind kind, const QRectF& rect);
    void addText(const QRectF& rect, const QString& text, const QFont& font, Ink ink);
    void addWrapped(double x, const QString& text, const QFont& font, Ink ink, double line);
    void addSection(const QString& name);
    void addFact(const PieceLine& line, double start, double gap);
    void addLine(const PieceLine& line, double x, double gap);
    double addPiece(const Piece& piece, double x, double gap);

    void placeHeader();
    void placeStack();
    void placeStackRow(const StackRow& row, std::size_t index);
    void placeLocals();
    void placeFacts();
    void placeStory(const QString& name, const std::vector<StoryLine>& lines);
    void placeTraceback();
    void placeNothing();
    void placeDiagnosis();
    void placeStep(const Diagnosis::Step& step);

    const InspectorContent& m_content;
    double m_width;
    double m_y = kTop;
    InspectorGeometry m_geometry;
};

InspectorItem& Layout::add(InspectorItem::Kind kind, const QRectF& rect) {
    InspectorItem& item = m_geometry.items.emplace_back();
    item.kind = kind;
    item.rect = rect;
    return item;
}

void Layout::addText(const QRectF& rect, const QString& text, const QFont& font, Ink ink) {
    InspectorItem& item = add(InspectorItem::Kind::Text, rect);
    item.text = elideMiddle(text, font, rect.width() + 1);
    item.font = font;
    item.ink = ink;
    if (item.text != text)
        m_geometry.targets.push_back({rect, {}, 0, 0, text});
}

// Text that may take several lines; moves on below it.
void Layout::addWrapped(double x, const QString& text, const QFont& font, Ink ink, double line) {
    const double height = WrappedText(text, font, right() - x, line).height();
    InspectorItem& item = add(InspectorItem::Kind::Text, {x, m_y, right() - x, height});
    item.text = text;
    item.font = font;
    item.ink = ink;
    item.wraps = true;
    item.lineHeight = line;
    m_y += height;
}

void Layout::addSection(const QString& name) {
    m_y += 10;
    addText({kSide, m_y, m_width - 2 * kSide, kLineHeight}, name, sectionFont(), Ink::Ink3);
    m_y += kLineHeight + 4;
}

double Layout::addPiece(const Piece& piece, double x, double gap) {
    double width = 15;
    if (piece.kind == Piece::Kind::Badge) {
        add(InspectorItem::Kind::Badge, {x, m_y + 1.5, 15, 15}).ordinal = piece.ordinal;
    } else if (piece.kind == Piece::Kind::Icon) {
        width = 14;
        InspectorItem& item = add(InspectorItem::Kind::Icon, {x, m_y + 2, 14, 14});
        item.icon = piece.icon;
        item.ink = piece.ink;
    } else {
        const QFont font = fontOf(piece);
        width =
            std::min(QFontMetricsF(font).horizontalAdvance(piece.text), std::max(0.0, right() - x));
        addText({x, m_y, width, kLineHeight}, piece.text, font, piece.ink);
    }
    if (piece.target.kind != Selection::Kind::None)
        m_geometry.targets.push_back({QRectF(x, m_y, width + gap / 2, kLineHeight), piece.target});
    if (piece.variable.frame) {
        InspectorTarget target{QRectF(x, m_y, width + gap / 2, kLineHeight), {}};
        target.variable = piece.variable;
        m_geometry.targets.push_back(std::move(target));
    }
    return x + width + gap;
}

void Layout::addLine(const PieceLine& line, double x, double gap) {
    for (const Piece& piece : line)
        x = addPiece(piece, x, gap);
    m_y += kLineHeight;
}

// A name that does not fit goes to the next line, with its badge: names are not shortened while
// there is room for them.
void Layout::addFact(const PieceLine& line, double start, double gap) {
    const auto widthOf = [](const Piece& piece) {
        return piece.kind == Piece::Kind::Badge || piece.kind == Piece::Kind::Icon
                   ? 15
                   : QFontMetricsF(fontOf(piece)).horizontalAdvance(piece.text);
    };
    double x = start;
    for (std::size_t i = 0; i < line.size(); ++i) {
        double width = widthOf(line[i]);
        if (line[i].kind == Piece::Kind::Badge && i + 1 < line.size())
            width += gap + widthOf(line[i + 1]);
        const bool isNamed = i > 0 && line[i - 1].kind == Piece::Kind::Badge;
        if (x > start && !isNamed && x + width > right()) {
            x = start;
            m_y += kLineHeight;
        }
        x = addPiece(line[i], x, gap);
    }
    m_y += kLineHeight;
}

void Layout::placeHeader() {
    double x = kSide;
    if (m_content.ordinal) {
        add(InspectorItem::Kind::Badge, {x, m_y + 5, 28, 28}).ordinal = m_content.ordinal;
        x += 28 + 11;
    }
    const QFont pillFont = Theme::text(12, 600);
    const double pill =
        10 + 15 + 5 + QFontMetricsF(pillFont).horizontalAdvance(m_content.stateWord) + 10;
    if (m_content.state) {
        InspectorItem& item = add(InspectorItem::Kind::Pill, {right() - pill, m_y + 6, pill, 26});
        item.text = m_content.stateWord;
        item.font = pillFont;
        item.icon = *m_content.state;
    }
    const double room = right() - pill - 8 - x;
    addText({x, m_y, room, 20}, m_content.title, Theme::text(17, 650), Ink::Ink);
    addText({x, m_y + 20, room, kLineHeight}, m_content.subtitle, Theme::mono(12), Ink::Ink2);
    m_y += 38;
}

void Layout::placeStackRow(const StackRow& row, std::size_t index) {
    const double y = m_y + 1 + kRow * static_cast<double>(index);
    const QRectF rect(kSide + 1, y, m_width - 2 * kSide - 2, kRow);
    if (row.isCurrent)
        add(InspectorItem::Kind::RowTint, rect).ordinal = m_content.ordinal;
    if (index > 0)
        add(InspectorItem::Kind::RowRule, {rect.left(), y, rect.width(), 1});
    const QFont mono = Theme::mono(12);
    const double place = QFontMetricsF(mono).horizontalAdvance(row.place);
    addText({rect.right() - 10 - place, y, place, kRow}, row.place, mono,
            row.isCurrent ? Ink::Ink2 : Ink::Ink3);
    const double room = rect.width() - 20 - place - 8;
    const double name = std::min(QFontMetricsF(mono).horizontalAdvance(row.name), room);
    addText({rect.left() + 10, y, name, kRow}, row.name, mono, Ink::Ink);
    if (!row.note.isEmpty())
        addText({rect.left() + 20 + name, y, room - name - 10, kRow}, row.note, Theme::text(12),
                Ink::Ink2);
    if (row.line > 0)
        m_geometry.targets.push_back({rect, {}, row.line, 0, {}});
}

void Layout::placeStack() {
    if (m_content.stack.empty())
        return;
    addSection(tr("COROUTINE STACK"));
    const double height = 2 + kRow * static_cast<double>(m_content.stack.size());
    for (std::size_t i = 0; i < m_content.stack.size(); ++i)
        placeStackRow(m_content.stack[i], i);
    add(InspectorItem::Kind::Box, {kSide, m_y, m_width - 2 * kSide, height});
    m_y += height;
}

void Layout::placeLocals() {
    if (m_content.locals.empty())
        return;
    addSection(tr("LOCALS"));
    for (const PieceLine& line : m_content.locals)
        addLine(line, kSide, QFontMetricsF(Theme::mono(12)).horizontalAdvance(QLatin1Char(' ')));
}

void Layout::placeFacts() {
    m_y += 9;
    add(InspectorItem::Kind::Rule, {0, m_y, m_width, 1});
    m_y += 1 + 9;
    for (const Fact& fact : m_content.facts) {
        addText({kSide, m_y, kLabels - 4, kLineHeight}, fact.label, Theme::text(13), Ink::Ink3);
        addFact(fact.value, kSide + kLabels, 6);
        m_y += 4;
    }
}

// Sentences one under the other, each with the event that proves it as a link.
void Layout::placeStory(const QString& name, const std::vector<StoryLine>& lines) {
    if (lines.empty())
        return;
    addSection(name);
    const QFont small = Theme::text(12, 500);
    for (const StoryLine& line : lines) {
        const double top = m_y;
        addWrapped(kSide, line.text, Theme::text(13), Ink::Ink2, kLineHeight);
        if (line.event) {
            const QString event = tr("event %1").arg(line.event);
            addText({kSide, m_y, QFontMetricsF(small).horizontalAdvance(event), 17}, event, small,
                    Ink::Accent);
            m_y += 17;
            m_geometry.targets.push_back(
                {QRectF(kSide, top, right() - kSide, m_y - top), {}, 0, line.event, {}});
        }
        m_y += 5;
    }
}

void Layout::placeTraceback() {
    if (m_content.traceback.isEmpty())
        return;
    addSection(tr("TRACEBACK"));
    for (const QString& line : m_content.traceback) {
        addText({kSide, m_y, m_width - 2 * kSide, kLineHeight}, line, Theme::mono(11.5), Ink::Bad);
        m_y += kLineHeight;
    }
}

void Layout::placeNothing() {
    m_y += 3;
    addWrapped(kSide,
               tr("Nothing is selected. Click a task, a future or a handle to see all about it."),
               Theme::text(13), Ink::Ink3, kLineHeight);
}

void Layout::placeStep(const Diagnosis::Step& step) {
    m_y += 6;
    const double top = m_y;
    constexpr double x = kSide + 20 + 10;
    add(InspectorItem::Kind::Badge, {kSide, top, 20, 20}).ordinal = step.ordinal;
    addWrapped(x, step.text, Theme::text(13), Ink::Ink, kLineHeight);
    const QFont small = Theme::text(12, 500);
    const QString event = tr("event %1").arg(step.event);
    const double width = QFontMetricsF(small).horizontalAdvance(event);
    addText({x, m_y, width, 17}, event, small, Ink::Accent);
    const double after = x + width + QFontMetricsF(small).horizontalAdvance(QLatin1Char(' '));
    addText({after, m_y, right() - after, 17}, tr("at %1").arg(Teller::moment(step.time)),
            Theme::text(12), Ink::Ink3);
    m_y += 17;
    m_geometry.targets.push_back(
        {QRectF(kSide, top, right() - kSide, m_y - top), {}, 0, step.event, {}});
    m_y += 6;
}

void Layout::placeDiagnosis() {
    const Diagnosis& diagnosis = m_content.diagnosis;
    m_y = 14;
    addWrapped(kSide, diagnosis.headline, Theme::text(17, 650), Ink::Ink, 23);
    m_y += 6;
    addWrapped(kSide, diagnosis.explanation, Theme::text(13), Ink::Ink2, kLineHeight);
    m_y += 12;
    addText({kSide, m_y, m_width - 2 * kSide, kLineHeight}, tr("HOW IT CAME ABOUT"), sectionFont(),
            Ink::Ink3);
    m_y += kLineHeight + 2;
    for (const Diagnosis::Step& step : diagnosis.steps)
        placeStep(step);
}

InspectorGeometry Layout::make() {
    if (m_content.diagnosis.isDeadlock) {
        placeDiagnosis();
    } else if (m_content.title.isEmpty()) {
        placeNothing();
    } else {
        placeHeader();
        placeStack();
        placeLocals();
        placeStory(tr("VALUES OF %1").arg(m_content.historyOf), m_content.history);
        placeFacts();
        placeStory(tr("WHY, AND WHEN"), m_content.story);
        placeTraceback();
    }
    m_geometry.height = m_y + 8;
    return std::move(m_geometry);
}

} // namespace

InspectorGeometry layoutInspector(const InspectorContent& content, double width) {
    return Layout(content, width).make();
}

} // namespace coroscope::gui
