// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The document: the scene's text, its name and its file. An edit checks the text a moment later; it
// never runs it.
#include "gui/session/sessionimpl.h"
#include "scenes/check/scenecheck.h"
#include "scenes/scenefiles.h"

#include <QFile>
#include <QFileInfo>

namespace coroscope::gui {

const QString& Session::text() const {
    return m_impl->text;
}
const QString& Session::filePath() const {
    return m_impl->filePath;
}
QString Session::title() const {
    return m_impl->title;
}
bool Session::isModified() const {
    return m_impl->text != m_impl->savedText;
}

void Session::setText(const QString& text) {
    if (text == m_impl->text)
        return;
    const bool wasModified = isModified();
    const bool wasOld = isFromLastVersion();
    m_impl->text = text;
    Changes changes = Change::Document;
    if (wasModified != isModified())
        changes |= Change::Name;
    if (wasOld != isFromLastVersion())
        changes |= Change::Trace;
    m_impl->checkTimer.start();
    m_impl->notify(changes);
}

void Session::setDocument(const QString& text, const QString& title, const QString& filePath) {
    const Impl::Batch batch(*m_impl);
    pause();
    m_impl->ahead.cancel();
    m_impl->checkTimer.stop();
    m_impl->text = text;
    m_impl->savedText = text;
    m_impl->title = title;
    m_impl->filePath = filePath;
    m_impl->breakpoints.clear();
    m_impl->chosen = {};
    m_impl->hover = {};
    m_impl->diagnostics.clear();
    m_impl->runText.clear();
    m_impl->shownText.clear();
    m_impl->former.reset();
    m_impl->difference = {};
    m_impl->show(std::make_unique<Impl::Shown>(Trace()), 0);
    m_impl->notify(Changes(Change::Document) | Change::Name | Change::Diagnostics |
                   Change::Breakpoints | Change::Selection);
}

void Session::markSaved(const QString& filePath) {
    m_impl->filePath = filePath;
    m_impl->title = filePath.section(QLatin1Char('/'), -1);
    m_impl->savedText = m_impl->text;
    m_impl->notify(Change::Name);
}

std::shared_ptr<scenes::SceneFiles> Session::Impl::filesNow() const {
    if (filePath.isEmpty())
        return nullptr;
    const QString folder = QFileInfo(filePath).absolutePath();
    return std::make_shared<scenes::FolderFiles>(QFile::encodeName(folder).toStdString());
}

// Reads the text as it stands, without running it, so that errors show while one writes.
void Session::Impl::checkText() {
    if (q.isRecording() || ahead.isBusy())
        return;
    const scenes::SceneRun check(text.toStdString(), title.toStdString(), {}, filesNow());
    diagnostics = scenes::withAdvice(text.toStdString(), check.diagnostics());
    diagnostics.insert(diagnostics.end(), check.importedDiagnostics().begin(),
                       check.importedDiagnostics().end());
    notify(Change::Diagnostics);
}

} // namespace coroscope::gui
