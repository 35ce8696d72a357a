// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Labels with keys beside the fields; a fault under a field takes room only while it is there.
#include "gui/app/phasefields.h"

#include "gui/app/exportparts.h"
#include "gui/app/faultlabel.h"
#include "gui/app/secondsfield.h"
#include "gui/session/session.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <cmath>

namespace coroscope::gui {

using scenes::PhaseFault;

PhaseFields::PhaseFields(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_name(new QLineEdit(this))
    , m_prints(new QLineEdit(this))
    , m_seconds(new SecondsField(session, this))
    , m_returns(new QLineEdit(this))
    , m_isTask(new CheckMark(session, tr("as a &task of its own"), false, this))
    , m_takesResult(new CheckMark(session, tr("takes the result &before it as {arg}"), false, this))
    , m_fails(new CheckMark(session, tr("&fails with RuntimeError"), false, this)) {
    m_name->setObjectName(QStringLiteral("phaseName"));
    m_prints->setObjectName(QStringLiteral("phasePrints"));
    m_seconds->setObjectName(QStringLiteral("phaseSleep"));
    m_seconds->field()->setObjectName(QStringLiteral("phaseSeconds"));
    m_returns->setObjectName(QStringLiteral("phaseReturns"));
    m_isTask->setObjectName(QStringLiteral("phaseIsTask"));
    m_takesResult->setObjectName(QStringLiteral("phaseTakesResult"));
    m_fails->setObjectName(QStringLiteral("phaseFails"));
    m_prints->setPlaceholderText(tr("nothing"));
    m_returns->setPlaceholderText(QStringLiteral("None"));
    m_prints->setMaxLength(100'000); // longer than is allowed, so that it is told
    m_returns->setMaxLength(100'000);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(16);
    addRow(*form, tr("&Name"), m_name, m_nameFault);
    addRow(*form, tr("&Prints"), m_prints, m_printsFault);
    addRow(*form, tr("&Sleeps, in seconds"), m_seconds, m_secondsFault);
    addRow(*form, tr("Ret&urns"), m_returns, m_returnsFault);
    form->addRow(QString(), m_isTask);
    form->addRow(QString(), withFault(m_takesResult, m_takesFault));
    form->addRow(QString(), m_fails);
    connectFields();
}

void PhaseFields::addRow(QFormLayout& form, const QString& words, QWidget* field,
                         FaultLabel*& fault) {
    auto* label = new QLabel(words, this);
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    label->setMinimumHeight(field->sizeHint().height());
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // beside the field alone
    form.addRow(label, withFault(field, fault));
}

QWidget* PhaseFields::withFault(QWidget* field, FaultLabel*& fault) {
    auto* pair = new QWidget(this);
    auto* column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    fault = new FaultLabel(m_session, pair);
    const QWidget* written = field->focusProxy() ? field->focusProxy() : field;
    fault->setObjectName(written->objectName() + QStringLiteral("Fault"));
    column->addWidget(field);
    column->addWidget(fault);
    return pair;
}

void PhaseFields::connectFields() {
    const auto tell = [this] { follow(); };
    for (const QLineEdit* field : {m_name, m_prints, m_returns})
        connect(field, &QLineEdit::textChanged, this, tell);
    connect(m_seconds, &SecondsField::changed, this, tell);
    for (const CheckMark* box : {m_isTask, m_takesResult, m_fails})
        connect(box, &CheckMark::toggled, this, tell);
}

void PhaseFields::follow() {
    m_returns->setEnabled(!m_fails->isChecked());
    if (!m_isLoading)
        emit changed();
}

void PhaseFields::setPhase(const scenes::ChainPhase& phase, bool mayTakeResult) {
    m_isLoading = true;
    m_name->setText(QString::fromStdString(phase.name));
    m_prints->setText(QString::fromStdString(phase.prints));
    m_seconds->setSeconds(phase.seconds);
    m_returns->setText(QString::fromStdString(phase.returns));
    m_isTask->setChecked(phase.isTask);
    m_takesResult->setChecked(phase.takesResult);
    m_takesResult->setEnabled(mayTakeResult);
    m_fails->setChecked(phase.fails);
    m_isLoading = false;
    follow();
}

scenes::ChainPhase PhaseFields::phase() const {
    scenes::ChainPhase made;
    made.name = m_name->text().toStdString();
    made.prints = m_prints->text().toStdString();
    made.seconds = m_seconds->seconds();
    made.returns = m_returns->text().toStdString();
    made.isTask = m_isTask->isChecked();
    made.takesResult = m_takesResult->isEnabled() && m_takesResult->isChecked();
    made.fails = m_fails->isChecked();
    return made;
}

void PhaseFields::startWriting() {
    m_name->setFocus();
    m_name->selectAll();
}

FaultLabel* PhaseFields::placeOf(PhaseFault fault) const {
    switch (fault) {
    case PhaseFault::LongPrint:
        return m_printsFault;
    case PhaseFault::BadDelay:
        return m_secondsFault;
    case PhaseFault::LongReturn:
        return m_returnsFault;
    case PhaseFault::NoFormer:
        return m_takesFault;
    default:
        return m_nameFault;
    }
}

void PhaseFields::tell(const scenes::ChainPhase& phase, const std::vector<PhaseFault>& faults) {
    for (FaultLabel* label :
         {m_nameFault, m_printsFault, m_secondsFault, m_returnsFault, m_takesFault}) {
        QString words;
        for (const PhaseFault fault : faults)
            if (placeOf(fault) == label)
                words = wordsOf(fault, phase);
        if (!words.isEmpty())
            words[0] = words[0].toUpper();
        label->tell(words);
        QWidget* field = label->parentWidget()->findChild<QWidget*>(
            label->objectName().chopped(int(qstrlen("Fault"))));
        field->setAccessibleDescription(words);
    }
}

QString PhaseFields::wordsOf(PhaseFault fault, const scenes::ChainPhase& phase) {
    switch (fault) {
    case PhaseFault::NoName:
        return tr("it needs a name.");
    case PhaseFault::NotAName:
        return tr("Python has no such names: letters, digits and _ only, no digit first.");
    case PhaseFault::IsKeyword:
        return tr("the name is a word of Python's own.");
    case PhaseFault::LongName:
        return tr("the name has more than %1 characters.").arg(scenes::kLongestName);
    case PhaseFault::IsTaken:
        return tr("the name is taken.");
    case PhaseFault::NoFormer:
        return tr("there is no result before it.");
    case PhaseFault::LongPrint:
        return tr("what it prints has more than %1 characters.").arg(scenes::kLongestText);
    case PhaseFault::LongReturn:
        return tr("what it returns has more than %1 characters.").arg(scenes::kLongestText);
    case PhaseFault::BadDelay:
        break;
    case PhaseFault::None:
        return {};
    }
    const double seconds = phase.seconds.value_or(0);
    return std::isnan(seconds) ? tr("the sleep is not a number: write 0.5, or nothing for none.")
           : seconds < 0       ? tr("the sleep is less than 0 s.")
                               : tr("the sleep is longer than a day, 86400 s.");
}

} // namespace coroscope::gui
