// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The exports that are text: read back by a reader of their format, they hold the run and nothing
// else; a name adds no cell, no line, no element.
#include "core/export/chrometrace.h"
#include "core/export/escape.h"
#include "core/export/mermaid.h"
#include "core/export/printable.h"
#include "core/export/tables.h"
#include "tests/support/hostilenames.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <map>

using namespace coroscope;
using Json = nlohmann::json;

namespace {

constexpr std::size_t kNames = 500;

// Rows of cells, as RFC 4180 has them.
std::vector<std::vector<std::string>> cellsOf(const std::string& csv) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool isQuoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        std::string& cell = rows.back().back();
        if (isQuoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            cell += csv[++i];
        else if (csv[i] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && csv[i] == ',')
            rows.back().emplace_back();
        else if (!isQuoted && csv.compare(i, 2, "\r\n") == 0)
            rows.emplace_back(1), ++i;
        else
            cell += csv[i];
    }
    rows.pop_back(); // what follows the last line's end
    return rows;
}

std::string cellCounts(const std::string& csv) {
    std::string counts;
    for (const auto& row : cellsOf(csv))
        counts += std::to_string(row.size()) + ' ';
    return counts;
}

std::size_t lines(const std::string& text) {
    return std::size_t(std::count(text.begin(), text.end(), '\n'));
}

Json chromeEvents(const Trace& trace, EventRange range = {}) {
    return Json::parse(chromeTrace(trace, range)).at("traceEvents");
}

} // namespace

class TestTextExports : public QObject {
    Q_OBJECT

private slots:
    void everyEventHasARow() {
        const Trace trace = tests::recordedLog("gather");
        const auto rows = cellsOf(eventsCsv(trace, {}));
        QCOMPARE(rows.size(), trace.size() + 1);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            QCOMPARE(rows[i].size(), rows[0].size());
            QCOMPARE(rows[i][0], std::to_string(i));
        }
    }

    void aRangeHasItsOwnRowsOnly() {
        const auto rows = cellsOf(eventsCsv(tests::recordedLog("gather"), {30, 72}));
        QCOMPARE(rows.size(), std::size_t(44));
        QCOMPARE(rows[1][0], std::string("30"));
        QCOMPARE(rows.back()[0], std::string("72"));
    }

    void noNameAddsACell() {
        const std::string events = cellCounts(eventsCsv(tests::gatherWith("Task-3"), {}));
        const std::string spans = cellCounts(spansCsv(tests::gatherWith("Task-3"), {}));
        for (const std::string& name : tests::hostileNames(kNames)) {
            const Trace trace = tests::gatherWith(name);
            QCOMPARE(cellCounts(eventsCsv(trace, {})), events);
            QCOMPARE(cellCounts(spansCsv(trace, {})), spans);
        }
    }

    void noCellIsAFormula() {
        for (const std::string& name : tests::hostileNames(kNames)) {
            for (const auto& row : cellsOf(eventsCsv(tests::gatherWith(name), {}))) {
                for (const std::string& cell : row)
                    QVERIFY2(cell.empty() || !std::strchr("=+-@\t\r", cell[0]), cell.c_str());
            }
        }
    }

    void noNameAddsALineToMermaid() {
        const Trace plain = tests::gatherWith("Task-3");
        for (const std::string& name : tests::hostileNames(kNames)) {
            const Trace trace = tests::gatherWith(name);
            QCOMPARE(lines(mermaidSequence(trace, {})), lines(mermaidSequence(plain, {})));
            QCOMPARE(lines(mermaidGantt(trace, {})), lines(mermaidGantt(plain, {})));
        }
        QVERIFY(mermaidSequence(plain, {}).starts_with("sequenceDiagram\n"));
        QVERIFY(mermaidGantt(plain, {}).starts_with("gantt\n"));
    }

    void aLiteralOfCppIsOneLineOfPlainCharacters() {
        for (const std::string& name : tests::hostileNames(kNames)) {
            const std::string text = cppLiteral(name);
            QVERIFY(text.starts_with('"') && text.ends_with('"'));
            for (std::size_t at = 1; at + 1 < text.size(); ++at) {
                QVERIFY2(text[at] != '"' && static_cast<unsigned char>(text[at]) >= 32,
                         text.c_str());
                if (text[at] == '\\')
                    ++at; // what it escapes; never an u
                QVERIFY2(text[at - 1] != '\\' || text[at] != 'u' || text[at - 2] == '\\',
                         text.c_str());
            }
            // Nothing that turns the direction of what stands beside it.
            QVERIFY(text.find("\xE2\x80\xAE") == std::string::npos);
        }
        QCOMPARE(cppLiteral(std::string("a\0"
                                        "1\n\xE2\x80\xAE\xFF?\xE5\x8D\x8F",
                                        12)),
                 std::string("\"a\\0001\\n\\342\\200\\256\\377\\?\xE5\x8D\x8F\""));
    }

    void whatIsPrintableIsSoInPython() {
        int count = 0;
        for (char32_t c = 0; c < 0x110000; ++c)
            count += isPrintable(c) ? 1 : 0;
        QCOMPARE(count, 144'516); // sum(chr(c).isprintable() for c in range(0x110000)), Python 3.11
        for (const char32_t c : {U' ', U'~', U'\u00A1', U'\u534F', U'\U0001F40D', U'\uFFFD'})
            QVERIFY(isPrintable(c));
        for (const char32_t c : {U'\t', U'\u007F', U'\u00A0', U'\u00AD', U'\u0600', U'\u202E',
                                 U'\uFEFF', U'\uE000', U'\U000F0000', U'\U0010FFFF'})
            QVERIFY(!isPrintable(c));
    }

    void mermaidTextHasNoMarkOfItsGrammar() {
        for (const std::string& name : tests::hostileNames(kNames)) {
            std::string text = mermaidText(name);
            for (std::size_t at = 0; (at = text.find('#', at)) != std::string::npos;) {
                const std::size_t end = text.find(';', at);
                QVERIFY(end != std::string::npos && end < at + 10);
                text.erase(at, end + 1 - at); // an entity
            }
            QVERIFY2(text.find_first_of(";:<>%{}[]|\"#\n\r,") == std::string::npos, text.c_str());
        }
    }

    void aChromeTraceHasEverySlice() {
        for (const char* log : {"chain", "gather", "cancellation", "generator_chain"}) {
            std::map<int, std::vector<std::pair<double, double>>> slices;
            for (const Json& event : chromeEvents(tests::recordedLog(log))) {
                if (event.at("ph") != "X")
                    continue;
                const double begin = event.at("ts");
                const double length = event.at("dur");
                QVERIFY(length > 0);
                slices[event.at("tid")].push_back({begin, begin + length});
            }
            QVERIFY(!slices.empty());
            for (const auto& [thread, list] : slices) {
                for (const auto& [b1, e1] : list) {
                    for (const auto& [b2, e2] : list)
                        QVERIFY(!(b1 < b2 && b2 < e1 && e1 < e2)); // they nest
                }
            }
        }
    }

    void chromeFlowsComeInPairs() {
        std::map<Json, int> open; // by id
        int pairs = 0;
        for (const Json& event : chromeEvents(tests::recordedLog("gather"))) {
            if (event.at("ph") == "s")
                ++open[event.at("id")];
            if (event.at("ph") == "f") {
                QCOMPARE(open[event.at("id")], 1);
                ++pairs;
            }
        }
        QCOMPARE(std::size_t(pairs), open.size());
        QVERIFY(pairs >= 6);
    }

    void aRangeOfAChromeTraceHoldsNothingOutsideIt() {
        int slices = 0;
        for (const Json& event : chromeEvents(tests::recordedLog("gather"), {30, 72})) {
            if (event.at("ph") == "M")
                continue;
            const double begin = event.at("ts");
            QVERIFY(begin >= 30);
            QVERIFY(begin + event.value("dur", 0.0) <= 73);
            ++slices;
        }
        QVERIFY(slices > 5);
    }

    void noNameAddsAnEventToAChromeTrace() {
        const std::size_t count = chromeEvents(tests::gatherWith("Task-3")).size();
        for (const std::string& name : tests::hostileNames(kNames)) {
            const std::string text = chromeTrace(tests::gatherWith(name), {});
            QVERIFY(text.find('<') == std::string::npos); // also safe inside of a page
            QCOMPARE(Json::parse(text).at("traceEvents").size(), count);
        }
    }

    void xmlOfAnyNameIsText() {
        for (const std::string& name : tests::hostileNames(kNames)) {
            const std::string text = xmlText(name);
            QVERIFY(text.find_first_of("<>\"'") == std::string::npos);
            QVERIFY(QString::fromUtf8(text.c_str()).toUtf8() == text.c_str()); // and UTF-8
        }
    }

    void brokenTextBecomesUtf8() {
        for (const std::string& broken : tests::brokenTexts()) {
            std::string json;
            appendSafeJson(json, broken);
            for (const std::string& text :
                 {visibleText(broken), csvText(broken), markdownText(broken), mermaidText(broken),
                  xmlText(broken), validXml(broken), json})
                QVERIFY2(QString::fromUtf8(text.c_str()).toUtf8() == text.c_str(), text.c_str());
            QVERIFY(Json::accept(json));
        }
    }

    void fileNamesStayInTheirFolder() {
        for (const std::string& name : tests::hostileNames(kNames)) {
            const std::string file = safeFileName(name);
            QVERIFY(!file.empty() && file.size() <= 90);
            QVERIFY2(file.find_first_of("/\\:*?\"<>|\n") == std::string::npos, file.c_str());
            QVERIFY(file[0] != '.' && file[0] != '-');
        }
        QCOMPARE(safeFileName("../../etc/passwd"), std::string("_.._etc_passwd"));
        QCOMPARE(safeFileName("con.txt"), std::string("_con.txt"));
        QCOMPARE(safeFileName(""), std::string("run"));
    }
};

QTEST_GUILESS_MAIN(TestTextExports)
#include "tst_textexports.moc"
