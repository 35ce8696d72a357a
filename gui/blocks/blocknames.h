// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What blocks and parameters are called on the screen.
#pragma once

#include "scenes/blocks/palette.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace coroscope::gui {

enum class BlockIcon { Print, Wait, Add, Cancel, Share, Repeat, Up, Code, Function };

class BlockNames {
    Q_DECLARE_TR_FUNCTIONS(BlockNames)

public:
    [[nodiscard]] static QString ofItem(scenes::PaletteItem item);
    [[nodiscard]] static QString ofGroup(scenes::PaletteGroup group);
    [[nodiscard]] static BlockIcon iconOf(scenes::BlockKind kind);
    // Before the first parameter; a loop's says whether it counts or checks.
    [[nodiscard]] static QString titleOf(const scenes::BlockModel& model,
                                         const scenes::Block& block);
    // Between the parameters: before the one of that role, and behind it.
    [[nodiscard]] static QString before(scenes::BlockKind kind, scenes::ParameterRole role);
    [[nodiscard]] static QString behind(scenes::ParameterRole role);
    [[nodiscard]] static QString ofEmpty(scenes::BlockKind kind, scenes::ParameterRole role);
    // What a field is for, for its tool tip and for assistive technology.
    [[nodiscard]] static QString ofRole(scenes::ParameterRole role);
    [[nodiscard]] static QString ofColumn(const scenes::Column& column);
    // A block in one line: "sleep 0.2 s".
    [[nodiscard]] static QString told(const scenes::BlockModel& model, const scenes::Block& block);
};

[[nodiscard]] QString fromUtf8(std::string_view text);
// A parameter as its field shows it: on one line; the only text that a print says without quotes.
[[nodiscard]] QString shownText(const scenes::BlockModel& model, const scenes::Block& block,
                                const scenes::Parameter& parameter);
// Its own and those of its further headers, in the order of the text.
[[nodiscard]] std::vector<scenes::Parameter> allParameters(const scenes::BlockModel& model,
                                                           int block);

} // namespace coroscope::gui
