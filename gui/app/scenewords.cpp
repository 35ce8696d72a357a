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
    QT_TRANSLATE_NOOP("Scenes", "Cancellation"),
    QT_TRANSLATE_NOOP("Scenes", "cancel() throws at the await."),
    QT_TRANSLATE_NOOP("Scenes", "Exception through a chain"),
    QT_TRANSLATE_NOOP("Scenes", "An error climbs from await to await."),
    QT_TRANSLATE_NOOP("Scenes", "Callbacks"),
    QT_TRANSLATE_NOOP("Scenes", "call_soon and call_later, no coroutine at all."),
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
