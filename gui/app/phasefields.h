// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The fields of one phase of a chain; what is wrong with one stands under it.
#pragma once

#include "scenes/chain/chainplan.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace coroscope::gui {

class CheckMark;
class FaultLabel;
class SecondsField;
class Session;

class PhaseFields : public QWidget {
    Q_OBJECT

public:
    PhaseFields(Session& session, QWidget* parent);
    void setPhase(const scenes::ChainPhase& phase, bool mayTakeResult);
    [[nodiscard]] scenes::ChainPhase phase() const;
    void startWriting(); // the name, all of it chosen
    // What is wrong with `phase`, each beside its field.
    void tell(const scenes::ChainPhase& phase, const std::vector<scenes::PhaseFault>& faults);
    // A fault in words, without a subject: "the name is taken."
    [[nodiscard]] static QString wordsOf(scenes::PhaseFault fault, const scenes::ChainPhase& phase);

signals:
    void changed();

private:
    // A field over the place for its fault.
    QWidget* withFault(QWidget* field, FaultLabel*& fault);
    void addRow(QFormLayout& form, const QString& words, QWidget* field, FaultLabel*& fault);
    [[nodiscard]] FaultLabel* placeOf(scenes::PhaseFault fault) const;
    void connectFields();
    void follow();

    Session& m_session;
    QLineEdit* m_name;
    QLineEdit* m_prints;
    SecondsField* m_seconds;
    QLineEdit* m_returns;
    CheckMark* m_isTask;
    CheckMark* m_takesResult;
    CheckMark* m_fails;
    FaultLabel* m_nameFault = nullptr;
    FaultLabel* m_printsFault = nullptr;
    FaultLabel* m_secondsFault = nullptr;
    FaultLabel* m_returnsFault = nullptr;
    FaultLabel* m_takesFault = nullptr;
    bool m_isLoading = false;
};

} // namespace coroscope::gui
