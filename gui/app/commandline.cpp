// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One table of options a command; wrong usage is a message, never an exit.
#include "gui/app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <iterator>

namespace coroscope::gui {

namespace {

using Command = CommandLine::Command;

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct CommandRow {
    Command command;
    const char* name;
    const char* argument;
    const char* help;
};

constexpr CommandRow kCommands[] = {
    {Command::Trace, "trace", "SCENE [--events FILE|-] [--until N] [--limit NAME=N]",
     QT_TRANSLATE_NOOP("CommandLine", "run it; what the loop did, as a table or as JSON Lines")},
    {Command::Run, "run", "SCENE [--limit NAME=N]",
     QT_TRANSLATE_NOOP("CommandLine", "run it; its output as Python would print it")},
    {Command::Export, "export",
     "SCENE|TRACE --to FILE [--as FORMAT] [--range A:B] [--limit NAME=N]\n         [OPTION]",
     QT_TRANSLATE_NOOP("CommandLine", "the run as a picture, player, animation or data")},
    {Command::Check, "check", "SCENE [--json] [--diff | --fix]",
     QT_TRANSLATE_NOOP("CommandLine",
                       "what is wrong with it, by line; show or make the safe fixes")},
    {Command::Limits, "limits", "",
     QT_TRANSLATE_NOOP("CommandLine", "what stops a run, and how --limit names it")},
};

// Below each other, as wide as a terminal, beside the option's name.
QString wrapped(const QString& names) {
    constexpr int kIndent = 20;
    constexpr int kWidth = 80 - kIndent;
    QString text;
    qsizetype begin = 0;
    for (const QString& name : names.split(u' ')) {
        if (text.size() - begin + name.size() > kWidth) {
            text += u'\n' + QString(kIndent, u' ');
            begin = text.size();
        }
        text += name + u' ';
    }
    return text.trimmed();
}

QString helpText() {
    QString text =
        Cli::tr("Usage: coroscope [FILE | :SCENE]\n"
                "       coroscope COMMAND …\n\n"
                "Without a command it opens the window. FILE is a Python file or a trace "
                "(.jsonl),\n:SCENE a built-in scene such as :chain, - standard input.\n\n"
                "Commands (none needs a display):\n");
    for (const CommandRow& row : kCommands)
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QLatin1String(row.name), QLatin1String(row.argument), Cli::tr(row.help));
    text +=
        Cli::tr(
            "\nOptions of export:\n"
            "  --as FORMAT       %1\n"
            "                    (without it: what the extension of FILE says)\n"
            "  --show WHAT       timeline, stage or both       --at EVENT    the stage's moment\n"
            "  --range A:B       of the events                 --tasks A,B   only these lanes\n"
            "  --theme NAME      light, dark or print          --size WxH    or a width alone\n"
            "  --title TEXT      instead of the scene's name   --scale N     of a PNG, 0.5 to 8\n"
            "  --source          the program beside it         --outlines    SVG text as outlines\n"
            "  --no-title  --no-legend  --no-arrows  --no-fold\n"
            "  --language NAME   of titles and sentences: en or zh_CN\n")
            .arg(wrapped(formatNames()));
    text += Cli::tr(
        "\nOptions:\n  -h, --help     this text\n  -v, --version  the version\n\n"
        "Developer commands:\n"
        "  shot SCENE --at EVENT --to FILE.png [--theme dark] [--size 1440x900]\n"
        "       [--granularity line|handle|iteration] [--language zh_CN]\n"
        "       [--view predict|present|measure|drawer|findings|tasks|blocks|welcome|\n"
        "        export|chain|whatif|problems|preferences|preferences-editor|preferences-run]\n"
        "      a photograph of the window\n\n"
        "Exit status: 0 it ended, 1 uncaught exception or failed write, 2 wrong usage "
        "or unreadable\ninput, 3 stopped by a deadlock or a limit.\n");
    return text;
}

void addOptions(QCommandLineParser& parser, Command command) {
    const auto add = [&parser](const char* name, const char* value) {
        parser.addOption({QLatin1String(name), QString(), QLatin1String(value)});
    };
    if (command == Command::Check)
        for (const char* name : {"json", "diff", "fix"})
            parser.addOption(QCommandLineOption(QLatin1String(name)));
    if (command == Command::Trace) {
        add("events", "FILE");
        add("until", "N");
    }
    if (command == Command::Trace || command == Command::Run || command == Command::Export)
        add("limit", "NAME=N");
    if (command == Command::Export || command == Command::Shot) {
        add("to", "FILE");
        add("theme", "NAME");
    }
    if (command == Command::Export || command == Command::Shot) {
        add("at", "EVENT");
        add("size", "WxH");
        add("language", "NAME");
    }
    if (command == Command::Export) {
        for (const char* name : {"range", "as", "show", "tasks", "title", "scale"})
            add(name, "VALUE");
        for (const char* name :
             {"no-title", "no-legend", "no-arrows", "no-fold", "source", "outlines"})
            parser.addOption(QCommandLineOption(QLatin1String(name)));
    }
    if (command == Command::Shot) {
        add("granularity", "NAME");
        add("view", "NAME");
    }
}

// A positive number, else an error that names the option.
auto numberOf(const QString& text, const QString& option, CommandLine& line) {
    bool isNumber = false;
    const qulonglong value = text.toULongLong(&isNumber);
    if (!isNumber)
        line.error = Cli::tr("--%1 needs a number, not \"%2\".").arg(option, text);
    return static_cast<std::size_t>(value);
}

void readRange(const QString& text, CommandLine& line) {
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() != 2) {
        line.error = Cli::tr("--range needs two event numbers, such as 12:40.");
        return;
    }
    line.firstEvent = numberOf(parts[0], QStringLiteral("range"), line);
    line.lastEvent = numberOf(parts[1], QStringLiteral("range"), line);
    if (line.error.isEmpty() && line.firstEvent > line.lastEvent)
        line.error = Cli::tr("--range: the first event must not come after the last.");
}

void readSize(const QString& text, CommandLine& line) {
    const QStringList parts = text.split(QLatin1Char('x'));
    const int width = parts.value(0).toInt();
    const int height = parts.value(1).toInt();
    if (parts.size() != 2 || width < 200 || height < 200 || width > 8000 || height > 8000)
        line.error = Cli::tr("--size needs a size such as 1440x900.");
    line.size = QSize(width, height);
}

void readTheme(const QString& text, CommandLine& line) {
    line.isDark = text == QLatin1String("dark");
    line.exported.look = line.isDark                      ? ExportLook::Dark
                         : text == QLatin1String("print") ? ExportLook::Print
                                                          : ExportLook::Light;
    const bool isPrint = line.command == Command::Export && line.exported.look == ExportLook::Print;
    if (!line.isDark && !isPrint && text != QLatin1String("light"))
        line.error = Cli::tr("--theme is light or dark, not \"%1\".").arg(text);
}

void readView(const QString& name, CommandLine& line) {
    static const QStringList known =
        QStringLiteral("predict present measure drawer findings tasks blocks welcome export "
                       "chain whatif problems preferences preferences-editor preferences-run")
            .split(QLatin1Char(' '));
    line.view = name;
    if (!known.contains(name))
        line.error =
            Cli::tr("--view is one of %1, not \"%2\".").arg(known.join(QStringLiteral(", ")), name);
}

// "1200x380", or a width alone.
void readFigureSize(const QString& text, CommandLine& line) {
    const QStringList parts = text.split(QLatin1Char('x'));
    bool isGood = parts.size() <= 2;
    const auto side = [&](qsizetype i) {
        if (i >= parts.size())
            return 0.0;
        const int pixels = parts[i].toInt();
        isGood = isGood && pixels >= 100 && pixels <= 16000;
        return static_cast<double>(pixels);
    };
    line.exported.size = {side(0), side(1)};
    if (!isGood)
        line.error = Cli::tr("--size needs a size such as 1200x380, or a width, up to 16000.");
}

void readScale(const QString& text, CommandLine& line) {
    bool isNumber = false;
    line.exported.scale = text.toDouble(&isNumber);
    if (!isNumber || !(line.exported.scale >= 0.5 && line.exported.scale <= 8))
        line.error = Cli::tr("--scale is a number from 0.5 to 8, not \"%1\".").arg(text);
}

void readShow(const QString& text, CommandLine& line) {
    const QStringList known{QStringLiteral("timeline"), QStringLiteral("stage"),
                            QStringLiteral("both")};
    const qsizetype at = known.indexOf(text);
    if (at < 0)
        line.error = Cli::tr("--show is timeline, stage or both, not \"%1\".").arg(text);
    else
        line.show = static_cast<ExportShow>(at);
}

void readExport(const QCommandLineParser& parser, CommandLine& line) {
    const auto value = [&parser](const char* name) { return parser.value(QLatin1String(name)); };
    const auto has = [&parser](const char* name) { return parser.isSet(QLatin1String(name)); };
    ExportOptions& options = line.exported;
    if (has("size"))
        readFigureSize(value("size"), line);
    if (has("scale"))
        readScale(value("scale"), line);
    if (has("show"))
        readShow(value("show"), line);
    if (has("tasks"))
        options.lanes = value("tasks").split(QLatin1Char(','), Qt::SkipEmptyParts);
    options.titleText = value("title");
    options.title = !has("no-title");
    options.legend = !has("no-legend");
    options.arrows = !has("no-arrows");
    options.foldsIdle = !has("no-fold");
    options.source = has("source");
    options.textStaysText = !has("outlines");
    options.cursor = line.at;
    options.firstEvent = line.firstEvent ? line.firstEvent : 1;
    options.lastEvent = line.lastEvent;
    const QString name = has("as") ? value("as") : QFileInfo(line.output).suffix().toLower();
    line.format = formatNamed(name);
    if (line.error.isEmpty() && !line.format && !line.output.isEmpty())
        line.error = Cli::tr("Unknown format \"%1\": use one of %2.").arg(name, formatNames());
}

void readGranularity(const QString& text, CommandLine& line) {
    line.granularity = text;
    const QStringList known{QStringLiteral("line"), QStringLiteral("handle"),
                            QStringLiteral("iteration")};
    if (!known.contains(text))
        line.error = Cli::tr("--granularity is line, handle or iteration.");
}

void readOptions(const QCommandLineParser& parser, CommandLine& line) {
    const auto has = [&parser](const char* name) {
        return parser.optionNames().contains(QLatin1String(name));
    };
    const auto value = [&parser](const char* name) { return parser.value(QLatin1String(name)); };
    line.hasEvents = has("events");
    if (has("events"))
        line.output = value("events");
    if (has("limit"))
        line.limits = parser.values(QStringLiteral("limit"));
    line.asJson = has("json");
    line.showsDiff = has("diff");
    line.appliesFixes = has("fix");
    if (line.showsDiff && (line.appliesFixes || line.asJson))
        line.error = Cli::tr("--diff goes with no other option.");
    if (has("to"))
        line.output = value("to");
    if (has("until"))
        line.until = numberOf(value("until"), QStringLiteral("until"), line);
    if (has("at"))
        line.at = numberOf(value("at"), QStringLiteral("at"), line);
    if (has("range"))
        readRange(value("range"), line);
    if (has("theme"))
        readTheme(value("theme"), line);
    if (line.command == Command::Export)
        readExport(parser, line);
    else if (has("size"))
        readSize(value("size"), line);
    if (has("view"))
        readView(value("view"), line);
    if (has("granularity"))
        readGranularity(value("granularity"), line);
    if (has("language"))
        line.language = value("language");
}

void checkNeeds(const QStringList& positional, CommandLine& line) {
    const bool isWindow = line.command == Command::Window;
    const bool writes = line.command == Command::Export || line.command == Command::Shot;
    if (positional.size() > 1)
        line.error =
            Cli::tr("Too many arguments: %1").arg(positional.mid(1).join(QLatin1Char(' ')));
    else if (!isWindow && line.command != Command::Limits && positional.isEmpty())
        line.error = Cli::tr("Which scene? Name a file, a built-in scene such as :chain, or -.");
    else if (writes && line.output.isEmpty())
        line.error = Cli::tr("Where to? Add --to FILE.");
    else if (line.hasEvents && line.output.isEmpty())
        line.error = Cli::tr("--events needs a file, or - for standard output.");
}

Command commandNamed(const QString& name) {
    for (const CommandRow& row : kCommands)
        if (name == QLatin1String(row.name))
            return row.command;
    return name == QLatin1String("shot") ? Command::Shot : Command::Window;
}

} // namespace

CommandLine parseCommandLine(const QStringList& arguments) {
    CommandLine line;
    line.command = commandNamed(arguments.value(1));
    QStringList rest = arguments;
    if (line.command != Command::Window)
        rest.removeAt(1);
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    parser.addOption(help);
    parser.addOption(version);
    addOptions(parser, line.command);
    if (!parser.parse(rest)) {
        line.error = parser.errorText();
        return line;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        line.command = parser.isSet(help) ? Command::Help : Command::Version;
        line.help = helpText();
        return line;
    }
    readOptions(parser, line);
    line.input = parser.positionalArguments().value(0);
    if (line.error.isEmpty())
        checkNeeds(parser.positionalArguments(), line);
    return line;
}

} // namespace coroscope::gui
