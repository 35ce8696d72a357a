// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What CPython does with a program's variables as the interpreter exits.
#pragma once

namespace coroscope::scenes {

class Machine;

/// Lets go of the objects that __main__'s names hold, in the order of the names: suspended
/// generators are closed, __del__ runs, coroutines that were never awaited are told. Functions and
/// classes stay, since what runs then may use them; so does what belongs to asyncio.
void dropMainObjects(Machine& machine);

} // namespace coroscope::scenes
