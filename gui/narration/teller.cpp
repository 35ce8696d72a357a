// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names and small clauses; every answer is right also for a recorded log without details.
#include "gui/narration/teller.h"

#include "core/export/escape.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace coroscope::gui {

QString say(const char* source, std::initializer_list<std::pair<const char*, QString>> places) {
    QString text = QCoreApplication::translate("Narration", source);
    // One pass from the left, so that a value which itself holds "{task}" is left alone.
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        out += text.mid(at, open - at);
        const QString name = text.mid(open + 1, close - open - 1);
        for (const auto& [place, value] : places)
            if (name == QLatin1String(place))
                out += value;
        at = close + 1;
    }
    return out + text.mid(at);
}

QString listed(const QStringList& names) {
    if (names.size() < 2)
        return names.join(QString());
    QString head = names.first();
    for (qsizetype i = 1; i + 1 < names.size(); ++i)
        head = say(QT_TRANSLATE_NOOP("Narration", "{names}, {name}"),
                   {{"names", head}, {"name", names[i]}});
    return say(QT_TRANSLATE_NOOP("Narration", "{names} and {name}"),
               {{"names", head}, {"name", names.last()}});
}

QString shortened(const QString& text, qsizetype characters) {
    QString line = text;
    line.replace(QLatin1Char('\n'), QChar(0x23CE));
    if (line.size() <= characters)
        return line;
    const qsizetype half = (characters - 1) / 2;
    return line.left(half) + QChar(0x2026) + line.right(half);
}

QString Teller::text(StringId id) const {
    return QString::fromStdString(terminalText(m_trace.string(id)));
}

QString Teller::value(StringId id) const {
    return shortened(text(id));
}

QString Teller::task(FutureId id) const {
    const FutureState& task = m_state.future(id);
    return task.name ? text(task.name) : future(id);
}

QString Teller::handle(HandleId id) const {
    return QStringLiteral("H%1").arg(id);
}

QString Teller::future(FutureId id) const {
    const FutureState& state = m_state.future(id);
    if (state.type == FutureType::Task && state.name)
        return text(state.name);
    return QStringLiteral("F%1").arg(id);
}

QString Teller::thing(FutureId id) const {
    const FutureState& state = m_state.future(id);
    if (state.type == FutureType::Task)
        return task(id);
    if (state.type == FutureType::Gather)
        return say(QT_TRANSLATE_NOOP("Narration", "the gather {future}"), {{"future", future(id)}});
    const QString label = text(state.label);
    if (label == QLatin1String("sleep") && state.seconds > 0)
        return say(QT_TRANSLATE_NOOP("Narration", "the {seconds} s sleep {future}"),
                   {{"seconds", seconds(state.seconds)}, {"future", future(id)}});
    if (!label.isEmpty())
        return say(QT_TRANSLATE_NOOP("Narration", "{label} ({future})"),
                   {{"label", label}, {"future", future(id)}});
    return future(id);
}

QString Teller::frame(FrameId id) const {
    QString name = text(m_state.frame(id).name);
    if (name.isEmpty()) { // the frame's first event is still to come
        const std::string_view view = m_trace.frameName(id);
        name = QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    }
    if (const StringId file = m_trace.frameFile(id)) {
        return name == QLatin1String("<module>") ? text(file)
                                                 : QStringLiteral("%1 (%2)").arg(name, text(file));
    }
    return name == QLatin1String("<module>") ? say(QT_TRANSLATE_NOOP("Narration", "the program"))
                                             : name;
}

QString Teller::seconds(double seconds) {
    return QLocale::c().toString(seconds, 'g', 6);
}

QString Teller::moment(double seconds) {
    return QLocale::c().toString(seconds, 'f', 3) + QStringLiteral(" s");
}

std::uint32_t Teller::lineOf(FutureId task) const {
    const std::vector<FrameId> frames = m_state.framesOf(task);
    for (auto it = frames.rbegin(); it != frames.rend(); ++it)
        if (!m_state.frame(*it).isLibrary)
            return m_state.frame(*it).line;
    return 0;
}

FutureId Teller::futureOf(HandleId handle) const {
    const CallbackState& callback = m_state.handle(handle).callback;
    const bool isTaskOwn = callback.kind == CallbackKind::Step ||
                           callback.kind == CallbackKind::Wakeup ||
                           callback.kind == CallbackKind::Cancel;
    return callback.future || isTaskOwn ? callback.future : callback.task;
}

std::size_t Teller::iterationEventAt(std::size_t number) const {
    for (; number > 0; --number)
        if (m_trace.event(number).kind == EventKind::Iteration)
            return number;
    return 0;
}

std::uint32_t Teller::iterationAt(std::size_t number) const {
    const std::size_t event = iterationEventAt(number);
    return event ? m_trace.event(event).a : 0;
}

} // namespace coroscope::gui
