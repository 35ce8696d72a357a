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
StageCard moved(const StageCard& from, const StageCard& to, double t) {
    StageCard card = from.kind == to.kind || t >= 0.5 ? to : from;
    card.rect = mix(from.rect, to.rect, t);
    if (from.kind != to.kind)
        card.contentOpacity = std::abs(2 * t - 1);
    card.stem = mix(from.stem, to.stem, t);
    if (from.share >= 0 && to.share >= 0)
        card.share = mix(from.share, to.share, t);
    return card;
}

StageCard arrived(const StageCard& to, double t) {
    StageCard card = to;
    if (to.origin)
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

void blendLinks(StageLayout& now, const StageLayout& from, const StageLayout& to, double t) {
    now.links.clear();
    const auto has = [](const StageLayout& layout, const StageLink& link) {
        return std::any_of(layout.links.begin(), layout.links.end(),
                           [&link](const StageLink& other) { return isSamePath(link, other); });
    };
    // Links are drawn once the cards have almost arrived, and go as soon as they leave.
    for (StageLink link : from.links) {
        if (has(to, link))
            continue;
        link.opacity *= std::max(0.0, 1 - 2.5 * t);
        now.links.push_back(std::move(link));
    }
    for (StageLink link : to.links) {
        if (!has(from, link))
            link.opacity *= std::max(0.0, 2.5 * t - 1.5);
        now.links.push_back(std::move(link));
    }
}

} // namespace

StageLayout blendStages(const StageLayout& from, const StageLayout& to, double progress,
                        bool isReduced) {
    if (progress >= 1 || from.size != to.size)
        return to;
    StageLayout now = to;
    now.cards.clear();
    for (const StageCard& card : from.cards) {
        if (isReduced || !to.find(card.key))
            now.cards.push_back(leaving(card, progress));
    }
    for (const StageCard& card : to.cards) {
        const StageCard* before = isReduced ? nullptr : from.find(card.key);
        now.cards.push_back(before ? moved(*before, card, progress) : arrived(card, progress));
    }
    if (!isReduced) {
        for (std::size_t i = 0; i < kZoneCount; ++i)
            now.zones[i].rect = mix(from.zones[i].rect, to.zones[i].rect, progress);
        now.ruler.now = mix(from.ruler.now, to.ruler.now, progress);
    }
    blendLinks(now, from, to, progress);
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
