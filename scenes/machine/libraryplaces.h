// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where CPython's own library stands when it is told of: entries of tracebacks and frames of stacks
// for functions that are native here. docs/decisions/library-frames.md says which.
#pragma once

#include "scenes/machine/frame.h"

#include <span>
#include <string_view>

namespace coroscope::scenes {

class Machine;

/// One line of CPython's library that a traceback may show.
struct LibraryPlace {
    /// The function as the tables call it: "Lock.acquire", "wait_for/timeout".
    std::string_view key;
    /// Which error it stands for; the first row of the key that fits counts. "": any. "*": one
    /// raised here and now. "=Type" or "*=Type": of that type. "~text": raised here, its message
    /// holds the text. Else: raised here, its message begins so.
    std::string_view when;
    std::string_view file; ///< below the library's folder; "<string>" stands alone
    std::string_view function;
    int firstLine;
    int line;
    std::string_view source; ///< of the line, without what indents it
    std::string_view marked; ///< what of it failed; "": all
    std::string_view inner;  ///< the key of what it called, where that is native too
    /// Of modules' rows: the error that it stands for, as "=Type" or how its message begins, "~"
    /// for a part of it, "!" where it has no traceback yet. "": any.
    std::string_view error = {};
};

/// The rows of asyncio and of what runs threads.
std::span<const LibraryPlace> asyncioPlaces();
/// The rows for functions of modules that are Python of our own: `key` is the module's name and the
/// function's, `when` what stands in our line. Rows that are alike in both and follow each other
/// are all shown, outermost first.
std::span<const LibraryPlace> modulePlaces();
std::span<const LibraryPlace> dataPlaces();
std::span<const LibraryPlace> textPlaces();
std::span<const LibraryPlace> patternPlaces();
std::span<const LibraryPlace> kindPlaces();
std::span<const LibraryPlace> recordPlaces();

/// The pending error passes through the native function `key`: tracebacks name it. Nothing where
/// the tables do not.
void addLibraryEntries(Machine& machine, std::string_view key);
/// The same for an error that is not pending.
void addLibraryEntries(Machine& machine, std::string_view key, const Value& error);
/// An error was seen in `frame`, whose code is Python of our own: its traceback gets what CPython
/// shows for that place. False where the tables do not have it.
bool addModuleEntries(Machine& machine, const Value& error, const Frame& frame);
/// A frame that stands at the row of `key` for any error.
Ref<Frame> libraryFrameAt(Machine& machine, std::string_view key);
/// A frame of the coroutine `key`: where it waits, or at its first line while it has not begun.
Ref<Frame> libraryFrameOfCoroutine(Machine& machine, std::string_view key, bool isStarted);
/// The text of a line of CPython's library; empty where the tables do not have it.
std::string_view librarySourceLine(std::string_view fileName, int line);

/// While it lives, stacks show the native functions `keys`, outermost first, above what is called.
class LibraryStack {
public:
    LibraryStack(Machine& machine, std::initializer_list<std::string_view> keys);
    ~LibraryStack();
    LibraryStack(const LibraryStack&) = delete;
    LibraryStack& operator=(const LibraryStack&) = delete;

private:
    Machine& m_machine;
    Frame* m_outer;
    std::vector<Ref<Frame>> m_frames;
};

} // namespace coroscope::scenes
