// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names and values of a scene are data in every format: one function a context.
#pragma once

#include <string>
#include <string_view>

namespace coroscope {

// Valid UTF-8 with everything that cannot be seen made visible: control characters, marks that turn
// the direction of writing and characters of no width as \x1b or \u202e; what is no UTF-8 as
// U+FFFD.
[[nodiscard]] std::string visibleText(std::string_view text);
// For a terminal or a view: what would drive it (escape sequences, turns of the direction) is shown
// instead; line ends and tabs stay.
[[nodiscard]] std::string terminalText(std::string_view text);

// A cell of RFC 4180 CSV with text in it. A line that a spreadsheet would take for a formula (first
// a = + - @, tab or carriage return, also behind spaces) has an apostrophe put before it.
[[nodiscard]] std::string csvText(std::string_view text);

// Inline text of Markdown (CommonMark and GitHub's tables): no emphasis, link, code, HTML or cell
// border can come of it; one line.
[[nodiscard]] std::string markdownText(std::string_view text);

// A label of a Mermaid diagram: everything but letters, digits and a few harmless marks as #number;
[[nodiscard]] std::string mermaidText(std::string_view text);

// A JSON string that may stand in a script element as well: valid UTF-8; quotes, control
// characters, < > & and U+2028/9 escaped.
void appendSafeJson(std::string& out, std::string_view text);

// A narrow string literal of C++ with its quotes: control characters, what cannot be seen and what
// is no UTF-8 as octal bytes; no trigraph, no universal character name can come of it.
[[nodiscard]] std::string cppLiteral(std::string_view text);

// Text or an attribute's value of XML and HTML; what XML cannot hold as U+FFFD.
[[nodiscard]] std::string xmlText(std::string_view text);
// A finished XML document without the characters that XML cannot hold.
[[nodiscard]] std::string validXml(std::string_view document);

// A file name of at most 80 bytes without folders, device names, leading dash or dot; never empty.
[[nodiscard]] std::string safeFileName(std::string_view title);

} // namespace coroscope
