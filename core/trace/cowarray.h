// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A growing array that copies in constant time and shares what has not changed: a radix tree of
// reference-counted nodes, 32 wide. Keyframes of a state cost what changed between them.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <variant>

namespace coroscope {

// Indices are dense from 0. `at` of an index never written gives a default T. Not thread-safe for
// writers; copies may be read from other threads.
template <class T>
class CowArray {
public:
    [[nodiscard]] std::size_t size() const { return m_size; }

    [[nodiscard]] const T& at(std::size_t index) const {
        static const T empty{};
        if (index >= m_size)
            return empty;
        const Node* node = m_root.get();
        for (unsigned level = m_depth; level > 0 && node; --level)
            node = node->children[(index >> (level * kBits)) & kMask].get();
        return node && node->leaf ? (*node->leaf)[index & kMask] : empty;
    }

    // A place to write; grows the array as needed.
    T& edit(std::size_t index) {
        grow(index);
        Node* node = own(m_root);
        for (unsigned level = m_depth; level > 0; --level)
            node = own(node->children[(index >> (level * kBits)) & kMask]);
        if (!node->leaf)
            node->leaf = std::make_unique<Leaf>();
        return (*node->leaf)[index & kMask];
    }

private:
    static constexpr unsigned kBits = 5;
    static constexpr std::size_t kWidth = 1u << kBits;
    static constexpr std::size_t kMask = kWidth - 1;
    using Leaf = std::array<T, kWidth>;

    struct Node {
        Node() = default;
        Node(const Node& other)
            : children(other.children)
            , leaf(other.leaf ? std::make_unique<Leaf>(*other.leaf) : nullptr) {}
        Node& operator=(const Node&) = delete;
        std::array<std::shared_ptr<Node>, kWidth> children;
        std::unique_ptr<Leaf> leaf;
    };

    // The node behind `link`, made or copied first where others share it.
    static Node* own(std::shared_ptr<Node>& link) {
        if (!link)
            link = std::make_shared<Node>();
        else if (link.use_count() > 1)
            link = std::make_shared<Node>(*link);
        return link.get();
    }

    void grow(std::size_t index) {
        while (index >> ((m_depth + 1) * kBits)) {
            auto top = std::make_shared<Node>();
            top->children[0] = std::exchange(m_root, nullptr);
            m_root = std::move(top);
            ++m_depth;
        }
        if (index >= m_size)
            m_size = index + 1;
    }

    std::shared_ptr<Node> m_root;
    unsigned m_depth = 0;
    std::size_t m_size = 0;
};

} // namespace coroscope
