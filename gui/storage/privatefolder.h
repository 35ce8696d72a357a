// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The user's own folder for safety copies and the session: only the user may read it, nobody else
// can have made it.
#pragma once

#include <QString>

namespace coroscope::gui {

// $XDG_STATE_HOME/coroscope, else ~/.local/state/coroscope; empty without a home.
[[nodiscard]] QString stateFolder();
// Makes the folder, mode 0700. Empty, or why it cannot be trusted or made.
[[nodiscard]] QString makePrivateFolder(const QString& path);
// `name` in the state folder or, where that cannot be made, in one of the user's own under the
// folder for temporary files. Empty and `why` where neither can.
[[nodiscard]] QString privateFolder(const QString& name, QString* why);

} // namespace coroscope::gui
