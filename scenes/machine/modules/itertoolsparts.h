// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the iterators of itertools share: one object with room for what each of them remembers.
#pragma once

#include "scenes/machine/typebuilder.h"

#include <vector>

namespace coroscope::scenes {

struct ToolIterator final : Container {
    /// Null without a pending error ends it.
    using Step = Value (*)(Machine&, ToolIterator&);
    Step step;
    Value a, b, c;
    ValueVector parts;
    std::vector<std::int64_t> indices, more;
    std::int64_t number = 0, stop = -1, stride = 1;
    bool hasStarted = false;
    bool isDone = false;
    ToolIterator(Type* iteratorType, Step function)
        : Container(iteratorType)
        , step(function) {}
    void clear() override {
        Container::clear();
        a = b = c = Value();
        parts.clear();
    }
};

inline ToolIterator& tool(const Value& v) {
    return static_cast<ToolIterator&>(*v.rawObject());
}

using ToolMaker = Value (*)(Machine&, Type*, const Args&);

/// A type of the module: iterable, with `next` calling the object's step.
TypeBuilder toolType(Machine& machine, const char* name, ToolMaker maker);
/// The iterator over `iterable` in `a`; null when that raised.
Ref<ToolIterator> makeTool(Machine& machine, Type* type, ToolIterator::Step step,
                           const Value& iterable);
/// "name expected N arguments, got M"; false when it raised.
bool expectCount(Machine& machine, const char* name, const Args& args, std::size_t least,
                 std::size_t most);

void addCombinatorics(ModuleBuilder& module);
void addGrouping(ModuleBuilder& module); // groupby and tee

} // namespace coroscope::scenes
