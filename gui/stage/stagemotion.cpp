// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Interpolation by key.
#include "gui/stage/stagemotion.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

double mix(double a, double b, double t) {
    return a + (b - a) * t;
}

QRectF mix(const QRectF& a, const QRectF& b, double t) {
    return {mix(a.x(), b.x(), t), mix(a.y(), b.y(), t), mix(a.width(), b.width(), t),
            mix(a.height(), b.height(), t)};
}

// A card that stays: it moves, and what is inside changes over in the middle of the way.
StageCard moved(const StageCard& from, const StageCard& to, double t, Motion motion) {
    const bool isSameKind = from.kind == to.kind;
    // Of the same kind it says at once what is true at the cursor.
    const bool saysLater = isSameKind ? motion != Motion::Backward : t >= 0.5;
    StageCard card = saysLater ? to : from;
    card.rect = mix(from.rect, to.rect, t);
    card.opacity = mix(from.opacity, to.opacity, t);
    if (isSameKind)
        card.contentOpacity = mix(from.contentOpacity, to.contentOpacity, t);
    else
        card.contentOpacity =
            t < 0.5 ? from.contentOpacity * (1 - 2 * t) : to.contentOpacity * (2 * t - 1);
    card.stem = mix(from.stem, to.stem, t);
    if (from.share >= 0 && to.share >= 0)
        card.share = mix(from.share, to.share, t);
    return card;
}

// With no movement: what stands still stays, the rest fades out and in again at its new place.
StageCard faded(const StageCard& from, const StageCard& to, double t) {
    if (from.rect == to.rect && from.kind == to.kind) {
        StageCard card = to;
        card.opacity = mix(from.opacity, to.opacity, t);
        return card;
    }
    StageCard card = t < 0.5 ? from : to;
    card.opacity = t < 0.5 ? from.opacity * (1 - 2 * t) : to.opacity * (2 * t - 1);
    return card;
}

StageCard arrived(const StageCard& to, double t, bool isMoving) {
    StageCard card = to;
    if (isMoving && to.origin)
        card.rect = mix(*to.origin, to.rect, t);
    card.opacity = to.opacity * t;
    return card;
}

StageCard leaving(const StageCard& from, double t) {
    StageCard card = from;
    card.opacity = from.opacity * (1 - t);
    return card;
}

bool isSamePath(const StageLink& a, const StageLink& b) {
    return a.from == b.from && a.to == b.to && a.path == b.path;
}

const StageLink* findLink(const StageLayout& layout, const StageLink& link) {
    const auto found =
        std::find_if(layout.links.begin(), layout.links.end(),
                     [&](const StageLink& other) { return isSamePath(link, other); });
    return found == layout.links.end() ? nullptr : &*found;
}

// Links are drawn once the cards have almost arrived, and go as soon as they leave.
void blendLinks(StageLayout& now, const StageLayout& from, const StageLayout& to, double t) {
    now.links.clear();
    for (StageLink link : from.links) {
        link.opacity *= std::max(0.0, 1 - 2.5 * t);
        if (!findLink(to, link) && link.opacity > 0)
            now.links.push_back(std::move(link));
    }
    for (StageLink link : to.links) {
        const StageLink* before = findLink(from, link);
        link.opacity = before ? mix(before->opacity, link.opacity, t)
                              : link.opacity * std::max(0.0, 2.5 * t - 1.5);
        now.links.push_back(std::move(link));
    }
}

void blendCards(StageLayout& now, const StageLayout& from, const StageLayout& to, double t,
                Motion motion) {
    const bool isReduced = motion == Motion::Reduced;
    now.cards.clear();
    for (const StageCard& card : from.cards) {
        if (!to.find(card.key) && card.opacity > 0)
            now.cards.push_back(leaving(card, t));
    }
    for (const StageCard& card : to.cards) {
        const StageCard* before = from.find(card.key);
        if (!before)
            now.cards.push_back(arrived(card, t, !isReduced));
        else
            now.cards.push_back(isReduced ? faded(*before, card, t)
                                          : moved(*before, card, t, motion));
    }
}

} // namespace

StageLayout blendStages(const StageLayout& from, const StageLayout& to, double progress,
                        Motion motion) {
    if (progress >= 1 || from.size != to.size)
        return to;
    StageLayout now = to;
    if (motion == Motion::Backward) {
        blendCards(now, to, from, 1 - progress, motion);
        blendLinks(now, to, from, 1 - progress);
    } else {
        blendCards(now, from, to, progress, motion);
        blendLinks(now, from, to, progress);
    }
    if (motion == Motion::Reduced)
        return now;
    for (std::size_t i = 0; i < kZoneCount; ++i)
        now.zones[i].rect = mix(from.zones[i].rect, to.zones[i].rect, progress);
    now.ruler.now = mix(from.ruler.now, to.ruler.now, progress);
    return now;
}

bool differ(const StageLayout& from, const StageLayout& to) {
    if (from.cards.size() != to.cards.size() || from.size != to.size)
        return true;
    for (const StageCard& card : to.cards) {
        const StageCard* before = from.find(card.key);
        if (!before || before->rect != card.rect || before->kind != card.kind)
            return true;
    }
    return from.ruler.now != to.ruler.now;
}

} // namespace coroscope::gui
