// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the refusals stand here once more, to be found by the translators' tools; a test
// compares.
#include "gui/export/programsource.h"

#include <QCoreApplication>

namespace coroscope::gui {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

[[maybe_unused]] constexpr const char* kRefusals[] = {
    QT_TRANSLATE_NOOP("Refusals", "the name '%1' has no counterpart in C++"),
    QT_TRANSLATE_NOOP("Refusals", "%1 has no counterpart in C++"),
    QT_TRANSLATE_NOOP("Refusals", "the module %1"),
    QT_TRANSLATE_NOOP("Refusals", "'%1' names a module and something else"),
    QT_TRANSLATE_NOOP("Refusals", "print with %1="),
    QT_TRANSLATE_NOOP("Refusals", "an expression of this kind"),
    QT_TRANSLATE_NOOP("Refusals", "an await outside of a coroutine"),
    QT_TRANSLATE_NOOP("Refusals", "yield from here"),
    QT_TRANSLATE_NOOP("Refusals", "a value yielded to the loop"),
    QT_TRANSLATE_NOOP("Refusals", "the conversion !a"),
    QT_TRANSLATE_NOOP("Refusals", "a nested target in a comprehension"),
    QT_TRANSLATE_NOOP("Refusals", "an integer of more than 64 bits"),
    QT_TRANSLATE_NOOP("Refusals", "a literal of this kind"),
    QT_TRANSLATE_NOOP("Refusals", "the operator @"),
    QT_TRANSLATE_NOOP("Refusals", "formatting with %; an f-string says the same"),
    QT_TRANSLATE_NOOP("Refusals", "a call or await in a chain of comparisons"),
    QT_TRANSLATE_NOOP("Refusals", "a generator expression that is not used up at once"),
    QT_TRANSLATE_NOOP("Refusals", "super() here"),
    QT_TRANSLATE_NOOP("Refusals", "a lambda that yields"),
    QT_TRANSLATE_NOOP("Refusals", "match"),
    QT_TRANSLATE_NOOP("Refusals", "an assignment to this"),
    QT_TRANSLATE_NOOP("Refusals", "an assignment to a slice"),
    QT_TRANSLATE_NOOP("Refusals", "return outside of a function"),
    QT_TRANSLATE_NOOP("Refusals", "raise without an exception outside of a handler"),
    QT_TRANSLATE_NOOP("Refusals", "del of this"),
    QT_TRANSLATE_NOOP("Refusals", "a class with decorators or keywords"),
    QT_TRANSLATE_NOOP("Refusals", "this in the body of a class"),
    QT_TRANSLATE_NOOP("Refusals", "else behind except*"),
    QT_TRANSLATE_NOOP("Refusals", "a function that uses '%1' of a comprehension"),
};

constexpr std::size_t kMostTold = 20;

} // namespace

QString refusalText(const scenes::Refusal& refusal) {
    const QString words = QCoreApplication::translate("Refusals", wordsOf(refusal.reason));
    const QString text = words.contains(QLatin1String("%1"))
                             ? words.arg(QString::fromStdString(refusal.what))
                             : words;
    return Export::tr("line %1: %2").arg(refusal.line).arg(text);
}

ExportResult programOf(const ExportOptions& options) {
    if (options.sourceText.isEmpty())
        return {{}, Export::tr("A recorded run has no program that could be written as C++.")};
    const QString title = options.titleText.isEmpty() ? QStringLiteral("scene") : options.titleText;
    const scenes::CppSource made =
        scenes::translateToCpp(options.sourceText.toStdString(), title.toStdString() + ".py");
    if (made.refusals.empty())
        return {QByteArray::fromStdString(made.text), {}};
    QStringList lines{Export::tr("This cannot be written as C++:")};
    for (std::size_t i = 0; i < std::min(made.refusals.size(), kMostTold); ++i)
        lines << refusalText(made.refusals[i]);
    if (made.refusals.size() > kMostTold)
        lines << Export::tr("and %n more", nullptr,
                            static_cast<int>(made.refusals.size() - kMostTold));
    return {{}, lines.join(u'\n')};
}

} // namespace coroscope::gui
