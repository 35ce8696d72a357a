// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// translatescene SCENE.py OUT.cpp: what the export writes, for the build of the tests. Refusals go
// to stderr.
#include "scenes/translate/translate.h"

#include <fstream>
#include <iostream>
#include <sstream>

int main(int count, char** words) {
    if (count != 3)
        return 2;
    std::ifstream in(words[1]);
    std::stringstream source;
    source << in.rdbuf();
    const auto made = coroscope::scenes::translateToCpp(source.str(), words[1]);
    for (const auto& refusal : made.refusals)
        std::cerr << words[1] << ":" << refusal.line << ": " << refusal.text() << '\n';
    if (!made.refusals.empty())
        return 1;
    std::ofstream out(words[2]);
    out << made.text;
    return out.flush() ? 0 : 2;
}
