// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One small JSON file with a version and a checksum, so that a damaged one is not half believed.
#include "gui/app/sessionmemory.h"

#include "gui/storage/journal.h"
#include "gui/storage/outputfile.h"
#include "gui/storage/privatefolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coroscope::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionMemory)
};

constexpr int kVersion = 1;
constexpr qint64 kMostBytes = 1 << 20;
constexpr int kMostBreakpoints = 10'000;

QString fileName() {
    const QString folder = stateFolder();
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/session.json");
}

QString sumOf(const QJsonObject& scene) {
    const QByteArray bytes = QJsonDocument(scene).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(checksumOf(bytes).toHex());
}

QJsonObject toJson(const RememberedScene& scene) {
    QJsonArray breakpoints;
    for (const int line : scene.breakpoints)
        breakpoints.append(line);
    return {{QStringLiteral("input"), scene.input},
            {QStringLiteral("cursor"), scene.cursor},
            {QStringLiteral("line"), scene.line},
            {QStringLiteral("granularity"), scene.granularity},
            {QStringLiteral("breakpoints"), breakpoints}};
}

RememberedScene fromJson(const QJsonObject& object) {
    RememberedScene scene;
    scene.input = object.value(QLatin1String("input")).toString();
    scene.cursor = qMax(qint64{0}, object.value(QLatin1String("cursor")).toInteger());
    scene.line = qMax(0, object.value(QLatin1String("line")).toInt());
    scene.granularity = object.value(QLatin1String("granularity")).toString();
    for (const QJsonValue& value : object.value(QLatin1String("breakpoints")).toArray()) {
        const int line = value.toInt();
        if (line > 0 && !scene.breakpoints.contains(line) &&
            scene.breakpoints.size() < kMostBreakpoints)
            scene.breakpoints.append(line);
    }
    return scene;
}

void putAside(const QString& path) {
    const QString aside = path + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::rename(path, aside);
}

} // namespace

bool rememberScene(const RememberedScene& scene) {
    const QString path = fileName();
    if (path.isEmpty() || !makePrivateFolder(stateFolder()).isEmpty())
        return false;
    const QJsonObject object = toJson(scene);
    const QJsonObject whole{{QStringLiteral("version"), kVersion},
                            {QStringLiteral("scene"), object},
                            {QStringLiteral("sum"), sumOf(object)}};
    OutputFile file(path);
    return file.write(QJsonDocument(whole).toJson()) && file.commit();
}

std::optional<RememberedScene> rememberedScene(QString* complaint) {
    const QString path = fileName();
    QFile file(path);
    if (path.isEmpty() || !makePrivateFolder(stateFolder()).isEmpty() ||
        !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject whole = QJsonDocument::fromJson(file.read(kMostBytes)).object();
    file.close();
    const int version = whole.value(QLatin1String("version")).toInt();
    const QJsonObject object = whole.value(QLatin1String("scene")).toObject();
    const bool isSound =
        version == kVersion && whole.value(QLatin1String("sum")).toString() == sumOf(object);
    if (isSound)
        return fromJson(object);
    putAside(path);
    if (complaint)
        *complaint = version > kVersion
                         ? Words::tr("The last session was kept by a later version; it is in %1.")
                               .arg(path + QStringLiteral(".damaged"))
                         : Words::tr("The last session's file was damaged; it is in %1.")
                               .arg(path + QStringLiteral(".damaged"));
    return std::nullopt;
}

} // namespace coroscope::gui
