// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads what stands in parentheses: groups, assertions, conditions, inline flags.
#include "scenes/machine/regex/regexreader.h"

#include "scenes/machine/objects/strobject.h"

namespace coroscope::scenes::regex {

namespace {

constexpr std::uint32_t kGlobalFlags = kDebug | kTemplate;

std::uint32_t flagOf(char32_t letter) {
    switch (letter) {
    case 'i':
        return kIgnoreCase;
    case 'L':
        return kLocale;
    case 'm':
        return kMultiLine;
    case 's':
        return kDotAll;
    case 'x':
        return kVerbose;
    case 'a':
        return kAscii;
    case 't':
        return kTemplate;
    case 'u':
        return kUnicode;
    default:
        return 0;
    }
}

} // namespace

// --- parentheses ---------------------------------------------------------------------------------

char32_t Reader::takeOr(const char* complaint) {
    const std::u32string_view taken = m_text.take();
    if (taken.empty())
        m_text.fail(complaint);
    return taken[0];
}

void Reader::expectEnd(std::int64_t start) {
    if (!m_text.match(')'))
        m_text.fail("missing ), unterminated subpattern", behind(start));
}

std::uint32_t Reader::openGroup(const std::optional<std::u32string>& name) {
    const std::uint32_t group = groups();
    m_tree.groupWidths.emplace_back();
    m_isClosed.push_back(false);
    if (!name)
        return group;
    const auto [place, isNew] = m_tree.names.emplace(utf8(*name), group);
    if (!isNew) {
        m_text.fail("redefinition of group name " + m_text.shown(*name) + " as group " +
                        std::to_string(group) + "; was group " + std::to_string(place->second),
                    name->size() + 1);
    }
    m_tree.nameOrder.push_back(utf8(*name));
    return group;
}

void Reader::readParenthesis(Sequence& sequence, bool& isVerbose, int depth, bool isFirst) {
    const std::int64_t start = m_text.tell() - 1;
    Node group{.kind = Node::Kind::Group, .group = 1}; // 1: captures
    std::optional<std::u32string> name;
    if (m_text.match('?') &&
        !readExtension(sequence, isVerbose, depth, isFirst, group, name, start))
        return;
    if (group.group)
        group.group = openGroup(name);
    const bool isVerboseInside =
        (isVerbose || group.addedFlags & kVerbose) && !(group.removedFlags & kVerbose);
    group.parts.push_back(readAlternatives(isVerboseInside, depth + 1));
    expectEnd(start);
    if (group.group) {
        m_tree.groupWidths[group.group] = widthOf(group.parts.front(), m_tree.groupWidths);
        m_isClosed[group.group] = true;
    }
    sequence.push_back(std::move(group));
}

bool Reader::readExtension(Sequence& sequence, bool& isVerbose, int depth, bool isFirst,
                           Node& group, std::optional<std::u32string>& name, std::int64_t start) {
    const std::u32string taken(m_text.take());
    if (taken.empty())
        m_text.fail("unexpected end of pattern");
    const char32_t c = taken.size() == 1 ? taken[0] : 0;
    if (c == 'P')
        return readPythonExtension(sequence, name);
    if (c == '#') {
        while (true) {
            if (m_text.atEnd())
                m_text.fail("missing ), unterminated comment", behind(start));
            if (m_text.take() == U")")
                return false;
        }
    }
    if (c == '=' || c == '!' || c == '<') {
        readAssertion(sequence, isVerbose, depth, c, start);
        return false;
    }
    if (c == '(') {
        readCondition(sequence, isVerbose, depth, start);
        return false;
    }
    group.group = 0;
    if (c == '>') {
        group.kind = Node::Kind::Atomic;
    } else if (flagOf(c) || c == '-') {
        if (readFlags(c, group))
            return true;
        if (!isFirst || !sequence.empty()) {
            m_text.fail("global flags not at the start of the expression", behind(start));
        }
        isVerbose = (m_tree.flags & kVerbose) != 0;
        return false;
    } else if (c != ':') {
        m_text.fail("unknown extension ?" + utf8(taken), taken.size() + 1);
    }
    return true;
}

bool Reader::readPythonExtension(Sequence& sequence, std::optional<std::u32string>& name) {
    if (m_text.match('<')) {
        name = m_text.takeUntil('>', "group name");
        m_text.checkGroupName(*name, 1, m_tree.warnings);
        return true;
    }
    if (!m_text.match('=')) {
        const std::u32string_view taken = m_text.take();
        if (taken.empty())
            m_text.fail("unexpected end of pattern");
        m_text.fail("unknown extension ?P" + utf8(taken), taken.size() + 2);
    }
    const std::u32string wanted = m_text.takeUntil(')', "group name");
    m_text.checkGroupName(wanted, 1, m_tree.warnings);
    const auto found = m_tree.names.find(utf8(wanted));
    if (found == m_tree.names.end())
        m_text.fail("unknown group name " + m_text.shown(wanted), wanted.size() + 1);
    checkGroup(found->second, wanted.size() + 1);
    checkLookBehind(found->second);
    sequence.push_back({.kind = Node::Kind::GroupReference, .group = found->second});
    return false;
}

void Reader::readAssertion(Sequence& sequence, bool isVerbose, int depth, char32_t kind,
                           std::int64_t start) {
    Node assertion{.kind = Node::Kind::Assert, .isBehind = kind == '<'};
    const std::optional<std::uint32_t> outer = m_lookBehindGroups;
    if (assertion.isBehind) {
        const std::u32string_view taken = m_text.take();
        if (taken.empty())
            m_text.fail("unexpected end of pattern");
        if (taken != U"=" && taken != U"!")
            m_text.fail("unknown extension ?<" + utf8(taken), taken.size() + 2);
        kind = taken[0];
        if (!outer)
            m_lookBehindGroups = groups();
    }
    assertion.isNegated = kind == '!';
    assertion.parts.push_back(readAlternatives(isVerbose, depth + 1));
    m_lookBehindGroups = outer;
    expectEnd(start);
    sequence.push_back(std::move(assertion));
}

void Reader::readCondition(Sequence& sequence, bool isVerbose, int depth, std::int64_t start) {
    Node condition{.kind = Node::Kind::GroupExists};
    const std::u32string name = m_text.takeUntil(')', "group name");
    if (isIdentifier(name)) {
        m_text.checkGroupName(name, 1, m_tree.warnings);
        const auto found = m_tree.names.find(utf8(name));
        if (found == m_tree.names.end())
            m_text.fail("unknown group name " + m_text.shown(name), name.size() + 1);
        condition.group = found->second;
    } else {
        std::vector<Warning> warnings;
        condition.group = m_text.groupNumber(name, warnings);
        if (condition.group == 0)
            m_text.fail("bad group number", name.size() + 1);
        m_conditions.emplace(condition.group,
                             m_text.tell() - static_cast<std::int64_t>(name.size()) - 1);
        m_tree.warnings.insert(m_tree.warnings.end(), warnings.begin(), warnings.end());
    }
    checkLookBehind(condition.group);
    condition.parts.push_back(readSequence(isVerbose, depth + 1, false));
    if (m_text.match('|')) {
        condition.parts.push_back(readSequence(isVerbose, depth + 1, false));
        if (m_text.comes('|'))
            m_text.fail("conditional backref with more than two branches");
    }
    expectEnd(start);
    sequence.push_back(std::move(condition));
}

// --- flags ---------------------------------------------------------------------------------------

/// False: they are for the whole pattern.
bool Reader::readFlags(char32_t letter, Node& group) {
    if (letter != '-')
        letter = readAddedFlags(letter, group);
    if (letter == ')') {
        m_tree.flags |= group.addedFlags;
        return false;
    }
    if (group.addedFlags & kGlobalFlags)
        m_text.fail("bad inline flags: cannot turn on global flag", 1);
    if (letter == '-')
        readRemovedFlags(group);
    if (group.removedFlags & kGlobalFlags)
        m_text.fail("bad inline flags: cannot turn off global flag", 1);
    if (group.addedFlags & group.removedFlags)
        m_text.fail("bad inline flags: flag turned on and off", 1);
    return true;
}

/// Gives the character behind them: ')', '-' or ':'.
char32_t Reader::readAddedFlags(char32_t letter, Node& group) {
    while (true) {
        if (m_text.isText() && letter == 'L')
            m_text.fail("bad inline flags: cannot use 'L' flag with a str pattern");
        if (!m_text.isText() && letter == 'u')
            m_text.fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
        const std::uint32_t flag = flagOf(letter);
        group.addedFlags |= flag;
        if (flag & kTypeFlags && (group.addedFlags & kTypeFlags) != flag)
            m_text.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        letter = takeOr("missing -, : or )");
        if (letter == ')' || letter == '-' || letter == ':')
            return letter;
        if (!flagOf(letter)) {
            m_text.fail(isAlphabetic(letter) ? "unknown flag" : "missing -, : or )",
                        letter == '\\' ? 2 : 1);
        }
    }
}

void Reader::readRemovedFlags(Node& group) {
    char32_t letter = takeOr("missing flag");
    if (!flagOf(letter))
        m_text.fail(isAlphabetic(letter) ? "unknown flag" : "missing flag", letter == '\\' ? 2 : 1);
    while (true) {
        if (flagOf(letter) & kTypeFlags)
            m_text.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        group.removedFlags |= flagOf(letter);
        letter = takeOr("missing :");
        if (letter == ':')
            return;
        if (!flagOf(letter)) {
            m_text.fail(isAlphabetic(letter) ? "unknown flag" : "missing :",
                        letter == '\\' ? 2 : 1);
        }
    }
}

} // namespace coroscope::scenes::regex
