// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// set and frozenset: CPython's own probing, so that sets of numbers iterate in CPython's order.
#pragma once

#include "scenes/machine/type.h"

#include <vector>

namespace coroscope::scenes {

struct SetObject : Container {
    struct Entry {
        Value key; ///< Null: free (hash 0) or erased (hash -1)
        std::int64_t hash = 0;
    };

    std::vector<Entry, PoolAllocator<Entry>> table;
    std::size_t fill = 0; ///< used and erased
    std::size_t used = 0;
    std::size_t finger = 0;      ///< where the next pop() looks first
    std::int64_t hashValue = -1; ///< of a frozenset
    /// asyncio's own sets of tasks iterate in the order of insertion: in CPython it is that of
    /// memory addresses, on which nothing can rely. Such a table is filled from its start and
    /// searched from there.
    bool isOrdered = false;

    explicit SetObject(Type* setType)
        : Container(setType)
        , table(8) {}
    void clear() override;
    void removeAll();

    /// 1 found, 0 not, -1 raised.
    int contains(Machine& machine, const Value& key);
    /// False when it raised.
    bool add(Machine& machine, const Value& key);
    bool addHashed(Machine& machine, const Value& key, std::int64_t hash);
    /// Adds all of another set, with CPython's growth for it.
    bool merge(Machine& machine, SetObject& other);
    /// So that `more` items fit, as CPython does before it adds many at once.
    void makeRoom(std::size_t more);
    /// 1 removed, 0 was not there, -1 raised.
    int remove(Machine& machine, const Value& key);
    /// Any item, taken out; Null when there is none.
    Value pop();
    /// After many were taken out: a table without what is left of them.
    void dropTraces();
    /// The first entry at or after `position`; null at the end.
    const Entry* next(std::size_t& position) const;

private:
    /// The entry that holds the key, or the free one where it belongs; null when comparing raised.
    Entry* locate(Machine& machine, const Value& key, std::int64_t hash, bool& isFound);
    Entry* locateInOrder(Machine& machine, const Value& key, std::int64_t hash, bool& isFound);
    void insertClean(Value key, std::int64_t hash);
    void resize(std::size_t minimum);
};

struct SetIterator final : Container {
    Ref<SetObject> set;
    std::size_t position = 0;
    std::size_t expected;
    SetIterator(Type* iteratorType, SetObject* of)
        : Container(iteratorType)
        , set(of)
        , expected(of->used) {}
    void clear() override;
};

} // namespace coroscope::scenes
