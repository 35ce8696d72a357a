// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The workspace where there is room for one region at a time: four tabs choose it.
#include "gui/app/panel.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/inspector/inspectorview.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/timelineview.h"

#include <QSplitter>

namespace coroscope::gui {

namespace {
constexpr int kTabs = 34;
} // namespace

void Workspace::makeRegions() {
    m_regions = new PanelHeader(m_session, kTabs, this);
    m_regions->setTabs({{}, {}, {}, {}});
    m_regions->setCurrent(static_cast<int>(Region::Stage));
    m_regions->setAccessibleName(tr("Regions"));
    m_regions->hide();
    connect(m_regions, &PanelHeader::activated, this, &Workspace::followRegion);
}

Workspace::Region Workspace::region() const {
    return static_cast<Region>(m_regions->current());
}

void Workspace::placeCompact(bool isCompact) {
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    m_regions->setVisible(isCompact);
    m_rows->show();
    m_top->show();
    m_bottom->show();
    if (m_isDrawer) { // it may lie open over the stage, or fill the window
        placeInspector(false);
        placeInspector(true);
    }
    updateVisibility();
}

void Workspace::showRegion(Region region) {
    if (!m_isCompact)
        return;
    m_regions->setCurrent(static_cast<int>(region));
    followRegion();
    QWidget* const focus[] = {m_editor, m_stage, m_timeline, m_inspector};
    focus[static_cast<int>(region)]->setFocus();
}

void Workspace::followRegion() {
    if (!m_isCompact)
        return;
    const Region shown = region();
    m_rows->setVisible(shown != Region::Inspector);
    m_top->setVisible(shown == Region::Code || shown == Region::Stage);
    m_bottom->setVisible(shown == Region::Timeline);
    m_editorPanel->setVisible(shown == Region::Code);
    m_stageColumn->setVisible(shown == Region::Stage);
    m_timelinePanel->setVisible(shown == Region::Timeline);
    m_inspectorPanel->setVisible(shown == Region::Inspector);
    m_drawerEdge->hide();
    placeDrawer();
    if (shown == Region::Inspector)
        m_inspectorPanel->raise();
}

} // namespace coroscope::gui
