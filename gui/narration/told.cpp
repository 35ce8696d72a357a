// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Two tables of the scenes' layer have the English words: those of what the check finds, and the
// patterns of all other messages.
#include "gui/narration/told.h"

#include "scenes/check/messages.h"
#include "scenes/check/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace coroscope::gui {

namespace {

constexpr int kDeepest = 4; // a message in a place of a message

QString toldTo(std::string_view english, int depth);

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString translatedCheck(const char* english) {
    return QCoreApplication::translate("Check", english);
}

// Where a Chinese word came into a place that is kept clear for a name, the space goes.
QString joined(QString text) {
    static const QRegularExpression gap(
        QStringLiteral("(?<=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}]) "
                       "(?=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])"));
    return text.remove(gap);
}

QString toldList(const std::string& list, int depth) {
    QStringList parts;
    const QString separator = QStringLiteral("; ");
    for (const QString& part : toQString(list).split(separator))
        parts << toldTo(part.toStdString(), depth);
    return parts.join(QCoreApplication::translate("Told", "; "));
}

QString filledIn(const QString& pattern, const QStringList& arguments) {
    QString text;
    for (int i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size()
                              ? pattern[i + 1].unicode() - '1'
                              : -1;
        const bool isPlace = place >= 0 && place < arguments.size();
        text += isPlace ? arguments[place] : QString(pattern[i]);
        i += isPlace ? 1 : 0;
    }
    return text;
}

QString toldTo(std::string_view english, int depth) {
    scenes::MessageMatch found = scenes::matchMessage(english);
    if (!found.pattern || depth > 0) {
        scenes::MessageMatch part = scenes::matchPart(english);
        if (part.pattern)
            found = std::move(part);
    }
    if (!found.pattern || depth > kDeepest)
        return toQString(english);
    QStringList arguments;
    for (const std::string& each : found.arguments) {
        switch (found.pattern->arguments) {
        case scenes::MessageArguments::Verbatim:
            arguments << QString::fromStdString(each);
            break;
        case scenes::MessageArguments::Told:
            arguments << toldTo(each, depth + 1);
            break;
        case scenes::MessageArguments::List:
            arguments << toldList(each, depth + 1);
            break;
        }
    }
    const QString pattern = QCoreApplication::translate("Messages", found.pattern->text);
    return found.pattern->arguments == scenes::MessageArguments::Told
               ? joined(filledIn(pattern, arguments))
               : filledIn(pattern, arguments);
}

QString toldWords(const char* pattern, const scenes::Diagnostic& diagnostic) {
    QStringList arguments;
    for (const std::string& each : diagnostic.arguments)
        arguments << QString::fromStdString(each);
    return filledIn(translatedCheck(pattern), arguments);
}

bool hasWords(const char* text) {
    return text && *text;
}

} // namespace

QString told(std::string_view english) {
    return toldTo(english, 0);
}

QString told(const QString& english) {
    return told(english.toStdString());
}

QString toldExpected(std::string_view english) {
    QStringList parts;
    for (const std::string& each : scenes::alternativesOf(english))
        parts << toldTo(each, 1);
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    const QString pattern = QCoreApplication::translate("Told", "%1 or %2");
    return joined(filledIn(pattern, {parts.join(QCoreApplication::translate("Told", ", ")), last}));
}

QString toldMessage(const scenes::Diagnostic& diagnostic) {
    return diagnostic.words && hasWords(diagnostic.words->message)
               ? toldWords(diagnostic.words->message, diagnostic)
               : told(diagnostic.message);
}

QString toldHint(const scenes::Diagnostic& diagnostic) {
    return diagnostic.words && hasWords(diagnostic.words->hint)
               ? toldWords(diagnostic.words->hint, diagnostic)
               : told(diagnostic.hint);
}

QString toldFix(const scenes::Diagnostic& diagnostic, const scenes::Fix& fix) {
    return diagnostic.words && hasWords(diagnostic.words->fix)
               ? toldWords(diagnostic.words->fix, diagnostic)
               : QString::fromStdString(fix.title);
}

bool isPythons(const scenes::Diagnostic& diagnostic) {
    using Kind = scenes::Diagnostic::Kind;
    return diagnostic.kind != Kind::Advice && diagnostic.kind != Kind::Unsupported &&
           (!diagnostic.words || !hasWords(diagnostic.words->message));
}

} // namespace coroscope::gui
