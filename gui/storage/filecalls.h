// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The system calls by which files are changed, in one place, so that a test can let each one fail
// and can replay what a loss of power would leave.
#pragma once

#include <cstddef>

#include <sys/types.h>

namespace coroscope::gui {

// Each answers as the system does: -1 (null for none), with the reason in errno.
class FileCalls {
public:
    FileCalls() = default;
    FileCalls(const FileCalls&) = delete;
    FileCalls& operator=(const FileCalls&) = delete;
    virtual ~FileCalls();

    virtual int open(const char* path, int flags, mode_t mode);
    virtual ssize_t write(int file, const char* bytes, std::size_t size);
    virtual int sync(int file);
    virtual int setMode(int file, mode_t mode);
    virtual int close(int file);
    virtual int rename(const char* from, const char* to);
    virtual int remove(const char* path);
    virtual int makeFolder(const char* path, mode_t mode);
};

[[nodiscard]] FileCalls& fileCalls();
// For tests: `calls` take the system's place until another set does; null: the system again.
void setFileCalls(FileCalls* calls);

// Writes all of it, however many calls that takes.
[[nodiscard]] bool writeAll(int file, const char* bytes, std::size_t size);
// What cannot be synced (some file systems, pipes) is no failure; a disk that cannot is.
[[nodiscard]] bool syncToDisk(int file);

} // namespace coroscope::gui
