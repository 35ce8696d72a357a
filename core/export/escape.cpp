// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One reader of UTF-8 below all of them.
#include "core/export/escape.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>

namespace coroscope {

namespace {

constexpr char32_t kBad = 0xFFFD;
constexpr std::size_t kLongestName = 80;

struct Character {
    char32_t code;
    std::string_view bytes; // as they stand; of kBad: one that is no UTF-8
};

// The character at `at`, which is moved behind it. Surrogates and overlong forms are no UTF-8.
Character next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const unsigned first = byte(at);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xC2 && first < 0xE0 ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    char32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
    bool isGood = length > 0;
    for (std::size_t i = 1; isGood && i < length; ++i) {
        isGood = (byte(at + i) & 0xC0) == 0x80;
        code = (code << 6) | (byte(at + i) & 0x3F);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    isGood =
        isGood && code >= least[length] && code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000);
    const std::size_t taken = isGood ? length : 1;
    const Character character{isGood ? code : kBad, text.substr(at, taken)};
    at += taken;
    return character;
}

template <class Visit>
void eachCharacter(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();)
        visit(next(text, at));
}

void put(std::string& out, const Character& character) {
    if (character.code == kBad)
        out += "\xEF\xBF\xBD";
    else
        out += character.bytes;
}

bool isHidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE0FFF);
}

void putVisible(std::string& out, const Character& character) {
    if (!isHidden(character.code))
        return put(out, character);
    char text[16];
    const auto code = static_cast<unsigned>(character.code);
    if (code == '\n' || code == '\t' || code == '\r')
        std::snprintf(text, sizeof text, "\\%c", code == '\n' ? 'n' : code == '\t' ? 't' : 'r');
    else
        std::snprintf(text, sizeof text, code < 0x100 ? "\\x%02x" : "\\u%04x", code);
    out += text;
}

bool isXml(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

// Would a spreadsheet take the line for a formula? Spaces of any kind before it do not save it.
bool startsFormula(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = next(line, at).code;
        if (c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == 0xFF1D ||
            c == 0xFF0B || c == 0xFF0D || c == 0xFF20)
            return true;
        const bool isSpace = c == ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) ||
                             c == 0x202F || c == 0x205F || c == 0xFEFF || isHidden(c);
        if (!isSpace)
            return false;
    }
    return false;
}

bool isWordByte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

} // namespace

std::string visibleText(std::string_view text) {
    std::string out;
    eachCharacter(text, [&](const Character& character) { putVisible(out, character); });
    return out;
}

std::string terminalText(std::string_view text) {
    std::string out;
    eachCharacter(text, [&](const Character& character) {
        const char32_t c = character.code;
        const bool isLayout = c == '\n' || c == '\t' || c == '\r';
        const bool isControl = (c < 0x20 && !isLayout) || (c >= 0x7F && c < 0xA0);
        const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        if (isControl || turns)
            putVisible(out, character);
        else
            put(out, character);
    });
    return out;
}

std::string cppLiteral(std::string_view text) {
    constexpr const char* kDigits = "01234567";
    std::string out = "\"";
    eachCharacter(text, [&](const Character& character) {
        const char32_t c = character.code;
        if (c == '\n') {
            out += "\\n";
        } else if (c == '"' || c == '\\' || c == '?') {
            out += {'\\', static_cast<char>(c)};
        } else if (!isHidden(c) && c != kBad) {
            out += character.bytes;
        } else {
            // Three digits each: what follows is never taken for one.
            for (const char byte : character.bytes) {
                const auto bits = static_cast<unsigned char>(byte);
                out += {'\\', kDigits[bits >> 6U], kDigits[(bits >> 3U) & 7U], kDigits[bits & 7U]};
            }
        }
    });
    return out + '"';
}

std::string csvText(std::string_view text) {
    std::string guarded;
    std::size_t lineStart = 0;
    while (lineStart <= text.size()) {
        const std::size_t end = std::min(text.find_first_of("\n\r", lineStart), text.size());
        // A carriage return at the start of a cell is dangerous itself.
        const std::size_t looked = end == lineStart && lineStart == 0 ? end + 1 : end;
        if (startsFormula(text.substr(lineStart, looked - lineStart)))
            guarded += '\'';
        guarded += text.substr(lineStart, end - lineStart);
        if (end < text.size())
            guarded += text[end];
        lineStart = end + 1;
    }
    std::string out = "\"";
    eachCharacter(guarded, [&](const Character& character) {
        if (character.code == '"')
            out += '"';
        if (character.code != 0)
            put(out, character);
    });
    return out + '"';
}

std::string markdownText(std::string_view text) {
    constexpr std::string_view kMarks = "\\`*_{}[]<>|~#!$^&@";
    const std::string seen = visibleText(text);
    std::string out;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const char c = seen[i];
        const bool isScheme = c == ':' && i + 1 < seen.size() && (seen[i + 1] == '/');
        const bool isWww = c == '.' && i >= 3 && (seen[i - 1] == 'w' || seen[i - 1] == 'W');
        const bool isList = i == 0 && (c == '-' || c == '+' || c == '=');
        if (kMarks.find(c) != std::string_view::npos || isScheme || isWww || isList)
            out += '\\';
        out += c;
    }
    return out;
}

std::string mermaidText(std::string_view text) {
    constexpr std::string_view kHarmless = " ._'()/-";
    std::string out;
    const std::string seen = visibleText(text);
    eachCharacter(seen, [&](const Character& character) {
        const char32_t c = character.code;
        const bool isPlain = c >= 0x80 || isWordByte(static_cast<char>(c)) ||
                             kHarmless.find(static_cast<char>(c)) != std::string_view::npos;
        if (isPlain)
            out += character.bytes;
        else
            out += '#' + std::to_string(static_cast<unsigned>(c)) + ';';
    });
    // The word "end" closes a block wherever it stands.
    for (std::size_t at = 0; (at = out.find_first_of("eE", at)) != std::string::npos; ++at) {
        const bool isEnd = at + 2 < out.size() && (out[at + 1] | 0x20) == 'n' &&
                           (out[at + 2] | 0x20) == 'd' && (at == 0 || !isWordByte(out[at - 1])) &&
                           (at + 3 == out.size() || !isWordByte(out[at + 3]));
        if (isEnd)
            out.replace(at, 1, out[at] == 'e' ? "#101;" : "#69;");
    }
    return out.empty() ? " " : out;
}

void appendSafeJson(std::string& out, std::string_view text) {
    out += '"';
    eachCharacter(text, [&](const Character& character) {
        const char32_t c = character.code;
        const bool isEscaped =
            c < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x7F || c == 0x2028 || c == 0x2029;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += character.bytes;
        } else if (isEscaped) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            out += escaped;
        } else {
            put(out, character);
        }
    });
    out += '"';
}

std::string xmlText(std::string_view text) {
    std::string out;
    eachCharacter(text, [&](const Character& character) {
        switch (character.code) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            put(out, isXml(character.code) ? character : Character{kBad, {}});
        }
    });
    return out;
}

std::string validXml(std::string_view document) {
    std::string out;
    out.reserve(document.size());
    eachCharacter(document, [&](const Character& character) {
        put(out, isXml(character.code) ? character : Character{kBad, {}});
    });
    return out;
}

std::string safeFileName(std::string_view title) {
    std::string out;
    eachCharacter(title, [&](const Character& character) {
        const char32_t c = character.code;
        const bool isKept = c >= 0x80 ? !isHidden(c) && c != kBad
                                      : isWordByte(static_cast<char>(c)) || c == '-' || c == '_' ||
                                            c == '.' || c == ' ';
        if (out.size() + character.bytes.size() > kLongestName)
            return;
        if (isKept)
            out += character.bytes;
        else if (!out.empty() && out.back() != '_')
            out += '_';
    });
    out.erase(0, std::min(out.find_first_not_of("-. "), out.size()));
    while (!out.empty() && (out.back() == '.' || out.back() == ' '))
        out.pop_back();
    // Names that some systems take for devices.
    static constexpr std::array<std::string_view, 6> kDevices{"con", "prn", "aux",
                                                              "nul", "com", "lpt"};
    std::string stem = out.substr(0, out.find('.'));
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](char c) { return static_cast<char>(std::tolower(c)); });
    if (stem.size() == 4 && std::isdigit(static_cast<unsigned char>(stem[3])) != 0)
        stem.pop_back();
    if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end())
        out.insert(0, "_");
    return out.empty() ? "run" : out;
}

} // namespace coroscope
