// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the matcher does when something did not match.
#pragma once

#include "scenes/machine/regex/regexmatching.h"

namespace coroscope::scenes::regex {

// --- the stack -----------------------------------------------------------------------------------

template <typename Char>
bool Matcher<Char>::chargeStack() {
    const auto held = static_cast<std::int64_t>(m_stack.capacity() * sizeof(Entry) +
                                                m_savedMarks.capacity() * sizeof(std::int64_t) +
                                                m_repeats.capacity() * sizeof(RepeatState));
    m_machine.heap().charge(held - m_charged);
    m_charged = held;
    return m_machine.spend(kStepsASpend);
}

template <typename Char>
typename Matcher<Char>::Entry& Matcher<Char>::push(Kind kind, std::uint32_t pc,
                                                   std::int64_t position, bool savesMarks) {
    Entry entry{.kind = kind, .pc = pc, .position = position};
    entry.repeat = m_repeat;
    entry.lastMark = m_lastMark;
    entry.lastGroup = m_lastGroup;
    entry.hasMarks = savesMarks && m_lastMark >= 0;
    if (entry.hasMarks)
        m_savedMarks.insert(m_savedMarks.end(), m_marks.begin(), m_marks.begin() + m_lastMark + 1);
    m_stack.push_back(entry);
    return m_stack.back();
}

template <typename Char>
void Matcher<Char>::restore(const Entry& entry, bool keeps) {
    if (entry.hasMarks) {
        const auto count = entry.lastMark + 1;
        std::copy(m_savedMarks.end() - count, m_savedMarks.end(), m_marks.begin());
        if (!keeps)
            m_savedMarks.resize(m_savedMarks.size() - static_cast<std::size_t>(count));
    }
    m_lastMark = entry.lastMark;
    m_lastGroup = entry.lastGroup;
}

/// Drops the newest entry with its marks.
template <typename Char>
void Matcher<Char>::pop() {
    const Entry& entry = m_stack.back();
    if (entry.hasMarks)
        m_savedMarks.resize(m_savedMarks.size() - static_cast<std::size_t>(entry.lastMark + 1));
    m_stack.pop_back();
}

template <typename Char>
bool Matcher<Char>::goBack(std::uint32_t& pc, std::int64_t& position) {
    while (!m_stack.empty()) {
        if (retry(m_stack.back(), pc, position))
            return true;
    }
    return false;
}

/// True: go on at `pc`. False: nothing to try here, the entry is gone.
template <typename Char>
bool Matcher<Char>::retry(Entry& top, std::uint32_t& pc, std::int64_t& position) {
    switch (top.kind) {
    case Kind::RepeatOne:
        return retryOne(top, pc, position);
    case Kind::LazyRepeatOne:
        return retryLazyOne(top, pc, position);
    default:
        break;
    }
    const Entry entry = top;
    RepeatState* repeat =
        entry.repeat >= 0 ? &m_repeats[static_cast<std::size_t>(entry.repeat)] : nullptr;
    position = entry.position;
    if (entry.kind == Kind::Branch)
        return retryBranch(top, pc);
    switch (entry.kind) {
    case Kind::RepeatEnd:
        m_repeats.resize(static_cast<std::size_t>(entry.count));
        m_repeat = entry.repeat;
        pop();
        return false;
    case Kind::CountDown:
        repeat->count = entry.count - 1;
        pop();
        return false;
    case Kind::GreedyItem:
        m_repeat = entry.repeat;
        repeat->lastPosition = entry.lastPosition;
        repeat->count = entry.count - 1;
        restore(entry, true);
        pop();
        push(Kind::RestOfRepeat, entry.pc, position, false);
        m_repeat = repeat->outer;
        pc = entry.pc + 1;
        return true;
    case Kind::RestOfRepeat:
        m_repeat = entry.repeat;
        pop();
        return false;
    case Kind::LazyRest: {
        m_repeat = entry.repeat;
        restore(entry, true);
        pop();
        const Instruction& in = m_code[repeat->pc];
        if ((entry.count >= in.most && in.most != kNoMaximum) || position == repeat->lastPosition)
            return false;
        Entry& item = push(Kind::LazyItem, entry.pc, position, false);
        item.count = entry.count;
        item.lastPosition = repeat->lastPosition;
        repeat->count = entry.count;
        repeat->lastPosition = position;
        pc = repeat->pc + 1;
        return true;
    }
    case Kind::LazyItem:
        repeat->lastPosition = entry.lastPosition;
        repeat->count = entry.count - 1;
        pop();
        return false;
    case Kind::Part:
    case Kind::PossessiveNeeded:
        m_part = static_cast<std::int32_t>(entry.lastPosition);
        pop();
        return false;
    case Kind::PartNot:
    case Kind::PossessiveMore:
        m_part = static_cast<std::int32_t>(entry.lastPosition);
        restore(entry, true);
        pop();
        pc = m_code[entry.pc].a;
        return true;
    default:
        break;
    }
    return false;
}

template <typename Char>
bool Matcher<Char>::retryBranch(Entry& entry, std::uint32_t& pc) {
    const std::uint32_t next = m_code[entry.pc].a;
    restore(entry, true);
    if (next == 0) {
        pop();
        return false;
    }
    pc = next + 1;
    // With marks to bring back it stays until the last one has failed.
    if (m_code[next].a || entry.hasMarks)
        entry.pc = next;
    else
        pop();
    return true;
}

// --- repeats of one character --------------------------------------------------------------------

template <typename Char>
bool Matcher<Char>::retryOne(Entry& entry, std::uint32_t& pc, std::int64_t& position) {
    const Instruction& repeat = m_code[entry.pc];
    const Instruction& rest = m_code[repeat.a];
    restore(entry, true);
    --entry.count;
    --entry.position;
    if (rest.op == Op::Literal) {
        // Where the rest cannot begin it need not be tried.
        while (entry.count >= repeat.least &&
               (entry.position >= m_end || !matchesOne(rest, m_text[entry.position]))) {
            --entry.count;
            --entry.position;
        }
    }
    if (entry.count < repeat.least) {
        pop();
        return false;
    }
    pc = repeat.a;
    position = entry.position;
    if (entry.count == repeat.least && !entry.hasMarks)
        pop();
    return true;
}

template <typename Char>
bool Matcher<Char>::retryLazyOne(Entry& entry, std::uint32_t& pc, std::int64_t& position) {
    const Instruction& repeat = m_code[entry.pc];
    restore(entry, true);
    if ((repeat.most != kNoMaximum && entry.count >= repeat.most) || entry.position >= m_end ||
        !matchesOne(m_code[entry.pc + 1], m_text[entry.position])) {
        pop();
        return false;
    }
    ++entry.count;
    position = ++entry.position;
    pc = repeat.a;
    return true;
}

template <typename Char>
bool Matcher<Char>::stepRepeatOne(const Instruction& in, std::uint32_t& pc,
                                  std::int64_t& position) {
    if (in.least > m_end - position)
        return false;
    const bool isLazy = in.op == Op::LazyRepeatOne;
    const std::int64_t most = isLazy                  ? in.least
                              : in.most == kNoMaximum ? m_end - position
                                                      : std::int64_t{in.most};
    const std::int64_t count = countOf(m_code[pc + 1], position, most);
    if (!m_machine.spend(count / kOperationsASpend)) {
        m_isStopped = true;
        return false;
    }
    if (count < in.least)
        return false;
    position += count;
    if (isLazy || (in.op == Op::RepeatOne && (count > in.least || m_repeat >= 0))) {
        Entry& entry =
            push(isLazy ? Kind::LazyRepeatOne : Kind::RepeatOne, pc, position, m_repeat >= 0);
        entry.count = count;
    }
    pc = in.a;
    return true;
}

} // namespace coroscope::scenes::regex
