// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// runprograms FILE…: runs each program to its end, twice, and says how many it ran, how many events
// there were and how many programs a second that is. For sanitizers and for the figures. Status 1
// where the two runs of a program differ.
#include "core/trace/jsonlines.h"
#include "scenes/scenerun.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

using namespace coroscope;

namespace {

struct Total {
    int programs = 0;
    int refused = 0;
    int differing = 0;
    std::size_t events = 0;
    double seconds = 0; // of the first runs
};

std::string logOf(scenes::SceneRun& run) {
    run.advanceToEnd();
    std::ostringstream text;
    JsonLinesWriter writer(run.trace());
    writer.write(text, run.trace().size());
    return text.str();
}

void runTwice(const char* path, Total& total) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream source;
    source << in.rdbuf();
    const auto start = std::chrono::steady_clock::now();
    scenes::SceneRun first(source.str(), path);
    if (!in || !first.canRun()) {
        std::printf("refused: %s\n", path);
        ++total.refused;
        return;
    }
    first.advanceToEnd();
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    ++total.programs;
    total.seconds += spent.count();
    total.events += first.trace().size();
    scenes::SceneRun second(source.str(), path);
    if (logOf(first) == logOf(second))
        return;
    std::printf("differs from run to run: %s\n", path);
    ++total.differing;
}

} // namespace

int main(int count, char** arguments) {
    Total total;
    for (int i = 1; i < count; ++i)
        runTwice(arguments[i], total);
    std::printf("%d programs, %zu events, %.2f s, %.0f programs a second; %d refused\n",
                total.programs, total.events, total.seconds,
                total.seconds > 0 ? total.programs / total.seconds : 0.0, total.refused);
    return total.differing || total.refused ? 1 : 0;
}
