// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The window's files: what is read of a journal or session is kept again as it is, and a text that
// was not edited is saved byte for byte.
#include "tests/fuzz/stages.h"

#include "gui/app/sessionmemory.h"
#include "gui/storage/journalblocks.h"
#include "gui/storage/privatefolder.h"
#include "gui/storage/textfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace coroscope::fuzz {

using namespace gui;

namespace {

std::string recoverJournal(const QByteArray& bytes) {
    const JournalContent content = readJournal(bytes);
    if (content.damagedAt > bytes.size() || content.damagedAt == bytes.size())
        return "damage outside of the journal";
    if (content.damagedAt >= 0 && content.blocks > 0) {
        const JournalContent whole = readJournal(bytes.left(content.damagedAt));
        if (whole.damagedAt >= 0 || whole.blocks != content.blocks ||
            whole.state.text != content.state.text)
            return "what stands before the damage reads in another way without it";
    }
    if (content.blocks == 0)
        return content.state.text.isEmpty() ? "" : "a text without a block";
    const QString edited = content.state.text + QStringLiteral("edited");
    const QByteArray anew = documentBlock(content.state) + editBlock(content.state.text, edited);
    const JournalContent again = readJournal(anew);
    const bool isSame = again.damagedAt < 0 && again.blocks == 2 && again.state.text == edited &&
                        again.state.savedText == content.state.savedText &&
                        again.state.filePath == content.state.filePath;
    return isSame ? "" : "a journal that is written anew is another";
}

std::string openText(const QByteArray& bytes) {
    TextFile file;
    const TextFile::Fault fault = file.decode(bytes);
    if (fault != TextFile::Fault::None) {
        const bool isSound =
            file.text().isEmpty() && file.faultOffset() >= 0 && file.faultOffset() < bytes.size();
        return isSound ? "" : "a refused text that is there, or a fault outside of it";
    }
    if (file.encode(file.text()) != bytes)
        return "a text that was not edited is saved with other bytes";
    const QString edited = file.text() + QStringLiteral("\nx");
    TextFile second;
    if (second.decode(file.encode(edited)) != TextFile::Fault::None || second.text() != edited)
        return "an edited text is read back as another";
    return {};
}

// A state folder of its own for as long as the program runs.
QString sessionPath() {
    static const QTemporaryDir folder;
    static const bool isSet = qputenv("XDG_STATE_HOME", folder.path().toLocal8Bit());
    Q_UNUSED(isSet)
    static_cast<void>(makePrivateFolder(stateFolder()));
    return stateFolder() + QStringLiteral("/session.json");
}

bool store(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

std::string openSession(const QByteArray& bytes) {
    const QString path = sessionPath();
    if (!store(path, bytes))
        return "the session's file cannot be written";
    QString complaint;
    const std::optional<RememberedScene> scene = rememberedScene(&complaint);
    if (!scene)
        return !complaint.isEmpty() && !QFile::exists(path) ? "" : "a damaged session stays";
    if (scene->cursor < 0 || scene->line < 0 || !rememberScene(*scene))
        return "a session with numbers that make no sense";
    return rememberedScene(&complaint) == scene ? "" : "a session that is kept anew is another";
}

// The object as the scene of a session with the right checksum.
QByteArray asSession(const QJsonObject& scene) {
    const QByteArray sum = checksumOf(QJsonDocument(scene).toJson(QJsonDocument::Compact)).toHex();
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1},
                                     {QStringLiteral("scene"), scene},
                                     {QStringLiteral("sum"), QString::fromLatin1(sum)}})
        .toJson();
}

} // namespace

std::string readFiles(std::string_view bytes) {
    const QByteArray file(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (file.startsWith("CoJ"))
        return recoverJournal(file);
    std::string broken = openText(file);
    if (broken.empty() && file.startsWith('{'))
        broken = openSession(file);
    const QJsonDocument json = QJsonDocument::fromJson(file);
    if (broken.empty() && json.isObject())
        broken = openSession(asSession(json.object()));
    return broken;
}

} // namespace coroscope::fuzz
