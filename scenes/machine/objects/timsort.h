// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tim Peters' merge sort of natural runs, asking "is this less than that" in the order in which
// CPython's list.sort asks: a program's __lt__ may tell.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace coroscope::scenes {

template <typename T, typename Less>
class TimSort {
public:
    /// `less` gives 1, 0, or -1 when it raised.
    TimSort(std::vector<T>& items, Less less)
        : m_items(items)
        , m_less(less) {}

    /// False when a comparison raised; the items are all there, in some order.
    bool run() {
        std::size_t left = m_items.size();
        if (left < 2)
            return true;
        const std::size_t least = leastRun(left);
        for (std::size_t from = 0; left > 0;) {
            std::size_t size = countRun(from, from + left);
            if (!m_isRaised && size < least) {
                const std::size_t wanted = std::min(left, least);
                insertInto(from, from + size, from + wanted);
                size = wanted;
            }
            if (m_isRaised)
                return false;
            foundRun(from, size);
            if (m_isRaised)
                return false;
            from += size;
            left -= size;
        }
        while (m_runs.size() > 1 && !m_isRaised) {
            std::size_t n = m_runs.size() - 2;
            if (n > 0 && m_runs[n - 1].size < m_runs[n + 1].size)
                --n;
            merge(n);
        }
        return !m_isRaised;
    }

private:
    static constexpr std::size_t kGallop = 7;
    struct Run {
        std::size_t from, size;
        int power = 0;
    };

    bool less(const T& a, const T& b) {
        if (m_isRaised)
            return false;
        const int state = m_less(a, b);
        m_isRaised = state < 0;
        return state == 1;
    }

    static std::size_t leastRun(std::size_t n) {
        std::size_t rest = 0;
        while (n >= 64) {
            rest |= n & 1;
            n >>= 1;
        }
        return n + rest;
    }

    /// A falling run (no two equal) is turned round.
    std::size_t countRun(std::size_t from, std::size_t to) {
        if (from + 1 == to)
            return 1;
        std::size_t at = from + 1;
        const bool isFalling = less(m_items[at], m_items[from]);
        for (++at; at < to && !m_isRaised; ++at) {
            if (less(m_items[at], m_items[at - 1]) != isFalling || m_isRaised)
                break;
        }
        if (isFalling && !m_isRaised)
            std::reverse(place(from), place(at));
        return at - from;
    }

    /// Binary insertion of [start, to) into the sorted [from, start).
    void insertInto(std::size_t from, std::size_t start, std::size_t to) {
        for (; start < to && !m_isRaised; ++start) {
            std::size_t low = from;
            std::size_t high = start;
            while (low < high) {
                const std::size_t middle = low + ((high - low) >> 1);
                if (less(m_items[start], m_items[middle]))
                    high = middle;
                else
                    low = middle + 1;
                if (m_isRaised)
                    return;
            }
            std::rotate(place(low), place(start), place(start + 1));
        }
    }

    /// The depth of the boundary between two runs in a nearly even tree of merges.
    int powerOf(std::size_t from, std::size_t first, std::size_t second) const {
        const std::size_t all = m_items.size();
        std::size_t a = 2 * from + first;
        std::size_t b = a + first + second;
        for (int result = 0;;) {
            ++result;
            if (a >= all) {
                a -= all;
                b -= all;
            } else if (b >= all) {
                return result;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    void foundRun(std::size_t from, std::size_t size) {
        if (!m_runs.empty()) {
            const int power = powerOf(m_runs.back().from, m_runs.back().size, size);
            while (m_runs.size() > 1 && m_runs[m_runs.size() - 2].power > power && !m_isRaised)
                merge(m_runs.size() - 2);
            m_runs.back().power = power;
        }
        m_runs.push_back({from, size});
    }

    /// How many of the sorted `count` items at `base` go before `key` (those equal too, if
    /// `after`); looked for from `hint` in growing steps.
    template <bool After>
    std::size_t gallop(const T& key, const T* base, std::size_t count, std::size_t hint) {
        const auto goesBefore = [&](std::size_t i) {
            return After ? !less(key, base[i]) : less(base[i], key);
        };
        std::size_t last = 0;
        std::size_t step = 1;
        std::size_t low = 0;
        std::size_t high = 0;
        if (goesBefore(hint)) {
            const std::size_t most = count - hint;
            while (step < most && goesBefore(hint + step) && !m_isRaised) {
                last = step;
                step = (step << 1) + 1;
            }
            low = hint + last + 1;
            high = hint + std::min(step, most);
        } else {
            const std::size_t most = hint + 1;
            while (step < most && !goesBefore(hint - step) && !m_isRaised) {
                last = step;
                step = (step << 1) + 1;
            }
            low = hint + 1 - std::min(step, most);
            high = hint - last;
        }
        while (low < high && !m_isRaised) {
            const std::size_t middle = low + ((high - low) >> 1);
            if (goesBefore(middle))
                low = middle + 1;
            else
                high = middle;
        }
        return high;
    }

    void merge(std::size_t n) {
        Run first = m_runs[n];
        Run second = m_runs[n + 1];
        m_runs[n].size = first.size + second.size;
        m_runs[n].power = second.power;
        m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(n) + 1);
        const std::size_t inPlace =
            gallop<true>(m_items[second.from], &m_items[first.from], first.size, 0);
        first.from += inPlace;
        first.size -= inPlace;
        if (m_isRaised || first.size == 0)
            return;
        second.size = gallop<false>(m_items[first.from + first.size - 1], &m_items[second.from],
                                    second.size, second.size - 1);
        if (m_isRaised || second.size == 0)
            return;
        if (first.size <= second.size)
            mergeLow(first, second);
        else
            mergeHigh(first, second);
    }

    /// The first run is put aside, and both are taken from the front.
    void mergeLow(const Run& first, const Run& second) {
        std::vector<T> a(std::make_move_iterator(place(first.from)),
                         std::make_move_iterator(place(second.from)));
        std::size_t i = 0;
        std::size_t k = second.from;
        const std::size_t end = second.from + second.size;
        std::size_t to = first.from;
        const auto takeA = [&] { m_items[to++] = std::move(a[i++]); };
        const auto takeB = [&] { m_items[to++] = std::move(m_items[k++]); };
        takeB();
        std::size_t limit = m_limit;
        // One of `a` stays for the end: it is known to be the largest.
        while (k < end && i + 1 < a.size() && !m_isRaised) {
            std::size_t countA = 0;
            std::size_t countB = 0;
            while (k < end && i + 1 < a.size() && !m_isRaised) {
                if (less(m_items[k], a[i])) {
                    takeB();
                    ++countB;
                    countA = 0;
                    if (k == end || countB >= limit)
                        break;
                } else if (!m_isRaised) {
                    takeA();
                    ++countA;
                    countB = 0;
                    if (i + 1 == a.size() || countA >= limit)
                        break;
                }
            }
            if (m_isRaised || k == end || i + 1 == a.size())
                break;
            ++limit;
            do {
                limit -= limit > 1 ? 1 : 0;
                m_limit = limit;
                countA = gallop<true>(m_items[k], &a[i], a.size() - i, 0);
                if (m_isRaised)
                    break;
                for (std::size_t n = 0; n < countA; ++n)
                    takeA();
                if (countA > 0 && i + 1 >= a.size())
                    break;
                takeB();
                if (k == end)
                    break;
                countB = gallop<false>(a[i], &m_items[k], end - k, 0);
                if (m_isRaised)
                    break;
                for (std::size_t n = 0; n < countB; ++n)
                    takeB();
                if (countB > 0 && k == end)
                    break;
                takeA();
                if (i + 1 == a.size())
                    break;
            } while (countA >= kGallop || countB >= kGallop);
            if (k == end || i + 1 >= a.size())
                break;
            m_limit = ++limit;
        }
        // With one of `a` left all of the rest of the second run goes before it.
        while (!m_isRaised && i + 1 == a.size() && k < end)
            takeB();
        while (i < a.size())
            takeA();
    }

    /// The second run is put aside, and both are taken from the back.
    void mergeHigh(const Run& first, const Run& second) {
        std::vector<T> b(std::make_move_iterator(place(second.from)),
                         std::make_move_iterator(place(second.from + second.size)));
        std::size_t i = first.from + first.size; // behind the last of the first run
        std::size_t k = b.size();
        const std::size_t begin = first.from;
        std::size_t to = second.from + second.size;
        const auto takeA = [&] { m_items[--to] = std::move(m_items[--i]); };
        const auto takeB = [&] { m_items[--to] = std::move(b[--k]); };
        takeA();
        std::size_t limit = m_limit;
        while (i > begin && k > 1 && !m_isRaised) {
            std::size_t countA = 0;
            std::size_t countB = 0;
            while (i > begin && k > 1 && !m_isRaised) {
                if (less(b[k - 1], m_items[i - 1])) {
                    takeA();
                    ++countA;
                    countB = 0;
                    if (i == begin || countA >= limit)
                        break;
                } else if (!m_isRaised) {
                    takeB();
                    ++countB;
                    countA = 0;
                    if (k == 1 || countB >= limit)
                        break;
                }
            }
            if (m_isRaised || i == begin || k == 1)
                break;
            ++limit;
            do {
                limit -= limit > 1 ? 1 : 0;
                m_limit = limit;
                countA =
                    i - begin - gallop<true>(b[k - 1], &m_items[begin], i - begin, i - begin - 1);
                if (m_isRaised)
                    break;
                for (std::size_t n = 0; n < countA; ++n)
                    takeA();
                if (countA > 0 && i == begin)
                    break;
                takeB();
                if (k == 1)
                    break;
                countB = k - gallop<false>(m_items[i - 1], b.data(), k, k - 1);
                if (m_isRaised)
                    break;
                for (std::size_t n = 0; n < countB; ++n)
                    takeB();
                if (countB > 0 && k <= 1)
                    break;
                takeA();
                if (i == begin)
                    break;
            } while (countA >= kGallop || countB >= kGallop);
            if (i == begin || k <= 1)
                break;
            m_limit = ++limit;
        }
        while (!m_isRaised && k == 1 && i > begin)
            takeA();
        while (k > 0)
            takeB();
    }

    auto place(std::size_t index) { return m_items.begin() + static_cast<std::ptrdiff_t>(index); }

    std::vector<T>& m_items;
    Less m_less;
    std::vector<Run> m_runs;
    std::size_t m_limit = kGallop;
    bool m_isRaised = false;
};

template <typename T, typename Less>
bool timSort(std::vector<T>& items, Less less) {
    return TimSort<T, Less>(items, less).run();
}

} // namespace coroscope::scenes
