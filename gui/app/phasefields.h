// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The fields of one phase of a chain; what is wrong with one stands under it.
#pragma once

#include "scenes/chain/chainplan.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace coroscope::gui {

class CheckMark;
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
    QWidget* withFault(QWidget* field, QLabel*& fault);
    void addRow(QFormLayout& form, const QString& words, QWidget* field, QLabel*& fault);
    [[nodiscard]] QLabel* placeOf(scenes::PhaseFault fault) const;
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
    QLabel* m_nameFault = nullptr;
    QLabel* m_printsFault = nullptr;
    QLabel* m_secondsFault = nullptr;
    QLabel* m_returnsFault = nullptr;
    QLabel* m_takesFault = nullptr;
    bool m_isLoading = false;
};

} // namespace coroscope::gui
