// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words of what the check finds, one row a finding, so that a window can say them in another
// language.
#pragma once

#include "scenes/language/diagnostic.h"

#include <span>
#include <string>
#include <vector>

namespace coroscope::scenes {

struct DiagnosticWords {
    const char* code; // stable: "missing-await"
    const char* message;
    const char* hint; // may be empty
    const char* fix;  // title of the fix; may be empty
};

enum class Finding : std::uint8_t {
    MissingImport,
    MissingFromImport,
    MissingPrefix,
    UndefinedName,
    MisspeltName,
    MissingAwait,
    NeverAwaited,
    NeverAwaitedAtTop,
    CoroutineAsValue,
    StoredCoroutine,
    BlockingSleep,
    BlockingCall,
    AwaitOutsideAsync,
    AwaitAtTop,
    RunInsideLoop,
    UnknownAsyncioName,
    MisspeltAsyncioName,
    UnsupportedAsyncioName,
    UnsupportedStreams,
    UnsupportedSubprocess,
    PlainWith,
    PlainFor,
    AwaitOfBlockingSleep,
    AwaitOfFunction,
    FunctionNotCalled,
    ListOfAwaitables,
    NoFiles,
    NoProcesses,
    NoInput,
    LoopNetwork,
    LoopProcesses,
    UnsupportedOpen,
    UnsupportedBreakpoint,
    UnsupportedHelp,
    UnsupportedModule,
    UnsupportedModuleUnsaved,
    MisspeltModule,
    Network,
    Server,
    Files,
    Database,
    Processes,
    ForeignLoop,
    OtherLibrary,
    Numbers,
    Output,
    Testing,
    Connection,
    Broker,
    Parallel,
    JobQueue,
    Window,
    Pictures,
    Retries,
    Schedule,
    Settings,
    OldPython,
    Replaced,
};

[[nodiscard]] const DiagnosticWords& wordsOf(Finding finding);
[[nodiscard]] std::span<const DiagnosticWords> allWords();
/// The pattern with the arguments in the places %1, %2 …
[[nodiscard]] std::string filled(std::string_view pattern,
                                 const std::vector<std::string>& arguments);
/// The code of any diagnostic: of its words, else of the kind of error that it is.
[[nodiscard]] std::string_view codeOf(const Diagnostic& diagnostic);

/// A diagnostic in the words of `finding`. An empty message of the words keeps the one given later.
[[nodiscard]] Diagnostic makeDiagnostic(Finding finding, const SourceSpan& span,
                                        std::vector<std::string> arguments);
[[nodiscard]] Fix makeFix(const Diagnostic& diagnostic, std::vector<TextEdit> edits, bool isSafe);

} // namespace coroscope::scenes
