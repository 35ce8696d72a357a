// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The examples: a card for each built-in scene with a picture of its real run.
#pragma once

#include "gui/app/thumbnail.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace coroscope::gui {

class Session;

// The cards in columns; arrows choose, Enter or a click opens.
class GalleryGrid : public QWidget {
    Q_OBJECT

public:
    GalleryGrid(Session& session, QWidget* parent);
    // Of the cards that are shown.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] QString nameOf(int index) const; // the scene's
    [[nodiscard]] QRect cardRect(int index) const;
    [[nodiscard]] int countOfAll() const { return static_cast<int>(m_cards.size()); }
    void showShelf(int shelf); // 0 start, 1 synchronisation, 2 errors; beyond: all
    void setColumns(int columns);
    [[nodiscard]] static int widthOf(int columns);
    void finishPictures(); // at once; they come one by one otherwise
    [[nodiscard]] bool hasPicture(int index) const;
    void retranslate();

signals:
    void opened(const QString& name);
    void currentChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Card {
        std::size_t scene; // of the library
        QString title, summary;
        std::optional<Thumbnail> thumbnail; // for a card at (0, 0)
    };
    [[nodiscard]] const Card& shown(int index) const {
        return m_cards[m_shown[std::size_t(index)]];
    }
    [[nodiscard]] int cardAt(const QPoint& position) const;
    void choose(int index);
    void makeNextPicture();
    void arrange();
    void paintCard(QPainter& painter, int index, const Theme& theme) const;

    Session& m_session;
    std::vector<Card> m_cards;
    std::vector<std::size_t> m_shown; // of m_cards
    int m_columns = 3;
    int m_current = 0;
    QTimer m_pictures;
};

} // namespace coroscope::gui
