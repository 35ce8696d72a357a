// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The files that a scene may import: those of its own folder. The machine itself opens none.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace coroscope::scenes {

struct SceneFile {
    enum class Kind { Nothing, File, Folder, Refused };
    Kind kind = Kind::Nothing;
    std::string text; // of a File; of what is Refused, why: a sentence
};

/// The same path gives the same answer as long as the object lives, from any thread.
class SceneFiles {
public:
    virtual ~SceneFiles() = default;
    /// `path` from the scene's folder on, parts joined by '/': "helper.py", "shop/__init__.py".
    virtual SceneFile read(const std::string& path) = 0;
};

/// Texts that are at hand.
class TextFiles final : public SceneFiles {
public:
    void add(std::string path, std::string text) { m_texts[std::move(path)] = std::move(text); }
    SceneFile read(const std::string& path) override;

private:
    std::map<std::string, std::string> m_texts;
};

/// A folder on disk. Nothing outside of it is read, no link that leads out of it is followed, and
/// nothing that is no regular file is opened.
class FolderFiles final : public SceneFiles {
public:
    static constexpr std::size_t kMostFiles = 200;
    static constexpr std::size_t kMostBytes = std::size_t{1} << 20; // of one file
    static constexpr std::size_t kMostInAll = std::size_t{8} << 20;

    explicit FolderFiles(std::string folder);
    SceneFile read(const std::string& path) override;

private:
    [[nodiscard]] SceneFile open(const std::string& path) const;

    std::string m_folder; // without links; empty: it cannot be read
    std::mutex m_mutex;
    std::map<std::string, SceneFile> m_known;
    std::size_t m_files = 0;
    std::size_t m_bytes = 0;
};

} // namespace coroscope::scenes
