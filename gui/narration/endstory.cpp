// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The last event of a run.
#include "gui/narration/diagnosis.h"
#include "gui/narration/stories.h"
#include "gui/narration/told.h"

namespace coroscope::gui {

namespace {

Narration tellDeadlock(const Teller& teller) {
    const Diagnosis diagnosis = diagnose(teller.trace(), teller.state());
    return {diagnosis.headline, diagnosis.explanation, {}};
}

Narration tellException(const Teller& teller) {
    const QString type = teller.text(teller.event().b);
    const QString message = teller.value(teller.event().c);
    return {
        message.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Narration", "The program ends with {type}."), {{"type", type}})
            : say(QT_TRANSLATE_NOOP("Narration", "The program ends with {type}: {message}"),
                  {{"type", type}, {"message", message}}),
        say(QT_TRANSLATE_NOOP("Narration", "Nothing in the program caught the exception.")),
        {}};
}

// The message is a sentence of its own: "The run was stopped after 50000000 steps."
Narration tellLimit(const Teller& teller) {
    const QString message = told(teller.text(teller.event().c));
    return {message.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Narration", "The run is stopped at a limit."))
                : message,
            say(QT_TRANSLATE_NOOP("Narration", "What was recorded up to here can be looked at.")),
            {}};
}

} // namespace

Narration tellEnd(const Teller& teller) {
    switch (static_cast<EndStatus>(teller.event().op)) {
    case EndStatus::Deadlock:
        return tellDeadlock(teller);
    case EndStatus::Exception:
        return tellException(teller);
    case EndStatus::TooManyEvents:
        return {
            say(QT_TRANSLATE_NOOP("Narration", "The run is stopped: too many events.")),
            say(QT_TRANSLATE_NOOP("Narration", "What was recorded up to here can be looked at.")),
            {}};
    case EndStatus::Limit:
        return tellLimit(teller);
    case EndStatus::Ok:
        break;
    }
    return {say(QT_TRANSLATE_NOOP("Narration", "The program has ended.")),
            say(QT_TRANSLATE_NOOP("Narration",
                                  "Everything can be looked at again, in both directions.")),
            {}};
}

} // namespace coroscope::gui
