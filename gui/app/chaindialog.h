// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Asks for the phases of a chain, or for one phase to put into the scene; shows the chain as it
// grows and the Python that it makes.
#pragma once

#include "scenes/chain/chainplan.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace coroscope::gui {

class ChainPicture;
class FaultLabel;
class PhaseFields;
class Session;

class ChainDialog : public QDialog {
    Q_OBJECT

public:
    // A new chain.
    ChainDialog(Session& session, QWidget* parent);
    // One phase, put in at the line of the session's text.
    ChainDialog(Session& session, int line, QWidget* parent);

    [[nodiscard]] const scenes::ChainPlan& plan() const { return m_plan; }
    // The scene that it makes; empty where something is wrong.
    [[nodiscard]] QString text() const { return m_text; }
    // Why there is none; else empty.
    [[nodiscard]] QString fault() const { return m_fault; }
    void addPhase();
    void removePhase();
    void choose(int index);

private:
    void build();
    QWidget* makeChain();
    QWidget* makePage();
    QWidget* makeButtons();
    void takeFields();
    void follow();
    void showCard();
    void showPreview();
    void writeNew();
    void writeInserted();
    [[nodiscard]] bool inserts() const { return m_line > 0; }

    Session& m_session;
    int m_line = 0;
    scenes::ChainPlan m_plan;
    std::vector<std::vector<scenes::PhaseFault>> m_faults; // by phase
    int m_current = 0;
    QString m_text;
    QString m_fault;
    int m_shownLine = 1; // of the preview
    QScrollArea* m_area = nullptr;
    ChainPicture* m_picture = nullptr;
    PhaseFields* m_fields = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    FaultLabel* m_says = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace coroscope::gui
