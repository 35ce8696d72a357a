// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every built-in scene gives, event by event, what CPython gave for the same program; and the state
// at every event is the same, however one gets there.
#include "core/trace/stateat.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"
#include "tests/support/eventtext.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace coroscope;
using coroscope::scenes::SceneRun;

namespace {

void addScenes() {
    QTest::addColumn<QString>("name");
    for (const scenes::LibraryScene& scene : scenes::libraryScenes()) {
        const QString name = QString::fromUtf8(scene.name.data(), qsizetype(scene.name.size()));
        QTest::newRow(qPrintable(name)) << name;
    }
}

std::unique_ptr<SceneRun> runOf(const QString& name) {
    const scenes::LibraryScene* scene = scenes::findLibraryScene(name.toStdString());
    auto run = std::make_unique<SceneRun>(std::string(scene->source), std::string(scene->fileName));
    run->advanceToEnd();
    return run;
}

QString logOf(const QString& name) {
    return QStringLiteral(COROSCOPE_SOURCE_DIR "/tests/fidelity/logs/") + name +
           QStringLiteral(".jsonl");
}

} // namespace

class TestScenes : public QObject {
    Q_OBJECT

private slots:
    void aSceneTellsWhatCPythonTells_data() { addScenes(); }
    void aSceneTellsWhatCPythonTells() {
        QFETCH(QString, name);
        const auto run = runOf(name);
        const QStringList actual = tests::eventsOf(run->trace());
        const QStringList expected = tests::eventsOfFile(logOf(name));
        for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
    }

    void aSceneRunsTheSameInSmallPieces_data() { addScenes(); }
    void aSceneRunsTheSameInSmallPieces() {
        QFETCH(QString, name);
        const auto whole = runOf(name);
        const scenes::LibraryScene* scene = scenes::findLibraryScene(name.toStdString());
        SceneRun pieces(std::string(scene->source), std::string(scene->fileName));
        for (std::size_t events = 1; pieces.advance(events); ++events)
            QVERIFY(pieces.trace().size() >= events);
        QCOMPARE(tests::eventsOf(pieces.trace()), tests::eventsOf(whole->trace()));
    }

    void aRunMayBeAbandonedAfterEveryEvent_data() { addScenes(); }
    void aRunMayBeAbandonedAfterEveryEvent() {
        QFETCH(QString, name);
        const scenes::LibraryScene* scene = scenes::findLibraryScene(name.toStdString());
        for (std::size_t events = 0; events < 160; events += 3) {
            SceneRun run(std::string(scene->source), std::string(scene->fileName));
            run.advance(events);
        }
    }

    void everyStateIsTheSameFromAnywhere_data() { addScenes(); }
    void everyStateIsTheSameFromAnywhere() {
        QFETCH(QString, name);
        const auto run = runOf(name);
        const Trace& trace = run->trace();
        StateIndex index(trace, 16);
        std::vector<std::size_t> numbers(trace.size() + 1);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = i;
        std::shuffle(numbers.begin(), numbers.end(), std::mt19937(1));
        for (const std::size_t number : numbers)
            QVERIFY(index.stateAt(number) == replay(trace, number));
    }

    void everyStateIsWhole_data() { addScenes(); }
    // What stands on the stage adds up: a task is in one place, the queue holds handles once.
    void everyStateIsWhole() {
        QFETCH(QString, name);
        const auto run = runOf(name);
        const Trace& trace = run->trace();
        State state;
        while (state.event < trace.size()) {
            apply(state, trace);
            QCOMPARE(state.tasks.size() + state.done.size(), std::size_t(state.taskCount));
            std::vector<HandleId> ready = state.ready;
            std::sort(ready.begin(), ready.end());
            QVERIFY(std::adjacent_find(ready.begin(), ready.end()) == ready.end());
            QVERIFY(!state.running || std::count(ready.begin(), ready.end(), state.running) == 0);
        }
        QVERIFY(state.isEnded);
    }
};

QTEST_APPLESS_MAIN(TestScenes)
#include "tst_scenes.moc"
