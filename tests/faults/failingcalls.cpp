// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A library to preload: one call on files under COROSCOPE_FAULT_FOLDER fails, number
// COROSCOPE_FAULT_AT, with COROSCOPE_FAULT_ERRNO; with COROSCOPE_FAULT_STICKY all later ones too.
// The file COROSCOPE_FAULT_REPORT is made when it does. See iofaults.sh.
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

constexpr int kMostFiles = 1024;
std::array<std::atomic<bool>, kMostFiles> g_isWatched{};
std::atomic<int> g_calls{0};

const char* setting(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

int numberOf(const char* name) {
    return std::atoi(setting(name));
}

bool isUnderFolder(const char* path) {
    const char* folder = setting("COROSCOPE_FAULT_FOLDER");
    return path && *folder && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isWatched(int file) {
    return file >= 0 && file < kMostFiles && g_isWatched[static_cast<std::size_t>(file)];
}

// Whether this call on a watched file is to fail.
bool fails() {
    const int call = ++g_calls;
    const int at = numberOf("COROSCOPE_FAULT_AT");
    if (at == 0 || call < at || (call > at && !*setting("COROSCOPE_FAULT_STICKY")))
        return false;
    const long report = ::syscall(SYS_openat, AT_FDCWD, setting("COROSCOPE_FAULT_REPORT"),
                                  O_WRONLY | O_CREAT, 0600);
    if (report >= 0)
        ::syscall(SYS_close, report);
    errno = numberOf("COROSCOPE_FAULT_ERRNO");
    return true;
}

template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int watch(int file, const char* path) {
    if (file >= 0 && file < kMostFiles)
        g_isWatched[static_cast<std::size_t>(file)] = isUnderFolder(path);
    return file;
}

int openIt(const char* path, int flags, mode_t mode) {
    if (isUnderFolder(path) && fails())
        return -1;
    return watch(static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode)), path);
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const auto mode = (flags & O_CREAT) ? static_cast<mode_t>(va_arg(rest, unsigned)) : mode_t{0};
    va_end(rest);
    return openIt(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const auto mode = (flags & O_CREAT) ? static_cast<mode_t>(va_arg(rest, unsigned)) : mode_t{0};
    va_end(rest);
    return openIt(path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
    if (isWatched(file) && fails())
        return -1;
    return next<ssize_t(int, const void*, size_t)>("write")(file, bytes, size);
}

int fsync(int file) {
    return isWatched(file) && fails() ? -1 : next<int(int)>("fsync")(file);
}

int fchmod(int file, mode_t mode) {
    return isWatched(file) && fails() ? -1 : next<int(int, mode_t)>("fchmod")(file, mode);
}

// One that fails has closed the file all the same.
int close(int file) {
    const bool wasWatched = isWatched(file);
    if (wasWatched)
        g_isWatched[static_cast<std::size_t>(file)] = false;
    const int status = next<int(int)>("close")(file);
    return wasWatched && fails() ? -1 : status;
}

int rename(const char* from, const char* to) {
    if (isUnderFolder(to) && fails())
        return -1;
    return next<int(const char*, const char*)>("rename")(from, to);
}

int unlink(const char* path) {
    if (isUnderFolder(path) && fails())
        return -1;
    return next<int(const char*)>("unlink")(path);
}
}
