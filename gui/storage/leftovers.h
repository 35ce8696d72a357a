// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Names by which a file says which process made it, so that what a dead one left can be told from
// what a living one is writing, also where process numbers are given out again.
#pragma once

#include <QByteArray>

namespace coroscope::gui {

// "host-pid-start" of this process; `host` is a number, `start` in ticks since the machine's.
[[nodiscard]] QByteArray ownMark();
// Whether the process of such a mark is surely gone. On another machine nobody knows: false.
[[nodiscard]] bool isSurelyGone(const QByteArray& mark);
// A name in `folder` that no other file has: ".coroscope-MARK-RANDOM.tmp".
[[nodiscard]] QByteArray temporaryName(const QByteArray& folder);
// The mark in such a name, without its folder; empty if it is none.
[[nodiscard]] QByteArray markOfTemporary(const QByteArray& name);

} // namespace coroscope::gui
