// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names that a scene may give its tasks: markup of every format, formulas, control and bidi
// characters; and a recorded run in which a task has such a name.
#pragma once

#include "core/trace/jsonlines.h"
#include "tests/support/recordedlog.h"

#include <sstream>
#include <string>
#include <vector>

namespace coroscope::tests {

inline std::vector<std::string> hostileNames(std::size_t count) {
    const std::vector<std::string> parts = {"<script>alert(1)</script>",
                                            "</script><img src=x onerror=alert(1)>",
                                            "<!--",
                                            "-->",
                                            "]]>",
                                            "&amp;&#60;&",
                                            "\"'`",
                                            "=1+1",
                                            "@SUM(A1)",
                                            "+49",
                                            "-2",
                                            "|",
                                            "||",
                                            "\n",
                                            "\r\n",
                                            "\t",
                                            "\\",
                                            "\\u003c",
                                            "%%{init: {}}%%",
                                            "end",
                                            ";",
                                            "participant X",
                                            "[x](javascript:alert(1))",
                                            "**b**",
                                            "# h",
                                            "https://example.invalid/",
                                            "\xE2\x80\xAE"
                                            "evil",
                                            "\xE2\x80\xA8",
                                            std::string(1, '\x01'),
                                            "\x7F",

                                            "\xF0\x9F\x90\x8D",
                                            "\xE4\xBB\xBB\xE5\x8A\xA1",
                                            "{}",
                                            ",",
                                            "~",
                                            "$x$",
                                            "a b",
                                            ""};
    std::vector<std::string> names;
    std::uint32_t seed = 1;
    const auto random = [&seed](std::size_t below) {
        seed = seed * 1664525u + 1013904223u;
        return std::size_t(seed >> 8) % below;
    };
    for (const std::string& part : parts)
        names.push_back(part);
    while (names.size() < count) {
        std::string name;
        for (std::size_t i = 1 + random(4); i-- > 0;)
            name += parts[random(parts.size())];
        names.push_back(name);
    }
    names.resize(count);
    names.push_back(std::string(10'000, 'x'));
    return names;
}

// Bytes that are no UTF-8, for what takes them from a damaged file.
inline std::vector<std::string> brokenTexts() {
    return {"\xFF\xFE", "\xED\xA0\x80", "a\xC3", "\xC0\xAF", "\xF4\x90\x80\x80", "\xE2\x80<b>"};
}

// The gather log, whose Task-3 is called otherwise.
inline Trace gatherWith(const std::string& name) {
    const Trace plain = recordedLog("gather");
    std::ostringstream out;
    JsonLinesWriter(plain, {.details = false}).write(out, plain.size());
    std::string text = out.str();
    for (std::size_t at = 0; (at = text.find("\"Task-3\"", at)) != std::string::npos;) {
        std::string quotedName;
        appendJsonString(quotedName, name);
        text.replace(at, 8, quotedName);
        at += quotedName.size();
    }
    std::istringstream in(text);
    Trace trace;
    readJsonLines(in, trace);
    return trace;
}

} // namespace coroscope::tests
