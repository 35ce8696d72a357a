// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The allocation number k of a run fails, once or with all that follow until memory is given back,
// for many k: the run ends as without it or stops and says why, and nothing is leaked.
// COROSCOPE_EVERY=1 takes every k instead of some hundred.
#include "core/trace/jsonlines.h"
#include "scenes/library/library.h"
#include "scenes/machine/memoryreserve.h"
#include "scenes/scenerun.h"

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <new>
#include <sstream>

using namespace coroscope;

namespace {

constexpr std::size_t kReserve = std::size_t{8} << 20;

std::atomic<long> g_made{0};    // allocations since the count began
std::atomic<long> g_failsAt{0}; // 0: none does
std::atomic<bool> g_isSticky{false};
std::atomic<long> g_failed{0};
std::atomic<long> g_living{0};

bool fails() {
    const long number = ++g_made;
    const long at = g_failsAt;
    if (at == 0 || number < at || (number > at && (!g_isSticky || scenes::isMemoryLow())))
        return false;
    ++g_failed;
    return true;
}

// As the library's own: the handler is asked until there is memory.
void* take(std::size_t bytes) {
    while (fails()) {
        const std::new_handler handler = std::get_new_handler();
        if (!handler)
            throw std::bad_alloc();
        handler();
    }
    void* memory = std::malloc(bytes ? bytes : 1);
    if (!memory)
        throw std::bad_alloc();
    ++g_living;
    return memory;
}

void giveBack(void* memory) {
    if (memory)
        --g_living;
    std::free(memory);
}

} // namespace

void* operator new(std::size_t bytes) {
    return take(bytes);
}
void* operator new[](std::size_t bytes) {
    return take(bytes);
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    if (fails() && !std::get_new_handler())
        return nullptr;
    ++g_living;
    return std::malloc(bytes ? bytes : 1);
}
void operator delete(void* memory) noexcept {
    giveBack(memory);
}
void operator delete[](void* memory) noexcept {
    giveBack(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    giveBack(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    giveBack(memory);
}

namespace {

struct Ending {
    int status = -1;
    bool hasWord = false;
    bool isWhole = false; // the output is that of a run without a fault
    long made = 0;
    long leaked = 0;
};

// Long enough to look at its limits while it runs.
const char* const kBusy = R"(
import asyncio

async def fill(n):
    kept = []
    for i in range(n):
        kept.append({"number": i, "text": str(i) * 3})
        if i % 500 == 0:
            await asyncio.sleep(0)
    return len(kept)

async def main():
    print(await asyncio.gather(fill(3000), fill(3000)))

asyncio.run(main())
)";

std::string sourceOf(const QString& name) {
    if (name == QLatin1String("busy"))
        return kBusy;
    const scenes::LibraryScene* scene = scenes::findLibraryScene(name.toStdString());
    return scene ? std::string(scene->source) : std::string();
}

Ending runWith(const std::string& source, const std::string& wanted, long failsAt, bool isSticky) {
    Ending ending;
    scenes::renewMemoryReserve();
    const long before = g_living;
    g_made = 0;
    g_failed = 0;
    g_isSticky = isSticky;
    g_failsAt = failsAt;
    {
        scenes::SceneRun run(source, "scene.py");
        run.advanceToEnd();
        ending.made = g_made;
        g_failsAt = 0;
        ending.status = run.exitStatus();
        ending.hasWord = run.stopMessage().find("no more memory") != std::string::npos;
        ending.isWhole = run.output() == wanted;
    }
    scenes::renewMemoryReserve();
    ending.leaked = g_living - before;
    return ending;
}

} // namespace

class TestAllocation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { scenes::keepMemoryReserve(kReserve, nullptr); }

    void aFailingAllocationStopsTheRunOrDoesNotMatter_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSticky");
        for (const char* name : {"chain", "gather", "deadlock", "busy"}) {
            QTest::addRow("%s, once", name) << QString::fromLatin1(name) << false;
            QTest::addRow("%s, from there on", name) << QString::fromLatin1(name) << true;
        }
    }

    void aFailingAllocationStopsTheRunOrDoesNotMatter() {
        QFETCH(QString, name);
        QFETCH(bool, isSticky);
        const std::string source = sourceOf(name);
        QVERIFY(!source.empty());
        std::string wanted;
        int status = 0;
        // What is made once and kept (tables, pools) is made before it counts.
        for (int i = 0; i < 3; ++i) {
            scenes::SceneRun run(source, "scene.py");
            run.advanceToEnd();
            wanted = run.output();
            status = run.exitStatus();
        }
        const long all = runWith(source, wanted, 0, false).made;
        QVERIFY(all > 500);
        const bool isEvery = qEnvironmentVariableIsSet("COROSCOPE_EVERY");
        const long step = isEvery ? 1 : std::max(1L, all / 100);
        int faults = 0;
        int stops = 0;
        for (long k = 1; k <= all; k += step) {
            const Ending ending = runWith(source, wanted, k, isSticky);
            ++faults;
            const bool isStop = ending.status == 3 && ending.hasWord;
            stops += isStop;
            QVERIFY2(
                isStop || (ending.status == status && ending.isWhole),
                qPrintable(QStringLiteral("allocation %1: status %2").arg(k).arg(ending.status)));
            QVERIFY2(
                ending.leaked <= 0,
                qPrintable(QStringLiteral("allocation %1 leaks %2").arg(k).arg(ending.leaked)));
        }
        qInfo("%d faults of %ld allocations: %d runs stopped, none leaked", faults, all, stops);
        QCOMPARE(stops > 0, name == QLatin1String("busy"));
    }

    // Without memory for a trace its reader says so or reads on; it never ends the process.
    void aTraceReaderIsToldToo() {
        std::ifstream log(COROSCOPE_SOURCE_DIR "/tests/gui/session/gather.jsonl");
        std::ostringstream text;
        text << log.rdbuf();
        const auto read = [&text] {
            std::istringstream in(text.str());
            Trace trace;
            return readJsonLines(in, trace).events;
        };
        const std::size_t wanted = read();
        QVERIFY(wanted > 50);
        g_made = 0;
        read();
        const long all = g_made;
        const long step = qEnvironmentVariableIsSet("COROSCOPE_EVERY") ? 1 : 7;
        for (const bool isSticky : {false, true}) {
            for (long k = 1; k <= all; k += step) {
                scenes::renewMemoryReserve();
                const long before = g_living;
                g_made = 0;
                g_isSticky = isSticky;
                g_failsAt = k;
                const std::size_t events = read();
                g_failsAt = 0;
                scenes::renewMemoryReserve();
                QCOMPARE(events, wanted);
                QVERIFY(g_living <= before);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestAllocation)
#include "tst_allocation.moc"
