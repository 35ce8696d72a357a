// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A phase put into a scene that exists, by the smallest edits.
#include "scenes/chain/chainplan.h"
#include "scenes/whatif/editplaces.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

// The variable of the nearest `name = await …` above the place, else empty.
std::string formerResult(StatementPlace place) {
    for (std::size_t i = place.index; i-- > 0;) {
        const auto* assign = ast::as<ast::Assign>((*place.body)[i]);
        if (!assign || !ast::as<ast::Await>(assign->value) || assign->targets.size() != 1)
            continue;
        if (const auto* name = ast::as<ast::Name>(assign->targets.front()))
            return name->id;
    }
    return {};
}

std::vector<PhaseFault> faultsIn(const EditableScene& scene, const ChainPhase& phase,
                                 const StatementPlace& place) {
    ChainPhase alone = phase;
    alone.takesResult = false; // what it takes is in the scene
    std::vector<PhaseFault> faults = faultsOf({{alone}}, 0);
    if (scene.isTaken(phase.name) && faultOfName(phase.name) == PhaseFault::None)
        faults.insert(faults.begin(), PhaseFault::IsTaken);
    if (phase.takesResult && place.body && formerResult(place).empty())
        faults.push_back(PhaseFault::NoFormer);
    return faults;
}

// The digits at the end: "3" of phase3.
std::string numberOf(const std::string& name) {
    const std::size_t last = name.find_last_not_of("0123456789");
    return last == std::string::npos ? std::string() : name.substr(last + 1);
}

// In order; what meets at one offset becomes one edit.
std::vector<TextEdit> joined(std::vector<TextEdit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& left, const TextEdit& right) {
        return left.offset < right.offset;
    });
    std::vector<TextEdit> result;
    for (TextEdit& edit : edits) {
        if (!result.empty() && result.back().offset == edit.offset)
            result.back().text += edit.text;
        else
            result.push_back(std::move(edit));
    }
    return result;
}

PhaseInsertion insertAt(const EditableScene& scene, StatementPlace place, int line,
                        const ChainPhase& phase) {
    const std::string former = phase.takesResult ? formerResult(place) : std::string();
    const std::string end(scene.text().lineEnd());
    std::vector<TextEdit> edits;
    if (auto import = scene.importEdit())
        edits.push_back(std::move(*import));
    const ast::Stmt& top = *scene.topStatementAt(line);
    edits.push_back({scene.lineStart(scene.firstLineOf(top)), 0,
                     writePhase(phase, scene.asyncioName(), scene.indentUnit(), end) + end + end});
    const std::string number = numberOf(phase.name);
    const bool hasResult = !phase.returns.empty() || phase.fails;
    const std::string result =
        hasResult ? scene.freeName("result" + number) + " = await " : "await ";
    const std::string call = phase.name + '(' + former + ')';
    if (phase.isTask) {
        const std::string task = scene.freeName("task" + number);
        edits.push_back(
            scene.lineAt(place, task + " = " + scene.asyncioName() + ".create_task(" + call + ')'));
        edits.push_back(scene.lineAt(EditableScene::endOf(*place.body), result + task));
    } else {
        edits.push_back(scene.lineAt(place, result + call));
    }
    return {PhaseInsertion::Fault::None, {}, joined(std::move(edits))};
}

} // namespace

PhaseInsertion insertPhase(std::string_view text, int line, const ChainPhase& phase) {
    using Fault = PhaseInsertion::Fault;
    const EditableScene scene(text);
    if (!scene.isReadable())
        return {Fault::UnreadableScene};
    const ast::FunctionDef* function = scene.functionAt(line);
    if (!function || !function->isAsync)
        return {Fault::NotInCoroutine};
    const StatementPlace place = scene.placeAt(*function, line);
    if (auto faults = faultsIn(scene, phase, place); !faults.empty())
        return {Fault::BadPhase, std::move(faults)};
    return place.body ? insertAt(scene, place, line, phase) : PhaseInsertion{Fault::NoRoom};
}

std::string nextPhaseName(std::string_view text) {
    const EditableScene scene(text);
    int highest = 0;
    for (const ast::FunctionDef* function : scene.coroutines()) {
        const std::string number = numberOf(function->name);
        if (function->name.starts_with("phase") && function->name.size() - number.size() == 5 &&
            !number.empty() && number.size() < 7)
            highest = std::max(highest, std::stoi(number));
    }
    std::string name;
    do
        name = "phase" + std::to_string(++highest);
    while (scene.isTaken(name));
    return name;
}

} // namespace coroscope::scenes
