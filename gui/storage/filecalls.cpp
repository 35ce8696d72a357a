// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The system's own calls, and the two loops that every writer needs.
#include "gui/storage/filecalls.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coroscope::gui {

namespace {
FileCalls* g_replacement = nullptr;
}

FileCalls::~FileCalls() = default;

int FileCalls::open(const char* path, int flags, mode_t mode) {
    return ::open(path, flags | O_CLOEXEC, mode);
}
ssize_t FileCalls::write(int file, const char* bytes, std::size_t size) {
    return ::write(file, bytes, size);
}
int FileCalls::sync(int file) {
    return ::fsync(file);
}
int FileCalls::setMode(int file, mode_t mode) {
    return ::fchmod(file, mode);
}
int FileCalls::close(int file) {
    return ::close(file);
}
int FileCalls::rename(const char* from, const char* to) {
    return ::rename(from, to);
}
int FileCalls::remove(const char* path) {
    return ::unlink(path);
}
int FileCalls::makeFolder(const char* path, mode_t mode) {
    return ::mkdir(path, mode);
}

FileCalls& fileCalls() {
    static FileCalls system;
    return g_replacement ? *g_replacement : system;
}

void setFileCalls(FileCalls* calls) {
    g_replacement = calls;
}

bool writeAll(int file, const char* bytes, std::size_t size) {
    constexpr std::size_t kMost = std::size_t{1} << 20; // a call
    while (size > 0) {
        const ssize_t written = fileCalls().write(file, bytes, std::min(size, kMost));
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = ENOSPC; // no progress and no reason: what a full device does
        if (written <= 0)
            return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

bool syncToDisk(int file) {
    int status = fileCalls().sync(file);
    while (status != 0 && errno == EINTR)
        status = fileCalls().sync(file);
    return status == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
}

} // namespace coroscope::gui
