// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The bytes of a journal: blocks of a head (sign, size, checksum) and CBOR.
#pragma once

#include "gui/storage/journal.h"

#include <QByteArray>

namespace coroscope::gui {

[[nodiscard]] QByteArray documentBlock(const JournalState& state);
// What turns `before` into `after`.
[[nodiscard]] QByteArray editBlock(const QString& before, const QString& after);
// Takes the block at `at` into `state` and moves on. False: it is cut or damaged.
[[nodiscard]] bool takeBlock(const QByteArray& bytes, qsizetype& at, JournalContent& content);

} // namespace coroscope::gui
