// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The page "Blocks": palette, columns and the Python beside them. Block edits go into the editor's
// document, each as one step of its undo history; whatever changes the text redraws the blocks.
#pragma once

#include "gui/blocks/blockpainter.h"
#include "gui/session/session.h"
#include "gui/theme/paintedaccess.h"
#include "scenes/blocks/palette.h"

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

#include <memory>
#include <optional>

class QScrollBar;
class QTextDocument;

namespace coroscope::gui {

class PythonPreview;

class BlocksView : public QAbstractScrollArea, public PaintedView {
    Q_OBJECT

public:
    BlocksView(Session& session, QTextDocument& document, QWidget* parent = nullptr);

    void setMarks(const BlockMarks& marks);
    [[nodiscard]] const BlockMarks& marks() const { return m_marks; }
    // The editor's cursor went there.
    void selectLine(int line, bool scrolls = true);
    [[nodiscard]] const scenes::BlockModel& model() const { return *m_model; }
    [[nodiscard]] bool isStale() const { return m_isStale; } // the text cannot be read just now
    [[nodiscard]] int selected() const { return m_selected; }
    [[nodiscard]] QLineEdit* field() const { return m_field; } // null: none is being edited
    [[nodiscard]] QMenu* menu() const { return m_menu; }
    [[nodiscard]] PythonPreview& preview() const { return *m_preview; }
    // In viewport coordinates; empty where it is not shown.
    [[nodiscard]] QRect rectOf(int block) const;
    [[nodiscard]] QRect rectOfParameter(int block, int parameter) const;
    [[nodiscard]] QRect rectOfItem(scenes::PaletteItem item) const;
    [[nodiscard]] QPoint pointOf(scenes::Place place) const;
    [[nodiscard]] QRect rectOfNewColumn() const;
    [[nodiscard]] std::vector<AccessibleItem> accessibleItems() const override;
    // -1: none. `asBlock`: a function as the block where it is defined, not as its column's head.
    void select(int block, bool asBlock = false);
    // Where a block would land that is dropped at a point of the viewport.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }

signals:
    void lineChosen(int line); // the selected block's
    void statusTold(const QString& text);
    void menuOpening(QMenu* menu, int line); // the selected block's

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Drag {
        enum class Source { None, Palette, Block };
        Source source = Source::None;
        scenes::PaletteItem item{};
        int block = -1;
        QPoint start;
        QPoint at;
        QPointF grip; // of the start within the block
        bool isActive = false;
        bool isNewColumn = false;
        std::optional<scenes::Place> place;
        QLineF line;
        scenes::MaybeBlockEdit edit; // what a drop there would do
    };
    struct PaletteRect {
        scenes::PaletteItem item;
        QRect rect;
    };

    void takeChanges(Changes changes);
    void takeText();
    void relayout();
    void makeScrollBars();
    void updateScrollBars();
    void keepFolds(const scenes::BlockModel& before, const scenes::BlockModel& after);
    bool apply(const scenes::MaybeBlockEdit& edit);
    void showPreview();
    void ensureShown(int block);

    [[nodiscard]] int paletteWidth() const;
    [[nodiscard]] int bannerHeight() const;
    [[nodiscard]] QPointF toLayout(QPointF viewportPoint) const;
    [[nodiscard]] QRectF toViewport(const QRectF& rect) const;
    [[nodiscard]] std::vector<PaletteRect> paletteRects() const;
    void paintPalette(QPainter& painter, const Theme& theme);
    void paintBanner(QPainter& painter, const Theme& theme);
    void paintDrag(QPainter& painter, const Theme& theme);
    [[nodiscard]] int notedColumn() const; // -1: none

    void beginDrag(const QPoint& point);
    void updateDrag(const QPoint& point);
    void endDrag(bool drops);
    void click(const QPoint& point);
    [[nodiscard]] std::optional<std::pair<int, int>> parameterAt(const QPoint& point) const;

    void openField(int block, int parameter);
    void editSelected();
    bool commitField();
    void closeField();
    void openNextField(int direction);

    void moveSelection(int direction);
    void moveToColumn(int direction);
    void moveBlock(int direction);
    void moveBlockToColumn(int direction);
    void toggleFold(int block);
    void insertItem(scenes::PaletteItem item, std::optional<scenes::Place> place);
    void insertCoroutine();
    [[nodiscard]] scenes::Place placeAfterSelection() const;
    void openPalette(const QPoint& at, std::optional<scenes::Place> place);
    void openContextMenu(const QPoint& at);
    void fillPalette(QMenu& menu, std::optional<scenes::Place> place);
    [[nodiscard]] std::vector<int> blocksOfColumn(int column) const; // as shown, head first
    [[nodiscard]] int selectedColumn() const;
    void selectIn(int column, int block);

    Session& m_session;
    QTextDocument& m_document;
    PythonPreview* m_preview;
    QScrollBar* m_across =
        nullptr; // over the columns' edges, so that palette and Python keep theirs
    QScrollBar* m_down = nullptr;
    std::shared_ptr<const scenes::BlockModel> m_model;
    BlockLayout m_layout;
    BlockMarks m_marks;
    std::set<int> m_folded;
    int m_selected = -1;
    bool m_isFunctionAsBlock = false;
    int m_hovered = -1;
    std::optional<std::size_t> m_focusOffset; // of the block to select when the text has changed
    bool m_isStale = false;
    bool m_isApplying = false;
    double m_zoom = 1;
    int m_paletteScroll = 0;
    Drag m_drag;
    QPointer<QLineEdit> m_field;
    int m_fieldBlock = -1;
    int m_fieldParameter = -1;
    QPointer<QMenu> m_menu;
};

} // namespace coroscope::gui
