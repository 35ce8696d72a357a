// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// In a handler only what POSIX allows there: open, write, sigaction, raise.
#include "gui/app/processguards.h"

#include "gui/storage/privatefolder.h"
#include "gui/storage/textfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace coroscope::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProcessGuards)
};

constexpr qint64 kMostSettings = 4 << 20;

std::array<char, 4096> g_notePath{};
std::array<int, 2> g_pipe{-1, -1};

QString notePath() {
    const QString folder = stateFolder();
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/crash");
}

// QSettings itself passes over most of what it does not understand, and writes the rest back.
bool isIniFile(const QString& path) {
    QFile file(path);
    TextFile text;
    if (!file.open(QIODevice::ReadOnly))
        return true; // none, or none of ours to move
    if (text.decode(file.read(kMostSettings)) != TextFile::Fault::None)
        return false;
    const QStringList lines = text.text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return std::all_of(lines.begin(), lines.end(), [](const QString& each) {
        const QString line = each.trimmed();
        return line.isEmpty() || line.startsWith(QLatin1Char(';')) ||
               line.contains(QLatin1Char('=')) ||
               (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']')));
    });
}

void handleCrash(int signal) {
    const int file =
        ::open(g_notePath.data(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file >= 0) {
        const std::array<char, 4> note{static_cast<char>('0' + signal / 10),
                                       static_cast<char>('0' + signal % 10), '\n', '\0'};
        [[maybe_unused]] const ssize_t written = ::write(file, note.data(), 3);
        ::close(file);
    }
    ::raise(signal); // the default again: SA_RESETHAND
}

void handleEnd(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(g_pipe[0], &byte, 1);
}

void setHandler(int signal, void (*handler)(int), int flags) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

void ignoreWriteSignals() {
    setHandler(SIGPIPE, SIG_IGN, 0);
    setHandler(SIGXFSZ, SIG_IGN, 0);
}

void endOnClosedPipe() {
    setHandler(
        SIGPIPE, [](int) { ::_exit(1); }, 0);
    setHandler(SIGXFSZ, SIG_IGN, 0);
}

void findHome() {
    if (!qEnvironmentVariable("HOME").isEmpty())
        return;
    const passwd* user = ::getpwuid(::geteuid());
    if (user && user->pw_dir && *user->pw_dir && ::access(user->pw_dir, X_OK) == 0)
        qputenv("HOME", user->pw_dir);
}

QString keepDamagedSettings() {
    const QString path = QSettings().fileName();
    if (isIniFile(path))
        return {};
    const QString aside = path + QStringLiteral(".damaged");
    QFile::remove(aside);
    if (!QFile::rename(path, aside))
        return {};
    return Words::tr("The settings were damaged; they are in %1.").arg(aside);
}

void noteCrashes() {
    const QByteArray path = QFile::encodeName(notePath());
    if (path.isEmpty() || std::size_t(path.size()) >= g_notePath.size() ||
        !makePrivateFolder(stateFolder()).isEmpty())
        return;
    std::memcpy(g_notePath.data(), path.constData(), static_cast<std::size_t>(path.size()) + 1);
    // A stack that overflowed has no room for the handler.
    static std::array<char, 64 << 10> stack{};
    stack_t other{};
    other.ss_sp = stack.data();
    other.ss_size = stack.size();
    ::sigaltstack(&other, nullptr);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        setHandler(signal, handleCrash, SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
}

QString takeCrashNote() {
    QFile file(notePath());
    if (notePath().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const int signal = file.read(8).trimmed().toInt();
    file.remove();
    return Words::tr("Coroscope ended by a fault of its own the last time (signal %1).")
        .arg(signal);
}

EndSignals::EndSignals(QObject* parent)
    : QObject(parent) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, g_pipe.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(g_pipe[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(g_pipe[1], &byte, 1) == 1)
            emit asked();
    });
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        setHandler(signal, handleEnd, SA_RESTART);
}

EndSignals::~EndSignals() {
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        setHandler(signal, SIG_DFL, 0);
    delete m_notifier;
    for (int& end : g_pipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace coroscope::gui
