// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads the tokens of a broken text as CPython's tokenizer does: line by line, with its notion of
// the buffer that an error's text is taken from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/language/faulttokens.h"

namespace coroscope::scenes {

class FaultReader {
public:
    FaultReader(std::string_view text, int firstLine);
    FaultTokens run();

private:
    static constexpr int kEnd = -1;
    struct Bracket {
        char open;
        int line;
        int column;
    };
    struct Indentation {
        int column;
        int alternative; // with tabs one wide
    };

    int next();
    void back(int c);

    FaultToken tokenHere(FaultTokenKind kind) const;
    bool add(FaultTokenKind kind, std::size_t end);
    bool addMarker(FaultTokenKind kind);
    bool stop(FaultEnd::Reason reason);
    bool stopAtTabs();
    bool refuse(std::string message);
    bool refuse(std::string message, int offset, int endOffset);

    bool readLineStart();
    bool indent(Indentation found);
    bool passContinuation();
    bool readToken();
    bool readFrom(int c);
    bool readName(int c);
    bool verifyName();
    bool readString(int quote);
    bool refuseString(bool isTriple);
    bool readOperator(int c);
    bool closeBracket(char c);

    // --- numbers (faultnumbers.cpp): what they give is the character after what they read
    bool readNumber(int c);
    bool readFraction(int c);
    bool readZero();
    bool readRadix(int base, const char* name);
    bool readTail(int c);
    bool readExponent(int e);
    bool finishNumber(int c, const char* name);
    std::optional<int> digits();
    bool endsNumber(int c) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<std::size_t> m_start; ///< of the token that is read
    std::size_t m_lineStart = 0;
    std::size_t m_bufferStart = 0;
    std::size_t m_bufferEnd = 0;
    int m_line;
    bool m_isAtLineStart = true;
    bool m_isBlank = false;
    bool m_isAtEnd = false;
    int m_pending = 0; ///< indents, or dedents when negative
    int m_stringLine = 0;
    std::size_t m_stringLineStart = 0;
    std::vector<Bracket> m_brackets;
    std::vector<Indentation> m_indents{{0, 0}};
    FaultTokens m_found;
};

} // namespace coroscope::scenes
