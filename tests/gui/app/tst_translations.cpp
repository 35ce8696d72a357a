// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every string that a person can see is translated: the sources are read again into a copy of the
// translation file, and nothing new, unfinished or damaged may stand in it.
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kSource = QStringLiteral(COROSCOPE_SOURCE_DIR);

struct Message {
    QString context;
    QString source;
    QStringList translations;
    bool isUnfinished = false;
};

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages << Message{context, {}, {}, false};
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform"))
            messages.last().translations << xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().isUnfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations << text.trimmed();
        }
    }
    return messages;
}

// %1, %n and {name}, each as often as it stands there.
QStringList placesOf(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%n|%\\d|\\{[a-z]\\w*\\}"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured();
    places.sort();
    return places;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyMessageIsFinished() {
        const auto messages =
            messagesOf(kSource + QStringLiteral("/resources/translations/coroscope_zh_CN.ts"));
        QVERIFY(messages.size() > 700);
        int untranslated = 0;
        for (const Message& message : messages) {
            const bool isEmpty = message.translations.join(QString()).trimmed().isEmpty();
            if (message.isUnfinished || isEmpty) {
                ++untranslated;
                qWarning("untranslated: %s", qPrintable(message.source));
            }
        }
        QCOMPARE(untranslated, 0);
    }

    // lupdate can take a string for one of another class; the window would then look it up in vain.
    void everyContextIsOneThatTheSourcesName() {
        QSet<QString> contexts{QStringLiteral("Narration"), QStringLiteral("Scenes"),
                               QStringLiteral("Export"),    QStringLiteral("OutputFile"),
                               QStringLiteral("Check"),     QStringLiteral("Messages")};
        static const QRegularExpression declared(
            QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)|translate\\(\"(\\w+)\"|"
                           "class (\\w+)[^;{]*\\{\\s*Q_OBJECT"));
        QDirIterator files(kSource + QStringLiteral("/gui"),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = declared.globalMatch(text); match.hasNext();) {
                const auto found = match.next();
                const QString plain = found.captured(1) + found.captured(2);
                contexts << (plain.isEmpty()
                                 ? QStringLiteral("coroscope::gui::") + found.captured(3)
                                 : plain);
            }
        }
        for (const Message& message :
             messagesOf(kSource + QStringLiteral("/resources/translations/coroscope_zh_CN.ts")))
            QVERIFY2(contexts.contains(message.context),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
    }

    void noPlaceIsLostInTranslation() {
        for (const Message& message :
             messagesOf(kSource + QStringLiteral("/resources/translations/coroscope_zh_CN.ts")))
            for (const QString& translation : message.translations)
                QVERIFY2(placesOf(translation) == placesOf(message.source),
                         qPrintable(message.source + QStringLiteral(" → ") + translation));
    }

    void theSourcesHaveNoStringThatTheFileLacks() {
        const QString lupdate = QStringLiteral("/usr/lib/qt6/bin/lupdate");
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not installed");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("coroscope_zh_CN.ts"));
        const QString original =
            kSource + QStringLiteral("/resources/translations/coroscope_zh_CN.ts");
        QVERIFY(QFile::copy(original, copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QProcess process;
        process.setWorkingDirectory(kSource);
        process.start(lupdate, {kSource + QStringLiteral("/gui"),
                                kSource + QStringLiteral("/scenes/check"), QStringLiteral("-I"),
                                kSource, QStringLiteral("-locations"), QStringLiteral("none"),
                                QStringLiteral("-no-obsolete"), QStringLiteral("-ts"), copy});
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitCode(), 0);
        QStringList missing;
        for (const Message& message : messagesOf(copy))
            if (message.isUnfinished)
                missing << message.source;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
