// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Asks for the content at each change and passes clicks on as intents.
#include "gui/inspector/inspectorview.h"

#include "gui/inspector/inspectorpage.h"
#include "gui/inspector/narratorpanel.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace coroscope::gui {

InspectorView::InspectorView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_area(new QScrollArea(this))
    , m_page(new InspectorPage)
    , m_narrator(new NarratorPanel(this)) {
    m_area->setWidget(m_page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_narrator);
    setAccessibleName(tr("Inspector and narrator"));
    connect(&m_session, &Session::changed, this, &InspectorView::takeChanges);
    connect(m_page, &InspectorPage::selectionWanted, &m_session, &Session::select);
    connect(m_page, &InspectorPage::hoverChanged, &m_session, &Session::setHover);
    connect(m_page, &InspectorPage::eventWanted, &m_session, &Session::jumpTo);
    connect(m_page, &InspectorPage::historyWanted, this, [this](VariableKey variable) {
        m_history = variable == m_history ? VariableKey{} : variable; // again: closes it
        tell();
    });
    connect(m_page, &InspectorPage::lineWanted, this, &InspectorView::lineActivated);
    connect(m_narrator, &NarratorPanel::eventWanted, &m_session, &Session::jumpTo);
    tell();
}

QWidget* InspectorView::narratorWidget() const {
    return m_narrator;
}

void InspectorView::takeChanges(Changes changes) {
    const Changes told = Changes(Change::Document) | Change::Trace | Change::Cursor |
                         Change::Selection | Change::Settings;
    if (changes & told)
        tell();
}

QStringList InspectorView::sourceLines() const {
    return m_session.isFromLastVersion() ? QStringList()
                                         : m_session.text().split(QLatin1Char('\n'));
}

// While the future is covered the narrator does not say what comes next.
void InspectorView::tellNarrator(const Theme& theme) {
    Narration narration = narrate(m_session.trace(), m_session.state());
    if (m_session.coversFuture())
        narration.next.clear();
    m_narrator->tell(narration, m_session.cursor(), theme);
}

void InspectorView::tell() {
    const Theme& theme = themeOf(m_session.isDark());
    const Trace& trace = m_session.trace();
    const State& state = m_session.state();
    const Diagnosis diagnosis = m_session.isPinned() ? Diagnosis{} : diagnose(trace, state);
    m_showsDiagnosis = diagnosis.isDeadlock;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.surface);
    m_area->setPalette(palette);
    InspectorContent content;
    if (m_showsDiagnosis)
        content.diagnosis = diagnosis;
    else
        content = inspect({trace, state, m_session.selection(), sourceLines(),
                           !m_session.coversFuture(), m_history});
    m_page->tell(content, theme);
    if (m_showsDiagnosis)
        m_narrator->tellWaysOut(diagnosis, theme);
    else
        tellNarrator(theme);
}

} // namespace coroscope::gui
