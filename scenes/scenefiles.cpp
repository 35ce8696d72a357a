// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads a scene's folder: regular files inside it, up to a number and a size.
#include "scenes/scenefiles.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coroscope::scenes {

namespace {

/// Without links, "." and ".."; empty where there is nothing of that name.
std::string realPath(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> found(::realpath(path.c_str(), nullptr),
                                                            &std::free);
    return found ? std::string(found.get()) : std::string();
}

/// A path whose every part is a name.
bool isPlain(const std::string& path) {
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view part = std::string_view(path).substr(start, end - start);
        if (part.empty() || part == "." || part == ".." || part.find('\0') != part.npos)
            return false;
        start = end + 1;
    }
    return true;
}

SceneFile refused(const std::string& path, const std::string& why) {
    return {SceneFile::Kind::Refused, path + " " + why};
}

bool readAll(int file, std::string& text, std::size_t most) {
    char buffer[65536];
    for (;;) {
        const ssize_t count = ::read(file, buffer, sizeof buffer);
        if (count < 0)
            return false;
        if (count == 0)
            return true;
        text.append(buffer, static_cast<std::size_t>(count));
        if (text.size() > most)
            return true;
    }
}

} // namespace

SceneFile TextFiles::read(const std::string& path) {
    if (const auto found = m_texts.find(path); found != m_texts.end())
        return {SceneFile::Kind::File, found->second};
    const auto inside = m_texts.lower_bound(path + "/");
    const bool isFolder = inside != m_texts.end() && inside->first.starts_with(path + "/");
    return {isFolder ? SceneFile::Kind::Folder : SceneFile::Kind::Nothing, {}};
}

FolderFiles::FolderFiles(std::string folder)
    : m_folder(realPath(folder.empty() ? "." : folder)) {}

SceneFile FolderFiles::read(const std::string& path) {
    const std::lock_guard lock(m_mutex);
    const auto [entry, isNew] = m_known.try_emplace(path);
    SceneFile& file = entry->second;
    if (!isNew)
        return file;
    file = open(path);
    if (file.kind != SceneFile::Kind::File)
        return file;
    m_bytes += file.text.size();
    if (++m_files > kMostFiles)
        file = refused(path, "is one file too many: a scene may have " +
                                 std::to_string(kMostFiles) + " files.");
    else if (m_bytes > kMostInAll)
        file = refused(path, "makes the scene's files longer than 8 MiB together.");
    return file;
}

SceneFile FolderFiles::open(const std::string& path) const {
    if (m_folder.empty() || !isPlain(path))
        return {};
    const std::string asked = (m_folder == "/" ? m_folder : m_folder + "/") + path;
    const std::string real = realPath(asked);
    if (real.empty())
        return {};
    const std::string inside = m_folder == "/" ? m_folder : m_folder + "/";
    if (!real.starts_with(inside))
        return refused(path, "is a link that leads out of the scene's folder.");
    // Opening a FIFO would wait for ever.
    const int handle = ::open(real.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    struct stat info {};
    if (handle < 0)
        return refused(path, "cannot be read.");
    SceneFile file;
    if (::fstat(handle, &info) != 0)
        file = refused(path, "cannot be read.");
    else if (S_ISDIR(info.st_mode))
        file.kind = SceneFile::Kind::Folder;
    else if (!S_ISREG(info.st_mode))
        file = refused(path, "is not a regular file.");
    else if (!readAll(handle, file.text, kMostBytes))
        file = refused(path, "cannot be read.");
    else if (file.text.size() > kMostBytes)
        file = refused(path, "is longer than 1 MiB, the limit for a file of a scene.");
    else
        file.kind = SceneFile::Kind::File;
    ::close(handle);
    return file;
}

} // namespace coroscope::scenes
