// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A paint device that writes SVG: clips and hatches too, text as text or as outlines.
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace coroscope::gui {

class SvgEngine;

class SvgDevice : public QPaintDevice {
public:
    enum class Text {
        Text,     // can be searched and read aloud; looks alike where its fonts are
        Outlines, // looks the same everywhere
    };
    SvgDevice(QSizeF size, Text text);
    ~SvgDevice() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;
    // The document, once the painter has ended. Every text in it is escaped.
    [[nodiscard]] QByteArray document(const QString& title) const;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace coroscope::gui
