// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A run's thread and those of its hosts: many runs at once, a run that changes its host, wishes to
// stop at any moment. Says the most under the thread sanitizer (tests/threads.sh).
#include "core/trace/jsonlines.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"

#include <QTest>

#include <sstream>
#include <thread>

using namespace coroscope;
using namespace coroscope::scenes;

namespace {

constexpr std::size_t kHosts = 3;

std::string logOf(const SceneRun& run) {
    std::ostringstream out;
    JsonLinesWriter(run.trace()).write(out, run.trace().size());
    return out.str() + run.output();
}

std::string logOf(const LibraryScene& scene) {
    SceneRun run(std::string(scene.source), "scene.py");
    run.advanceToEnd();
    return logOf(run);
}

std::vector<std::string> logsOfAll() {
    std::vector<std::string> logs;
    for (const LibraryScene& scene : libraryScenes())
        logs.push_back(logOf(scene));
    return logs;
}

const char* const kEndless = "import asyncio\n"
                             "async def main():\n"
                             "    while True:\n"
                             "        await asyncio.sleep(1)\n"
                             "asyncio.run(main())\n";

} // namespace

class TestRunThread : public QObject {
    Q_OBJECT

private slots:
    void runsThatGoOnAtOnceAreTheSameAsOneByOne() {
        const std::vector<std::string> expected = logsOfAll();
        std::vector<std::vector<std::string>> found(kHosts);
        std::vector<std::thread> hosts;
        for (std::vector<std::string>& logs : found)
            hosts.emplace_back([&logs] { logs = logsOfAll(); });
        for (std::thread& host : hosts)
            host.join();
        for (const std::vector<std::string>& logs : found)
            QVERIFY(logs == expected);
    }

    void aRunGoesOnForAnotherHost() {
        for (const LibraryScene& scene : libraryScenes()) {
            SceneRun run(std::string(scene.source), "scene.py");
            for (std::size_t events = 10; !run.isEnded(); events += 40)
                std::thread([&run, events] { run.advance(events); }).join();
            QVERIFY2(logOf(run) == logOf(scene), std::string(scene.name).c_str());
        }
    }

    void aWishToStopMayComeAtAnyMoment() {
        for (int moment = 0; moment < 12; ++moment) {
            SceneRun run(kEndless, "scene.py");
            std::thread host([&run] { run.advanceToEnd(); });
            std::this_thread::sleep_for(std::chrono::microseconds(300 * moment));
            run.requestStop();
            host.join();
            QVERIFY(run.isEnded());
            QCOMPARE(run.exitStatus(), 3);
        }
    }

    void aRunMayBeDroppedInTheMiddle() {
        for (std::size_t events = 0; events < 120; events += 7) {
            SceneRun run(kEndless, "scene.py");
            QVERIFY(run.advance(events) || run.isEnded());
        }
    }
};

QTEST_APPLESS_MAIN(TestRunThread)
#include "tst_runthread.moc"
