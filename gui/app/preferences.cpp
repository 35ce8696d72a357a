// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A key each; what is as it is by default has none, so that a later version may choose better.
#include "gui/app/preferences.h"

#include "gui/app/limitwords.h"

#include <QCoreApplication>
#include <QSettings>

#include <cmath>
#include <string>

namespace coroscope::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Preferences)
};

const QString kMotion = QStringLiteral("view/reduceMotion");
const QString kFold = QStringLiteral("view/foldIdle");
const QString kCleanup = QStringLiteral("view/showCleanup");
const QString kSpeed = QStringLiteral("play/speed");
const QString kStep = QStringLiteral("play/step");
const QString kTypeSize = QStringLiteral("editor/typeSize");
const QString kTabColumns = QStringLiteral("editor/tabColumns");

QString keyOfLimit(const scenes::LimitRow& row) {
    return QStringLiteral("limits/") +
           QString::fromUtf8(row.name.data(), qsizetype(row.name.size()));
}

QString wordOf(Granularity granularity) {
    return granularity == Granularity::Line        ? QStringLiteral("line")
           : granularity == Granularity::Iteration ? QStringLiteral("iteration")
                                                   : QStringLiteral("handle");
}

Granularity granularityOf(const QString& word) {
    for (const Granularity each : {Granularity::Line, Granularity::Iteration})
        if (wordOf(each) == word)
            return each;
    return Granularity::Handle;
}

bool flag(const QSettings& settings, const QString& key, bool usual) {
    const QString word = settings.value(key).toString();
    return word == QLatin1String("true") || (usual && word != QLatin1String("false"));
}

double number(const QSettings& settings, const QString& key, double least, double most,
              double usual) {
    bool isNumber = false;
    const double value = settings.value(key).toString().toDouble(&isNumber);
    return isNumber && value >= least && value <= most ? value : usual;
}

void readLimits(const QSettings& settings, scenes::RunLimits& limits) {
    for (const scenes::LimitRow& row : scenes::limitRows()) {
        const LimitReading read = readLimit(row, settings.value(keyOfLimit(row)).toString());
        if (read.fault.isEmpty())
            limits.*row.value = read.value;
    }
}

template <class Value>
void keep(QSettings& settings, const QString& key, const Value& value, const Value& usual) {
    if (value == usual)
        settings.remove(key);
    else
        settings.setValue(key, value);
}

} // namespace

Preferences rememberedPreferences() {
    const QSettings settings;
    const Preferences usual;
    Preferences kept;
    kept.theme = rememberedTheme();
    kept.language = rememberedLanguage();
    kept.reducesMotion = flag(settings, kMotion, usual.reducesMotion);
    kept.foldsIdle = flag(settings, kFold, usual.foldsIdle);
    kept.showsCleanup = flag(settings, kCleanup, usual.showsCleanup);
    kept.speed = number(settings, kSpeed, kLeastSpeed, kMostSpeed, usual.speed);
    kept.granularity = granularityOf(settings.value(kStep).toString());
    kept.typeSize = number(settings, kTypeSize, kLeastTypeSize, kMostTypeSize, usual.typeSize);
    kept.tabColumns = static_cast<int>(
        std::floor(number(settings, kTabColumns, 1, kMostTabColumns, usual.tabColumns)));
    readLimits(settings, kept.limits);
    return kept;
}

QString rememberPreferences(const Preferences& preferences) {
    const Preferences usual;
    if (preferences.theme != rememberedTheme())
        rememberTheme(preferences.theme);
    if (preferences.language != rememberedLanguage())
        rememberLanguage(preferences.language);
    QSettings settings;
    keep(settings, kMotion, preferences.reducesMotion, usual.reducesMotion);
    keep(settings, kFold, preferences.foldsIdle, usual.foldsIdle);
    keep(settings, kCleanup, preferences.showsCleanup, usual.showsCleanup);
    keep(settings, kSpeed, preferences.speed, usual.speed);
    keep(settings, kStep, wordOf(preferences.granularity), wordOf(usual.granularity));
    keep(settings, kTypeSize, preferences.typeSize, usual.typeSize);
    keep(settings, kTabColumns, preferences.tabColumns, usual.tabColumns);
    for (const scenes::LimitRow& row : scenes::limitRows())
        keep(settings, keyOfLimit(row), QString::number(preferences.limits.*row.value),
             QString::number(usual.limits.*row.value));
    settings.sync();
    return settings.status() == QSettings::NoError
               ? QString()
               : Words::tr("The preferences could not be written to %1; they last until the end.")
                     .arg(settings.fileName());
}

} // namespace coroscope::gui
