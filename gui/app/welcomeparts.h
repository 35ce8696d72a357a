// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The painted parts of the welcome page: its mark, big buttons, rows of files, lines of text.
#pragma once

#include "gui/theme/glyphs.h"

#include <QAbstractButton>
#include <QWidget>

namespace coroscope::gui {

class Session;

// The mark, the name and what the program is for.
class WelcomeMark : public QWidget {
    Q_OBJECT

public:
    WelcomeMark(Session& session, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
};

// An icon, a title, a line below it and, at the right, its key.
class WelcomeButton : public QAbstractButton {
    Q_OBJECT

public:
    WelcomeButton(Session& session, Icon icon, QWidget* parent);
    void setWords(const QString& title, const QString& hint, const QString& key);
    [[nodiscard]] QSize sizeHint() const override { return {316, 62}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
    Icon m_icon;
    QString m_hint;
    QString m_key;
};

// A file that was open lately: its name, what it is, when it was changed.
class RecentRow : public QAbstractButton {
    Q_OBJECT

public:
    RecentRow(Session& session, const QString& path, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return {316, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
    QString m_kind;
    QString m_day;
};

// Text in a colour of the theme, over as many lines as it needs.
class WelcomeText : public QWidget {
    Q_OBJECT

public:
    WelcomeText(Session& session, QFont font, QColor Theme::*color, QWidget* parent);
    void setText(const QString& text);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Session& m_session;
    QFont m_font;
    QColor Theme::*m_color;
    QString m_text;
};

// "today", "yesterday", "19 Nov".
[[nodiscard]] QString dayText(const QDate& day, const QDate& today);

} // namespace coroscope::gui
