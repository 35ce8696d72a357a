// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Everything about the one thing that is selected, and under it the narrator. At a deadlock with
// nothing pinned it shows the diagnosis.
#pragma once

#include "gui/inspector/inspectorcontent.h"
#include "gui/session/session.h"

#include <QWidget>

class QScrollArea;

namespace coroscope::gui {

class InspectorPage;
class NarratorPanel;

class InspectorView : public QWidget {
    Q_OBJECT

public:
    explicit InspectorView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const InspectorPage& page() const { return *m_page; }
    [[nodiscard]] const NarratorPanel& narrator() const { return *m_narrator; }
    // For a place of its own, where it stays while the inspector is covered.
    [[nodiscard]] QWidget* narratorWidget() const;
    [[nodiscard]] bool showsDiagnosis() const { return m_showsDiagnosis; }

signals:
    void lineActivated(int line); // a row of the stack was clicked

private:
    void takeChanges(Changes changes);
    void tell();
    void tellNarrator(const Theme& theme);
    [[nodiscard]] QStringList sourceLines() const;

    Session& m_session;
    QScrollArea* m_area;
    InspectorPage* m_page;
    NarratorPanel* m_narrator;
    bool m_showsDiagnosis = false;
    VariableKey m_history; // the variable whose values are shown
};

} // namespace coroscope::gui
