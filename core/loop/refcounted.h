// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Shared ownership inside one thread: an intrusive count, no atomics, no control block.
#pragma once

#include "core/loop/pool.h"

#include <cstdint>
#include <utility>

namespace coroscope {

class RefCounted : public Pooled {
public:
    RefCounted() = default;
    RefCounted(const RefCounted&) = delete;
    RefCounted& operator=(const RefCounted&) = delete;
    virtual ~RefCounted() = default;

    void retain() const noexcept { ++m_references; }
    void release() const noexcept {
        if (--m_references == 0)
            delete this;
    }
    [[nodiscard]] std::uint32_t references() const noexcept { return m_references; }

private:
    mutable std::uint32_t m_references = 0;
};

template <class T>
class Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    Ref(T* object) // NOLINT: made from a raw pointer wherever one is shared
        : m_object(object) {
        if (m_object)
            m_object->retain();
    }
    Ref(const Ref& other)
        : Ref(other.m_object) {}
    Ref(Ref&& other) noexcept
        : m_object(std::exchange(other.m_object, nullptr)) {}
    template <class U>
    Ref(const Ref<U>& other) // NOLINT: derived to base
        : Ref(other.get()) {}
    template <class U>
    Ref(Ref<U>&& other) noexcept // NOLINT: derived to base
        : m_object(other.detach()) {}
    Ref& operator=(Ref other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref() {
        if (m_object)
            m_object->release();
    }

    [[nodiscard]] T* get() const { return m_object; }
    // Takes over a reference that somebody holds.
    [[nodiscard]] static Ref adopt(T* object) {
        Ref ref;
        ref.m_object = object;
        return ref;
    }
    // Gives the reference to the caller.
    [[nodiscard]] T* detach() { return std::exchange(m_object, nullptr); }
    T* operator->() const { return m_object; }
    T& operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    bool operator==(const Ref& other) const { return m_object == other.m_object; }
    bool operator==(const T* other) const { return m_object == other; }

private:
    T* m_object = nullptr;
};

template <class T, class... Args>
Ref<T> makeRef(Args&&... args) {
    return Ref<T>(new T(std::forward<Args>(args)...));
}

} // namespace coroscope
