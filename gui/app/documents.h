// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// New, open, save, recent; never loses a text: asks before one is dropped or another program's
// change is written over, and keeps a copy of an unsaved one in the user's own folder.
#pragma once

#include "gui/app/autosave.h"
#include "gui/app/diskwatch.h"
#include "gui/app/noticebar.h"
#include "gui/app/scenefile.h"
#include "gui/storage/outputfile.h"

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace coroscope::gui {

class Session;

class Documents : public QObject {
    Q_OBJECT

public:
    Documents(Session& session, QWidget* window);
    ~Documents() override;

    void newScene();
    void newChain(); // asks for its phases
    void open();
    bool openPath(const QString& argument); // a file, ":scene" or a trace; false: refused
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);
    [[nodiscard]] bool mayDrop(); // asks if the text is modified; false: keep it
    void offerRestore();          // of each text that a crash left behind
    void keepUnsaved(); // the app is made to end: the copy is brought up to date and stays
    void lookAtDisk();  // and at the other windows; tells what changed
    // What openPath would take to open the same again; empty for what was never saved.
    [[nodiscard]] const QString& input() const { return m_input; }
    void fillRecent(QMenu* menu);
    void fillExamples(QMenu* menu);
    [[nodiscard]] QStringList recent() const; // those that are still there
    void clearRecent();
    void pasteScene(); // a new scene of the clipboard's text

signals:
    void opened(int line);
    void said(const QString& message);
    void noticed(const coroscope::gui::Notice& notice);

private:
    enum class Answer { Cancel, Go, SaveAs };

    void take(const SceneSource& source, const QString& input);
    void refuse(const QString& message);
    void remember(const QString& path);
    bool write(const QString& path, const QByteArray& bytes, OutputFile::Way way);
    bool offerSaveAs(const QString& message);
    [[nodiscard]] Answer mayWriteOver(const QString& path, OutputFile::Way& way);
    [[nodiscard]] Answer ask(const QString& question, const QString& go);
    void restore(LeftJournal left);
    void takeLeft(const JournalState& state);
    void reload();
    void noticeDisk(DiskWatch::Disk disk);
    void noticeOthers();
    void clearNotices();

    Session& m_session;
    QWidget* m_window;
    Autosave m_autosave;
    DiskWatch m_watch;
    TextFile m_file; // how the text is written
    QString m_input;
    int m_others = 0; // windows on the same file, as told last
};

} // namespace coroscope::gui
