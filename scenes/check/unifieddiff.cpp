// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Fixes change few lines, so after a difference the nearest equal lines are taken up again; the
// result is a right difference, if not always the shortest.
#include "scenes/check/report.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

constexpr std::size_t kContext = 3;
constexpr std::size_t kFarthest = 400; // lines to look ahead for equal ones

using Lines = std::vector<std::string_view>;

Lines linesOf(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

struct Change { // lines [a, aEnd) of the old text give way to [b, bEnd) of the new one
    std::size_t a, aEnd, b, bEnd;
};

std::vector<Change> changesBetween(const Lines& a, const Lines& b) {
    std::vector<Change> changes;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
            continue;
        }
        Change change{i, a.size(), j, b.size()};
        const std::size_t most = std::min(kFarthest, a.size() - i + b.size() - j);
        for (std::size_t far = 1; far <= most && change.aEnd == a.size(); ++far)
            for (std::size_t x = 0; x <= far; ++x)
                if (i + x < a.size() && j + far - x < b.size() && a[i + x] == b[j + far - x]) {
                    change.aEnd = i + x;
                    change.bEnd = j + far - x;
                    break;
                }
        changes.push_back(change);
        i = change.aEnd;
        j = change.bEnd;
    }
    return changes;
}

void addLine(std::string& out, char mark, std::string_view line) {
    out += mark;
    out += line;
    if (!line.ends_with('\n'))
        out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t from, std::size_t count) {
    return std::to_string(count ? from + 1 : from) + "," + std::to_string(count);
}

} // namespace

std::string unifiedDiff(std::string_view before, std::string_view after,
                        std::string_view fileName) {
    const Lines a = linesOf(before);
    const Lines b = linesOf(after);
    const std::vector<Change> changes = changesBetween(a, b);
    if (changes.empty())
        return {};
    std::string out = "--- " + std::string(fileName) + "\n+++ " + std::string(fileName) + "\n";
    for (std::size_t first = 0; first < changes.size();) {
        std::size_t last = first;
        while (last + 1 < changes.size() &&
               changes[last + 1].a - changes[last].aEnd <= 2 * kContext)
            ++last;
        const std::size_t lead = std::min(kContext, changes[first].a);
        const std::size_t aFrom = changes[first].a - lead;
        const std::size_t bFrom = changes[first].b - lead;
        const std::size_t trail = std::min(kContext, a.size() - changes[last].aEnd);
        out += "@@ -" + range(aFrom, changes[last].aEnd + trail - aFrom) + " +" +
               range(bFrom, changes[last].bEnd + trail - bFrom) + " @@\n";
        std::size_t at = aFrom;
        for (std::size_t k = first; k <= last; ++k) {
            for (; at < changes[k].a; ++at)
                addLine(out, ' ', a[at]);
            for (; at < changes[k].aEnd; ++at)
                addLine(out, '-', a[at]);
            for (std::size_t n = changes[k].b; n < changes[k].bEnd; ++n)
                addLine(out, '+', b[n]);
        }
        for (std::size_t n = 0; n < trail; ++n, ++at)
            addLine(out, ' ', a[at]);
        first = last + 1;
    }
    return out;
}

} // namespace coroscope::scenes
