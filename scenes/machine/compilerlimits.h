// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How deep a tree the compiler follows. The parser bounds brackets and prefixes; chains such as
// `a + b + c` or `elif` are as deep as they are long.
#pragma once

namespace coroscope::scenes {

inline constexpr int kMaxNesting = 1500;
inline constexpr const char* kTooDeep = "too many nested expressions or statements";

/// Counts a level while it lives.
class NestingGuard {
public:
    explicit NestingGuard(int& depth)
        : m_depth(++depth) {}
    ~NestingGuard() { --m_depth; }
    NestingGuard(const NestingGuard&) = delete;
    NestingGuard& operator=(const NestingGuard&) = delete;

    bool isAllowed() const { return m_depth <= kMaxNesting; }

private:
    int& m_depth;
};

} // namespace coroscope::scenes
