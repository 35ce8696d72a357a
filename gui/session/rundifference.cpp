// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lines by their longest common sequence; events one by one.
#include "gui/session/rundifference.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostCells = 4'000'000; // of the table below; else lines pair by their place

// Which of the lines [from, toBefore) and [from, toAfter) are the same, longest sequence first.
std::vector<std::pair<int, int>> commonLines(const QStringList& before, const QStringList& after) {
    const auto rows = static_cast<std::size_t>(before.size());
    const auto columns = static_cast<std::size_t>(after.size());
    std::vector<std::pair<int, int>> common;
    if (rows * columns > kMostCells)
        return common;
    const std::size_t width = columns + 1;
    std::vector<std::uint32_t> length((rows + 1) * width, 0);
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            length[i * width + j] =
                before[qsizetype(i)] == after[qsizetype(j)]
                    ? length[(i + 1) * width + j + 1] + 1
                    : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (before[qsizetype(i)] == after[qsizetype(j)])
            common.emplace_back(int(i++), int(j++));
        else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return common;
}

} // namespace

LineMap::LineMap(const QString& before, const QString& after) {
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    m_after.assign(std::size_t(old.size()) + 1, 0);
    m_isNew.assign(std::size_t(now.size()) + 1, true);
    const auto pair = [this](qsizetype from, qsizetype to) {
        m_after[std::size_t(from) + 1] = int(to) + 1;
        m_isNew[std::size_t(to) + 1] = false;
    };
    qsizetype start = 0;
    while (start < old.size() && start < now.size() && old[start] == now[start]) {
        pair(start, start);
        ++start;
    }
    qsizetype tail = 0;
    const qsizetype most = std::min(old.size(), now.size()) - start;
    while (tail < most && old[old.size() - 1 - tail] == now[now.size() - 1 - tail]) {
        ++tail;
        pair(old.size() - tail, now.size() - tail);
    }
    const QStringList left = old.mid(start, old.size() - tail - start);
    const QStringList right = now.mid(start, now.size() - tail - start);
    auto common = commonLines(left, right);
    common.emplace_back(int(left.size()), int(right.size()));
    qsizetype i = 0;
    qsizetype j = 0;
    for (const auto& [row, column] : common) {
        for (; i < row && j < column; ++i, ++j) // changed in place
            pair(start + i, start + j);
        if (row < left.size())
            pair(start + row, start + column);
        i = row + 1;
        j = column + 1;
    }
}

int LineMap::after(int line) const {
    const auto index = static_cast<std::size_t>(line);
    return line > 0 && index < m_after.size() ? m_after[index] : 0;
}

bool LineMap::isNew(int line) const {
    const auto index = static_cast<std::size_t>(line);
    return line > 0 && index < m_isNew.size() && m_isNew[index];
}

std::size_t RunDifference::placeOf(std::size_t cursor) const {
    if (counterparts.empty())
        return 0;
    if (!keeps(cursor))
        return after;
    return counterparts[std::min(cursor, counterparts.size() - 1)];
}

namespace {

class Comparison {
public:
    Comparison(const Trace& before, const Trace& after, const LineMap& lines)
        : m_before(before)
        , m_after(after)
        , m_lines(lines) {}

    RunDifference run() {
        RunDifference found;
        found.counterparts.push_back(0);
        std::size_t i = 1;
        std::size_t j = 1;
        while (i <= m_before.size() && j <= m_after.size()) {
            std::size_t left = i;
            std::size_t right = j;
            if (!isSame(i, j)) {
                left = pastRemoved(i);
                right = pastNew(j);
                const bool meets = left <= m_before.size() && right <= m_after.size() &&
                                   (left > i || right > j) && isSame(left, right);
                if (!meets) {
                    found.isThere = true;
                    found.before = i;
                    found.after = j;
                    return found;
                }
            }
            for (; i < left; ++i)
                found.counterparts.push_back(static_cast<std::uint32_t>(right - 1));
            found.counterparts.push_back(static_cast<std::uint32_t>(right));
            i = left + 1;
            j = right + 1;
        }
        return found;
    }

private:
    [[nodiscard]] std::size_t pastRemoved(std::size_t number) const {
        while (number <= m_before.size() && isOwnLine(m_before, number) &&
               m_lines.after(int(m_before.event(number).b)) == 0)
            ++number;
        return number;
    }
    [[nodiscard]] std::size_t pastNew(std::size_t number) const {
        while (number <= m_after.size() && isOwnLine(m_after, number) &&
               m_lines.isNew(int(m_after.event(number).b)))
            ++number;
        return number;
    }
    [[nodiscard]] static bool isOwnLine(const Trace& trace, std::size_t number) {
        const Event& event = trace.event(number);
        return event.kind == EventKind::Line && trace.frameFile(event.a) == 0;
    }
    [[nodiscard]] bool isSameText(StringId left, StringId right) const {
        return m_before.string(left) == m_after.string(right);
    }
    [[nodiscard]] bool isSameNumber(double left, double right) const {
        return left == right || (std::isnan(left) && std::isnan(right));
    }
    [[nodiscard]] bool isSameLine(const Event& left, const Event& right) const {
        const bool isOwn = left.b != 0 && m_before.frameFile(left.a) == 0;
        return (isOwn ? std::uint32_t(m_lines.after(int(left.b))) : left.b) == right.b;
    }
    [[nodiscard]] bool isSame(std::size_t i, std::size_t j) const;
    [[nodiscard]] bool isSameFrame(const Event& left, const Event& right) const;
    [[nodiscard]] bool isSameCallback(const Event& left, const Event& right) const;

    const Trace& m_before;
    const Trace& m_after;
    const LineMap& m_lines;
};

bool Comparison::isSameFrame(const Event& left, const Event& right) const {
    const auto op = static_cast<FrameOp>(left.op);
    const bool hasValue = op == FrameOp::Return || op == FrameOp::Raise;
    // A call tells where the function is written; that of the module is always line 1.
    const bool isThere = op == FrameOp::Call || isSameLine(left, right);
    return isThere && m_before.frameName(left.a) == m_after.frameName(right.a) &&
           (!hasValue || isSameText(left.c, right.c));
}

bool Comparison::isSameCallback(const Event& left, const Event& right) const {
    const bool isWakeup = static_cast<CallbackKind>(left.op) == CallbackKind::Wakeup;
    return left.b == right.b && (isWakeup ? left.c == right.c : isSameText(left.c, right.c)) &&
           isSameNumber(m_before.deadline(left.a), m_after.deadline(right.a));
}

// A flat dispatch over the kinds of events.
bool Comparison::isSame(std::size_t i, std::size_t j) const {
    const Event& left = m_before.event(i);
    const Event& right = m_after.event(j);
    if (left.kind != right.kind || left.op != right.op)
        return false;
    switch (left.kind) {
    case EventKind::Loop:
        return true;
    case EventKind::Iteration:
        return left.a == right.a && left.c == right.c;
    case EventKind::Clock:
        return m_before.timeOf(i) == m_after.timeOf(j);
    case EventKind::Block:
        return m_before.number(left.a) == m_after.number(right.a);
    case EventKind::HandleQueued:
    case EventKind::TimerSet:
        return left.a == right.a && isSameCallback(left, right);
    case EventKind::TaskCreated:
        return left.a == right.a && isSameText(left.b, right.b) && isSameText(left.c, right.c);
    case EventKind::TaskWaits:
        return left.a == right.a && left.b == right.b;
    case EventKind::TaskDone:
    case EventKind::FutureDone:
        return left.a == right.a && isSameText(left.b, right.b);
    case EventKind::HandleCancelled:
    case EventKind::HandleRun:
    case EventKind::HandleRan:
    case EventKind::TaskYields:
    case EventKind::CancelRequested:
    case EventKind::FutureCreated:
        return left.a == right.a;
    case EventKind::Frame:
        return left.a == right.a && isSameFrame(left, right);
    case EventKind::Line:
        return left.a == right.a && isSameLine(left, right);
    case EventKind::Print:
        return isSameText(left.b, right.b);
    case EventKind::End:
        return isSameText(left.b, right.b) && isSameText(left.c, right.c);
    }
    return false;
}

} // namespace

RunDifference compareRuns(const Trace& before, const Trace& after, const LineMap& lines) {
    return Comparison(before, after, lines).run();
}

} // namespace coroscope::gui
