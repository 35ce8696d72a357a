// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Cuts values to the length of the trace and takes addresses out.
#include "core/trace/toldtext.h"

namespace coroscope {

namespace {

constexpr std::size_t kToldCharacters = 200;

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::string cut(std::string text) {
    std::size_t characters = 0;
    std::size_t cutAt = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!startsCharacter(text[i]))
            continue;
        if (++characters == kToldCharacters - 2)
            cutAt = i;
    }
    if (characters <= kToldCharacters)
        return text;
    return text.substr(0, cutAt) + "...";
}

} // namespace

std::string withoutAddresses(std::string_view text) {
    constexpr std::string_view kMark = " at 0x";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found = text.find(kMark, at);
        if (found == std::string_view::npos) {
            out += text.substr(at);
            break;
        }
        std::size_t end = found + kMark.size();
        while (end < text.size() && isHex(text[end]))
            ++end;
        out += text.substr(at, found + kMark.size() - at);
        if (end > found + kMark.size())
            out += '0';
        at = end;
    }
    return out;
}

std::string tellValue(std::string_view text) {
    return cut(withoutAddresses(text));
}

} // namespace coroscope
