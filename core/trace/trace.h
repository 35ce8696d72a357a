// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The append-only record of a run: events, details, strings, numbers. Everything that the views
// show is a function of a Trace and an event number (see stateat.h).
#pragma once

#include "core/trace/event.h"
#include "core/trace/growingarray.h"
#include "core/trace/numbertexts.h"
#include "core/trace/stringtable.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace coroscope {

class Trace {
public:
    Trace();
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;
    Trace(Trace&&) = default;
    Trace& operator=(Trace&&) = default;

    // Events are numbered from 1; event 0 stands for "before the run".
    [[nodiscard]] std::size_t size() const { return m_events.size(); }
    [[nodiscard]] const Event& event(std::size_t number) const { return m_events[number - 1]; }
    // Virtual time, in seconds, at which event `number` happened (0 for number 0).
    [[nodiscard]] double timeOf(std::size_t number) const;
    // First event whose time is at least `seconds`, or size() + 1.
    [[nodiscard]] std::size_t firstEventAt(double seconds) const;

    [[nodiscard]] std::string_view string(StringId id) const {
        return NumberTexts::isNumber(id) ? m_numberTexts.text(id) : m_strings[id];
    }
    [[nodiscard]] double number(std::uint32_t index) const { return m_numbers[index]; }
    // The handles of an Iteration event, front first.
    [[nodiscard]] std::span<const HandleId> readyHandles(const Event& iteration) const;
    // The deadline of a timer, in seconds; NaN for a handle that is no timer.
    [[nodiscard]] double deadline(HandleId timer) const;
    // Details that become visible with event `number`, in order.
    [[nodiscard]] std::span<const Detail> detailsOf(std::size_t number) const;
    [[nodiscard]] const GrowingArray<Detail>& details() const { return m_details; }
    [[nodiscard]] std::string_view frameName(FrameId frame) const;
    // The file in which a frame runs; 0: the scene itself.
    [[nodiscard]] StringId frameFile(FrameId frame) const {
        return frame < m_frameFiles.size() ? m_frameFiles[frame] : 0;
    }
    // True once an End event was written.
    [[nodiscard]] bool isComplete() const;

    StringId intern(std::string_view text) { return m_strings.intern(text); }
    // The texts that repr() gives of numbers; they are made when string() is asked for them.
    StringId internInteger(std::int64_t number) { return m_numberTexts.integer(number); }
    StringId internReal(double number) { return m_numberTexts.real(number); }
    std::uint32_t addNumber(double value);
    void append(const Event& event) { m_events.push_back(event); }
    // Appends an Iteration event with its handles.
    void appendIteration(std::uint32_t number, std::span<const HandleId> ready);
    void appendTimer(Event event, double when);
    // Moves the time that later events carry.
    void setTime(double seconds);
    [[nodiscard]] double time() const { return m_now; }
    // Adds a detail to event `number` (at least the last event; size() + 1 is the next one).
    void addDetail(std::size_t number, DetailKind kind, std::uint32_t a, std::uint32_t b,
                   std::uint32_t c = 0) {
        const Detail detail{static_cast<std::uint32_t>(number), kind, a, b, c};
        if (m_details.empty() || m_details.back().event <= detail.event)
            m_details.push_back(detail);
        else
            insertDetail(detail);
        if (kind == DetailKind::FrameMade)
            nameFrame(a, b);
        else if (kind == DetailKind::FrameFile)
            placeFrame(a, b);
    }

private:
    void insertDetail(const Detail& detail);
    void nameFrame(FrameId frame, StringId name);
    void placeFrame(FrameId frame, StringId file);

    struct TimeMark {
        std::uint32_t event;
        double seconds;
    };

    GrowingArray<Event> m_events;
    GrowingArray<Detail> m_details; // sorted by event
    std::vector<TimeMark> m_times;
    std::vector<double> m_numbers;
    std::vector<HandleId> m_readyLists;
    std::vector<double> m_deadlines; // by handle id; NaN where it is no timer
    std::vector<StringId> m_frameNames;
    std::vector<StringId> m_frameFiles; // empty where all is in one file
    StringTable m_strings;
    NumberTexts m_numberTexts;
    double m_now = 0;
};

} // namespace coroscope
