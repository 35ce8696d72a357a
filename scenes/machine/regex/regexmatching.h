// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The matcher. What fails goes back to the newest entry of m_stack, which says what to try next or
// what to undo. Which marks an entry brings back, and which it does not, is Python's.
#pragma once

#include "scenes/machine/machine.h"
#include "scenes/machine/regex/regexmatcher.h"

#include <algorithm>

namespace coroscope::scenes::regex {

inline constexpr int kOperationsASpend = 256;
inline constexpr std::int64_t kStepsASpend = 128; // an operation here is half a step

template <typename Char>
class Matcher {
public:
    Matcher(Machine& machine, const Program& program, const Char* text, Search& search)
        : m_machine(machine)
        , m_program(program)
        , m_code(program.instructions.data())
        , m_text(text)
        , m_end(search.end)
        , m_search(search)
        , m_marks(program.groups * 2, -1) {}
    ~Matcher() { m_machine.heap().charge(-m_charged); }

    /// `isFirst`: what the search says of the whole match counts.
    Outcome matchFrom(std::int64_t start, bool isFirst) {
        m_isTop = isFirst;
        m_start = start;
        m_stack.clear();
        m_savedMarks.clear();
        m_repeats.clear();
        m_repeat = m_part = -1;
        m_lastMark = m_lastGroup = -1;
        return run(start);
    }
    /// The next place from `start` on where the program's first instruction can match.
    std::int64_t candidate(std::int64_t start) const {
        const Instruction& first = m_code[0];
        if (first.op != Op::Literal && first.op != Op::Set)
            return start;
        while (start < m_end && !matchesOne(first, m_text[start]))
            ++start;
        return start;
    }
    void tell() {
        m_search.start = m_start;
        m_search.matchEnd = m_matchEnd;
        m_search.lastGroup = m_lastGroup;
        m_search.marks.assign(m_marks.begin(), m_marks.end());
        for (std::size_t i = 0; i + 1 < m_marks.size(); i += 2) {
            const bool isSet = static_cast<std::int64_t>(i) + 1 <= m_lastMark && m_marks[i] >= 0 &&
                               m_marks[i + 1] >= 0;
            if (!isSet)
                m_search.marks[i] = m_search.marks[i + 1] = -1;
        }
    }

private:
    enum class Kind : std::uint8_t {
        Branch,
        RepeatOne,
        LazyRepeatOne,
        RepeatEnd,    ///< a repeat that was begun ends
        CountDown,    ///< an item of a repeat was tried in vain
        GreedyItem,   ///< … now the rest is tried
        RestOfRepeat, ///< the rest was tried in vain
        LazyRest,     ///< … now an item is tried
        LazyItem,
        Part,             ///< an atomic group or an assertion
        PartNot,          ///< a negative assertion
        PossessiveNeeded, ///< an item of a possessive repeat, below its minimum
        PossessiveMore
    };
    struct Entry {
        Kind kind;
        bool hasMarks = false;
        std::uint32_t pc = 0;
        std::int64_t position = 0;
        std::int64_t count = 0;
        std::int32_t repeat = -1; ///< or the part outside of this one
        std::int32_t lastMark = -1, lastGroup = -1;
        std::int64_t lastPosition = -1;
    };
    struct RepeatState {
        std::int64_t count = -1;
        std::uint32_t pc = 0;
        std::int32_t outer = -1;
        std::int64_t lastPosition = -1; ///< where the last item began: no more empty ones
    };

    Outcome run(std::int64_t position);
    Entry& push(Kind kind, std::uint32_t pc, std::int64_t position, bool savesMarks);
    void restore(const Entry& entry, bool keeps);
    void pop();
    /// False: nothing is left to try.
    bool goBack(std::uint32_t& pc, std::int64_t& position);
    bool retry(Entry& entry, std::uint32_t& pc, std::int64_t& position);
    bool retryBranch(Entry& entry, std::uint32_t& pc);
    bool retryOne(Entry& entry, std::uint32_t& pc, std::int64_t& position);
    bool retryLazyOne(Entry& entry, std::uint32_t& pc, std::int64_t& position);
    bool step(std::uint32_t& pc, std::int64_t& position);
    bool stepRepeatOne(const Instruction& in, std::uint32_t& pc, std::int64_t& position);
    bool stepUntil(const Instruction& in, std::uint32_t& pc, std::int64_t& position);
    void stepPossessive(std::uint32_t start, std::int64_t count, std::int64_t last,
                        std::uint32_t& pc, std::int64_t position);
    bool endPart(std::uint32_t& pc, std::int64_t& position);
    void beginPart(Kind kind, std::uint32_t start, std::int64_t position, bool savesMarks);
    void cutTo(std::int32_t part);
    bool stepReference(const Instruction& in, std::int64_t& position) const;
    bool isGroupSet(std::uint32_t group) const;
    void setMark(std::int32_t mark, std::int64_t position);
    bool isAt(const Instruction& in, std::int64_t position) const;
    bool isBoundary(std::int64_t position, bool isUnicode) const;
    bool matchesOne(const Instruction& in, Char character) const;
    std::int64_t countOf(const Instruction& in, std::int64_t position, std::int64_t most) const;
    bool chargeStack();

    Machine& m_machine;
    const Program& m_program;
    const Instruction* m_code;
    const Char* m_text;
    std::int64_t m_end;
    Search& m_search;
    bool m_isTop = false;
    std::int64_t m_start = 0;
    std::int64_t m_matchEnd = 0;
    std::vector<std::int64_t> m_marks;
    std::int32_t m_lastMark = -1, m_lastGroup = -1;
    std::vector<Entry> m_stack;
    std::vector<std::int64_t> m_savedMarks;
    std::vector<RepeatState> m_repeats;
    std::int32_t m_repeat = -1; ///< the innermost one, in m_repeats
    std::int32_t m_part = -1;   ///< the entry of the innermost atomic group or assertion
    std::int64_t m_charged = 0; ///< bytes
    bool m_isStopped = false;
};

// --- characters ----------------------------------------------------------------------------------

template <typename Char>
bool Matcher<Char>::matchesOne(const Instruction& in, Char character) const {
    const auto c = static_cast<char32_t>(character);
    switch (in.op) {
    case Op::Literal:
        return lowered(c, in.letters) == in.value;
    case Op::NotLiteral:
        return lowered(c, in.letters) != in.value;
    case Op::Any:
        return c != '\n';
    case Op::Set:
        return m_program.sets[in.value].has(c);
    default:
        return true;
    }
}

template <typename Char>
std::int64_t Matcher<Char>::countOf(const Instruction& in, std::int64_t position,
                                    std::int64_t most) const {
    const std::int64_t end = std::min(m_end, position + most);
    std::int64_t at = position;
    if (in.op == Op::AnyAtAll)
        return end - position;
    while (at < end && matchesOne(in, m_text[at]))
        ++at;
    return at - position;
}

template <typename Char>
bool Matcher<Char>::isBoundary(std::int64_t position, bool isUnicode) const {
    const auto isWord = [&](std::int64_t at) {
        return at >= 0 && at < m_end &&
               isWordCharacter(static_cast<char32_t>(m_text[at]), isUnicode);
    };
    return isWord(position - 1) != isWord(position);
}

template <typename Char>
bool Matcher<Char>::isAt(const Instruction& in, std::int64_t position) const {
    const bool isUnicode = in.letters == Letters::Unicode;
    switch (in.anchor) {
    case Anchor::Beginning:
    case Anchor::BeginningString:
        return position == 0;
    case Anchor::BeginningLine:
        return position == 0 || m_text[position - 1] == '\n';
    case Anchor::Boundary:
        return m_end > 0 && isBoundary(position, isUnicode);
    case Anchor::NotBoundary:
        return m_end > 0 && !isBoundary(position, isUnicode);
    case Anchor::End:
        return position == m_end || (position + 1 == m_end && m_text[position] == '\n');
    case Anchor::EndLine:
        return position == m_end || m_text[position] == '\n';
    case Anchor::EndString:
        break;
    }
    return position == m_end;
}

// --- groups --------------------------------------------------------------------------------------

template <typename Char>
void Matcher<Char>::setMark(std::int32_t mark, std::int64_t position) {
    if (mark & 1)
        m_lastGroup = mark / 2 + 1;
    // Those between are not set, whatever they were in a try before.
    for (; m_lastMark < mark; ++m_lastMark)
        m_marks[static_cast<std::size_t>(m_lastMark) + 1] = -1;
    m_marks[static_cast<std::size_t>(mark)] = position;
}

template <typename Char>
bool Matcher<Char>::isGroupSet(std::uint32_t group) const {
    const std::size_t at = std::size_t{group} * 2;
    return static_cast<std::int64_t>(at) < m_lastMark && m_marks[at] >= 0 && m_marks[at + 1] >= 0 &&
           m_marks[at] <= m_marks[at + 1];
}

template <typename Char>
bool Matcher<Char>::stepReference(const Instruction& in, std::int64_t& position) const {
    if (!isGroupSet(in.value))
        return false;
    const std::size_t at = std::size_t{in.value} * 2;
    for (std::int64_t from = m_marks[at]; from < m_marks[at + 1]; ++from, ++position) {
        if (position >= m_end || lowered(static_cast<char32_t>(m_text[position]), in.letters) !=
                                     lowered(static_cast<char32_t>(m_text[from]), in.letters))
            return false;
    }
    return true;
}

} // namespace coroscope::scenes::regex
