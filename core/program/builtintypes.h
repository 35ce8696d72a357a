// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Calls of the built-in types: int('7'), list(values), type(value).
#pragma once

#include "core/program/errors.h"

namespace coroscope::py {

Value makeOfBuiltin(Class& cls, Arguments& arguments);

} // namespace coroscope::py
