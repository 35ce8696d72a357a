// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Interfaces are made by path (third region, second thing) and look up what is there when asked, so
// that they never outlive what they speak of.
#include "gui/theme/paintedaccess.h"

#include <QAccessibleWidget>
#include <QWidget>

#include <map>

namespace coroscope::gui {

namespace {

using Path = std::vector<int>;

class ItemAccess;

class ViewAccess final : public QAccessibleWidget {
public:
    explicit ViewAccess(QWidget* widget)
        : QAccessibleWidget(widget, QAccessible::Pane) {}
    ~ViewAccess() override {
        for (const auto& [path, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] std::vector<AccessibleItem> items() const {
        const auto* view = dynamic_cast<const PaintedView*>(widget());
        return view ? view->accessibleItems() : std::vector<AccessibleItem>();
    }
    [[nodiscard]] QAccessibleInterface* at(const Path& path) const;
    [[nodiscard]] int childCount() const override { return int(items().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        return index >= 0 && index < childCount() ? at({index}) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    [[nodiscard]] QWidget* viewWidget() const { return widget(); }

private:
    mutable std::map<Path, QAccessible::Id> m_ids;
};

class ItemAccess final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemAccess(const ViewAccess& view, Path path)
        : m_view(view)
        , m_path(std::move(path)) {}

    [[nodiscard]] const Path& path() const { return m_path; }

    [[nodiscard]] bool isValid() const override {
        return m_view.viewWidget() && find([](const AccessibleItem&) {});
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        if (m_path.size() > 1)
            return m_view.at(Path(m_path.begin(), m_path.end() - 1));
        return QAccessible::queryAccessibleInterface(m_view.viewWidget());
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        Path path = m_path;
        path.push_back(index);
        return m_view.at(path);
    }
    [[nodiscard]] int childCount() const override {
        int count = 0;
        find([&count](const AccessibleItem& item) { count = int(item.children.size()); });
        return count;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const ItemAccess*>(child);
        return item && item->m_path.size() == m_path.size() + 1 ? item->m_path.back() : -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        QString text;
        find([&](const AccessibleItem& item) {
            text = kind == QAccessible::Name          ? item.name
                   : kind == QAccessible::Description ? item.description
                                                      : QString();
        });
        return text;
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        QRect rect;
        find([&](const AccessibleItem& item) {
            const QRect local = item.rect.toAlignedRect();
            rect = QRect(m_view.viewWidget()->mapToGlobal(local.topLeft()), local.size());
        });
        return rect;
    }
    [[nodiscard]] QAccessible::Role role() const override {
        QAccessible::Role role = QAccessible::ListItem;
        find([&role](const AccessibleItem& item) { role = item.role; });
        return role;
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        state.invalid = !find([&state](const AccessibleItem& item) {
            state.selectable = bool(item.press);
            state.selected = item.isSelected;
            state.focusable = bool(item.press);
            state.focused = item.isFocused;
        });
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override {
        QStringList names;
        find([&names](const AccessibleItem& item) {
            if (item.press)
                names << pressAction();
        });
        return names;
    }
    void doAction(const QString& name) override {
        std::function<void()> press;
        find([&press](const AccessibleItem& item) { press = item.press; });
        if (press && name == pressAction())
            press();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    template <typename Read>
    bool find(Read read) const {
        std::vector<AccessibleItem> items = m_view.items();
        const AccessibleItem* item = nullptr;
        const std::vector<AccessibleItem>* level = &items;
        for (const int index : m_path) {
            if (index < 0 || std::size_t(index) >= level->size())
                return false;
            item = &(*level)[std::size_t(index)];
            level = &item->children;
        }
        if (item)
            read(*item);
        return item != nullptr;
    }

    const ViewAccess& m_view;
    Path m_path;
};

QAccessibleInterface* ViewAccess::at(const Path& path) const {
    const auto known = m_ids.find(path);
    if (known != m_ids.end())
        return QAccessible::accessibleInterface(known->second);
    auto* item = new ItemAccess(*this, path);
    m_ids[path] = QAccessible::registerAccessibleInterface(item);
    return item;
}

int ViewAccess::indexOfChild(const QAccessibleInterface* child) const {
    const auto* item = dynamic_cast<const ItemAccess*>(child);
    return item && item->path().size() == 1 ? item->path().front() : -1;
}

QAccessibleInterface* makeAccess(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && dynamic_cast<PaintedView*>(object) ? new ViewAccess(widget) : nullptr;
}

} // namespace

void installPaintedAccess() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void announceChange(QWidget* view) {
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace coroscope::gui
