// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A film as an animated GIF.
#pragma once

#include "gui/export/exporter.h"
#include "gui/export/film.h"

#include <QByteArray>

namespace coroscope::gui {

// One palette for the whole film, of each frame only what changed. Empty if it was stopped.
[[nodiscard]] QByteArray writeGif(Film& film, const ExportProgress& progress);

} // namespace coroscope::gui
