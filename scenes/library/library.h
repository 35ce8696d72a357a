// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The built-in scenes: ordinary Python files, compiled into the program, and their index.
#pragma once

#include <span>
#include <string_view>

namespace coroscope::scenes {

enum class Shelf { Start, Synchronisation, Errors };

struct LibraryScene {
    std::string_view name;     // "chain": what `coroscope trace :chain` and the gallery call it
    std::string_view fileName; // "chain.py"
    std::string_view title;    // "Chain phase1, phase2" (English; translated by the gallery)
    std::string_view summary;  // one sentence
    std::string_view source;
    Shelf shelf;
};

// In the gallery's order.
[[nodiscard]] std::span<const LibraryScene> libraryScenes();
// nullptr where there is none of that name.
[[nodiscard]] const LibraryScene* findLibraryScene(std::string_view name);

} // namespace coroscope::scenes
