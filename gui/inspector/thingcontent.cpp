// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Futures and handles in the inspector.
#include "gui/inspector/inspectorcontent.h"

#include "gui/inspector/waitstory.h"
#include "gui/narration/teller.h"

#include <QCoreApplication>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostChildren = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString kindOf(const Teller& teller, const FutureState& future) {
    if (future.type == FutureType::Gather)
        return QStringLiteral("gather");
    if (!future.label)
        return Words::tr("future");
    const QString label = teller.text(future.label);
    return future.seconds > 0
               ? QStringLiteral("%1 %2 s").arg(label, Teller::seconds(future.seconds))
               : label;
}

void addFinisher(InspectorContent& content, const InspectorSource& source,
                 const FutureState& future) {
    if (future.outcome != Outcome::Pending)
        return;
    Fact fact{Words::tr("Finished by"), {}};
    if (future.timer) {
        addHandle(fact.value, future.timer);
        fact.value.push_back(iconPiece(StateIcon::Timer));
        fact.value.push_back(textPiece(
            Words::tr("at %1").arg(Teller::moment(source.state.handle(future.timer).deadline))));
    } else if (future.owner) {
        addTask(fact.value, source, future.owner);
        fact.value.push_back(textPiece(Words::tr("holds it")));
    } else if (!future.children.empty()) {
        fact.value.push_back(textPiece(Words::tr("its last child")));
    } else {
        return;
    }
    content.facts.push_back(fact);
}

void addChildren(InspectorContent& content, const InspectorSource& source,
                 const FutureState& future) {
    const std::size_t shown = std::min(kMostChildren, future.children.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const FutureId child = future.children[i];
        const StateWord state = stateOf(source.state, child);
        Fact fact{i == 0 ? Words::tr("Children") : QString(), {}};
        addFuture(fact.value, source, child);
        fact.value.push_back(iconPiece(state.icon));
        fact.value.push_back(textPiece(state.word));
        content.facts.push_back(fact);
    }
    if (shown < future.children.size())
        content.facts.push_back(
            {{}, {textPiece(Words::tr("%1 more").arg(future.children.size() - shown))}});
}

StateWord stateOfHandle(const HandleState& handle) {
    switch (handle.place) {
    case HandleState::Place::Ready:
        return {StateIcon::Ready, Words::tr("ready")};
    case HandleState::Place::Timer:
        return {StateIcon::Timer, Words::tr("timer")};
    case HandleState::Place::Running:
        return {StateIcon::Running, Words::tr("running")};
    case HandleState::Place::Cancelled:
        return {StateIcon::Cancelled, Words::tr("cancelled")};
    default:
        return {StateIcon::Done, Words::tr("has run")};
    }
}

void addPosition(InspectorContent& content, const InspectorSource& source, HandleId id) {
    const auto& ready = source.state.ready;
    const auto found = std::find(ready.begin(), ready.end(), id);
    if (found == ready.end())
        return;
    const auto before = found - ready.begin();
    content.facts.push_back({Words::tr("In the queue"),
                             {textPiece(before == 0 ? Words::tr("at the front")
                                                    : Words::tr("%1 before it").arg(before))}});
}

} // namespace

void inspectFuture(InspectorContent& content, const InspectorSource& source, FutureId id) {
    const FutureState& future = source.state.future(id);
    if (!future.madeAt)
        return;
    const Teller teller(source.trace, source.state);
    const StateWord state = stateOf(source.state, id);
    content.title = QStringLiteral("F%1").arg(id);
    content.subtitle = kindOf(teller, future);
    content.state = state.icon;
    content.stateWord = state.word;
    Fact waiter{Words::tr("Awaited by"), {}};
    if (future.waiter)
        addTask(waiter.value, source, future.waiter);
    else
        waiter.value.push_back(textPiece(Words::tr("nobody"), Ink::Ink3));
    content.facts.push_back(waiter);
    addFinisher(content, source, future);
    content.facts.push_back(resultFact(source, future));
    addChildren(content, source, future);
    content.facts.push_back(createdFact(source, future.madeAt, future.madeBy));
    content.story = futureStory(source, id);
}

void inspectHandle(InspectorContent& content, const InspectorSource& source, HandleId id) {
    const HandleState& handle = source.state.handle(id);
    if (!handle.madeAt)
        return;
    const Teller teller(source.trace, source.state);
    const StateWord state = stateOfHandle(handle);
    content.title = QStringLiteral("H%1").arg(id);
    content.subtitle = verbOf(source.state, id);
    content.state = state.icon;
    content.stateWord = state.word;
    if (handle.callback.task) {
        Fact task{Words::tr("Task"), {}};
        addTask(task.value, source, handle.callback.task);
        content.facts.push_back(task);
    }
    if (const FutureId future = teller.futureOf(id)) {
        Fact fact{handle.callback.task ? Words::tr("Woken by") : Words::tr("Serves"), {}};
        addFuture(fact.value, source, future);
        fact.value.push_back(iconPiece(stateOf(source.state, future).icon));
        content.facts.push_back(fact);
    }
    if (handle.place == HandleState::Place::Ready || handle.place == HandleState::Place::Timer)
        content.facts.push_back({Words::tr("When it runs"), {textPiece(teller.deed(id))}});
    if (handle.isTimer)
        content.facts.push_back({Words::tr("Due"), {monoPiece(Teller::moment(handle.deadline))}});
    addPosition(content, source, id);
    content.facts.push_back(createdFact(source, handle.madeAt, handle.madeBy));
}

} // namespace coroscope::gui
