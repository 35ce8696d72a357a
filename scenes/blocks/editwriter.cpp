// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where a block's text goes out and in, line by line.
#include "scenes/blocks/editwriter.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

// Where the first statement of some lines starts: behind blank lines and comments.
std::size_t firstStatement(std::string_view lines) {
    std::size_t at = 0;
    while (at < lines.size()) {
        const std::size_t word = lines.find_first_not_of(" \t\f\r\n", at);
        if (word == std::string_view::npos)
            return 0;
        if (lines[word] != '#')
            return word;
        at = lines.find_first_of("\r\n", word);
    }
    return 0;
}

} // namespace

EditWriter::EditWriter(const BlockModel& model)
    : m_model(model)
    , m_lines(m_model.text(), m_model.strings()) {}

void EditWriter::replace(TextRange range, std::string text) {
    m_edits.push_back({range, std::move(text)});
}
void EditWriter::insertAt(std::size_t offset, std::string text) {
    replace({offset, offset}, std::move(text));
}
void EditWriter::lookAt(std::size_t offset) {
    m_oldFocus = offset;
}

bool EditWriter::isDefinition(int block) const {
    const BlockKind kind = m_model.block(block).kind;
    return kind == BlockKind::Function || kind == BlockKind::Class;
}

std::string EditWriter::blankLines(int count) const {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += m_model.lineEnd();
    return lines;
}

// Two between a definition of the module and its neighbours, one between those of a class.
int EditWriter::blankLinesBetween(int suite, bool isFirst, bool isSecond) const {
    if (suite == 0)
        return isFirst || isSecond ? 2 : 0;
    const bool isInClass = m_model.block(m_model.suite(suite).owner).kind == BlockKind::Class;
    return isInClass && isFirst && isSecond ? 1 : 0;
}

void EditWriter::remove(int id) {
    const Block& block = m_model.block(id);
    const Suite& suite = m_model.suite(block.suite);
    const auto blockAt = [&](int index) { return m_model.block(suite.blocks[std::size_t(index)]); };
    if (suite.blocks.size() == 1 && suite.owner >= 0) {
        if (block.sharesLine())
            replace(block.statement, "pass");
        else
            replace(block.lines, suite.indent + "pass" + m_model.lineEnd());
    } else if (!block.endsLine) {
        replace({block.statement.from, blockAt(block.index + 1).statement.from}, {});
    } else if (!block.startsLine) {
        replace({blockAt(block.index - 1).statement.to, block.statement.to}, {});
    } else {
        removeLines(block);
    }
}

// Of the blank lines around a block that goes the more remain, none at a body's start or end.
void EditWriter::removeLines(const Block& block) {
    TextRange range = block.lines;
    const Suite& suite = m_model.suite(block.suite);
    int before = m_lines.blankBefore(range.from);
    int after = m_lines.blankAfter(range.to);
    if (suite.blocks.size() == 1) {
        replace(range, {});
        return;
    }
    const bool isLast = block.index + 1 == int(suite.blocks.size());
    const bool isFirst = block.index == 0;
    for (; isLast && before > 0; --before)
        range.from = m_lines.lineStart(range.from - 1);
    if (!isLast && !isFirst)
        after = std::min(before, after);
    for (; !isLast && after > 0; --after)
        range.to = m_lines.nextLine(range.to);
    replace(range, {});
}

void EditWriter::insert(Place place, const std::string& text, bool isDefinition, bool looks) {
    const Suite& suite = m_model.suite(place.suite);
    const int count = int(suite.blocks.size());
    if (looks)
        m_focusText = text;
    if (suite.owner >= 0 && m_model.isOnlyPass(place.suite)) {
        insertForPass(suite, text);
        return;
    }
    if (suite.isOnHeaderLine) {
        insertOnHeaderLine(suite, place.index, text);
        return;
    }
    const auto blockAt = [&](int index) { return m_model.block(suite.blocks[std::size_t(index)]); };
    const bool isJoined =
        place.index > 0 && place.index < count && !blockAt(place.index - 1).endsLine;
    if (isJoined)
        replace({blockAt(place.index - 1).statement.to, blockAt(place.index).statement.from},
                m_model.lineEnd() + text + suite.indent);
    else
        insertLines(place, text, isDefinition);
}

// A comment behind the `pass` keeps its line.
void EditWriter::insertForPass(const Suite& suite, const std::string& text) {
    const Block& pass = m_model.block(suite.blocks.front());
    const std::size_t next = m_lines.nextLine(pass.statement.to);
    const std::string_view rest = m_model.textOf({pass.statement.to, next});
    const std::size_t comment = rest.find('#');
    const bool hasComment = comment != std::string_view::npos;
    const std::size_t word = rest.find_first_not_of(" \t;");
    const std::size_t end = pass.statement.to + (hasComment ? comment : word);
    if (suite.isOnHeaderLine) {
        const std::string_view gap = hasComment ? "  " : "";
        replace({suite.header.to, end}, std::string(gap));
        insertAt(next, text);
    } else if (hasComment) {
        replace({pass.statement.from, end}, {});
        insertAt(next, text);
    } else {
        replace({m_lines.lineStart(pass.statement.from), next}, text);
    }
}

void EditWriter::insertOnHeaderLine(const Suite& suite, int index, const std::string& text) {
    const auto statementAt = [&](int at) {
        return m_model.block(suite.blocks[std::size_t(at)]).statement;
    };
    const std::string start = m_model.lineEnd() + (index == 0 ? text : std::string());
    replace({suite.header.to, statementAt(0).from}, start + suite.indent);
    const int count = int(suite.blocks.size());
    if (index > 0 && index < count)
        replace({statementAt(index - 1).to, statementAt(index).from},
                m_model.lineEnd() + text + suite.indent);
    else if (index == count)
        insertAt(m_lines.nextLine(statementAt(index - 1).to), text);
}

// Between two blocks with blank lines between them the new one joins the one that it need not keep
// a distance from.
void EditWriter::insertLines(Place place, std::string text, bool isDef) {
    const Suite& suite = m_model.suite(place.suite);
    const int count = int(suite.blocks.size());
    if (count == 0) {
        insertAt(m_model.text().size(), std::move(text));
        return;
    }
    const int after = place.index > 0 ? suite.blocks[std::size_t(place.index - 1)] : -1;
    const int before = place.index < count ? suite.blocks[std::size_t(place.index)] : -1;
    const int above = after < 0 ? 0 : blankLinesBetween(place.suite, isDefinition(after), isDef);
    const int below = before < 0 ? 0 : blankLinesBetween(place.suite, isDef, isDefinition(before));
    const bool joinsAbove = after >= 0 && (before < 0 || (above == 0 && below > 0));
    if (joinsAbove) {
        const std::size_t at = m_model.block(after).lines.to;
        const int gap = before < 0 ? below : m_lines.blankAfter(at);
        insertAt(at, blankLines(above) + text + blankLines(std::max(0, below - gap)));
        return;
    }
    const std::size_t at = m_model.block(before).lines.from;
    const int gap = m_lines.blankBefore(at);
    insertAt(at, blankLines(after < 0 ? 0 : std::max(0, above - gap)) + text + blankLines(below));
}

std::string EditWriter::linesOf(int id, std::string_view indent) const {
    const Block& block = m_model.block(id);
    const std::string_view from = m_lines.indentAt(block.statement.from);
    if (!block.sharesLine())
        return reindented(block.lines, true, from, indent);
    const std::string rest = reindented(block.statement, false, from, indent);
    return std::string(indent) + rest + m_model.lineEnd();
}

// Lines within strings stay; so do continuation lines and comments that stand left of the block.
std::string EditWriter::reindented(TextRange range, bool isWhole, std::string_view from,
                                   std::string_view to) const {
    std::string result;
    std::size_t at = range.from;
    while (at < range.to) {
        const std::size_t next = std::min(range.to, m_lines.nextLine(at));
        std::string_view line = m_model.textOf({at, next});
        const bool isStart = isWhole || at > range.from;
        const bool isBlank = line.find_first_not_of(" \t\f\r\n") == std::string_view::npos;
        if (isStart && !isBlank && !m_lines.isInString(at)) {
            const std::size_t word = line.find_first_not_of(" \t\f");
            const int extra = widthOf(line.substr(0, word)) - widthOf(from);
            if (line.starts_with(from)) {
                result += to;
                line.remove_prefix(from.size());
            } else if (extra >= 0) {
                result += to;
                result.append(std::size_t(extra), ' ');
                line.remove_prefix(word);
            }
        }
        result += line;
        at = next;
    }
    return result;
}

std::string EditWriter::indented(std::string_view snippet, std::string_view indent) const {
    std::string result;
    while (!snippet.empty()) {
        const std::size_t end = std::min(snippet.size(), snippet.find('\n'));
        std::string_view line = snippet.substr(0, end);
        if (!line.empty())
            result += indent;
        for (; line.starts_with("    "); line.remove_prefix(4))
            result += m_model.unit();
        result += line;
        result += m_model.lineEnd();
        snippet.remove_prefix(std::min(snippet.size(), end + 1));
    }
    return result;
}

MaybeBlockEdit EditWriter::finish() {
    std::stable_sort(m_edits.begin(), m_edits.end(),
                     [](const Replacement& a, const Replacement& b) {
                         return a.range.from != b.range.from ? a.range.from < b.range.from
                                                             : a.range.to < b.range.to;
                     });
    for (std::size_t i = 1; i < m_edits.size(); ++i)
        if (m_edits[i].range.from < m_edits[i - 1].range.to)
            return std::nullopt;
    BlockEdit edit;
    edit.text = applied(m_model.text(), m_edits);
    edit.focus = movedBy(m_edits, m_oldFocus);
    std::size_t grown = 0; // before the edit, modulo the size
    for (const Replacement& each : m_edits) {
        const std::size_t found =
            m_focusText.empty() ? std::string::npos : each.text.find(m_focusText);
        if (found != std::string::npos)
            edit.focus = each.range.from + grown + found + firstStatement(m_focusText);
        grown += each.text.size() - (each.range.to - each.range.from);
    }
    if (!BlockModel::of(edit.text))
        return std::nullopt;
    edit.edits = m_edits;
    if (m_model.isPadded()) {
        const std::string& end = m_model.lineEnd();
        const std::string_view before =
            std::string_view(m_model.text()).substr(0, m_model.text().size() - end.size());
        if (edit.text.ends_with(end))
            edit.text.resize(edit.text.size() - end.size());
        edit.edits = difference(before, edit.text);
    }
    if (edit.edits.empty())
        return std::nullopt;
    return edit;
}

} // namespace coroscope::scenes
