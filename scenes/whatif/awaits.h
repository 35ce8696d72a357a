// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The awaits, sleeps and calls that stand at a line of a scene.
#pragma once

#include "scenes/whatif/editplaces.h"

#include <string>
#include <vector>

namespace coroscope::scenes {

struct AwaitPlace {
    StatementPlace at; // the statement that holds it
    const ast::Await* await = nullptr;
    bool isWhole = false; // the statement is it, or `target = ` and it
    std::string target = {};
    [[nodiscard]] const ast::Stmt* statement() const { return (*at.body)[at.index]; }
};

struct FoundAt {
    std::vector<AwaitPlace> awaits;              // outer ones first
    std::vector<StatementPlace> statements;      // those that begin at the line
    std::vector<const ast::Expr*> delays;        // numbers in calls of asyncio.sleep
    std::vector<const ast::Expr*> sleeps;        // whatever is slept for, numbers too
    std::vector<const ast::FunctionDef*> called; // coroutines of the scene
};
/// Of each expression that has a part on the line. A call over several lines is at each of them.
FoundAt findAt(const EditableScene& scene, int line);

/// Every call of the text.
std::vector<const ast::Call*> callsIn(const EditableScene& scene);
/// Those of the statements at the line; of a compound statement what stands at the line itself.
std::vector<const ast::Call*> callsAt(const EditableScene& scene, int line);
/// The call where it is one of asyncio's function `name`, however the scene has imported it.
const ast::Call* asyncioCallOf(const EditableScene& scene, const ast::Expr* expression,
                               const char* name);
/// Does the call make a coroutine: of a coroutine function of the scene, of asyncio's sleep,
/// wait_for or wait?
bool isCoroutineCall(const EditableScene& scene, const ast::Expr& expression);
/// The function of the scene that is called by its name or as a method; null where none or two.
const ast::FunctionDef* calledFunction(const EditableScene& scene, const ast::Call& call);
/// Behind `await` and the space after it.
std::size_t awaitedStart(const EditableScene& scene, const ast::Await& await);
/// How often the statement and what it holds name a variable.
int countName(const ast::Stmt& statement, const std::string& name);
bool hasDocstring(const ast::Body& body);

struct TaskPair {
    const ast::Stmt* made = nullptr;    // task = asyncio.create_task(coroutine)
    const ast::Stmt* awaited = nullptr; // [target =] await task
    const ast::Call* coroutine = nullptr;
    std::string target = {};
};
/// A task that is named nowhere but where it is made and awaited, in one block; `place` is either.
std::optional<TaskPair> findTaskPair(const EditableScene& scene, StatementPlace place);

} // namespace coroscope::scenes
