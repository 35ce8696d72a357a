// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The menus' own actions do the work, so that the two never differ.
#include "gui/app/preferencekeeper.h"

#include "gui/app/actions.h"
#include "gui/app/preferencesdialog.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/session/session.h"

namespace coroscope::gui {

namespace {

bool isSame(const scenes::RunLimits& left, const scenes::RunLimits& right) {
    for (const scenes::LimitRow& row : scenes::limitRows())
        if (left.*row.value != right.*row.value)
            return false;
    return true;
}

} // namespace

PreferenceKeeper::PreferenceKeeper(Session& session, Actions& actions, Workspace& workspace,
                                   QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_window(window) {
    connect(actions.preferences, &QAction::triggered, this, &PreferenceKeeper::open);
}

void PreferenceKeeper::restore() {
    apply(rememberedPreferences());
    connect(&m_session, &Session::changed, this, [this](Changes changes) {
        if (changes & Change::Settings)
            keepView();
    });
}

// What the menus switch is kept as well; speed and kind of step are of the moment there.
void PreferenceKeeper::keepView() const {
    Preferences kept = rememberedPreferences();
    const bool isKept = kept.reducesMotion == m_session.isMotionReduced() &&
                        kept.foldsIdle == m_session.foldsIdle() &&
                        kept.showsCleanup == m_session.showsCleanup();
    if (isKept)
        return;
    kept.reducesMotion = m_session.isMotionReduced();
    kept.foldsIdle = m_session.foldsIdle();
    kept.showsCleanup = m_session.showsCleanup();
    (void)rememberPreferences(kept);
}

Preferences PreferenceKeeper::current() const {
    Preferences now;
    now.theme = rememberedTheme();
    now.language = rememberedLanguage();
    now.reducesMotion = m_session.isMotionReduced();
    now.foldsIdle = m_session.foldsIdle();
    now.showsCleanup = m_session.showsCleanup();
    now.speed = m_session.speed();
    now.granularity = m_session.granularity();
    now.typeSize = m_workspace.editor().typeSize();
    now.tabColumns = m_workspace.editor().tabColumns();
    now.limits = m_session.limits();
    return now;
}

void PreferenceKeeper::open() {
    PreferencesDialog dialog(m_session, current(), m_window);
    if (dialog.exec() == QDialog::Accepted)
        take(dialog.preferences());
}

void PreferenceKeeper::take(const Preferences& preferences) {
    const Preferences before = current();
    const QString fault = rememberPreferences(preferences);
    apply(preferences);
    if (preferences.theme != before.theme)
        (preferences.theme == ThemeChoice::Light  ? m_actions.light
         : preferences.theme == ThemeChoice::Dark ? m_actions.dark
                                                  : m_actions.system)
            ->trigger();
    if (preferences.language != before.language)
        (preferences.language == QLatin1String("zh_CN") ? m_actions.chinese : m_actions.english)
            ->trigger();
    if (!fault.isEmpty())
        emit noticed(fault);
    if (!isSame(before.limits, preferences.limits))
        emit said(tr("The new limits count from the next run: Ctrl+Return runs the text again."));
}

// Theme and language are the application's own, which has them from its start.
void PreferenceKeeper::apply(const Preferences& preferences) {
    m_session.setMotionReduced(preferences.reducesMotion);
    m_session.setFoldsIdle(preferences.foldsIdle);
    m_session.setShowsCleanup(preferences.showsCleanup);
    m_session.setSpeed(preferences.speed);
    m_session.setGranularity(preferences.granularity);
    m_session.setLimits(preferences.limits);
    m_workspace.editor().setTypeSize(preferences.typeSize);
    m_workspace.editor().setTabColumns(preferences.tabColumns);
}

} // namespace coroscope::gui
