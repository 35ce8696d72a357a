// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Runs scenes to their ends, recorded as in the window, without Qt: for counting instructions.
#include "scenes/scenerun.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace {

bool runFile(const char* path) {
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    coroscope::scenes::SceneRun run(text, path);
    run.advanceToEnd();
    std::printf("%s: exit status %d\n", path, run.exitStatus());
    return run.exitStatus() == 0;
}

} // namespace

int main(int count, char** arguments) {
    bool isGood = count > 1;
    for (int i = 1; i < count; ++i)
        isGood = runFile(arguments[i]) && isGood;
    return isGood ? 0 : 1;
}
