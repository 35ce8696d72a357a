// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Storage calls of which one, or all from one on, fail; and storage calls that are written down.
#pragma once

#include "gui/storage/filecalls.h"

#include <algorithm>
#include <cerrno>
#include <functional>

namespace coroscope::tests {

// Counts the calls; number `failsAt` (from 1) fails, with `isSticky` all that follow too.
class FailingCalls : public gui::FileCalls {
public:
    FailingCalls() { gui::setFileCalls(this); }
    ~FailingCalls() override { gui::setFileCalls(nullptr); }

    void arm(int failsAt, bool isSticky, int reason) {
        m_calls = 0;
        m_failsAt = failsAt;
        m_isSticky = isSticky;
        m_reason = reason;
        m_hasFailed = false;
    }
    // From now on a full disk: `bytes` more can be written.
    void setRoom(long bytes) { m_room = bytes; }
    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    int open(const char* path, int flags, mode_t mode) override {
        return fails() ? -1 : FileCalls::open(path, flags, mode);
    }
    ssize_t write(int file, const char* bytes, std::size_t size) override {
        if (fails())
            return -1;
        if (m_room < 0)
            return FileCalls::write(file, bytes, size);
        const auto fits = std::min(size, static_cast<std::size_t>(m_room));
        if (fits == 0) {
            m_hasFailed = true;
            errno = ENOSPC;
            return -1;
        }
        m_room -= static_cast<long>(fits);
        return FileCalls::write(file, bytes, fits);
    }
    int sync(int file) override { return fails() ? -1 : FileCalls::sync(file); }
    int setMode(int file, mode_t mode) override {
        return fails() ? -1 : FileCalls::setMode(file, mode);
    }
    // A close that fails has closed.
    int close(int file) override {
        const int status = FileCalls::close(file);
        return fails() ? -1 : status;
    }
    int rename(const char* from, const char* to) override {
        return fails() ? -1 : FileCalls::rename(from, to);
    }
    int remove(const char* path) override { return fails() ? -1 : FileCalls::remove(path); }
    int makeFolder(const char* path, mode_t mode) override {
        return fails() ? -1 : FileCalls::makeFolder(path, mode);
    }

private:
    bool fails() {
        ++m_calls;
        const bool isIt = m_calls == m_failsAt || (m_isSticky && m_calls > m_failsAt);
        if (m_failsAt == 0 || !isIt)
            return false;
        m_hasFailed = true;
        errno = m_reason;
        return true;
    }

    int m_calls = 0;
    int m_failsAt = 0; // never
    bool m_isSticky = false;
    int m_reason = EIO;
    bool m_hasFailed = false;
    long m_room = -1; // endless
};

} // namespace coroscope::tests
