// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A zone's cards change seldom: each list that occurs is written once and events name it by number.
#include "gui/report/playerpage.h"

#include "core/export/escape.h"
#include "core/export/momenttext.h"
#include "gui/narration/narration.h"
#include "gui/report/cardwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <map>

// Outside of any namespace by Qt's rule; the resources of a static library are asked for by name.
static void openResources() {
    Q_INIT_RESOURCE(coroscope_player);
}

namespace coroscope::gui {

namespace {

struct Player {
    Q_DECLARE_TR_FUNCTIONS(Player)
};

constexpr std::size_t kProgressEvery = 64; // events
constexpr std::size_t kMostCards = 20;     // of a zone

QByteArray resource(const char* name) {
    openResources();
    QFile file(QStringLiteral(":/player/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string jsonOf(std::string_view text) {
    std::string out;
    appendSafeJson(out, visibleText(text));
    return out;
}
std::string jsonOf(const QString& text) {
    return jsonOf(std::string_view(text.toStdString()));
}

// Texts by number, each written once.
class Table {
public:
    std::string add(const std::string& json) {
        const auto [entry, isNew] = m_index.try_emplace(json, m_index.size());
        if (isNew)
            m_json += (m_json.empty() ? "" : ",\n") + json;
        return std::to_string(entry->second);
    }
    [[nodiscard]] std::string json() const { return '[' + m_json + ']'; }

private:
    std::map<std::string, std::size_t> m_index;
    std::string m_json;
};

class Data {
public:
    Data(const Trace& trace, EventRange range, const PlayerInput& input)
        : m_trace(trace)
        , m_range(range)
        , m_input(input)
        , m_names(trace, range.last) {}

    // Empty where it was stopped.
    std::string write(const ReportProgress& progress) {
        State state;
        std::string events;
        while (state.event + 1 < m_range.first)
            apply(state, m_trace);
        while (true) {
            events += (events.empty() ? "" : ",\n") + event(state);
            if (state.event >= m_range.last)
                break;
            if (progress && state.event % kProgressEvery == 0 &&
                !progress(static_cast<double>(state.event) / m_range.last))
                return {};
            apply(state, m_trace);
        }
        return "{\"title\":" + jsonOf(m_input.title) + ",\"words\":" + words() +
               ",\"source\":" + quotedLines() + ",\n\"events\":[" + events +
               "],\n\"texts\":" + m_texts.json() + ",\n\"zones\":" + m_zones.json() +
               ",\n\"output\":[" + m_output + "],\n\"timeline\":" + timeline() + '}';
    }

private:
    std::string quotedLines() const {
        std::string out = "[";
        if (!m_input.source.isEmpty()) {
            for (const QString& line : m_input.source.split(u'\n'))
                out += (out.size() > 1 ? "," : "") + jsonOf(line);
        }
        return out + ']';
    }

    std::string words() const {
        const std::pair<const char*, QString> entries[] = {
            {"ready", Player::tr("Ready queue")},
            {"running", Player::tr("Running")},
            {"waiting", Player::tr("Waiting")},
            {"timers", Player::tr("Timers")},
            {"done", Player::tr("Done")},
            {"event", Player::tr("Event")},
            {"iteration", Player::tr("Iteration")},
            {"time", Player::tr("Time")},
            {"timeline", Player::tr("Timeline")},
            {"code", Player::tr("Code")},
            {"output", Player::tr("Output")},
            {"play", Player::tr("Play")},
            {"pause", Player::tr("Pause")},
            {"back", Player::tr("Step back")},
            {"step", Player::tr("Step")},
            {"first", Player::tr("To the start")},
            {"last", Player::tr("To the end")},
            {"speed", Player::tr("Speed")},
            {"keys", Player::tr("Right and Left step, Space plays, Home and End jump.")},
        };
        std::string out = "{";
        for (const auto& [key, word] : entries) {
            out += (out.size() > 1 ? ",\"" : "\"") + std::string(key) + "\":";
            out += jsonOf(word);
        }
        return out + '}';
    }

    std::string event(const State& state) {
        const Narration told = narrate(m_trace, state);
        if (state.event >= m_range.first && state.event > 0) {
            const Event& last = m_trace.event(state.event);
            if (last.kind == EventKind::Print)
                m_output += (m_output.empty() ? "[" : ",[") + std::to_string(state.event) + ',' +
                            jsonOf(m_trace.string(last.b)) + ']';
        }
        return '[' + std::to_string(state.event) + ',' + std::to_string(state.iteration) + ',' +
               jsonOf(momentText(state.time)) + ',' + std::to_string(state.line) + ',' +
               m_texts.add(jsonOf(told.sentence)) + ',' + m_texts.add(jsonOf(told.why)) + ',' +
               m_zones.add(ready(state)) + ',' + m_zones.add(running(state)) + ',' +
               m_zones.add(waiting(state)) + ',' + m_zones.add(timers(state)) + ',' +
               m_zones.add(done(state)) + ']';
    }

    // The task's number (0: the loop's own), what stands on the card, and a second line.
    static std::string cardOf(std::uint32_t ordinal, const std::string& title,
                              const std::string& detail) {
        return '[' + std::to_string(ordinal) + ',' + jsonOf(title) + ',' + jsonOf(detail) + ']';
    }
    [[nodiscard]] std::uint32_t ordinalOf(FutureId task) const {
        return m_names.end().future(task).ordinal;
    }
    [[nodiscard]] std::string callbackOf(const State& state, HandleId id) const {
        return callbackWords(m_names, state, id).toStdString();
    }

    // A list of cards, cut off where there are more than a reader takes in.
    template <class List, class Add>
    static std::string cards(const List& list, Add add) {
        std::string out = "[";
        std::size_t all = 0;
        for (const auto id : list) {
            std::string card;
            if (!add(card, id))
                continue;
            if (++all <= kMostCards)
                out += (all > 1 ? "," : "") + card;
        }
        if (all > kMostCards)
            out += "," + cardOf(0, Player::tr("%1 more").arg(all - kMostCards).toStdString(), {});
        return out + ']';
    }

    std::string ready(const State& state) const {
        return cards(state.ready, [&](std::string& card, HandleId id) {
            card = cardOf(ordinalOf(state.handle(id).callback.task), m_names.handle(id),
                          callbackOf(state, id));
            return true;
        });
    }
    // Frames of the program that wait for the loop to end are no part of what runs.
    static bool isRunning(const State& state, const FrameState& frame) {
        return frame.task || state.loop != LoopState::Running ||
               (state.running && frame.calledAt >= state.runningSince);
    }
    std::string running(const State& state) const {
        std::vector<FrameId> ids;
        if (state.running)
            ids.push_back(0); // the handle, above its frames
        ids.insert(ids.end(), state.stack.begin(), state.stack.end());
        return cards(ids, [&](std::string& card, FrameId id) {
            if (!id) {
                card = cardOf(ordinalOf(state.currentTask), m_names.handle(state.running),
                              callbackOf(state, state.running));
                return true;
            }
            const FrameState& frame = state.frame(id);
            card = cardOf(ordinalOf(frame.task), m_names.text(frame.name),
                          frame.line ? ':' + std::to_string(frame.line) : std::string());
            return isRunning(state, frame);
        });
    }
    std::string waiting(const State& state) const {
        return cards(state.tasks, [&](std::string& card, FutureId id) {
            const FutureState& task = state.future(id);
            card = cardOf(task.ordinal, m_names.task(id), m_names.future(task.awaits));
            return task.place == TaskPlace::Waiting;
        });
    }
    std::string timers(const State& state) const {
        return cards(state.timers, [&](std::string& card, HandleId id) {
            const HandleState& timer = state.handle(id);
            const FutureId future = timer.callback.future;
            card = cardOf(0, m_names.handle(id) + "  " + momentText(timer.deadline) + " s",
                          future ? m_names.future(future) : callbackOf(state, id));
            return true;
        });
    }
    // The last to be done are the ones that are looked for.
    std::string done(const State& state) const {
        const std::vector<FutureId> list(state.done.rbegin(), state.done.rend());
        return cards(list, [&](std::string& card, FutureId id) {
            const FutureState& task = state.future(id);
            card =
                cardOf(task.ordinal, m_names.task(id), outcomeWords(m_names, task).toStdString());
            return true;
        });
    }

    static std::string pixels(double value) {
        return QByteArray::number(value, 'f', 1).toStdString();
    }
    std::string timeline() const {
        const PlayerTimeline& line = m_input.timeline;
        std::string out = "{\"w\":" + pixels(line.size.width()) +
                          ",\"h\":" + pixels(line.size.height()) + ",\"top\":" + pixels(line.top) +
                          ",\"x\":[";
        for (std::size_t i = 0; i < line.x.size(); ++i)
            out += (i ? "," : "") + pixels(line.x[i]);
        out += "],\"spots\":[";
        bool isFirst = true;
        for (const PlayerTimeline::Spot& spot : line.spots) {
            out += (isFirst ? "[" : ",[") + pixels(spot.rect.x()) + ',' + pixels(spot.rect.y()) +
                   ',' + pixels(spot.rect.width()) + ',' + pixels(spot.rect.height()) + ',' +
                   jsonOf(spot.text) + ',' + std::to_string(spot.event) + ']';
            isFirst = false;
        }
        return out + "]}";
    }

    const Trace& m_trace;
    EventRange m_range;
    const PlayerInput& m_input;
    RunNames m_names;
    Table m_texts;
    Table m_zones;
    std::string m_output;
};

QByteArray hashOf(const QByteArray& text) {
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'";
}

} // namespace

QByteArray playerPage(const Trace& trace, EventRange range, const PlayerInput& input,
                      const ReportProgress& progress) {
    const std::string data = Data(trace, range.within(trace), input).write(progress);
    if (data.empty())
        return {};
    const QByteArray script = resource("player.js");
    const QByteArray style = resource("player.css");
    QByteArray page = "<!DOCTYPE html>\n<html lang=\"";
    page += Player::tr("en", "the language's code for a web page").toUtf8();
    page += "\" data-theme=\"";
    page += input.isDark ? "dark" : "light";
    page +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ";
    page += hashOf(script) + "; style-src " + hashOf(style);
    page += "; img-src data:; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    page += QByteArray::fromStdString(xmlText(visibleText(input.title.toStdString())));
    page += "</title>\n<style>" + style + "</style>\n</head>\n<body>\n";
    page += "<img id=\"picture\" alt=\"\" hidden src=\"data:image/svg+xml;base64,";
    page += input.timeline.svg.toBase64();
    page += "\">\n<script type=\"application/json\" id=\"data\">";
    page += QByteArray::fromStdString(data);
    page += "</script>\n<script>" + script + "</script>\n</body>\n</html>\n";
    return page;
}

} // namespace coroscope::gui
