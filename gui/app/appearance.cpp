// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Qt 6.4 does not tell the desktop's colour scheme; the lightness of its default window colour
// does.
#include "gui/app/appearance.h"

#include "gui/theme/glyphs.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QProxyStyle>
#include <QSettings>
#include <QStyleOption>
#include <QTranslator>

#include <utility>

namespace coroscope::gui {

namespace {

QString themeKey() {
    return QStringLiteral("theme");
}
QString languageKey() {
    return QStringLiteral("language");
}

// The menus keep their mnemonics without a line under a letter; what opens a menu has our chevron.
class Style : public QProxyStyle {
public:
    Style()
        : QProxyStyle(QStringLiteral("Fusion")) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override {
        return hint == SH_UnderlineShortcut ? 0
                                            : QProxyStyle::styleHint(hint, option, widget, data);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element != PE_IndicatorArrowDown)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawIcon(*painter, Icon::Down, QRect(option->rect.center() - QPoint(6, 6), QSize(13, 13)),
                 option->palette.color(QPalette::ButtonText));
        painter->restore();
    }
};

// Read once, before the application's own palette hides it.
bool isDesktopDark() {
    static const bool isDark = QPalette().color(QPalette::Window).lightness() < 128;
    return isDark;
}

} // namespace

ThemeChoice rememberedTheme() {
    isDesktopDark();
    const QString name = QSettings().value(themeKey()).toString();
    return name == QLatin1String("light")  ? ThemeChoice::Light
           : name == QLatin1String("dark") ? ThemeChoice::Dark
                                           : ThemeChoice::System;
}

void rememberTheme(ThemeChoice choice) {
    const QString name = choice == ThemeChoice::Light  ? QStringLiteral("light")
                         : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                       : QStringLiteral("system");
    QSettings().setValue(themeKey(), name);
}

bool isDarkChoice(ThemeChoice choice) {
    return choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isDesktopDark());
}

void applyTheme(bool dark) {
    static bool isStyled = false;
    if (!std::exchange(isStyled, true))
        QApplication::setStyle(new Style);
    const Theme& theme = themeOf(dark);
    QApplication::setFont(Theme::text(13));
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetOf(theme));
}

QString rememberedLanguage() {
    const QString chosen = QSettings().value(languageKey()).toString();
    if (!chosen.isEmpty() && (chosen != QLatin1String("zh_CN") || canShowChinese()))
        return chosen;
    return QLocale::system().language() == QLocale::Chinese && canShowChinese()
               ? QStringLiteral("zh_CN")
               : QStringLiteral("en");
}

bool canShowChinese() {
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

void rememberLanguage(const QString& language) {
    QSettings().setValue(languageKey(), language);
}

void applyLanguage(const QString& language) {
    static QTranslator* translator = nullptr;
    if (translator) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
        translator = nullptr;
    }
    translator = new QTranslator(qApp);
    if (translator->load(QStringLiteral(":/i18n/coroscope_") + language))
        QCoreApplication::installTranslator(translator);
}

} // namespace coroscope::gui
