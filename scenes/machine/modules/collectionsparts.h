// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the native part of collections is made of.
#pragma once

#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

/// deque and the iterators over it.
void addDeque(ModuleBuilder& module);
void addOrderedDict(ModuleBuilder& module);

/// True while the repr of the object is being made further out; a container in itself is cut short.
class NestedRepr {
public:
    explicit NestedRepr(const Object* object);
    ~NestedRepr();
    NestedRepr(const NestedRepr&) = delete;
    NestedRepr& operator=(const NestedRepr&) = delete;
    explicit operator bool() const { return m_isNested; }

private:
    bool m_isNested;
};

} // namespace coroscope::scenes
