// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The sentence under the code: who runs here, who waits here, or what is wrong with the text.
#pragma once

#include "gui/editor/editormarks.h"
#include "gui/session/session.h"

#include <QWidget>

namespace coroscope::gui {

class EditorStrip final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kHeight = 34;

    EditorStrip(Session& session, QWidget* parent);
    void tell(const EditorMarks& marks);
    [[nodiscard]] const QString& sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
    QString m_sentence;
    std::uint32_t m_ordinal = 0;
    bool m_isFault = false;
};

} // namespace coroscope::gui
