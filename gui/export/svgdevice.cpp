// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The paint engine maps every point itself, so that elements need no transformation and stay small.
#include "gui/export/svgdevice.h"

#include "core/export/escape.h"

#include <QBuffer>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <map>

namespace coroscope::gui {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kMillimetres = 25.4;

QByteArray number(double value) {
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? "0" : text;
}

QByteArray escaped(const QString& text) {
    return QByteArray::fromStdString(xmlText(text.toStdString()));
}

QByteArray attribute(const char* name, const QByteArray& value) {
    return QByteArray(" ") + name + "=\"" + value + '"';
}

// fill="#rrggbb", and fill-opacity where it is not opaque.
QByteArray paintOf(const char* name, const QColor& color, double opacity) {
    const double alpha = static_cast<double>(color.alphaF()) * opacity;
    QByteArray out = attribute(name, color.name().toLatin1());
    if (alpha < 0.999)
        out += attribute(QByteArray(name).append("-opacity").constData(), number(alpha));
    return out;
}

QByteArray pathData(const QPainterPath& path) {
    QByteArray out;
    const auto point = [&out](const QPainterPath::Element& element) {
        out += number(element.x) + ' ' + number(element.y);
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo())
            out += 'M';
        else if (element.isLineTo())
            out += 'L';
        else
            out += element.isCurveTo() ? 'C' : ' ';
        point(element);
    }
    return out;
}

} // namespace

class SvgEngine : public QPaintEngine {
public:
    explicit SvgEngine(SvgDevice::Text text)
        : QPaintEngine(QPaintEngine::AllFeatures)
        , m_text(text) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override {
        flush();
        openClip(0);
        return true;
    }
    [[nodiscard]] Type type() const override { return QPaintEngine::User; }
    [[nodiscard]] const QByteArray& definitions() const { return m_definitions; }
    [[nodiscard]] const QByteArray& body() const { return m_body; }

    void updateState(const QPaintEngineState& state) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override;

private:
    [[nodiscard]] double scale() const { return std::sqrt(std::abs(m_transform.determinant())); }
    QByteArray fill();
    [[nodiscard]] QByteArray stroke() const;
    [[nodiscard]] QByteArray dashes() const;
    QByteArray pattern();
    void add(const QByteArray& style, const QByteArray& data, bool mayJoin);
    void flush();
    void clip(const QPainterPath& path, Qt::ClipOperation operation, const QTransform& transform);
    void openClip(int id);

    SvgDevice::Text m_text;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    QPainterPath m_clip;
    bool m_isClipped = false;
    bool m_isClipEnabled = true;
    int m_openClip = 0; // of the group that is open
    std::map<QByteArray, int> m_clips;
    std::map<QByteArray, int> m_patterns;
    QByteArray m_style; // of the path that may go on
    QByteArray m_data;
    QByteArray m_definitions;
    QByteArray m_body;
};

void SvgEngine::updateState(const QPaintEngineState& state) {
    const DirtyFlags dirty = state.state();
    if (dirty & DirtyTransform)
        m_transform = state.transform();
    if (dirty & DirtyPen)
        m_pen = state.pen();
    if (dirty & DirtyBrush)
        m_brush = state.brush();
    if (dirty & DirtyOpacity)
        m_opacity = state.opacity();
    if (dirty & DirtyClipEnabled)
        m_isClipEnabled = state.isClipEnabled();
    if (dirty & DirtyClipPath) {
        clip(state.clipPath(), state.clipOperation(), state.transform());
    } else if (dirty & DirtyClipRegion) {
        QPainterPath path;
        path.addRegion(state.clipRegion());
        clip(path, state.clipOperation(), state.transform());
    }
}

void SvgEngine::clip(const QPainterPath& path, Qt::ClipOperation operation,
                     const QTransform& transform) {
    if (operation == Qt::NoClip) {
        m_isClipped = false;
        return;
    }
    const QPainterPath mapped = transform.map(path);
    m_clip = m_isClipped && operation == Qt::IntersectClip ? m_clip.intersected(mapped) : mapped;
    m_isClipped = true;
}

// What follows stands in a group of its own for as long as the clip is the same.
void SvgEngine::openClip(int id) {
    if (id == m_openClip)
        return;
    if (m_openClip)
        m_body += "</g>\n";
    if (id)
        m_body += "<g clip-path=\"url(#c" + QByteArray::number(id) + ")\">\n";
    m_openClip = id;
}

void SvgEngine::flush() {
    if (!m_data.isEmpty())
        m_body += "<path" + m_style + attribute("d", m_data) + "/>\n";
    m_data.clear();
    m_style.clear();
}

void SvgEngine::add(const QByteArray& style, const QByteArray& data, bool mayJoin) {
    int id = 0;
    if (m_isClipped && m_isClipEnabled) {
        const QByteArray shape = pathData(m_clip);
        const auto [entry, isNew] =
            m_clips.try_emplace(shape, static_cast<int>(m_clips.size()) + 1);
        id = entry->second;
        if (isNew)
            m_definitions += "<clipPath id=\"c" + QByteArray::number(id) + "\"><path" +
                             attribute("d", shape) + "/></clipPath>\n";
    }
    if (!mayJoin || style != m_style || id != m_openClip)
        flush();
    openClip(id);
    m_style = style;
    m_data += data;
    if (!mayJoin)
        flush();
}

QByteArray SvgEngine::pattern() {
    const QImage tile = m_brush.textureImage();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    tile.save(&buffer, "PNG");
    const QTransform place = m_brush.transform() * m_transform;
    const QByteArray width = number(tile.width());
    const QByteArray height = number(tile.height());
    const QByteArray size = attribute("width", width) + attribute("height", height);
    const QByteArray matrix = "matrix(" + QByteArray::number(place.m11(), 'f', 5) + ' ' +
                              QByteArray::number(place.m12(), 'f', 5) + ' ' +
                              QByteArray::number(place.m21(), 'f', 5) + ' ' +
                              QByteArray::number(place.m22(), 'f', 5) + ' ' + number(place.dx()) +
                              ' ' + number(place.dy()) + ')';
    const QByteArray content = size + attribute("patternUnits", "userSpaceOnUse") +
                               attribute("patternTransform", matrix) + "><image" + size +
                               attribute("href", "data:image/png;base64," + png.toBase64()) +
                               "/></pattern>\n";
    const auto [entry, isNew] =
        m_patterns.try_emplace(content, static_cast<int>(m_patterns.size()) + 1);
    const QByteArray id = 'p' + QByteArray::number(entry->second);
    if (isNew)
        m_definitions += "<pattern" + attribute("id", id) + content;
    return "url(#" + id + ')';
}

QByteArray SvgEngine::fill() {
    if (m_brush.style() == Qt::NoBrush)
        return attribute("fill", "none");
    if (m_brush.style() != Qt::TexturePattern)
        return paintOf("fill", m_brush.color(), m_opacity);
    QByteArray out = attribute("fill", pattern());
    if (m_opacity < 0.999)
        out += attribute("fill-opacity", number(m_opacity));
    return out;
}

QByteArray SvgEngine::dashes() const {
    if (m_pen.style() == Qt::SolidLine || m_pen.style() == Qt::NoPen)
        return {};
    const double width = std::max(0.01, m_pen.widthF() * scale());
    QByteArray lengths;
    for (const double length : m_pen.dashPattern())
        lengths += (lengths.isEmpty() ? "" : " ") + number(length * width);
    QByteArray out = attribute("stroke-dasharray", lengths);
    if (m_pen.dashOffset() != 0)
        out += attribute("stroke-dashoffset", number(m_pen.dashOffset() * width));
    return out;
}

QByteArray SvgEngine::stroke() const {
    if (m_pen.style() == Qt::NoPen)
        return {};
    const double width = m_pen.widthF() > 0 ? m_pen.widthF() * scale() : 1;
    QByteArray out = paintOf("stroke", m_pen.color(), m_opacity);
    out += attribute("stroke-width", number(width));
    if (m_pen.capStyle() != Qt::FlatCap)
        out += attribute("stroke-linecap", m_pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (m_pen.joinStyle() == Qt::RoundJoin)
        out += attribute("stroke-linejoin", "round");
    else if (m_pen.joinStyle() == Qt::BevelJoin)
        out += attribute("stroke-linejoin", "bevel");
    return out + dashes();
}

void SvgEngine::drawPath(const QPainterPath& path) {
    if (path.isEmpty())
        return;
    const bool isLine = m_brush.style() == Qt::NoBrush;
    const bool isOpaque = m_opacity > 0.999 && m_pen.color().alpha() == 255;
    QByteArray style = fill() + stroke();
    if (!isLine && path.fillRule() == Qt::OddEvenFill)
        style += attribute("fill-rule", "evenodd");
    add(style, pathData(m_transform.map(path)), isLine && isOpaque);
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    if (mode != PolylineMode) {
        path.closeSubpath();
        return drawPath(path);
    }
    const QBrush brush = std::exchange(m_brush, QBrush());
    drawPath(path);
    m_brush = brush;
}

void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item) {
    if (m_text == SvgDevice::Text::Outlines)
        return QPaintEngine::drawTextItem(at, item); // Qt makes paths of it
    const QFont font = item.font();
    const double size =
        (font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * kDotsPerInch / 72) * scale();
    QByteArray families;
    for (const QString& family : font.families())
        families += (families.isEmpty() ? "'" : ", '") + escaped(family) + '\'';
    const QPointF place = m_transform.map(at);
    QByteArray out = "<text" + attribute("x", number(place.x())) +
                     attribute("y", number(place.y())) + paintOf("fill", m_pen.color(), m_opacity) +
                     attribute("font-family", families + ", sans-serif") +
                     attribute("font-size", number(size)) +
                     attribute("font-weight", QByteArray::number(font.weight()));
    if (font.italic())
        out += attribute("font-style", "italic");
    if (item.text().size() > 1)
        out += attribute("textLength", number(item.width() * scale())) +
               attribute("lengthAdjust", "spacingAndGlyphs");
    out += attribute("xml:space", "preserve") + '>' + escaped(item.text()) + "</text>\n";
    add({}, {}, false); // the clip, and what went before
    m_body += out;
}

void SvgEngine::drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    pixmap.copy(from.toRect()).save(&buffer, "PNG");
    const QRectF place = m_transform.mapRect(to);
    add({}, {}, false);
    m_body += "<image" + attribute("x", number(place.x())) + attribute("y", number(place.y())) +
              attribute("width", number(place.width())) +
              attribute("height", number(place.height())) +
              attribute("href", "data:image/png;base64," + png.toBase64()) + "/>\n";
}

SvgDevice::SvgDevice(QSizeF size, Text text)
    : m_size(size)
    , m_engine(std::make_unique<SvgEngine>(text)) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const {
    return m_engine.get();
}

QByteArray SvgDevice::document(const QString& title) const {
    const QByteArray width = number(m_size.width());
    const QByteArray height = number(m_size.height());
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "
                     "xmlns=\"http://www.w3.org/2000/svg\"";
    out += attribute("width", width) + attribute("height", height) +
           attribute("viewBox", "0 0 " + width + ' ' + height) + attribute("role", "img");
    out += ">\n<title>" + escaped(title) + "</title>\n";
    if (!m_engine->definitions().isEmpty())
        out += "<defs>\n" + m_engine->definitions() + "</defs>\n";
    return out + m_engine->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM:
        return static_cast<int>(m_size.width() * kMillimetres / kDotsPerInch);
    case PdmHeightMM:
        return static_cast<int>(m_size.height() * kMillimetres / kDotsPerInch);
    case PdmNumColors:
        return 0;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace coroscope::gui
