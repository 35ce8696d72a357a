// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Saving, and what guards a text between two saves: the copy that a crash leaves, changes by other
// programs, other windows on the same file.
#include "gui/app/documents.h"
#include "gui/app/recoverydialog.h"
#include "gui/session/session.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace coroscope::gui {

namespace {

const QString kDisk = QStringLiteral("disk");
const QString kWindows = QStringLiteral("windows");

QString timeOf(const QString& path) {
    return QLocale().toString(QFileInfo(path).lastModified(), QLocale::ShortFormat);
}

} // namespace

// Go is the button called so; Save as is there whatever is asked.
Documents::Answer Documents::ask(const QString& question, const QString& go) {
    QMessageBox box(QMessageBox::Warning, tr("Coroscope"), question, QMessageBox::NoButton,
                    m_window);
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton* goes =
        go.isEmpty() ? nullptr : box.addButton(go, QMessageBox::DestructiveRole);
    QPushButton* saveAs = box.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(saveAs);
    box.exec();
    if (goes && box.clickedButton() == goes)
        return Answer::Go;
    return box.clickedButton() == saveAs ? Answer::SaveAs : Answer::Cancel;
}

// Only the document's own file is asked about: for another one the file dialog did.
Documents::Answer Documents::mayWriteOver(const QString& path, OutputFile::Way& way) {
    if (path == m_session.filePath() && m_watch.look() == DiskWatch::Disk::Changed) {
        const Answer answer =
            ask(tr("%1 was changed by another program since it was opened here. Write over it?")
                    .arg(path),
                tr("Write over it"));
        if (answer != Answer::Go)
            return answer;
    }
    const QString loss = OutputFile::lossBy(path);
    if (loss.isEmpty())
        return Answer::Go;
    way = OutputFile::Way::InPlace;
    return ask(tr("%1 The text can be written into the file as it stands; if that fails half-way, "
                  "the file is damaged.")
                   .arg(loss),
               tr("Write into it"));
}

bool Documents::saveTo(const QString& path) {
    auto way = OutputFile::Way::Replace;
    const Answer answer = mayWriteOver(path, way);
    if (answer != Answer::Go)
        return answer == Answer::SaveAs && saveAs();
    m_autosave.flush(); // what is saved now is at least as safe as before, should the save fail
    return write(path, m_file.encode(m_session.text()), way);
}

// The copy goes only when the file was read again and is what was to be written.
bool Documents::write(const QString& path, const QByteArray& bytes, OutputFile::Way way) {
    OutputFile file(path, way);
    if (!file.write(bytes) || !file.commit())
        return offerSaveAs(file.error());
    if (bytes.size() <= kMostSceneBytes && bytesOf(path) != bytes && QFileInfo(path).isFile())
        return offerSaveAs(tr("%1 does not hold what was written.").arg(path));
    if (m_file.decode(bytes) != TextFile::Fault::None)
        m_file = TextFile();
    m_session.markSaved(path);
    m_watch.follow(path, checksumOf(bytes));
    m_autosave.begin(m_watch.base(), m_session.text());
    m_input = path;
    remember(path);
    clearNotices();
    emit said(tr("Saved %1.").arg(path));
    noticeOthers();
    return true;
}

bool Documents::offerSaveAs(const QString& message) {
    return ask(message, {}) == Answer::SaveAs && saveAs();
}

void Documents::keepUnsaved() {
    if (!m_session.isModified() || m_session.isRecording())
        return;
    m_autosave.flush();
    m_autosave.keep();
}

void Documents::offerRestore() {
    if (!m_autosave.findFolder())
        return;
    for (const QString& path : LeftJournal::findIn(m_autosave.folder())) {
        LeftJournal left = LeftJournal::hold(path);
        if (left.isHeld())
            restore(std::move(left));
    }
}

void Documents::restore(LeftJournal left) {
    const auto notice = [this](const QString& text) { emit noticed({text, text, {}}); };
    const JournalContent& content = left.content();
    const JournalState& state = content.state;
    if (content.blocks == 0) {
        notice(content.isFromFuture
                   ? tr("A safety copy of a later version stays where it is: %1").arg(left.path())
                   : tr("A safety copy cannot be read and stays where it is: %1").arg(left.path()));
        return;
    }
    if (content.damagedAt >= 0)
        notice(tr("The safety copy of %1 is damaged from byte %2 on.")
                   .arg(state.title)
                   .arg(content.damagedAt));
    const QByteArray bytes = bytesOf(state.filePath);
    TextFile disk;
    const bool isThere = !bytes.isEmpty() && disk.decode(bytes) == TextFile::Fault::None;
    if (!state.isModified() || (isThere && disk.text() == state.text)) {
        if (content.damagedAt < 0)
            left.remove();
        return; // nothing that the file has not
    }
    RecoveryDialog dialog({state.title, state.text, timeOf(left.path()),
                           isThere ? disk.text() : state.savedText,
                           isThere ? timeOf(state.filePath) : QString(), isThere,
                           isThere && checksumOf(bytes) != state.base},
                          m_window);
    dialog.exec();
    if (dialog.answer() == RecoveryDialog::Answer::Later || !mayDrop())
        return; // the copy stays for the next time
    if (dialog.answer() == RecoveryDialog::Answer::Unsaved)
        takeLeft(state);
    else if (isThere && !openPath(state.filePath))
        return;
    left.remove();
}

// The new copy is written before the old one goes.
void Documents::takeLeft(const JournalState& state) {
    clearNotices();
    const QByteArray bytes = bytesOf(state.filePath);
    if (m_file.decode(bytes) != TextFile::Fault::None)
        m_file = TextFile();
    m_input = state.filePath;
    m_session.setDocument(state.savedText, state.title, state.filePath);
    m_session.setText(state.text);
    m_watch.follow(state.filePath, state.base);
    m_autosave.begin(state.base, state.savedText);
    m_session.run();
    emit opened(0);
    m_watch.lookAgain();
    noticeOthers();
}

// An edit, so that undo brings the text back.
void Documents::reload() {
    const SceneSource source = readScene(m_session.filePath());
    if (!source.error.isEmpty()) {
        refuse(source.error);
        return;
    }
    m_file = source.file;
    m_session.setText(source.text);
    m_session.markSaved(source.filePath);
    m_watch.follow(source.filePath, checksumOf(source.bytes));
    m_autosave.begin(m_watch.base(), source.text);
    m_session.run();
}

void Documents::lookAtDisk() {
    m_watch.lookAgain();
    noticeOthers();
}

void Documents::noticeDisk(DiskWatch::Disk disk) {
    Notice notice{kDisk, {}, {}};
    if (disk == DiskWatch::Disk::Gone) {
        notice.text =
            tr("%1 is no longer on the disk; the text here is kept.").arg(m_session.title());
        notice.choices.append({tr("Save it again"), [this] { save(); }});
    } else if (disk == DiskWatch::Disk::Changed) {
        notice.text = m_session.isModified()
                          ? tr("Another program changed %1; the text here is not saved.")
                                .arg(m_session.title())
                          : tr("Another program changed %1.").arg(m_session.title());
        notice.choices.append({tr("Load the file"), [this] { reload(); }});
        if (m_session.isModified())
            notice.choices.append({tr("Save as…"), [this] { saveAs(); }});
    }
    emit noticed(notice);
}

void Documents::noticeOthers() {
    const int others = m_session.isRecording() ? 0 : m_autosave.otherWindows();
    if (others == std::exchange(m_others, others))
        return;
    Notice notice{kWindows, {}, {}};
    if (others > 0)
        notice.text = tr("%1 is also open in %n other window(s). Each keeps its own text until it "
                         "is saved.",
                         nullptr, others)
                          .arg(m_session.title());
    emit noticed(notice);
}

void Documents::clearNotices() {
    m_others = 0;
    emit noticed({kDisk, {}, {}});
    emit noticed({kWindows, {}, {}});
}

} // namespace coroscope::gui
