// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// dict: insertion-ordered; up to eight entries are searched without an index.
#pragma once

#include "scenes/machine/type.h"

#include <vector>

namespace coroscope::scenes {

struct StrObject;

struct DictObject : Container {
    struct Entry {
        Value key; ///< Null: deleted
        Value value;
        std::int64_t hash = 0;
    };

    std::vector<Entry, PoolAllocator<Entry>> entries;
    std::size_t used = 0;
    /// Changes when a key comes or goes, not when a value is replaced.
    std::uint32_t keysVersion = 0;

    explicit DictObject(Type* dictType)
        : Container(dictType) {}
    void clear() override;
    void removeAll();

    /// Null when it is not there or when hashing or comparing raised. Valid until the next change.
    Value* find(Machine& machine, const Value& key);
    Value* findHashed(Machine& machine, const Value& key, std::int64_t hash);
    /// Cannot raise.
    Value* findName(const StrObject* name);
    /// False when it raised.
    bool set(Machine& machine, const Value& key, Value value);
    bool setHashed(Machine& machine, const Value& key, std::int64_t hash, Value value);
    void setName(StrObject* name, Value value);
    /// 1 removed (the old value to `old`), 0 not there, -1 raised.
    int remove(Machine& machine, const Value& key, Value* old = nullptr);
    bool removeName(const StrObject* name, Value* old = nullptr);
    /// The first entry at or after `position`; null at the end. `position` moves behind it.
    Entry* next(std::size_t& position);

private:
    static constexpr std::size_t kLinear = 8;
    std::int64_t locate(Machine& machine, const Value& key, std::int64_t hash);
    std::int64_t locateName(const StrObject* name) const;
    void append(const Value& key, std::int64_t hash, Value value);
    void erase(std::int64_t position, Value* old);
    void rebuild(std::size_t capacity);
    void indexEntry(std::size_t position);

    std::vector<std::int32_t, PoolAllocator<std::int32_t>> m_index; ///< -1 free, -2 erased
};

enum class DictViewKind : std::uint8_t { Keys, Values, Items };

struct DictView final : Container {
    Ref<DictObject> dict;
    DictViewKind kind;
    DictView(Type* viewType, DictObject* of, DictViewKind which)
        : Container(viewType)
        , dict(of)
        , kind(which) {}
    void clear() override;
};

struct DictIterator final : Container {
    Ref<DictObject> dict;
    DictViewKind kind;
    bool isReversed = false;
    std::size_t position = 0;
    std::size_t expected;
    DictIterator(Type* iteratorType, DictObject* of, DictViewKind which)
        : Container(iteratorType)
        , dict(of)
        , kind(which)
        , expected(of->used) {}
    void clear() override;
};

} // namespace coroscope::scenes
