// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A flat table in the order of Finding. The macro is only a mark for the program that collects what
// is to be translated.
#include "scenes/check/words.h"

#include <array>

namespace coroscope::scenes {

namespace {

#define QT_TRANSLATE_NOOP(context, text) text

constexpr std::array kWords = std::to_array<DiagnosticWords>({
    {"missing-import", QT_TRANSLATE_NOOP("Check", "`%1` is used but never imported"),
     QT_TRANSLATE_NOOP("Check", "add `import %1` at the top"),
     QT_TRANSLATE_NOOP("Check", "Add `import %1`")},
    {"missing-import", QT_TRANSLATE_NOOP("Check", "`%1` is used but never imported"),
     QT_TRANSLATE_NOOP("Check", "add `from %2 import %1` at the top"),
     QT_TRANSLATE_NOOP("Check", "Add `from %2 import %1`")},
    {"undefined-name", QT_TRANSLATE_NOOP("Check", "`%1` is not defined in this program"),
     QT_TRANSLATE_NOOP("Check", "did you mean `%2`?"),
     QT_TRANSLATE_NOOP("Check", "Change to `%2`")},
    {"undefined-name", QT_TRANSLATE_NOOP("Check", "`%1` is not defined in this program"),
     QT_TRANSLATE_NOOP("Check", "when this line runs it raises NameError"), ""},
    {"undefined-name", QT_TRANSLATE_NOOP("Check", "`%1` is not defined in this program"),
     QT_TRANSLATE_NOOP("Check", "did you mean `%2`?"),
     QT_TRANSLATE_NOOP("Check", "Change to `%2`")},
    {"missing-await",
     QT_TRANSLATE_NOOP("Check", "`%1(…)` only makes a coroutine: without `await` it never runs"),
     QT_TRANSLATE_NOOP("Check", "write `await %1(…)`"),
     QT_TRANSLATE_NOOP("Check", "Insert `await`")},
    {"never-awaited",
     QT_TRANSLATE_NOOP("Check", "`%1(…)` only makes a coroutine, which nothing here awaits"),
     QT_TRANSLATE_NOOP("Check", "make `%2` async and write `await %1(…)`"), ""},
    {"never-awaited",
     QT_TRANSLATE_NOOP("Check", "`%1(…)` only makes a coroutine, which nothing here awaits"),
     QT_TRANSLATE_NOOP("Check", "start it with `asyncio.run(%1(…))`"),
     QT_TRANSLATE_NOOP("Check", "Change to `asyncio.run(…)`")},
    {"missing-await",
     QT_TRANSLATE_NOOP("Check", "the coroutine `%1(…)` is used as if it were its result"),
     QT_TRANSLATE_NOOP("Check", "write `await %1(…)`"),
     QT_TRANSLATE_NOOP("Check", "Insert `await`")},
    {"missing-await",
     QT_TRANSLATE_NOOP("Check", "`%2` becomes the coroutine of `%1(…)`, not its result"),
     QT_TRANSLATE_NOOP("Check", "write `%2 = await %1(…)`"),
     QT_TRANSLATE_NOOP("Check", "Insert `await`")},
    {"blocking-sleep",
     QT_TRANSLATE_NOOP("Check", "`time.sleep` stops the whole loop: no other task runs meanwhile"),
     QT_TRANSLATE_NOOP("Check", "`await asyncio.sleep(…)` lets the others run"),
     QT_TRANSLATE_NOOP("Check", "Change to `await asyncio.sleep`")},
    {"blocking-call",
     QT_TRANSLATE_NOOP("Check", "`%1` stops the whole loop: no other task runs meanwhile"),
     QT_TRANSLATE_NOOP("Check", "hand it to a thread: `await asyncio.to_thread(%1, …)`"), ""},
    {"await-outside-async", "",
     QT_TRANSLATE_NOOP("Check", "only an `async def` can await: make `%1` async"),
     QT_TRANSLATE_NOOP("Check", "Make `%1` async")},
    {"await-outside-async", "",
     QT_TRANSLATE_NOOP("Check",
                       "put it into `async def main()` and start that with `asyncio.run(main())`"),
     QT_TRANSLATE_NOOP("Check", "Change to `asyncio.run(…)`")},
    {"run-inside-loop",
     QT_TRANSLATE_NOOP("Check", "`%1` in a coroutine raises RuntimeError: a loop runs already"),
     QT_TRANSLATE_NOOP("Check", "write `await` instead"),
     QT_TRANSLATE_NOOP("Check", "Change to `await`")},
    {"unknown-name", QT_TRANSLATE_NOOP("Check", "asyncio has no `%1`"),
     QT_TRANSLATE_NOOP("Check", "when this line runs it raises AttributeError"), ""},
    {"unknown-name", QT_TRANSLATE_NOOP("Check", "asyncio has no `%1`"),
     QT_TRANSLATE_NOOP("Check", "did you mean `asyncio.%2`?"),
     QT_TRANSLATE_NOOP("Check", "Change to `%2`")},
    {"unsupported-name", QT_TRANSLATE_NOOP("Check", "`asyncio.%1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "it is not part of the scene language yet"), ""},
    {"unsupported-name", QT_TRANSLATE_NOOP("Check", "`asyncio.%1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have no network; model a request with `await "
                                "asyncio.sleep(delay)`"),
     ""},
    {"unsupported-name", QT_TRANSLATE_NOOP("Check", "`asyncio.%1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes start no processes; model the work with `await "
                                "asyncio.sleep(delay)`"),
     ""},
    {"plain-with", QT_TRANSLATE_NOOP("Check", "`%1` needs `async with`"),
     QT_TRANSLATE_NOOP("Check", "a plain `with` raises TypeError here"),
     QT_TRANSLATE_NOOP("Check", "Change to `async with`")},
    {"plain-for",
     QT_TRANSLATE_NOOP("Check", "`%1(…)` is an asynchronous generator: it needs `async for`"),
     QT_TRANSLATE_NOOP("Check", "a plain `for` raises TypeError here"),
     QT_TRANSLATE_NOOP("Check", "Change to `async for`")},
    {"await-of-value",
     QT_TRANSLATE_NOOP("Check", "`await time.sleep(…)` blocks, then fails: it returns None"),
     QT_TRANSLATE_NOOP("Check", "write `await asyncio.sleep(…)`"),
     QT_TRANSLATE_NOOP("Check", "Change to `asyncio.sleep`")},
    {"not-called", QT_TRANSLATE_NOOP("Check", "`%1` is a function: only its call can be awaited"),
     QT_TRANSLATE_NOOP("Check", "write `%1()`"), QT_TRANSLATE_NOOP("Check", "Change to `%1()`")},
    {"not-called",
     QT_TRANSLATE_NOOP("Check", "`%2` needs the coroutine that the call `%1()` makes"),
     QT_TRANSLATE_NOOP("Check", "write `%1()`"), QT_TRANSLATE_NOOP("Check", "Change to `%1()`")},
    {"list-of-awaitables",
     QT_TRANSLATE_NOOP("Check", "`asyncio.gather` takes the awaitables one by one, not a list"),
     QT_TRANSLATE_NOOP("Check", "put `*` before the list"),
     QT_TRANSLATE_NOOP("Check", "Insert `*`")},
    {"no-files", QT_TRANSLATE_NOOP("Check", "`%1` fails: scenes have no files"),
     QT_TRANSLATE_NOOP("Check", "keep the data in the program and model slow reading with `await "
                                "asyncio.sleep(delay)`"),
     ""},
    {"no-processes", QT_TRANSLATE_NOOP("Check", "`%1` fails: scenes start no processes"),
     QT_TRANSLATE_NOOP("Check", "model the work with `await asyncio.sleep(delay)`"), ""},
    {"no-input", QT_TRANSLATE_NOOP("Check", "`input()` raises EOFError: nobody types into a scene"),
     QT_TRANSLATE_NOOP("Check",
                       "give the name its value in the program, or take the answers from a list"),
     ""},
    {"no-network", QT_TRANSLATE_NOOP("Check", "`%1` fails: scenes have no network"),
     QT_TRANSLATE_NOOP(
         "Check", "let two tasks talk through a pair of `asyncio.Queue`, one for each direction"),
     ""},
    {"no-processes", QT_TRANSLATE_NOOP("Check", "`%1` fails: scenes start no processes"),
     QT_TRANSLATE_NOOP("Check", "model the work with `await asyncio.sleep(delay)`"), ""},
    {"unsupported-function", QT_TRANSLATE_NOOP("Check", "`%1()` is not supported"),
     QT_TRANSLATE_NOOP(
         "Check",
         "scenes have no files; keep the text in the program, as `io.StringIO(text)` where a file "
         "is wanted, and model slow reading with `await asyncio.sleep(delay)`"),
     ""},
    {"unsupported-function", QT_TRANSLATE_NOOP("Check", "`%1()` is not supported"),
     QT_TRANSLATE_NOOP("Check", "set a breakpoint in the margin of the editor instead"), ""},
    {"unsupported-function", QT_TRANSLATE_NOOP("Check", "`%1()` is not supported"),
     QT_TRANSLATE_NOOP("Check", "look it up in Python's documentation"), ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "it is not part of the scene language yet"), ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "it is not part of the scene language yet; a file of your own is "
                                "found when the scene is saved beside it"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "did you mean `import %2`?"),
     QT_TRANSLATE_NOOP("Check", "Change to `%2`")},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check",
                       "scenes have no network; let a coroutine of your own stand for it: `await "
                       "asyncio.sleep(delay)`, then return what the answer would be"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have no network; let tasks call the handlers themselves, "
                                "as coroutines"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP(
         "Check",
         "scenes have no files; keep the text in the program, as `io.StringIO(text)` where a file "
         "is wanted, and model slow reading with `await asyncio.sleep(delay)`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have no databases; keep the rows in a dict and model a "
                                "query with `await asyncio.sleep(delay)`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check",
                       "scenes start no processes; let a coroutine of your own stand for it: "
                       "`await asyncio.sleep(delay)`, then return what the program would print"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "leave it out: a scene always runs on asyncio's own loop, in the "
                                "same order"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes run asyncio; write it with `asyncio.TaskGroup`, "
                                "`asyncio.timeout` and `asyncio.Queue`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have Python's own library only; use lists, `math` and "
                                "`statistics`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have Python's own library only; use `print`"), ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "call the tests yourself: `asyncio.run(test())` with `assert`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have no network; let two tasks talk through a pair of "
                                "`asyncio.Queue`, one for each direction"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have no network; an `asyncio.Queue` that the tasks share "
                                "can stand for the broker"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes start no processes; threads take the same work: "
                                "`threading.Thread` or `await asyncio.to_thread(function)`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP(
         "Check", "scenes start no processes; let tasks take the jobs from an `asyncio.Queue`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have no windows; `print` what it would show, and let tasks "
                                "with `asyncio.sleep` stand for its events"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have Python's own library only; a list of rows of numbers "
                                "can stand for a picture"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have Python's own library only; write the retries as a "
                                "loop with `await asyncio.sleep(delay)`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have Python's own library only; let a task loop over "
                                "`await asyncio.sleep(seconds)`"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP(
         "Check",
         "scenes read no settings from outside; give the names their values in the program"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP(
         "Check", "leave it out: a scene is Python 3, which has all of it under its own names"),
     ""},
    {"unsupported-module", QT_TRANSLATE_NOOP("Check", "`import %1` is not supported"),
     QT_TRANSLATE_NOOP("Check", "scenes have Python's own library only; use `%2`"), ""},
});

#undef QT_TRANSLATE_NOOP

static_assert(kWords.size() == static_cast<std::size_t>(Finding::Replaced) + 1);

} // namespace

const DiagnosticWords& wordsOf(Finding finding) {
    return kWords[static_cast<std::size_t>(finding)];
}

std::span<const DiagnosticWords> allWords() {
    return kWords;
}

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t place = pattern[i] == '%' && i + 1 < pattern.size()
                                      ? static_cast<std::size_t>(pattern[i + 1] - '1')
                                      : arguments.size();
        if (place >= arguments.size()) {
            text += pattern[i];
            continue;
        }
        text += arguments[place];
        ++i;
    }
    return text;
}

std::string_view codeOf(const Diagnostic& diagnostic) {
    if (diagnostic.words)
        return diagnostic.words->code;
    switch (diagnostic.kind) {
    case Diagnostic::Kind::IndentationError:
        return "indentation-error";
    case Diagnostic::Kind::TabError:
        return "tab-error";
    case Diagnostic::Kind::Unsupported:
        return "unsupported";
    default:
        break;
    }
    return diagnostic.severity == Diagnostic::Severity::Error ? "syntax-error" : "syntax-warning";
}

Diagnostic makeDiagnostic(Finding finding, const SourceSpan& span,
                          std::vector<std::string> arguments) {
    Diagnostic made;
    made.severity = Diagnostic::Severity::Warning;
    made.kind = Diagnostic::Kind::Advice;
    made.span = span;
    made.words = &wordsOf(finding);
    made.message = filled(made.words->message, arguments);
    made.hint = filled(made.words->hint, arguments);
    made.arguments = std::move(arguments);
    return made;
}

Fix makeFix(const Diagnostic& diagnostic, std::vector<TextEdit> edits, bool isSafe) {
    return {filled(diagnostic.words->fix, diagnostic.arguments), isSafe, std::move(edits)};
}

} // namespace coroscope::scenes
