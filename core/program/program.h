// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// All that a program needs which was exported as C++20.
#pragma once

#include "core/program/asyncio.h"
#include "core/program/awaiting.h"
#include "core/program/builtins.h"
#include "core/program/functions.h"
#include "core/program/runtime.h"
