// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A scene imports files of its own folder, and nothing else is ever read.
#include "scenes/scenefiles.h"
#include "scenes/scenerun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace coroscope;
using scenes::FolderFiles;
using scenes::SceneFile;
using scenes::SceneRun;

namespace {

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

std::shared_ptr<scenes::TextFiles> textsOf(std::map<std::string, std::string> texts) {
    auto files = std::make_shared<scenes::TextFiles>();
    for (auto& [path, text] : texts)
        files->add(path, text);
    return files;
}

} // namespace

class TestOwnFiles : public QObject {
    Q_OBJECT

private slots:
    void textsAtHandCanBeImported() {
        SceneRun run("import a.b\nprint(a.b.x)\n", "main.py", {},
                     textsOf({{"a/__init__.py", ""}, {"a/b.py", "x = 3\r\n"}}));
        QVERIFY(run.canRun());
        run.advanceToEnd();
        QCOMPARE(run.output(), std::string("3\n"));
    }

    void aSceneWithoutAFolderIsToldSo() {
        SceneRun run("import helper\n", "main.py");
        QVERIFY(!run.canRun());
        QVERIFY(run.diagnostics().front().hint.find("saved beside it") != std::string::npos);
    }

    void whatAnImportedFileMayNotUseIsRefusedWithItsName() {
        SceneRun run("import helper\n", "main.py", {},
                     textsOf({{"helper.py", "import socket\nsocket.socket()\n"}}));
        QVERIFY(!run.canRun());
        QCOMPARE(run.diagnostics().front().fileName, std::string("helper.py"));
    }

    void aFaultInAnImportedFileIsToldAndRaisedAtTheImport() {
        SceneRun run("try:\n    import helper\nexcept SyntaxError as e:\n    print(e.filename)\n",
                     "main.py", {}, textsOf({{"helper.py", "x = = 1\n"}}));
        QVERIFY(run.canRun());
        QCOMPARE(run.importedDiagnostics().size(), std::size_t(1));
        run.advanceToEnd();
        QCOMPARE(run.output(), std::string("helper.py\n"));
    }

    void framesOfOtherFilesSayWhichInTheTrace() {
        SceneRun run("import helper\nhelper.f()\n", "here/main.py", {},
                     textsOf({{"helper.py", "def f():\n    return 1\n"}}));
        run.advanceToEnd();
        const Trace& trace = run.trace();
        int here = 0;
        int there = 0;
        for (std::size_t n = 1; n <= trace.size(); ++n) {
            if (trace.event(n).kind != EventKind::Line)
                continue;
            const StringId file = trace.frameFile(trace.event(n).a);
            file == 0 ? ++here : ++there;
            QVERIFY(file == 0 || trace.string(file) == "helper.py");
        }
        QCOMPARE(here, 2);
        QCOMPARE(there, 2);
    }

    void aFolderGivesItsFilesAndFolders() {
        const QTemporaryDir folder;
        write(folder.filePath("a.py"), "x = 1\n");
        QVERIFY(QDir(folder.path()).mkdir("sub"));
        FolderFiles files(folder.path().toStdString());
        QCOMPARE(files.read("a.py").text, std::string("x = 1\n"));
        QVERIFY(files.read("sub").kind == SceneFile::Kind::Folder);
        QVERIFY(files.read("b.py").kind == SceneFile::Kind::Nothing);
    }

    void nothingOutsideOfTheFolderIsRead() {
        const QTemporaryDir outer;
        QVERIFY(QDir(outer.path()).mkdir("scene"));
        write(outer.filePath("secret.py"), "x = 'secret'\n");
        QVERIFY(QFile::link(outer.filePath("secret.py"), outer.filePath("scene/linked.py")));
        QVERIFY(QFile::link(outer.path(), outer.filePath("scene/up")));
        FolderFiles files(outer.filePath("scene").toStdString());
        for (const char* path :
             {"../secret.py", "/etc/passwd", "./../secret.py", "up/../secret.py"})
            QVERIFY2(files.read(path).kind == SceneFile::Kind::Nothing, path);
        for (const char* path : {"linked.py", "up/secret.py", "up"})
            QVERIFY2(files.read(path).kind == SceneFile::Kind::Refused, path);
        QVERIFY(files.read("linked.py").text.find("secret'") == std::string::npos);
    }

    void aLinkInsideTheFolderIsFollowed() {
        const QTemporaryDir folder;
        write(folder.filePath("a.py"), "x = 1\n");
        QVERIFY(QFile::link(QStringLiteral("a.py"), folder.filePath("b.py")));
        FolderFiles files(folder.path().toStdString());
        QCOMPARE(files.read("b.py").text, std::string("x = 1\n"));
    }

    void whatIsNoRegularFileIsNotOpened() {
        const QTemporaryDir folder;
        QCOMPARE(::mkfifo(folder.filePath("pipe.py").toLocal8Bit().constData(), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("loop.py"), folder.filePath("loop.py")));
        FolderFiles files(folder.path().toStdString());
        QVERIFY(files.read("pipe.py").kind == SceneFile::Kind::Refused);
        QVERIFY(files.read("loop.py").kind == SceneFile::Kind::Nothing);
    }

    void aFileThatIsTooLongIsRefused() {
        const QTemporaryDir folder;
        write(folder.filePath("fits.py"), QByteArray(qsizetype(FolderFiles::kMostBytes), '#'));
        write(folder.filePath("long.py"), QByteArray(qsizetype(FolderFiles::kMostBytes) + 1, '#'));
        FolderFiles files(folder.path().toStdString());
        QVERIFY(files.read("fits.py").kind == SceneFile::Kind::File);
        QVERIFY(files.read("long.py").kind == SceneFile::Kind::Refused);
    }

    void thereAreOnlySoManyFiles() {
        const QTemporaryDir folder;
        for (std::size_t i = 0; i <= FolderFiles::kMostFiles; ++i)
            write(folder.filePath(QStringLiteral("m%1.py").arg(i)), "x = 1\n");
        FolderFiles files(folder.path().toStdString());
        for (std::size_t i = 0; i < FolderFiles::kMostFiles; ++i)
            QVERIFY(files.read("m" + std::to_string(i) + ".py").kind == SceneFile::Kind::File);
        QVERIFY(files.read("m0.py").kind == SceneFile::Kind::File); // is known, does not count
        const SceneFile last = files.read("m" + std::to_string(FolderFiles::kMostFiles) + ".py");
        QVERIFY(last.kind == SceneFile::Kind::Refused);
    }

    void aRefusedFileStopsTheRunWhateverCatches() {
        const QTemporaryDir outer;
        QVERIFY(QDir(outer.path()).mkdir("scene"));
        write(outer.filePath("secret.py"), "x = 'secret'\n");
        QVERIFY(QFile::link(outer.filePath("secret.py"), outer.filePath("scene/linked.py")));
        SceneRun run("try:\n    import linked\nexcept BaseException:\n    print('caught')\n",
                     "main.py", {},
                     std::make_shared<FolderFiles>(outer.filePath("scene").toStdString()));
        QVERIFY(run.canRun());
        run.advanceToEnd();
        QCOMPARE(run.exitStatus(), 3);
        QCOMPARE(run.stopMessage(), std::string("The run was stopped: linked.py is a link that "
                                                "leads out of the scene's folder."));
        QCOMPARE(run.output(), std::string());
    }

    void aFileIsReadOnceARun() {
        const QTemporaryDir folder;
        write(folder.filePath("a.py"), "x = 1\n");
        FolderFiles files(folder.path().toStdString());
        QCOMPARE(files.read("a.py").text, std::string("x = 1\n"));
        write(folder.filePath("a.py"), "x = 2\n");
        QCOMPARE(files.read("a.py").text, std::string("x = 1\n"));
    }
};

QTEST_APPLESS_MAIN(TestOwnFiles)
#include "tst_ownfiles.moc"
