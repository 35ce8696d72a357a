// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How the matcher goes forward, and searching with it.
#include "scenes/machine/regex/regexbacktracking.h"

namespace coroscope::scenes::regex {

// --- repeats of anything -------------------------------------------------------------------------

template <typename Char>
bool Matcher<Char>::stepUntil(const Instruction& in, std::uint32_t& pc, std::int64_t& position) {
    RepeatState& repeat = m_repeats[static_cast<std::size_t>(m_repeat)];
    const Instruction& start = m_code[repeat.pc];
    const std::int64_t count = repeat.count + 1;
    if (count < start.least) {
        push(Kind::CountDown, pc, position, false).count = count;
        repeat.count = count;
        pc = repeat.pc + 1;
        return true;
    }
    if (in.op == Op::MinUntil) {
        // Its marks are brought back when something is repeated around it.
        Entry& rest = push(Kind::LazyRest, pc, position, repeat.outer >= 0);
        rest.count = count;
        m_repeat = repeat.outer;
        ++pc;
        return true;
    }
    if ((count < start.most || start.most == kNoMaximum) && position != repeat.lastPosition) {
        Entry& item = push(Kind::GreedyItem, pc, position, true);
        item.count = count;
        item.lastPosition = repeat.lastPosition;
        repeat.count = count;
        repeat.lastPosition = position;
        pc = repeat.pc + 1;
        return true;
    }
    push(Kind::RestOfRepeat, pc, position, false);
    m_repeat = repeat.outer;
    ++pc;
    return true;
}

// --- parts that are matched for themselves -------------------------------------------------------

template <typename Char>
void Matcher<Char>::beginPart(Kind kind, std::uint32_t start, std::int64_t position,
                              bool savesMarks) {
    Entry& entry = push(kind, start, position, savesMarks);
    entry.lastPosition = m_part;
    m_part = static_cast<std::int32_t>(m_stack.size()) - 1;
}

/// What the part might have tried otherwise is given up.
template <typename Char>
void Matcher<Char>::cutTo(std::int32_t part) {
    std::size_t repeats = m_repeats.size();
    while (static_cast<std::int32_t>(m_stack.size()) > part) {
        if (m_stack.back().kind == Kind::RepeatEnd)
            repeats = static_cast<std::size_t>(m_stack.back().count);
        pop();
    }
    m_repeats.resize(repeats);
}

template <typename Char>
bool Matcher<Char>::endPart(std::uint32_t& pc, std::int64_t& position) {
    const std::int32_t part = m_part;
    const Entry entry = m_stack[static_cast<std::size_t>(part)];
    m_part = static_cast<std::int32_t>(entry.lastPosition);
    m_repeat = entry.repeat;
    cutTo(part);
    const Instruction& start = m_code[entry.pc];
    switch (start.op) {
    case Op::AssertNot:
        return false;
    case Op::Assert:
        position = entry.position;
        pc = start.a;
        return true;
    case Op::Atomic:
        pc = start.a;
        return true;
    default:
        stepPossessive(entry.pc, entry.count + 1,
                       entry.kind == Kind::PossessiveMore ? entry.position : -1, pc, position);
        return true;
    }
}

/// `count` items have matched, the last one from `last` on.
template <typename Char>
void Matcher<Char>::stepPossessive(std::uint32_t start, std::int64_t count, std::int64_t last,
                                   std::uint32_t& pc, std::int64_t position) {
    const Instruction& in = m_code[start];
    pc = start + 1;
    if (count < in.least) {
        beginPart(Kind::PossessiveNeeded, start, position, false);
    } else if ((count < in.most || in.most == kNoMaximum) && position != last) {
        beginPart(Kind::PossessiveMore, start, position, true);
    } else {
        pc = in.a;
        return;
    }
    m_stack.back().count = count;
}

// --- the run -------------------------------------------------------------------------------------

/// False: it does not match this way.
template <typename Char>
bool Matcher<Char>::step(std::uint32_t& pc, std::int64_t& position) {
    const Instruction& in = m_code[pc];
    switch (in.op) {
    case Op::Literal:
    case Op::NotLiteral:
    case Op::Any:
    case Op::AnyAtAll:
    case Op::Set:
        if (position >= m_end || !matchesOne(in, m_text[position]))
            return false;
        ++position;
        break;
    case Op::At:
        if (!isAt(in, position))
            return false;
        break;
    case Op::Mark:
        setMark(static_cast<std::int32_t>(in.value), position);
        break;
    case Op::Branch:
        if (in.a)
            push(Kind::Branch, pc, position, m_repeat >= 0);
        break;
    case Op::Jump:
        pc = in.a;
        return true;
    case Op::RepeatOne:
    case Op::LazyRepeatOne:
    case Op::PossessiveRepeatOne:
        return stepRepeatOne(in, pc, position);
    case Op::Repeat: {
        push(Kind::RepeatEnd, pc, position, false).count =
            static_cast<std::int64_t>(m_repeats.size());
        m_repeats.push_back({-1, pc, m_repeat, -1});
        m_repeat = static_cast<std::int32_t>(m_repeats.size()) - 1;
        pc = in.a;
        return true;
    }
    case Op::MaxUntil:
    case Op::MinUntil:
        return stepUntil(in, pc, position);
    case Op::PossessiveRepeat:
        stepPossessive(pc, 0, -1, pc, position);
        return true;
    case Op::Atomic:
        beginPart(Kind::Part, pc, position, false);
        break;
    case Op::Assert:
        if (position < in.least)
            return false;
        beginPart(Kind::Part, pc, position, false);
        position -= in.least;
        break;
    case Op::AssertNot:
        if (position < in.least) {
            pc = in.a;
            return true;
        }
        beginPart(Kind::PartNot, pc, position, m_repeat >= 0);
        position -= in.least;
        break;
    case Op::PartEnd:
        return endPart(pc, position);
    case Op::GroupReference:
        if (!stepReference(in, position))
            return false;
        break;
    case Op::GroupExists:
        if (!isGroupSet(in.value)) {
            pc = in.a;
            return true;
        }
        break;
    case Op::Success:
        return !(m_isTop && ((m_search.isWhole && position != m_end) ||
                             (m_search.mustAdvance && position == m_start)));
    }
    ++pc;
    return true;
}

template <typename Char>
Outcome Matcher<Char>::run(std::int64_t position) {
    std::uint32_t pc = 0;
    int left = kOperationsASpend;
    while (true) {
        if (--left == 0) {
            left = kOperationsASpend;
            if (!chargeStack())
                return Outcome::Stopped;
        }
        const bool isSuccess = m_code[pc].op == Op::Success;
        if (step(pc, position)) {
            if (!isSuccess)
                continue;
            m_matchEnd = position;
            return Outcome::Found;
        }
        if (m_isStopped)
            return Outcome::Stopped;
        if (!goBack(pc, position))
            return Outcome::NotFound;
    }
}

namespace {

template <typename Char>
Outcome searchIn(Machine& machine, const Program& program, const Char* text, Search& search,
                 bool isAnchored) {
    Matcher<Char> matcher(machine, program, text, search);
    bool isFirst = true;
    const auto least = static_cast<std::int64_t>(program.leastWidth);
    for (std::int64_t start = search.start; start + least <= search.end; ++start) {
        if ((start & 0xff) == 0 && !machine.spend(kStepsASpend))
            return Outcome::Stopped;
        const std::int64_t next = isAnchored ? start : matcher.candidate(start);
        if (next > start) {
            const std::int64_t skipped = next - start;
            isFirst = false;
            start = next;
            if (start + least > search.end || !machine.spend(skipped / kOperationsASpend))
                break;
        }
        const Outcome outcome = matcher.matchFrom(start, isFirst);
        if (outcome == Outcome::Found)
            matcher.tell();
        if (outcome != Outcome::NotFound || isAnchored)
            return outcome;
        isFirst = false;
    }
    return Outcome::NotFound;
}

Outcome dispatch(Machine& machine, const Program& program, const Subject& subject, Search& search,
                 bool isAnchored) {
    if (subject.isWide)
        return searchIn(machine, program, subject.wide.data(), search, isAnchored);
    return searchIn(machine, program, reinterpret_cast<const unsigned char*>(subject.bytes.data()),
                    search, isAnchored);
}

} // namespace

Outcome matchAt(Machine& machine, const Program& program, const Subject& subject, Search& search) {
    return dispatch(machine, program, subject, search, true);
}

Outcome searchFrom(Machine& machine, const Program& program, const Subject& subject,
                   Search& search) {
    return dispatch(machine, program, subject, search, false);
}

} // namespace coroscope::scenes::regex
