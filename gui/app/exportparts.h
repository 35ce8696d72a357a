// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The painted parts of the export dialog: the list of formats, the preview, the check box.
#pragma once

#include "gui/export/exportformat.h"

#include <QAbstractButton>
#include <QImage>
#include <QListWidget>
#include <QWidget>

namespace coroscope::gui {

class Session;

// The formats under headings, each with its tag.
class ExportFormatList : public QListWidget {
    Q_OBJECT

public:
    ExportFormatList(Session& session, QWidget* parent);
    [[nodiscard]] ExportFormat format() const;
    void choose(ExportFormat format);

signals:
    void chosen();
};

// A picture fitted into the room, or the first lines of a text.
class ExportPreview : public QWidget {
    Q_OBJECT

public:
    ExportPreview(Session& session, QWidget* parent);
    void showImage(const QImage& image);
    void showText(const QString& text);
    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override { return {734, 252}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
    QImage m_image;
    QString m_text;
};

class CheckMark : public QAbstractButton {
    Q_OBJECT

public:
    CheckMark(Session& session, const QString& label, bool isChecked, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
};

} // namespace coroscope::gui
