// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The table of the palette and the texts of new blocks.
#include "scenes/blocks/palette.h"

#include <algorithm>
#include <array>
#include <vector>

namespace coroscope::scenes {

namespace {

constexpr std::array<PaletteRow, 16> kRows{{
    {PaletteItem::Print, PaletteGroup::Say, BlockKind::Print},
    {PaletteItem::AwaitCoroutine, PaletteGroup::Wait, BlockKind::Await},
    {PaletteItem::Sleep, PaletteGroup::Wait, BlockKind::Sleep},
    {PaletteItem::Gather, PaletteGroup::Wait, BlockKind::Gather},
    {PaletteItem::WaitFor, PaletteGroup::Wait, BlockKind::WaitFor},
    {PaletteItem::CreateTask, PaletteGroup::Tasks, BlockKind::CreateTask},
    {PaletteItem::Cancel, PaletteGroup::Tasks, BlockKind::Cancel},
    {PaletteItem::Lock, PaletteGroup::Share, BlockKind::Lock},
    {PaletteItem::QueuePut, PaletteGroup::Share, BlockKind::QueuePut},
    {PaletteItem::QueueGet, PaletteGroup::Share, BlockKind::QueueGet},
    {PaletteItem::Repeat, PaletteGroup::Flow, BlockKind::Loop},
    {PaletteItem::If, PaletteGroup::Flow, BlockKind::If},
    {PaletteItem::Try, PaletteGroup::Flow, BlockKind::Try},
    {PaletteItem::Return, PaletteGroup::Flow, BlockKind::Return},
    {PaletteItem::Raise, PaletteGroup::Flow, BlockKind::Raise},
    {PaletteItem::Code, PaletteGroup::Flow, BlockKind::Code},
}};

bool isCalled(std::string_view text, const std::string& name) {
    const std::string call = name + "(";
    for (std::size_t at = text.find(call); at != std::string_view::npos;
         at = text.find(call, at + 1)) {
        const bool isDefinition = at >= 4 && text.substr(at - 4, 4) == "def ";
        if (!isDefinition)
            return true;
    }
    return false;
}

// Of "name, delay=1, *, key" the names that a call must give: "name".
std::string requiredArguments(std::string_view arguments) {
    std::string result;
    while (!arguments.empty()) {
        const std::size_t comma = arguments.find(',');
        const std::string_view one = arguments.substr(0, comma);
        arguments.remove_prefix(comma == std::string_view::npos ? arguments.size() : comma + 1);
        const std::size_t first = one.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos || one.find('=') != std::string_view::npos ||
            one[first] == '/')
            continue;
        if (one[first] == '*')
            break;
        const std::size_t end = one.find_first_of(" :\t\r\n", first);
        result += result.empty() ? "" : ", ";
        result += one.substr(first, end == std::string_view::npos ? end : end - first);
    }
    return result;
}

// The coroutines of the module, those that this column does not call yet first.
std::vector<std::string> callsFor(const BlockModel& model, int suite) {
    const int owner = model.suite(suite).owner;
    const int column = owner < 0 ? -1
                       : model.block(owner).kind == BlockKind::Function
                           ? owner
                           : model.columns()[std::size_t(model.columnOf(owner))].block;
    const std::string_view text =
        column < 0 ? std::string_view(model.text()) : model.textOf(model.block(column).lines);
    std::vector<std::string> fresh;
    std::vector<std::string> known;
    for (const Column& each : model.columns()) {
        const bool isCandidate =
            each.isCoroutine && each.block != column && each.title.find('.') == std::string::npos;
        if (!isCandidate || (each.title == "main" && column >= 0))
            continue;
        const std::string call =
            each.title + "(" + requiredArguments(model.textOf(each.arguments)) + ")";
        (isCalled(text, each.title) ? known : fresh).push_back(call);
    }
    fresh.insert(fresh.end(), known.begin(), known.end());
    if (fresh.empty())
        fresh.emplace_back("asyncio.sleep(1)");
    return fresh;
}

} // namespace

std::span<const PaletteRow> paletteRows() {
    return kRows;
}

std::string newCoroutineName(const BlockModel& model) {
    const auto isTaken = [&](const std::string& name) {
        return std::any_of(model.columns().begin(), model.columns().end(),
                           [&](const Column& column) { return column.title == name; });
    };
    std::string name = "step";
    for (int number = 2; isTaken(name); ++number)
        name = "step" + std::to_string(number);
    return name;
}

std::string snippetOf(PaletteItem item, const BlockModel& model, int suite) {
    const std::vector<std::string> calls = callsFor(model, suite);
    const std::string& call = calls.front();
    switch (item) {
    case PaletteItem::Print:
        return "print('hello')\n";
    case PaletteItem::AwaitCoroutine:
        return "await " + call + "\n";
    case PaletteItem::Sleep:
        return "await asyncio.sleep(1)\n";
    case PaletteItem::Gather:
        return "await asyncio.gather(" + call + ", " + calls[calls.size() > 1 ? 1 : 0] + ")\n";
    case PaletteItem::WaitFor:
        return "await asyncio.wait_for(" + call + ", 1)\n";
    case PaletteItem::CreateTask:
        return "task = asyncio.create_task(" + call + ")\n";
    case PaletteItem::Cancel:
        return "task.cancel()\n";
    case PaletteItem::Lock:
        return "async with lock:\n    pass\n";
    case PaletteItem::QueuePut:
        return "await queue.put(1)\n";
    case PaletteItem::QueueGet:
        return "item = await queue.get()\n";
    case PaletteItem::Repeat:
        return "for i in range(3):\n    pass\n";
    case PaletteItem::If:
        return "if True:\n    pass\n";
    case PaletteItem::Try:
        return "try:\n    pass\nexcept Exception as error:\n    print(error)\n";
    case PaletteItem::Return:
        return "return\n";
    case PaletteItem::Raise:
        return "raise ValueError('wrong')\n";
    case PaletteItem::Code:
        return "x = 1\n";
    }
    return {};
}

} // namespace coroscope::scenes
