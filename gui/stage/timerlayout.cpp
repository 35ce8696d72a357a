// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// TIMERS: a ruler from now on, and the timers above their deadlines; those that would overlap move
// aside, then join.
#include "gui/stage/stageparts.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kNowLeft = 57;    // of the zone's left
constexpr double kRulerRight = 17; // of the zone's right, where the last label stands
constexpr double kSteps = 6;
constexpr double kSide = 6;
constexpr double kCardWidth = 160;
constexpr double kAnswerWidth = 200; // with a letter to choose it by
constexpr double kCardTop = 43;
constexpr double kCardHeight = 38;
constexpr double kCardGap = 6;
constexpr double kFlagRight = 150; // beside the flag "now 0.500 s" needs that much

// 1, 2 or 5 times a power of ten.
double niceStep(double atLeast) {
    if (!(atLeast > 0) || !std::isfinite(atLeast))
        return 0.1;
    const double power = std::pow(10, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast * 0.999)
            return factor * power;
    }
    return 10 * power;
}

struct Group {
    std::vector<HandleId> timers;
    double at = 0;   // on the ruler, scene x
    double left = 0; // of its card
};

double placeOnRuler(const StageDraft& draft, double deadline) {
    const StageRuler& ruler = draft.layout.ruler;
    const double left = draft.layout.zone(ZoneKind::Timers).rect.left() + kNowLeft;
    const double x = left + (deadline - ruler.now) / ruler.step * ruler.pixels;
    return std::clamp(x, left, left + ruler.pixels * (kSteps + 0.1));
}

void layoutRuler(StageDraft& draft) {
    const State& state = draft.state;
    StageRuler& ruler = draft.layout.ruler;
    const QRectF zone = draft.layout.zone(ZoneKind::Timers).rect;
    ruler.isShown = true;
    ruler.now = state.time;
    ruler.pixels = (zone.width() - kNowLeft - kRulerRight - 0.4) / kSteps;
    double last = 0;
    for (const HandleId timer : state.timers) {
        const double left = state.handle(timer).deadline - state.time;
        if (std::isfinite(left))
            last = std::max(last, left);
    }
    ruler.step = niceStep(last > 0 ? last / 5 : 0.1);
    ruler.decimals = std::clamp(int(std::ceil(-std::log10(ruler.step) - 0.001)), 0, 6);
    ruler.nowText = StageWords::tr("now %1").arg(StageWords::seconds(state.time));
}

std::vector<Group> groupsOf(const StageDraft& draft, std::size_t most) {
    std::vector<Group> groups;
    for (const HandleId timer : draft.state.timers) {
        const double at = placeOnRuler(draft, draft.state.handle(timer).deadline);
        if (!groups.empty() && std::abs(groups.back().at - at) < 0.5 &&
            draft.state.timers.size() > most)
            groups.back().timers.push_back(timer);
        else
            groups.push_back({{timer}, at, 0});
    }
    // The nearest neighbours join until there is room for all.
    while (groups.size() > most) {
        std::size_t nearest = 0;
        for (std::size_t i = 1; i + 1 < groups.size(); ++i) {
            if (groups[i + 1].at - groups[i].at < groups[nearest + 1].at - groups[nearest].at)
                nearest = i;
        }
        auto& joined = groups[nearest].timers;
        const auto& other = groups[nearest + 1].timers;
        joined.insert(joined.end(), other.begin(), other.end());
        groups.erase(groups.begin() + std::ptrdiff_t(nearest) + 1);
    }
    return groups;
}

// Side by side in order, each as near to its deadline as its neighbours let it.
void spread(std::vector<Group>& groups, double left, double right, double width) {
    double from = left;
    for (Group& group : groups) {
        group.left = std::max(from, group.at - width / 2);
        from = group.left + width + kCardGap;
    }
    double to = right;
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        group->left = std::min(group->left, to - width);
        to = group->left - kCardGap;
    }
}

StageCard timerCard(const StageDraft& draft, const Group& group) {
    const HandleId id = group.timers.front();
    const HandleState& timer = draft.state.handle(id);
    StageCard card;
    card.kind = CardKind::Timer;
    card.key = {StageKey::Kind::Handle, id};
    card.target = {Selection::Kind::Handle, id};
    card.icon = timer.isCancelled ? StateIcon::Cancelled : StateIcon::Timer;
    card.stem = group.at;
    const FutureId future = timer.callback.future;
    QStringList whole;
    for (const HandleId each : group.timers)
        whole << StageWords::tr("%1 at %2: %3")
                     .arg(StageWords::handleId(each),
                          StageWords::seconds(draft.state.handle(each).deadline),
                          draft.words.callbackName(draft.state.handle(each)));
    card.toolTip = whole.mid(0, 12).join(u'\n');
    if (group.timers.size() > 1) {
        card.title = StageWords::tr("%1 timers").arg(group.timers.size());
        card.aside = StageWords::tr("from %1").arg(StageWords::seconds(timer.deadline));
        return card;
    }
    draft.markAnswer(card, id);
    card.id = StageWords::handleId(id);
    card.title = StageWords::seconds(timer.deadline);
    if (future)
        card.aside = QStringLiteral("→ ") + StageWords::futureId(future);
    else if (timer.callback.task)
        card.aside = QStringLiteral("→ ") + draft.words.taskName(timer.callback.task);
    else
        card.aside = draft.words.callbackName(timer);
    for (const StageCard& other : draft.layout.cards) {
        if (other.key == StageKey{StageKey::Kind::Future, future} && future)
            card.origin = other.rect;
    }
    return card;
}

} // namespace

void layoutTimers(StageDraft& draft) {
    StageZone& zone = draft.layout.zone(ZoneKind::Timers);
    zone.count = int(draft.state.timers.size());
    if (draft.state.timers.empty()) {
        if (draft.state.event > 0)
            zone.note = StageWords::tr("No timer is set, so no time will pass.");
        if (zone.rect.height() > 100)
            layoutRuler(draft);
        return;
    }
    layoutRuler(draft);
    if (draft.isGrouped())
        return layoutGroupedTimers(draft);
    const double left = zone.rect.left() + kSide;
    const double right = zone.rect.right() - 9;
    const auto most = std::max<std::size_t>(1, std::size_t((right - left) / (kCardWidth - 4)));
    std::vector<Group> groups = groupsOf(draft, most);
    const double count = double(groups.size());
    const double wanted = draft.options.question.isAsked() ? kAnswerWidth : kCardWidth;
    const double width = std::min(wanted, (right - left - (count - 1) * kCardGap) / count);
    spread(groups, left, right, width);
    for (const Group& group : groups) {
        StageCard card = timerCard(draft, group);
        card.rect = QRectF(group.left, zone.rect.top() + kCardTop, width, kCardHeight);
        if (card.rect.left() < zone.rect.left() + kFlagRight)
            draft.layout.ruler.isNowInHead = true;
        draft.add(std::move(card));
    }
}

} // namespace coroscope::gui
