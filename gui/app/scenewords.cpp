// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The library of scenes knows nothing of Qt, so its words are listed here for the translators.
#include "gui/app/scenewords.h"

#include <QCoreApplication>

#include <string>

namespace coroscope::gui {

namespace {

[[maybe_unused]] constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("Scenes", "Hello coroutine"),
    QT_TRANSLATE_NOOP("Scenes", "One coroutine, run by the loop to its end."),
    QT_TRANSLATE_NOOP("Scenes", "Return value"),
    QT_TRANSLATE_NOOP("Scenes", "Where the value of await comes from."),
    QT_TRANSLATE_NOOP("Scenes", "Chain phase1, phase2"),
    QT_TRANSLATE_NOOP("Scenes", "A coroutine that awaits two others in turn."),
    QT_TRANSLATE_NOOP("Scenes", "Generator syntax"),
    QT_TRANSLATE_NOOP("Scenes", "yield from: how coroutines began."),
    QT_TRANSLATE_NOOP("Scenes", "create_task or await"),
    QT_TRANSLATE_NOOP("Scenes", "One after the other, or both at once."),
    QT_TRANSLATE_NOOP("Scenes", "gather"),
    QT_TRANSLATE_NOOP("Scenes", "Three tasks at once, results in order."),
    QT_TRANSLATE_NOOP("Scenes", "Sleeping in parallel"),
    QT_TRANSLATE_NOOP("Scenes", "Timers wake the tasks, not the order of the code."),
    QT_TRANSLATE_NOOP("Scenes", "Async generator"),
    QT_TRANSLATE_NOOP("Scenes", "async for awaits each value."),
    QT_TRANSLATE_NOOP("Scenes", "Callbacks"),
    QT_TRANSLATE_NOOP("Scenes", "call_soon and call_later, no coroutine at all."),
    QT_TRANSLATE_NOOP("Scenes", "Lock"),
    QT_TRANSLATE_NOOP("Scenes", "Tasks queue for one resource."),
    QT_TRANSLATE_NOOP("Scenes", "Semaphore"),
    QT_TRANSLATE_NOOP("Scenes", "Two at a time, the others wait."),
    QT_TRANSLATE_NOOP("Scenes", "Event"),
    QT_TRANSLATE_NOOP("Scenes", "One signal starts all who wait for it."),
    QT_TRANSLATE_NOOP("Scenes", "Queue"),
    QT_TRANSLATE_NOOP("Scenes", "Producer and consumer take turns."),
    QT_TRANSLATE_NOOP("Scenes", "Condition"),
    QT_TRANSLATE_NOOP("Scenes", "Wait until something is true."),
    QT_TRANSLATE_NOOP("Scenes", "Barrier"),
    QT_TRANSLATE_NOOP("Scenes", "Nobody goes on before all are there."),
    QT_TRANSLATE_NOOP("Scenes", "First completed"),
    QT_TRANSLATE_NOOP("Scenes", "Take the first answer, cancel the others."),
    QT_TRANSLATE_NOOP("Scenes", "Cancellation"),
    QT_TRANSLATE_NOOP("Scenes", "cancel() throws at the await."),
    QT_TRANSLATE_NOOP("Scenes", "Timeout"),
    QT_TRANSLATE_NOOP("Scenes", "wait_for cancels what takes too long."),
    QT_TRANSLATE_NOOP("Scenes", "Shield"),
    QT_TRANSLATE_NOOP("Scenes", "The waiting is cancelled, the work goes on."),
    QT_TRANSLATE_NOOP("Scenes", "Exception through a chain"),
    QT_TRANSLATE_NOOP("Scenes", "An error climbs from await to await."),
    QT_TRANSLATE_NOOP("Scenes", "Task group"),
    QT_TRANSLATE_NOOP("Scenes", "One task fails, the others are cancelled."),
    QT_TRANSLATE_NOOP("Scenes", "Forgotten await"),
    QT_TRANSLATE_NOOP("Scenes", "A coroutine that nobody awaits never runs."),
    QT_TRANSLATE_NOOP("Scenes", "Blocking call"),
    QT_TRANSLATE_NOOP("Scenes", "time.sleep stops the whole loop."),
    QT_TRANSLATE_NOOP("Scenes", "Deadlock"),
    QT_TRANSLATE_NOOP("Scenes", "Two tasks that wait for each other."),
};

QString translated(std::string_view english) {
    return QCoreApplication::translate("Scenes", std::string(english).c_str());
}

} // namespace

QString sceneTitle(std::string_view english) {
    return translated(english);
}
QString sceneSummary(std::string_view english) {
    return translated(english);
}

} // namespace coroscope::gui
