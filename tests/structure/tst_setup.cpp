// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How ./run, ./check and .ci/run install packages: with apt, as root or through sudo, only what is
// missing, and not without saying so. apt, dpkg and sudo are stand-ins that note their arguments.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(COROSCOPE_SOURCE_DIR);

struct Outcome {
    int status;
    QString told;  // on stderr
    QString calls; // of apt-get and sudo, one a line
};

class Machine {
public:
    // The packages of `installed` are there; everything else is missing.
    explicit Machine(const QString& installed) {
        QDir(m_folder.path()).mkdir(QStringLiteral("bin"));
        program("dpkg-query", "case \" " + installed.toUtf8() +
                                  " \" in *\" ${!#} \"*) echo -n installed;; *) exit 1;; esac");
        program("apt-get", "echo \"apt-get $*\" >>\"$CALLS\"; exit ${APT_STATUS:-0}");
        for (const char* name : {"bash", "env", "cat", "sed"})
            QFile::link(QStringLiteral("/bin/") + QLatin1String(name), path(name));
        isUser("0");
    }
    void isUser(const QByteArray& id) { program("id", "echo " + id); }
    void hasSudo() { program("sudo", "echo sudo >>\"$CALLS\"; exec \"$@\""); }
    void aptFails() { m_aptStatus = QStringLiteral("100"); }

    Outcome install(const QString& purposes) {
        QProcess bash;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), m_folder.filePath(QStringLiteral("bin")));
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("CALLS"), m_folder.filePath(QStringLiteral("calls")));
        environment.insert(QStringLiteral("APT_STATUS"), m_aptStatus);
        bash.setProcessEnvironment(environment);
        const QString script = QStringLiteral("set -euo pipefail; root='%1'; source "
                                              "\"$root/cmake/setup.sh\"; install_packages %2")
                                   .arg(kRoot, purposes);
        bash.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), script});
        bash.waitForFinished();
        QFile calls(m_folder.filePath(QStringLiteral("calls")));
        const bool isCalled = calls.open(QIODevice::ReadOnly);
        return {bash.exitCode(), QString::fromUtf8(bash.readAllStandardError()),
                isCalled ? QString::fromUtf8(calls.readAll()) : QString()};
    }

private:
    QString path(const char* name) const {
        return m_folder.filePath(QStringLiteral("bin/") + QLatin1String(name));
    }
    void program(const char* name, const QByteArray& body) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/bash\n" + body + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_folder;
    QString m_aptStatus = QStringLiteral("0");
};

QString packages() {
    QFile file(kRoot + QStringLiteral("/cmake/packages.txt"));
    QStringList names;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            if (!line.startsWith(QLatin1Char('#')))
                names += line.section(QLatin1Char(' '), 0, 0);
        }
    }
    return names.join(QLatin1Char(' ')).trimmed();
}

QString without(const QString& package) {
    QStringList names = packages().split(QLatin1Char(' '));
    names.removeAll(package);
    return names.join(QLatin1Char(' '));
}

} // namespace

class TestSetup : public QObject {
    Q_OBJECT

private slots:
    void whereEverythingIsThereNothingIsCalledOrSaid() {
        const Outcome outcome = Machine(packages()).install(QStringLiteral("run check ci"));
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.told, QString());
        QCOMPARE(outcome.calls, QString());
    }

    void whatIsMissingIsSaidAndInstalled() {
        const Outcome outcome =
            Machine(without(QStringLiteral("ninja-build"))).install(QStringLiteral("run"));
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.told, QStringLiteral("coroscope: installing with apt: ninja-build\n"));
        const QStringList calls = outcome.calls.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(calls.size(), 2);
        QVERIFY(calls[0].endsWith(QLatin1String(" update")));
        QVERIFY(calls[1].endsWith(QLatin1String(" --no-install-recommends ninja-build")));
    }

    void aPurposeAsksForItsOwnPackagesOnly() {
        Machine machine(without(QStringLiteral("clang-14")));
        QCOMPARE(machine.install(QStringLiteral("run check")).calls, QString());
        QVERIFY(machine.install(QStringLiteral("ci")).calls.contains(QLatin1String("clang-14")));
    }

    void aUserInstallsThroughSudo() {
        Machine machine(without(QStringLiteral("cmake")));
        machine.isUser("1000");
        machine.hasSudo();
        const Outcome outcome = machine.install(QStringLiteral("run"));
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.calls.startsWith(QLatin1String("sudo\napt-get ")));
    }

    void aUserWithoutSudoIsToldWhatToInstall() {
        Machine machine(without(QStringLiteral("cmake")));
        machine.isUser("1000");
        const Outcome outcome = machine.install(QStringLiteral("run"));
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.told.contains(QLatin1String("apt-get install cmake")));
        QCOMPARE(outcome.calls, QString());
    }

    void aFailedInstallationStops() {
        Machine machine(without(QStringLiteral("cmake")));
        machine.aptFails();
        const Outcome outcome = machine.install(QStringLiteral("run"));
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.told.contains(QLatin1String("apt-get update failed")));
    }
};

QTEST_APPLESS_MAIN(TestSetup)
#include "tst_setup.moc"
