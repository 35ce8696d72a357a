// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tables of words.
#include "gui/blocks/blocknames.h"

namespace coroscope::gui {

using scenes::Block;
using scenes::BlockKind;
using scenes::BlockModel;
using scenes::PaletteItem;
using scenes::Parameter;
using scenes::ParameterRole;

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString BlockNames::ofItem(PaletteItem item) {
    switch (item) {
    case PaletteItem::Print:
        return tr("print");
    case PaletteItem::AwaitCoroutine:
        return tr("await coroutine");
    case PaletteItem::Sleep:
        return tr("sleep");
    case PaletteItem::Gather:
        return tr("gather");
    case PaletteItem::WaitFor:
        return tr("wait with limit");
    case PaletteItem::CreateTask:
        return tr("create task");
    case PaletteItem::Cancel:
        return tr("cancel");
    case PaletteItem::Lock:
        return tr("lock");
    case PaletteItem::QueuePut:
        return tr("put into queue");
    case PaletteItem::QueueGet:
        return tr("get from queue");
    case PaletteItem::Repeat:
        return tr("repeat");
    case PaletteItem::If:
        return tr("if");
    case PaletteItem::Try:
        return tr("try");
    case PaletteItem::Return:
        return tr("return");
    case PaletteItem::Raise:
        return tr("raise");
    case PaletteItem::Code:
        return tr("code");
    }
    return {};
}

QString BlockNames::ofGroup(scenes::PaletteGroup group) {
    switch (group) {
    case scenes::PaletteGroup::Say:
        return tr("Say");
    case scenes::PaletteGroup::Wait:
        return tr("Wait");
    case scenes::PaletteGroup::Tasks:
        return tr("Tasks");
    case scenes::PaletteGroup::Share:
        return tr("Share");
    case scenes::PaletteGroup::Flow:
        return tr("Flow");
    }
    return {};
}

BlockIcon BlockNames::iconOf(BlockKind kind) {
    switch (kind) {
    case BlockKind::Print:
        return BlockIcon::Print;
    case BlockKind::Await:
    case BlockKind::Sleep:
    case BlockKind::Gather:
    case BlockKind::WaitFor:
        return BlockIcon::Wait;
    case BlockKind::CreateTask:
        return BlockIcon::Add;
    case BlockKind::Cancel:
        return BlockIcon::Cancel;
    case BlockKind::Lock:
    case BlockKind::QueuePut:
    case BlockKind::QueueGet:
        return BlockIcon::Share;
    case BlockKind::Loop:
    case BlockKind::If:
    case BlockKind::Try:
        return BlockIcon::Repeat;
    case BlockKind::Return:
    case BlockKind::Raise:
        return BlockIcon::Up;
    case BlockKind::Function:
    case BlockKind::Class:
        return BlockIcon::Function;
    default:
        return BlockIcon::Code;
    }
}

QString BlockNames::titleOf(const BlockModel& model, const Block& block) {
    switch (block.kind) {
    case BlockKind::Print:
        return tr("print");
    case BlockKind::Await:
        return tr("await");
    case BlockKind::Sleep:
        return tr("sleep");
    case BlockKind::Gather:
        return tr("gather");
    case BlockKind::WaitFor:
        return block.suites.empty() ? tr("wait for") : tr("wait");
    case BlockKind::CreateTask:
        return tr("create task");
    case BlockKind::Cancel:
        return tr("cancel");
    case BlockKind::Lock:
        return tr("lock");
    case BlockKind::QueuePut:
        return tr("put");
    case BlockKind::QueueGet:
        return tr("get from");
    case BlockKind::Loop:
        return model.textOf(block.statement).starts_with("while") ? tr("repeat while")
                                                                  : tr("repeat for");
    case BlockKind::If:
        return tr("if");
    case BlockKind::Try:
        return tr("try");
    case BlockKind::Return:
        return tr("return");
    case BlockKind::Raise:
        return tr("raise");
    case BlockKind::Function:
        return block.isCoroutine ? tr("coroutine") : tr("function");
    case BlockKind::Class:
        return tr("class");
    default:
        return {};
    }
}

QString BlockNames::before(BlockKind kind, ParameterRole role) {
    if (role == ParameterRole::Target)
        return tr("keep as");
    if (role == ParameterRole::Iterable)
        return tr("in");
    if (role == ParameterRole::Timeout)
        return tr("at most");
    return kind == BlockKind::QueuePut && role == ParameterRole::Object ? tr("into") : QString();
}

QString BlockNames::behind(ParameterRole role) {
    const bool isTime = role == ParameterRole::Delay || role == ParameterRole::Timeout;
    return isTime ? tr("s", "seconds") : QString();
}

QString BlockNames::ofEmpty(BlockKind kind, ParameterRole role) {
    if (role == ParameterRole::Target)
        return tr("keep as");
    if (kind == BlockKind::Gather && role == ParameterRole::Value)
        return tr("add a coroutine");
    return tr("add", "a value to a block");
}

QString BlockNames::ofRole(ParameterRole role) {
    switch (role) {
    case ParameterRole::Target:
        return tr("Name to keep the result as");
    case ParameterRole::Callee:
        return tr("What is called");
    case ParameterRole::Argument:
        return tr("Argument");
    case ParameterRole::Delay:
        return tr("Seconds to sleep");
    case ParameterRole::Timeout:
        return tr("Seconds to wait at most");
    case ParameterRole::Variable:
        return tr("Variable of the loop");
    case ParameterRole::Iterable:
        return tr("What is gone through");
    case ParameterRole::Condition:
        return tr("Condition");
    case ParameterRole::Value:
        return tr("Value");
    case ParameterRole::Object:
        return tr("Object");
    case ParameterRole::Name:
        return tr("Name");
    case ParameterRole::Code:
        return QStringLiteral("Python");
    }
    return {};
}

QString BlockNames::ofColumn(const scenes::Column& column) {
    return column.block < 0 ? tr("Module") : fromUtf8(column.title);
}

QString BlockNames::told(const BlockModel& model, const Block& block) {
    QStringList words{titleOf(model, block)};
    QStringList kept; // as the block shows it: last, but for a gather
    for (const Parameter& parameter : block.parameters) {
        if (parameter.range.isEmpty())
            continue;
        const bool isLast =
            parameter.role == ParameterRole::Target && block.kind != BlockKind::Gather;
        (isLast ? kept : words) << before(block.kind, parameter.role)
                                << shownText(model, block, parameter) << behind(parameter.role);
    }
    words << kept;
    return words.join(u' ').simplified();
}

QString shownText(const BlockModel& model, const Block& block, const Parameter& parameter) {
    QString text = fromUtf8(model.textOf(parameter.range)).simplified();
    if (block.kind != BlockKind::Print || block.parameters.size() != 2)
        return text;
    QString inner = text;
    if (inner.startsWith(u'f'))
        inner.remove(0, 1);
    const bool isQuoted =
        inner.size() >= 2 && (inner[0] == u'\'' || inner[0] == u'"') && inner.back() == inner[0];
    const bool isOne = isQuoted && inner.mid(1, inner.size() - 2).indexOf(inner[0]) < 0;
    return isOne && inner.size() > 2 ? inner.mid(1, inner.size() - 2) : text;
}

std::vector<Parameter> allParameters(const BlockModel& model, int id) {
    const Block& block = model.block(id);
    std::vector<Parameter> all = block.parameters;
    for (const int suite : block.suites)
        all.insert(all.end(), model.suite(suite).parameters.begin(),
                   model.suite(suite).parameters.end());
    return all;
}

} // namespace coroscope::gui
