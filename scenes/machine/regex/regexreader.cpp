// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads a pattern into a tree. What is refused, in which words and at which place is Python's.
#include "scenes/machine/regex/regexreader.h"

#include "scenes/machine/objects/strobject.h"

#include <algorithm>

namespace coroscope::scenes::regex {

namespace {

bool isSpaceOfVerbose(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

void Reader::fixFlags() {
    const auto refuse = [](const char* message) { throw Error{Error::Kind::Value, message}; };
    std::uint32_t& flags = m_tree.flags;
    if (m_text.isText()) {
        if (flags & kLocale)
            refuse("cannot use LOCALE flag with a str pattern");
        if (!(flags & kAscii))
            flags |= kUnicode;
        else if (flags & kUnicode)
            refuse("ASCII and UNICODE flags are incompatible");
        return;
    }
    if (flags & kUnicode)
        refuse("cannot use UNICODE flag with a bytes pattern");
    if (flags & kLocale && flags & kAscii)
        refuse("ASCII and LOCALE flags are incompatible");
}

// --- alternatives and sequences ------------------------------------------------------------------

namespace {

/// All alternatives that are one character make one set.
bool joinSets(const std::vector<Sequence>& parts, Node& set) {
    for (const Sequence& part : parts) {
        if (part.size() != 1)
            return false;
        const Node& node = part.front();
        if (node.kind == Node::Kind::Literal)
            set.set.push_back({SetItem::Kind::Character, node.character, node.character, {}});
        else if (node.kind == Node::Kind::Set && !node.isNegated)
            set.set.insert(set.set.end(), node.set.begin(), node.set.end());
        else
            return false;
    }
    return true;
}

} // namespace

Sequence Reader::readAlternatives(bool isVerbose, int depth) {
    std::vector<Sequence> parts;
    do {
        if (depth == 0 && !parts.empty())
            isVerbose = (m_tree.flags & kVerbose) != 0;
        parts.push_back(readSequence(isVerbose, depth + 1, depth == 0 && parts.empty()));
    } while (m_text.match('|'));
    if (parts.size() == 1)
        return std::move(parts.front());
    Node set{.kind = Node::Kind::Set};
    Sequence result;
    if (joinSets(parts, set))
        result.push_back(std::move(set));
    else
        result.push_back({.kind = Node::Kind::Branch, .parts = std::move(parts)});
    return result;
}

namespace {

Sequence unpacked(Sequence sequence) {
    Sequence result;
    for (Node& node : sequence) {
        const bool isPlain = node.kind == Node::Kind::Group && node.group == 0 &&
                             !node.addedFlags && !node.removedFlags;
        if (!isPlain) {
            result.push_back(std::move(node));
            continue;
        }
        for (Node& inner : node.parts.front())
            result.push_back(std::move(inner));
    }
    return result;
}

constexpr int kMaxDepth = 991; // two for each group in a group, as deep as Python goes

} // namespace

Sequence Reader::readSequence(bool isVerbose, int depth, bool isFirst) {
    if (depth > kMaxDepth)
        throw Error{Error::Kind::Recursion, "maximum recursion depth exceeded"};
    Sequence sequence;
    while (!m_text.atEnd() && !m_text.comes('|') && !m_text.comes(')')) {
        const std::u32string_view taken = m_text.take();
        const char32_t c = taken[0];
        if (isVerbose && isSpaceOfVerbose(c))
            continue;
        if (isVerbose && c == '#') {
            while (!m_text.atEnd() && m_text.take() != U"\n") {
            }
            continue;
        }
        if (c == '\\')
            readEscape(sequence, taken);
        else if (c == '[')
            readSet(sequence);
        else if (c == '(')
            readParenthesis(sequence, isVerbose, depth, isFirst);
        else if (c == '^')
            sequence.push_back({.kind = Node::Kind::At, .anchor = Anchor::Beginning});
        else if (c == '$')
            sequence.push_back({.kind = Node::Kind::At, .anchor = Anchor::End});
        else if (c == '.')
            sequence.push_back({.kind = Node::Kind::Any});
        else if ((c != '?' && c != '*' && c != '+' && c != '{') || !readRepeat(sequence, c))
            sequence.push_back({.kind = Node::Kind::Literal, .character = c});
    }
    return unpacked(std::move(sequence));
}

// --- escapes -------------------------------------------------------------------------------------

namespace {

std::optional<Anchor> anchorOf(char32_t letter) {
    switch (letter) {
    case 'A':
        return Anchor::BeginningString;
    case 'b':
        return Anchor::Boundary;
    case 'B':
        return Anchor::NotBoundary;
    case 'Z':
        return Anchor::EndString;
    default:
        return std::nullopt;
    }
}

} // namespace

void Reader::readEscape(Sequence& sequence, std::u32string_view taken) {
    std::u32string escape(taken);
    const char32_t c = escape[1];
    if (const auto anchor = anchorOf(c)) {
        sequence.push_back({.kind = Node::Kind::At, .anchor = *anchor});
        return;
    }
    Escape found;
    if (readCommonEscape(m_text, escape, found)) {
        if (found.kind == Escape::Kind::Category)
            sequence.push_back({.kind = Node::Kind::Set,
                                .set = {{SetItem::Kind::Category, 0, 0, found.category}}});
        else
            sequence.push_back({.kind = Node::Kind::Literal, .character = found.character});
        return;
    }
    if (isDigit(c)) {
        readDigits(sequence, std::move(escape));
        return;
    }
    if (isLetter(c))
        failEscape(m_text, escape);
    sequence.push_back({.kind = Node::Kind::Literal, .character = c});
}

/// An octal escape or a reference to a group.
void Reader::readDigits(Sequence& sequence, std::u32string escape) {
    const auto addOctal = [&] {
        const char32_t c = numberOf(std::u32string_view(escape).substr(1), 8);
        if (c > 0377)
            failOctal(m_text, escape);
        sequence.push_back({.kind = Node::Kind::Literal, .character = c});
    };
    if (escape[1] == '0') {
        escape += m_text.takeWhile(2, isOctal);
        addOctal();
        return;
    }
    if (isDigit(m_text.peek())) {
        escape += m_text.take();
        if (isOctal(escape[1]) && isOctal(escape[2]) && isOctal(m_text.peek())) {
            escape += m_text.take();
            addOctal();
            return;
        }
    }
    const std::uint32_t group = numberOf(std::u32string_view(escape).substr(1), 10);
    if (group >= groups())
        m_text.fail("invalid group reference " + std::to_string(group), escape.size() - 1);
    checkGroup(group, escape.size());
    checkLookBehind(group);
    sequence.push_back({.kind = Node::Kind::GroupReference, .group = group});
}

void Reader::checkGroup(std::uint32_t group, std::size_t offset) {
    if (group >= groups() || !m_isClosed[group])
        m_text.fail("cannot refer to an open group", offset);
}

void Reader::checkLookBehind(std::uint32_t group) {
    if (!m_lookBehindGroups)
        return;
    checkGroup(group, 0);
    if (group >= *m_lookBehindGroups)
        m_text.fail("cannot refer to group defined in the same lookbehind subpattern");
}

// --- sets ----------------------------------------------------------------------------------------

namespace {

SetItem itemOf(const Escape& escape) {
    if (escape.kind == Escape::Kind::Category)
        return {SetItem::Kind::Category, 0, 0, escape.category};
    return {SetItem::Kind::Character, escape.character, escape.character, {}};
}

} // namespace

void Reader::readSet(Sequence& sequence) {
    if (m_text.comes('['))
        warn("nested set", m_text.tell());
    Node set = readSetItems();
    if (set.set.size() == 1 && set.set.front().kind == SetItem::Kind::Character) {
        sequence.push_back({.kind = set.isNegated ? Node::Kind::NotLiteral : Node::Kind::Literal,
                            .character = set.set.front().first});
        return;
    }
    sequence.push_back(std::move(set));
}

namespace {

const char* operationOf(char32_t c) {
    switch (c) {
    case '-':
        return "set difference";
    case '&':
        return "set intersection";
    case '~':
        return "set symmetric difference";
    default:
        return "set union";
    }
}

} // namespace

Node Reader::readSetItems() {
    const std::int64_t start = m_text.tell() - 1;
    Node set{.kind = Node::Kind::Set, .isNegated = m_text.match('^')};
    const auto add = [&set](const SetItem& item) {
        if (std::find(set.set.begin(), set.set.end(), item) == set.set.end())
            set.set.push_back(item);
    };
    bool isEmpty = true;
    while (true) {
        const std::u32string_view taken = m_text.take();
        if (taken.empty())
            m_text.fail("unterminated character set", behind(start));
        if (taken == U"]" && !isEmpty)
            return set;
        Escape first;
        first.character = taken[0];
        if (taken[0] == '\\')
            first = readSetEscape(m_text, taken);
        else if (!isEmpty && std::u32string_view(U"-&~|").find(taken[0]) != std::string::npos &&
                 m_text.comes(taken[0]))
            warn(operationOf(taken[0]), m_text.tell() - 1);
        isEmpty = false;
        if (!m_text.match('-')) {
            add(itemOf(first));
            continue;
        }
        std::vector<SetItem> atEnd;
        if (const auto range = readRange(first, taken, start, atEnd)) {
            add(*range);
            continue;
        }
        for (const SetItem& item : atEnd)
            add(item);
        return set;
    }
}

/// What follows the '-'; nothing at the end of the set, whose last items are then in `items`.
std::optional<SetItem> Reader::readRange(const Escape& first, std::u32string_view taken,
                                         std::int64_t start, std::vector<SetItem>& items) {
    const std::u32string_view that = m_text.take();
    if (that.empty())
        m_text.fail("unterminated character set", behind(start));
    if (that == U"]") {
        items = {itemOf(first), {SetItem::Kind::Character, '-', '-', {}}};
        return std::nullopt;
    }
    Escape last;
    last.character = that[0];
    if (that[0] == '\\')
        last = readSetEscape(m_text, that);
    else if (that[0] == '-')
        warn("set difference", m_text.tell() - 2);
    if (first.kind != Escape::Kind::Character || last.kind != Escape::Kind::Character ||
        last.character < first.character) {
        m_text.fail("bad character range " + utf8(taken) + "-" + utf8(that),
                    taken.size() + 1 + that.size());
    }
    return SetItem{SetItem::Kind::Range, first.character, last.character, {}};
}

// --- repeats -------------------------------------------------------------------------------------

/// False when the brace is an ordinary character.
bool Reader::readRepeat(Sequence& sequence, char32_t taken) {
    const std::int64_t start = m_text.tell();
    Node repeat{.kind = Node::Kind::Repeat,
                .least = taken == '+' ? 1U : 0U,
                .most = taken == '?' ? 1U : kNoMaximum};
    if (taken == '{' && !readBounds(sequence, start, repeat))
        return false;
    if (sequence.empty() || sequence.back().kind == Node::Kind::At)
        m_text.fail("nothing to repeat", behind(start) + 1);
    if (sequence.back().kind == Node::Kind::Repeat)
        m_text.fail("multiple repeat", behind(start) + 1);
    Node& item = sequence.back();
    if (item.kind == Node::Kind::Group && item.group == 0 && !item.addedFlags && !item.removedFlags)
        repeat.parts.push_back(std::move(item.parts.front()));
    else
        repeat.parts.push_back({std::move(item)});
    if (m_text.match('?'))
        repeat.manner = Node::Manner::Lazy;
    else if (m_text.match('+'))
        repeat.manner = Node::Manner::Possessive;
    sequence.back() = std::move(repeat);
    return true;
}

bool Reader::readBounds(Sequence&, std::int64_t start, Node& repeat) {
    if (m_text.comes('}'))
        return false;
    constexpr int kAnyNumber = 1 << 30;
    const std::u32string least = m_text.takeWhile(kAnyNumber, isDigit);
    const std::u32string most = m_text.match(',') ? m_text.takeWhile(kAnyNumber, isDigit) : least;
    if (!m_text.match('}')) {
        m_text.seek(start);
        return false;
    }
    if (!least.empty())
        repeat.least = numberOf(least, 10);
    if (!most.empty())
        repeat.most = numberOf(most, 10);
    if (repeat.least == kNoMaximum || (!most.empty() && repeat.most == kNoMaximum))
        throw Error{Error::Kind::Overflow, "the repetition number is too large"};
    if (!most.empty() && repeat.most < repeat.least)
        m_text.fail("min repeat greater than max repeat", behind(start));
    return true;
}

void readPattern(std::u32string_view text, bool isText, std::uint32_t flags, Tree& tree) {
    Reader(text, isText, flags, tree).read();
}

} // namespace coroscope::scenes::regex
