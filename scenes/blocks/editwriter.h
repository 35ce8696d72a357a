// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Collects the replaced stretches of one block edit and checks what comes out.
#pragma once

#include "scenes/blocks/blockedit.h"
#include "scenes/blocks/textlines.h"

namespace coroscope::scenes {

class EditWriter {
public:
    explicit EditWriter(const BlockModel& model);

    void remove(int block);
    /// `text`: whole lines with the suite's indentation. `looks`: the focus goes there.
    void insert(Place place, const std::string& text, bool isDefinition, bool looks = true);
    void replace(TextRange range, std::string text);
    void lookAt(std::size_t offset); // of the old text
    [[nodiscard]] MaybeBlockEdit finish();

    /// A block's lines, or its statement alone where it shares them, indented for a suite.
    [[nodiscard]] std::string linesOf(int block, std::string_view indent) const;
    [[nodiscard]] std::string indented(std::string_view snippet, std::string_view indent) const;

private:
    void removeLines(const Block& block);
    void insertForPass(const Suite& suite, const std::string& text);
    void insertOnHeaderLine(const Suite& suite, int index, const std::string& text);
    void insertLines(Place place, std::string text, bool isDefinition);
    [[nodiscard]] int blankLinesBetween(int suite, bool isFirst, bool isSecond) const;
    [[nodiscard]] bool isDefinition(int block) const;
    [[nodiscard]] std::string blankLines(int count) const;
    /// `isWhole`: the range begins with its first line's indentation.
    [[nodiscard]] std::string reindented(TextRange range, bool isWhole, std::string_view from,
                                         std::string_view to) const;
    void insertAt(std::size_t offset, std::string text);

    const BlockModel& m_model;
    TextLines m_lines;
    Replacements m_edits;
    std::string m_focusText; // what was put in
    std::size_t m_oldFocus = 0;
};

} // namespace coroscope::scenes
