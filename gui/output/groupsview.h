// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The tasks of a run that has many: by coroutine with their sums, or, while one searches, those
// that match by name, coroutine, state, what they wait for or their error.
#pragma once

#include "gui/groups/taskgroups.h"
#include "gui/output/rowview.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace coroscope::gui {

// One row a coroutine.
class GroupRows : public RowView {
    Q_OBJECT

public:
    GroupRows(Session& session, QWidget* parent);
    void take(TaskGroups groups);
    [[nodiscard]] const TaskGroups& groups() const { return m_groups; }

protected:
    [[nodiscard]] int rowCount() const override { return int(m_groups.all().size()); }
    void paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) override;
    void activateRow(int row) override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString rowToolTip(int row) const override;

private:
    TaskGroups m_groups;
};

// One row a task that was found.
class TaskRows : public RowView {
    Q_OBJECT

public:
    struct Found {
        FutureId task = 0;
        std::uint32_t badge = 0;
        QString name;
        QString about;
    };
    TaskRows(Session& session, QWidget* parent);
    void take(std::vector<Found> found);
    [[nodiscard]] const std::vector<Found>& found() const { return m_found; }

protected:
    [[nodiscard]] int rowCount() const override { return int(m_found.size()); }
    void paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) override;
    void activateRow(int row) override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString rowToolTip(int row) const override;

private:
    std::vector<Found> m_found;
};

class GroupsView : public QWidget {
    Q_OBJECT

public:
    explicit GroupsView(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QLineEdit& searchField() const { return *m_search; }
    [[nodiscard]] const GroupRows& groupRows() const { return *m_groups; }
    [[nodiscard]] const TaskRows& taskRows() const { return *m_tasks; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow(Changes changes);
    void refresh();
    void retranslate();
    [[nodiscard]] static QString stateWord(const FutureState& task);
    [[nodiscard]] std::vector<TaskRows::Found> search(const QString& wanted,
                                                      const TaskGroups& groups) const;

    Session& m_session;
    QLineEdit* m_search;
    QLabel* m_title;
    QStackedWidget* m_stack;
    GroupRows* m_groups;
    TaskRows* m_tasks;
    QTimer m_later;
};

} // namespace coroscope::gui
