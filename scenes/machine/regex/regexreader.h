// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The reader of patterns.
#pragma once

#include "scenes/machine/regex/regextext.h"

#include <optional>

namespace coroscope::scenes::regex {

class Reader {
public:
    Reader(std::u32string_view text, bool isText, std::uint32_t flags, Tree& tree)
        : m_text(text, isText)
        , m_tree(tree) {
        tree.flags = flags;
        tree.groupWidths.emplace_back();
        m_isClosed.push_back(false);
    }

    void read() {
        m_tree.sequence = readAlternatives((m_tree.flags & kVerbose) != 0, 0);
        m_tree.groups = groups() - 1;
        fixFlags();
        if (!m_text.atEnd())
            m_text.fail("unbalanced parenthesis");
        for (const auto& [group, position] : m_conditions) {
            if (group >= groups()) {
                throw Error{Error::Kind::Pattern,
                            "invalid group reference " + std::to_string(group), position};
            }
        }
    }

private:
    std::uint32_t groups() const { return static_cast<std::uint32_t>(m_tree.groupWidths.size()); }
    std::size_t behind(std::int64_t start) const {
        return static_cast<std::size_t>(m_text.tell() - start);
    }
    void warn(const std::string& what, std::int64_t position) {
        m_tree.warnings.push_back(
            {false, "Possible " + what + " at position " + std::to_string(position)});
    }

    void fixFlags();
    Sequence readAlternatives(bool isVerbose, int depth);
    Sequence readSequence(bool isVerbose, int depth, bool isFirst);
    void readEscape(Sequence& sequence, std::u32string_view taken);
    void readDigits(Sequence& sequence, std::u32string escape);
    void readSet(Sequence& sequence);
    Node readSetItems();
    std::optional<SetItem> readRange(const Escape& first, std::u32string_view taken,
                                     std::int64_t start, std::vector<SetItem>& items);
    bool readRepeat(Sequence& sequence, char32_t taken);
    bool readBounds(Sequence& sequence, std::int64_t start, Node& repeat);
    void readParenthesis(Sequence& sequence, bool& isVerbose, int depth, bool isFirst);
    /// False: the group is read whole.
    bool readExtension(Sequence& sequence, bool& isVerbose, int depth, bool isFirst, Node& group,
                       std::optional<std::u32string>& name, std::int64_t start);
    bool readPythonExtension(Sequence& sequence, std::optional<std::u32string>& name);
    void readAssertion(Sequence& sequence, bool isVerbose, int depth, char32_t kind,
                       std::int64_t start);
    void readCondition(Sequence& sequence, bool isVerbose, int depth, std::int64_t start);
    bool readFlags(char32_t letter, Node& group);
    char32_t readAddedFlags(char32_t letter, Node& group);
    void readRemovedFlags(Node& group);
    void checkGroup(std::uint32_t group, std::size_t offset);
    void checkLookBehind(std::uint32_t group);
    std::uint32_t openGroup(const std::optional<std::u32string>& name);
    void expectEnd(std::int64_t start);
    char32_t takeOr(const char* complaint);

    Text m_text;
    Tree& m_tree;
    std::vector<bool> m_isClosed;
    std::optional<std::uint32_t> m_lookBehindGroups;
    std::map<std::uint32_t, std::int64_t> m_conditions; ///< groups that (?(2)…) names
};

} // namespace coroscope::scenes::regex
