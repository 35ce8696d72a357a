// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Parameters are edited in place: a line of text over the field, with exactly what stands in the
// program. Return takes it, Tab goes on to the next one, Escape leaves it.
#include "gui/blocks/blocksview.h"

#include "gui/theme/plaintip.h"
#include "scenes/blocks/renaming.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QToolTip>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kLeast = 96;
constexpr int kMost = 420;

} // namespace

void BlocksView::openField(int block, int parameter) {
    if (!commitField())
        closeField();
    if (m_isStale || block < 0)
        return;
    select(block);
    const auto parameters = allParameters(*m_model, block);
    if (parameter < 0 || parameter >= int(parameters.size()))
        return;
    const scenes::Parameter& edited = parameters[std::size_t(parameter)];
    ensureShown(block);
    QRect rect = rectOfParameter(block, parameter);
    if (rect.isEmpty())
        rect = rectOf(block).adjusted(40, 8, 0, -8);
    const QString text = fromUtf8(m_model->textOf(edited.range));
    auto* field = new QLineEdit(viewport());
    field->setFont(Theme::mono(12));
    field->setText(text);
    field->setAccessibleName(BlockNames::ofRole(edited.role));
    field->setPlaceholderText(BlockNames::ofRole(edited.role));
    const int wanted = field->fontMetrics().horizontalAdvance(text) + 30;
    rect.setWidth(std::clamp(std::max(wanted, rect.width()), kLeast, kMost));
    rect.setHeight(std::max(rect.height(), 28));
    if (rect.right() > viewport()->width())
        rect.moveRight(viewport()->width() - 4);
    field->setGeometry(rect);
    field->selectAll();
    field->installEventFilter(this);
    m_field = field;
    m_fieldBlock = block;
    m_fieldParameter = parameter;
    field->show();
    field->setFocus();
}

// False where the text would not be Python, or would change other blocks: the field stays then.
bool BlocksView::commitField() {
    if (!m_field)
        return true;
    const auto parameters = allParameters(*m_model, m_fieldBlock);
    const scenes::Parameter& parameter = parameters[std::size_t(m_fieldParameter)];
    const QString value = m_field->text().trimmed();
    const QString old = fromUtf8(m_model->textOf(parameter.range));
    if (value == old.trimmed()) {
        closeField();
        return true;
    }
    const auto edit = scenes::setParameter(*m_model, m_fieldBlock, parameter, value.toStdString());
    if (!edit) {
        const Theme& theme = themeOf(m_session.isDark());
        m_field->setStyleSheet(QStringLiteral("border: 2px solid %1").arg(theme.bad.name()));
        const bool isName = m_model->block(m_fieldBlock).kind == scenes::BlockKind::Function &&
                            parameter.role == scenes::ParameterRole::Name;
        const QString reason = value.isEmpty() ? tr("This cannot be empty.")
                               : isName && scenes::isNameTaken(*m_model, value.toStdString())
                                   ? tr("The scene has that name already.")
                                   : tr("This would not fit here as Python.");
        m_field->setToolTip(plainTip(reason));
        QToolTip::showText(m_field->mapToGlobal(QPoint(0, m_field->height())), plainTip(reason),
                           m_field);
        return false;
    }
    closeField();
    apply(edit);
    return true;
}

void BlocksView::closeField() {
    if (!m_field)
        return;
    QLineEdit* const field = m_field;
    m_field = nullptr;
    field->removeEventFilter(this);
    const bool hadFocus = field->hasFocus();
    field->hide();
    field->deleteLater();
    if (hadFocus)
        setFocus();
}

void BlocksView::openNextField(int direction) {
    const int parameter = m_fieldParameter;
    if (!commitField() || m_selected < 0)
        return;
    const int count = int(allParameters(*m_model, m_selected).size());
    const int next = parameter + direction;
    if (next >= 0 && next < count)
        openField(m_selected, next);
}

bool BlocksView::eventFilter(QObject* watched, QEvent* event) {
    if (!m_field || watched != m_field.data())
        return QAbstractScrollArea::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && !m_menu) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
            !commitField())
            closeField();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QAbstractScrollArea::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commitField();
        return true;
    case Qt::Key_Escape:
        closeField();
        setFocus();
        return true;
    case Qt::Key_Tab:
        openNextField(1);
        return true;
    case Qt::Key_Backtab:
        openNextField(-1);
        return true;
    default:
        return QAbstractScrollArea::eventFilter(watched, event);
    }
}

} // namespace coroscope::gui
