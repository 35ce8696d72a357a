// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A film as a video: WebM with VP9.
#pragma once

#include "gui/export/exporter.h"
#include "gui/export/film.h"

#include <QByteArray>

namespace coroscope::gui {

// Frames last as long as they are shown, so that a still second costs one. One thread encodes: the
// same film gives the same bytes. Empty if it was stopped.
[[nodiscard]] QByteArray writeWebm(Film& film, const ExportProgress& progress);

} // namespace coroscope::gui
