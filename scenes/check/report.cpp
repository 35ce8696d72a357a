// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Blocks for the terminal and JSON.
#include "scenes/check/report.h"

#include "scenes/check/words.h"
#include "scenes/language/displaywidth.h"
#include "scenes/language/unicode.h"

#include <algorithm>
#include <cstdio>

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMostMarks = 200;
constexpr std::size_t kLongestLine = 400; // bytes of a line that are shown

bool isHidden(char32_t c) {
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || (c >= 0x200B && c <= 0x200F) || c == 0x061C ||
           c == 0xFEFF || c == 0x2028 || c == 0x2029;
}

std::string numberText(char32_t c) {
    char text[16];
    std::snprintf(text, sizeof text, "<U+%04X>", static_cast<unsigned>(c));
    return text;
}

std::string jsonText(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned char>(c));
            out += escape;
        } else {
            out += c;
        }
    }
    return out + '"';
}

// Room as wide as `text`, tabs as tabs.
std::string blankFor(std::string_view text) {
    std::string blank;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '\t')
            continue;
        blank.append(displayWidth(text.substr(from, i - from)), ' ');
        if (i < text.size())
            blank += '\t';
        from = i + 1;
    }
    return blank;
}

std::string severityOf(const Diagnostic& diagnostic) {
    return diagnostic.severity == Diagnostic::Severity::Error ? "error" : "warning";
}

std::string lineWithMarks(const Diagnostic& diagnostic, const SourceText& source) {
    const SourceSpan& span = diagnostic.span;
    const std::string_view line = source.line(span.line).substr(0, kLongestLine);
    const std::size_t from =
        std::min(line.size(), static_cast<std::size_t>(std::max(0, span.column)));
    const bool isOneLine = span.endLine == span.line && span.endColumn > span.column;
    const std::size_t to = isOneLine
                               ? std::min(line.size(), static_cast<std::size_t>(span.endColumn))
                               : (span.endLine > span.line ? line.size() : from);
    const std::string number = std::to_string(span.line);
    const std::string margin(std::max<std::size_t>(4, number.size()), ' ');
    const std::string marked = visibleText(line.substr(from, std::max(to, from) - from));
    const std::size_t width = std::clamp<std::size_t>(displayWidth(marked), 1, kMostMarks);
    return margin.substr(number.size()) + number + " | " + visibleText(line) + "\n" + margin +
           " | " + blankFor(visibleText(line.substr(0, from))) + std::string(width, '^') + "\n";
}

void addEdits(std::string& out, const Fix& fix) {
    for (std::size_t i = 0; i < fix.edits.size(); ++i) {
        const TextEdit& edit = fix.edits[i];
        out += (i ? ", {" : "{") + ("\"offset\": " + std::to_string(edit.offset)) +
               ", \"length\": " + std::to_string(edit.length) +
               ", \"text\": " + jsonText(edit.text) + "}";
    }
}

void addFixes(std::string& out, const Diagnostic& diagnostic) {
    for (std::size_t i = 0; i < diagnostic.fixes.size(); ++i) {
        const Fix& fix = diagnostic.fixes[i];
        out += (i ? ", " : "") + ("{\"title\": " + jsonText(fix.title)) +
               ", \"safe\": " + (fix.isSafe ? "true" : "false") + ", \"edits\": [";
        addEdits(out, fix);
        out += "]}";
    }
}

std::string problemAsJson(const Diagnostic& diagnostic, const SourceText& source) {
    const SourceSpan& span = diagnostic.span;
    std::string out = "    {\"code\": " + jsonText(codeOf(diagnostic)) +
                      ", \"severity\": " + jsonText(severityOf(diagnostic));
    if (span.hasLine()) {
        const int endLine = std::max(span.line, span.endLine);
        out += ", \"line\": " + std::to_string(span.line) +
               ", \"column\": " + std::to_string(shownColumn(source, span.line, span.column)) +
               ", \"endLine\": " + std::to_string(endLine) + ", \"endColumn\": " +
               std::to_string(shownColumn(source, endLine, std::max(span.endColumn, 0)));
    }
    out += ",\n     \"message\": " + jsonText(diagnostic.message);
    if (!diagnostic.expected.empty())
        out += ", \"expected\": " + jsonText(diagnostic.expected);
    if (!diagnostic.hint.empty())
        out += ",\n     \"hint\": " + jsonText(diagnostic.hint);
    out += ",\n     \"fixes\": [";
    addFixes(out, diagnostic);
    return out + "]}";
}

} // namespace

std::string visibleText(std::string_view text) {
    std::string shown;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decodeUtf8(text.substr(i));
        const std::size_t length = std::max<std::size_t>(1, point.length);
        if (!point.isValid)
            shown += "\xEF\xBF\xBD";
        else if (isHidden(point.value))
            shown += numberText(point.value);
        else
            shown += text.substr(i, length);
        i += length;
    }
    return shown;
}

int shownColumn(const SourceText& source, int line, int byteColumn) {
    return characterColumn(source.line(line), byteColumn) + 1;
}

std::string problemBlock(const Diagnostic& diagnostic, const SourceText& source,
                         std::string_view fileName) {
    std::string text = visibleText(fileName);
    const SourceSpan& span = diagnostic.span;
    if (span.hasLine())
        text += ":" + std::to_string(span.line) + ":" +
                std::to_string(shownColumn(source, span.line, span.column));
    text += ": " + severityOf(diagnostic) + ": " + visibleText(diagnostic.message) + " [" +
            std::string(codeOf(diagnostic)) + "]\n";
    if (span.hasLine())
        text += lineWithMarks(diagnostic, source);
    if (!diagnostic.expected.empty())
        text += "    expected: " + visibleText(diagnostic.expected) + "\n";
    if (!diagnostic.hint.empty())
        text += "    hint: " + visibleText(diagnostic.hint) + "\n";
    for (const Fix& fix : diagnostic.fixes)
        text += "    fix: " + visibleText(fix.title) + "\n";
    return text;
}

std::string problemsAsJson(const std::vector<Diagnostic>& diagnostics, const SourceText& source,
                           std::string_view fileName, bool canRun) {
    std::string out = "{\"file\": " + jsonText(fileName) +
                      ", \"canRun\": " + (canRun ? "true" : "false") + ", \"problems\": [";
    for (std::size_t i = 0; i < diagnostics.size(); ++i)
        out += (i ? ",\n" : "\n") + problemAsJson(diagnostics[i], source);
    return out + (diagnostics.empty() ? "]}\n" : "\n]}\n");
}

} // namespace coroscope::scenes
