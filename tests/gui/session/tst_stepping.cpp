// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every built-in scene, stepped to its end and back by every kind of step: each moment is that of a
// fresh run that went no further.
#include "core/trace/stateat.h"
#include "gui/session/session.h"
#include "scenes/library/library.h"
#include "scenes/scenerun.h"

#include <QTest>

#include <functional>
#include <map>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

using Step = std::function<void(Session&)>;

struct StepKind {
    const char* name;
    Step forward;
    Step back;
};

void stepBy(Session& session, Granularity granularity, bool isForward) {
    session.setGranularity(granularity);
    isForward ? session.stepForward() : session.stepBack();
}

StepKind byGranularity(const char* name, Granularity granularity) {
    return {name, [granularity](Session& s) { stepBy(s, granularity, true); },
            [granularity](Session& s) { stepBy(s, granularity, false); }};
}

std::vector<StepKind> stepKinds() {
    return {byGranularity("line", Granularity::Line),
            byGranularity("handle", Granularity::Handle),
            byGranularity("iteration", Granularity::Iteration),
            {"event", [](Session& s) { s.stepEvent(1); }, [](Session& s) { s.stepEvent(-1); }},
            {"over", &Session::stepOver, &Session::stepOverBack},
            {"next iteration", &Session::nextIteration, &Session::previousIteration}};
}

// The states of fresh runs, each run from the start up to one event and no further.
class FreshRuns {
public:
    FreshRuns(std::string source, std::string fileName)
        : m_source(std::move(source))
        , m_fileName(std::move(fileName)) {}

    const State& stateAt(std::size_t event) {
        const auto known = m_states.find(event);
        if (known != m_states.end())
            return known->second;
        scenes::SceneRun run(m_source, m_fileName);
        run.advance(event);
        return m_states.emplace(event, replay(run.trace(), event)).first->second;
    }

private:
    std::string m_source;
    std::string m_fileName;
    std::map<std::size_t, State> m_states;
};

} // namespace

class TestStepping : public QObject {
    Q_OBJECT

private slots:
    void everyStepShowsTheStateOfAFreshRun_data() {
        QTest::addColumn<QString>("scene");
        for (const scenes::LibraryScene& scene : scenes::libraryScenes()) {
            const auto name = QString::fromUtf8(scene.name.data(), qsizetype(scene.name.size()));
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void everyStepShowsTheStateOfAFreshRun() {
        QFETCH(QString, scene);
        const scenes::LibraryScene& found = *scenes::findLibraryScene(scene.toStdString());
        const std::string source(found.source);
        Session session;
        session.setDocument(QString::fromStdString(source),
                            QString::fromStdString(std::string(found.fileName)), {});
        session.run();
        QTRY_VERIFY(!session.isRunning());
        FreshRuns fresh(source, std::string(found.fileName));
        for (const StepKind& kind : stepKinds()) {
            session.toStart();
            walk(session, fresh, kind.forward, session.eventCount(), kind.name);
            walk(session, fresh, kind.back, 0, kind.name);
        }
    }

private:
    static void walk(Session& session, FreshRuns& fresh, const Step& step, std::size_t end,
                     const char* name) {
        std::size_t steps = 0;
        while (session.cursor() != end) {
            const std::size_t before = session.cursor();
            step(session);
            const QByteArray place = QByteArray(name) + " at " + QByteArray::number(int(before));
            QVERIFY2(session.cursor() != before, place);
            QVERIFY2(session.state() == fresh.stateAt(session.cursor()), place);
            QVERIFY2(++steps < 10'000, place);
        }
    }
};

QTEST_GUILESS_MAIN(TestStepping)
#include "tst_stepping.moc"
