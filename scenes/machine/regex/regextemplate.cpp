// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the template of sub() and expand(): "\1", "\g<name>" and escapes between texts.
#include "scenes/machine/regex/regextext.h"

namespace coroscope::scenes::regex {

namespace {

class TemplateReader {
public:
    TemplateReader(std::u32string_view text, bool isText, const Tree& tree,
                   std::vector<Warning>& warnings)
        : m_text(text, isText)
        , m_tree(tree)
        , m_warnings(warnings) {}

    std::vector<TemplatePart> read() {
        while (!m_text.atEnd()) {
            const std::u32string_view taken = m_text.take();
            if (taken[0] != '\\')
                m_literal += taken;
            else
                readEscape(std::u32string(taken));
        }
        endLiteral();
        return std::move(m_parts);
    }

private:
    void endLiteral() {
        if (!m_literal.empty())
            m_parts.push_back({std::move(m_literal), -1});
        m_literal.clear();
    }

    void addGroup(std::uint32_t group, std::size_t offset) {
        if (group > m_tree.groups)
            m_text.fail("invalid group reference " + std::to_string(group), offset);
        endLiteral();
        m_parts.push_back({{}, group});
    }

    void readEscape(std::u32string escape) {
        const char32_t c = escape[1];
        if (c == 'g') {
            readName();
        } else if (c == '0') {
            escape += m_text.takeWhile(2, isOctal);
            m_literal += numberOf(std::u32string_view(escape).substr(1), 8) & 0xff;
        } else if (isDigit(c)) {
            readDigits(std::move(escape));
        } else if (controlCharacter(c)) {
            m_literal += controlCharacter(c);
        } else if (isLetter(c)) {
            failEscape(m_text, escape);
        } else {
            m_literal += escape;
        }
    }

    void readDigits(std::u32string escape) {
        if (isDigit(m_text.peek())) {
            escape += m_text.take();
            if (isOctal(escape[1]) && isOctal(escape[2]) && isOctal(m_text.peek())) {
                escape += m_text.take();
                const char32_t c = numberOf(std::u32string_view(escape).substr(1), 8);
                if (c > 0377)
                    failOctal(m_text, escape);
                m_literal += c;
                return;
            }
        }
        addGroup(numberOf(std::u32string_view(escape).substr(1), 10), escape.size() - 1);
    }

    void readName() {
        if (!m_text.match('<'))
            m_text.fail("missing <");
        const std::u32string name = m_text.takeUntil('>', "group name");
        if (!isIdentifier(name)) {
            addGroup(m_text.groupNumber(name, m_warnings), name.size() + 1);
            return;
        }
        m_text.checkGroupName(name, 1, m_warnings);
        const auto found = m_tree.names.find(utf8(name));
        if (found == m_tree.names.end())
            throw Error{Error::Kind::Index, "unknown group name " + m_text.shown(name)};
        addGroup(found->second, name.size() + 1);
    }

    Text m_text;
    const Tree& m_tree;
    std::vector<Warning>& m_warnings;
    std::vector<TemplatePart> m_parts;
    std::u32string m_literal;
};

} // namespace

std::vector<TemplatePart> readTemplate(std::u32string_view text, bool isText, const Tree& tree,
                                       std::vector<Warning>& warnings) {
    return TemplateReader(text, isText, tree, warnings).read();
}

} // namespace coroscope::scenes::regex
