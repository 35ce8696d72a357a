// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The dialogs around a document; every failure is one readable message and changes nothing.
#include "gui/app/documents.h"

#include "gui/app/chaindialog.h"
#include "gui/app/scenewords.h"
#include "gui/session/session.h"
#include "gui/storage/outputfile.h"
#include "scenes/library/library.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <iterator>

namespace coroscope::gui {

namespace {

constexpr int kRecent = 8;

QString recentKey() {
    return QStringLiteral("recentFiles");
}

QString newText() {
    return QStringLiteral("import asyncio\n\n\n"
                          "async def main():\n    await asyncio.sleep(1)\n\n\n"
                          "asyncio.run(main())\n");
}

} // namespace

Documents::Documents(Session& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_autosave(session, this)
    , m_watch(this) {
    connect(&m_autosave, &Autosave::said, this, [this](const QString& message) {
        emit noticed({QStringLiteral("copies"), message, {}});
    });
    connect(&m_autosave, &Autosave::othersMayHaveChanged, this, &Documents::noticeOthers);
    connect(&m_watch, &DiskWatch::changed, this, &Documents::noticeDisk);
}

Documents::~Documents() = default;

bool Documents::mayDrop() {
    const bool isGone = !m_session.filePath().isEmpty() && !m_session.isRecording() &&
                        m_watch.look() == DiskWatch::Disk::Gone;
    if (!m_session.isModified() && !isGone)
        return true;
    QMessageBox box(
        QMessageBox::Question, tr("Coroscope"),
        (isGone ? tr("%1 is no longer on the disk. Save it again?") : tr("Save the changes to %1?"))
            .arg(m_session.title()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void Documents::take(const SceneSource& source, const QString& input) {
    clearNotices();
    m_file = source.file;
    m_input = source.filePath.isEmpty() ? input : source.filePath;
    m_session.setDocument(source.text, source.title, source.filePath);
    m_watch.follow(source.filePath, checksumOf(source.bytes));
    m_autosave.begin(m_watch.base(), source.text);
    m_session.run();
    if (!source.filePath.isEmpty()) {
        remember(source.filePath);
        OutputFile::removeLeftovers(QFileInfo(source.filePath).absolutePath());
    }
    emit opened(source.line);
    noticeOthers();
}

void Documents::refuse(const QString& message) {
    QMessageBox box(QMessageBox::Warning, tr("Coroscope"), message, QMessageBox::Ok, m_window);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void Documents::newScene() {
    if (!mayDrop())
        return;
    SceneSource source;
    source.text = newText();
    source.title = tr("new.py");
    take(source, {});
}

void Documents::newChain() {
    ChainDialog dialog(m_session, m_window);
    if (dialog.exec() != QDialog::Accepted || !mayDrop())
        return;
    SceneSource source;
    source.text = dialog.text();
    source.title = tr("chain.py");
    take(source, {});
}

void Documents::open() {
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open"), QFileInfo(m_session.filePath()).path(),
                                     tr("Scenes and traces (*.py *.jsonl);;All files (*)"));
    if (!path.isEmpty())
        openPath(path);
}

bool Documents::openPath(const QString& argument) {
    if (isTraceFile(argument)) {
        TraceSource source = readTrace(argument);
        if (!source.trace) {
            refuse(source.error);
            return false;
        }
        if (!mayDrop())
            return false;
        clearNotices();
        m_session.openTrace(std::move(*source.trace), source.title);
        m_watch.follow({}, {});
        m_autosave.end();
        m_input = QFileInfo(argument).absoluteFilePath();
        remember(QFileInfo(argument).absoluteFilePath());
        if (!source.warning.isEmpty())
            emit said(source.warning);
        emit opened(0);
        return true;
    }
    const SceneSource source = readScene(argument);
    if (!source.error.isEmpty()) {
        refuse(source.error);
        return false;
    }
    if (!mayDrop())
        return false;
    take(source, argument);
    return true;
}

bool Documents::save() {
    return m_session.filePath().isEmpty() ? saveAs() : saveTo(m_session.filePath());
}

bool Documents::saveAs() {
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save as"), m_session.title(),
                                                      tr("Python files (*.py);;All files (*)"));
    return !path.isEmpty() && saveTo(path);
}

void Documents::remember(const QString& path) {
    QSettings settings;
    QStringList recent = settings.value(recentKey()).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(recentKey(), recent.mid(0, kRecent));
}

void Documents::fillRecent(QMenu* menu) {
    const QStringList recent = QSettings().value(recentKey()).toStringList();
    for (const QString& path : recent) {
        QString label = QFileInfo(path).fileName() + QStringLiteral("   ") + QFileInfo(path).path();
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        menu->addAction(label, this, [this, path] { openPath(path); });
    }
    if (recent.isEmpty())
        menu->addAction(tr("Nothing yet"))->setEnabled(false);
}

void Documents::fillExamples(QMenu* menu) {
    for (const scenes::LibraryScene& scene : scenes::libraryScenes()) {
        const QString name =
            QString::fromUtf8(scene.name.data(), static_cast<qsizetype>(scene.name.size()));
        menu->addAction(sceneTitle(scene.title), this,
                        [this, name] { openPath(QLatin1Char(':') + name); });
    }
}

QStringList Documents::recent() const {
    QStringList found;
    const QStringList all = QSettings().value(recentKey()).toStringList();
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [](const QString& path) { return QFileInfo::exists(path); });
    return found;
}

void Documents::clearRecent() {
    QSettings().remove(recentKey());
}

void Documents::pasteScene() {
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        emit said(tr("The clipboard holds no text."));
        return;
    }
    if (!mayDrop())
        return;
    SceneSource source;
    source.text = text;
    source.title = tr("pasted.py");
    take(source, {});
}

} // namespace coroscope::gui
