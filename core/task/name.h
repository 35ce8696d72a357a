// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The name of a coroutine as its task keeps it: a literal costs nothing, another text is copied.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace coroscope {

// Moves; a copy is made on demand, by its view.
class Name {
public:
    // A literal, which lives as long as the program.
    consteval Name(const char* literal) // NOLINT: names are written as literals
        : m_text(literal)
        , m_size(static_cast<std::uint32_t>(std::char_traits<char>::length(literal))) {}
    Name(std::string_view text) // NOLINT
        : m_size(static_cast<std::uint32_t>(text.size()))
        , m_isOwned(true) {
        char* copy = new char[text.size()];
        std::memcpy(copy, text.data(), text.size());
        m_text = copy;
    }
    Name(const std::string& text) // NOLINT
        : Name(std::string_view(text)) {}
    constexpr Name(Name&& other) noexcept
        : m_text(other.m_text)
        , m_size(other.m_size)
        , m_isOwned(std::exchange(other.m_isOwned, false)) {}
    Name& operator=(Name&&) = delete;
    constexpr ~Name() {
        if (m_isOwned)
            delete[] m_text;
    }
    [[nodiscard]] std::string_view view() const { return {m_text, m_size}; }

private:
    const char* m_text = nullptr;
    std::uint32_t m_size = 0;
    bool m_isOwned = false;
};

} // namespace coroscope
