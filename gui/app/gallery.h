// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The examples: a card for each built-in scene with a picture of its real run.
#pragma once

#include "gui/app/thumbnail.h"

#include <QDialog>
#include <QWidget>

class QScrollArea;

namespace coroscope::gui {

class Session;

// The cards in three columns; arrows choose, Enter or a click opens.
class GalleryGrid : public QWidget {
    Q_OBJECT

public:
    GalleryGrid(Session& session, QWidget* parent);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QRect cardRect(int index) const;

signals:
    void opened(const QString& name);
    void currentChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Card {
        QString name, title, summary;
        Thumbnail thumbnail; // for a card at (0, 0)
    };
    [[nodiscard]] int cardAt(const QPoint& position) const;
    void choose(int index);
    void paintCard(QPainter& painter, int index, const Theme& theme) const;

    Session& m_session;
    std::vector<Card> m_cards;
    int m_current = 0;
};

class Gallery : public QDialog {
    Q_OBJECT

public:
    Gallery(Session& session, QWidget* parent);
    [[nodiscard]] QString chosen() const { return m_chosen; } // after accept()

private:
    QString m_chosen;
};

} // namespace coroscope::gui
