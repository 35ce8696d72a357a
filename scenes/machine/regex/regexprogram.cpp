// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Makes the instructions of a pattern's tree.
#include "scenes/machine/regex/regexprogram.h"

#include "scenes/machine/objects/strobject.h"

namespace coroscope::scenes::regex {

namespace {

Letters lettersOf(std::uint32_t flags) {
    if (!(flags & kIgnoreCase))
        return Letters::Exact;
    return flags & kLocale ? Letters::Locale : flags & kUnicode ? Letters::Unicode : Letters::Ascii;
}

std::uint32_t combined(std::uint32_t flags, const Node& group) {
    if (group.addedFlags & kTypeFlags)
        flags &= ~std::uint32_t{kTypeFlags};
    return (flags | group.addedFlags) & ~group.removedFlags;
}

/// One character wide and no group.
bool isSimple(const Sequence& sequence) {
    if (sequence.size() != 1)
        return false;
    const Node& node = sequence.front();
    switch (node.kind) {
    case Node::Kind::Group:
        return node.group == 0 && isSimple(node.parts.front());
    case Node::Kind::Literal:
    case Node::Kind::NotLiteral:
    case Node::Kind::Any:
    case Node::Kind::Set:
        return true;
    default:
        return false;
    }
}

class Maker {
public:
    Maker(const Tree& tree, Program& program)
        : m_tree(tree)
        , m_program(program) {}

    void make() {
        add(m_tree.sequence, m_tree.flags);
        emit({.op = Op::Success});
    }

private:
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_program.instructions.size()); }
    std::uint32_t emit(Instruction instruction) {
        m_program.instructions.push_back(instruction);
        return here() - 1;
    }
    void land(std::uint32_t jump) { m_program.instructions[jump].a = here(); }

    void add(const Sequence& sequence, std::uint32_t flags) {
        for (const Node& node : sequence)
            add(node, flags);
    }
    void add(const Node& node, std::uint32_t flags);
    void addCharacter(const Node& node, std::uint32_t flags);
    void addSet(const Node& node, std::uint32_t flags);
    void addAnchor(Anchor anchor, std::uint32_t flags);
    void addRepeat(const Node& node, std::uint32_t flags);
    void addBranch(const Node& node, std::uint32_t flags);
    void addAssertion(const Node& node, std::uint32_t flags);
    void addCondition(const Node& node, std::uint32_t flags);
    void addPart(Instruction instruction, const Sequence& part, std::uint32_t flags);

    const Tree& m_tree;
    Program& m_program;
};

void Maker::add(const Node& node, std::uint32_t flags) {
    switch (node.kind) {
    case Node::Kind::Literal:
    case Node::Kind::NotLiteral:
        return addCharacter(node, flags);
    case Node::Kind::Any:
        emit({.op = flags & kDotAll ? Op::AnyAtAll : Op::Any});
        return;
    case Node::Kind::Set:
        return addSet(node, flags);
    case Node::Kind::At:
        return addAnchor(node.anchor, flags);
    case Node::Kind::Branch:
        return addBranch(node, flags);
    case Node::Kind::Group:
        if (node.group)
            emit({.op = Op::Mark, .value = (node.group - 1) * 2});
        add(node.parts.front(), combined(flags, node));
        if (node.group)
            emit({.op = Op::Mark, .value = (node.group - 1) * 2 + 1});
        return;
    case Node::Kind::Repeat:
        return addRepeat(node, flags);
    case Node::Kind::Atomic:
        return addPart({.op = Op::Atomic}, node.parts.front(), flags);
    case Node::Kind::Assert:
        return addAssertion(node, flags);
    case Node::Kind::GroupReference:
        emit({.op = Op::GroupReference, .letters = lettersOf(flags), .value = node.group - 1});
        return;
    case Node::Kind::GroupExists:
        return addCondition(node, flags);
    }
}

void Maker::addCharacter(const Node& node, std::uint32_t flags) {
    const Letters letters = lettersOf(flags);
    const char32_t lower = lowered(node.character, letters);
    if (letters == Letters::Unicode && otherCases(lower).first) {
        Node set{.kind = Node::Kind::Set, .isNegated = node.kind == Node::Kind::NotLiteral};
        set.set.push_back({SetItem::Kind::Character, node.character, node.character, {}});
        return addSet(set, flags);
    }
    const bool hasCases = lower != node.character || toUpperCase(node.character) != node.character;
    emit({.op = node.kind == Node::Kind::Literal ? Op::Literal : Op::NotLiteral,
          .letters = hasCases ? letters : Letters::Exact,
          .value = hasCases ? lower : node.character});
}

void Maker::addSet(const Node& node, std::uint32_t flags) {
    m_program.sets.emplace_back(node, flags);
    emit({.op = Op::Set, .value = static_cast<std::uint32_t>(m_program.sets.size()) - 1});
}

void Maker::addAnchor(Anchor anchor, std::uint32_t flags) {
    if (flags & kMultiLine && anchor == Anchor::Beginning)
        anchor = Anchor::BeginningLine;
    if (flags & kMultiLine && anchor == Anchor::End)
        anchor = Anchor::EndLine;
    const bool isUnicode = flags & kUnicode && !(flags & kLocale);
    emit(
        {.op = Op::At, .letters = isUnicode ? Letters::Unicode : Letters::Ascii, .anchor = anchor});
}

void Maker::addRepeat(const Node& node, std::uint32_t flags) {
    if (flags & kTemplate)
        throw Error{Error::Kind::Pattern, "internal: unsupported template operator MAX_REPEAT"};
    const Sequence& item = node.parts.front();
    const bool isLazy = node.manner == Node::Manner::Lazy;
    const bool isPossessive = node.manner == Node::Manner::Possessive;
    Instruction repeat{.least = node.least, .most = node.most};
    if (isSimple(item)) {
        repeat.op = isPossessive ? Op::PossessiveRepeatOne
                    : isLazy     ? Op::LazyRepeatOne
                                 : Op::RepeatOne;
        const std::uint32_t start = emit(repeat);
        add(item, flags);
        land(start);
        return;
    }
    if (isPossessive) {
        repeat.op = Op::PossessiveRepeat;
        return addPart(repeat, item, flags);
    }
    repeat.op = Op::Repeat;
    const std::uint32_t start = emit(repeat);
    add(item, flags);
    land(start);
    emit({.op = isLazy ? Op::MinUntil : Op::MaxUntil, .a = start});
}

void Maker::addPart(Instruction instruction, const Sequence& part, std::uint32_t flags) {
    const std::uint32_t start = emit(instruction);
    add(part, flags);
    emit({.op = Op::PartEnd});
    land(start);
}

void Maker::addBranch(const Node& node, std::uint32_t flags) {
    std::vector<std::uint32_t> jumps;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        const std::uint32_t start = emit({.op = Op::Branch});
        add(node.parts[i], flags);
        if (i + 1 == node.parts.size())
            break;
        jumps.push_back(emit({.op = Op::Jump}));
        land(start);
    }
    for (const std::uint32_t jump : jumps)
        land(jump);
}

void Maker::addAssertion(const Node& node, std::uint32_t flags) {
    const Sequence& part = node.parts.front();
    Instruction assertion{.op = node.isNegated ? Op::AssertNot : Op::Assert};
    if (node.isBehind) {
        const Width width = widthOf(part, m_tree.groupWidths);
        if (width.least > kNoMaximum)
            throw Error{Error::Kind::Pattern, "looks too much behind"};
        if (width.least != width.most)
            throw Error{Error::Kind::Pattern, "look-behind requires fixed-width pattern"};
        assertion.least = static_cast<std::uint32_t>(width.least);
    }
    addPart(assertion, part, flags);
}

void Maker::addCondition(const Node& node, std::uint32_t flags) {
    const std::uint32_t start = emit({.op = Op::GroupExists, .value = node.group - 1});
    add(node.parts[0], flags);
    if (node.parts.size() == 1)
        return land(start);
    const std::uint32_t jump = emit({.op = Op::Jump});
    land(start);
    add(node.parts[1], flags);
    land(jump);
}

} // namespace

Program makeProgram(const Tree& tree) {
    Program program;
    program.groups = tree.groups;
    program.leastWidth = widthOf(tree.sequence, tree.groupWidths).least;
    Maker(tree, program).make();
    return program;
}

} // namespace coroscope::scenes::regex
