// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The coloured words, which the stage shows as well, live beside the document.
#pragma once

#include "gui/session/sourcewords.h"
