// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// hostilescene OUT.py: a scene whose tasks have the hostile names of the exports' tests, each of
// which it also prints, for the build of the tests.
#include "tests/support/hostilenames.h"

#include <cstdio>
#include <fstream>

namespace {

std::string pythonText(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        char escaped[8];
        if (c == '\'' || c == '\\' || static_cast<unsigned char>(c) < 32 || c == 127)
            std::snprintf(escaped, sizeof escaped, "\\x%02x", static_cast<unsigned>(c));
        else
            std::snprintf(escaped, sizeof escaped, "%c", c);
        out += escaped;
    }
    return out + "'";
}

} // namespace

int main(int count, char** words) {
    if (count != 2)
        return 2;
    std::ofstream out(words[1]);
    out << "import asyncio\n\n\nasync def work(name):\n    print(name)\n"
           "    await asyncio.sleep(0)\n    print(repr(name))\n    return name\n\n\n"
           "async def main():\n    names = [\n";
    for (const std::string& name : coroscope::tests::hostileNames(500))
        out << "        " << pythonText(name) << ",\n";
    out << "    ]\n    for name in names:\n"
           "        task = asyncio.create_task(work(name), name=name)\n"
           "        print(await task == task.get_name(), len(name))\n\n\n"
           "asyncio.run(main())\n";
    return out.flush() ? 0 : 2;
}
