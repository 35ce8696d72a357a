// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The scene's own modules: which file of its folder a name means, compiled once a run.
#pragma once

#include "scenes/language/diagnostic.h"
#include "scenes/machine/code.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

class Machine;
class SceneFiles;
class Value;

struct OwnFile {
    std::string fileName; ///< as tracebacks name it
    std::string text;
    std::shared_ptr<const Code> code; ///< null: `diagnostics` say why
    std::vector<Diagnostic> diagnostics;
    bool isParsed = false; ///< the parser had nothing to say against it
};

class OwnModules {
public:
    struct Found {
        enum class Kind { Nothing, Module, Package, Namespace, Refused };
        Kind kind = Kind::Nothing;
        std::string path; ///< of its text; of a Namespace, its folder; if Refused, why
        [[nodiscard]] bool hasText() const { return kind == Kind::Module || kind == Kind::Package; }
    };

    /// `mainName`: the file name of the scene itself, beside which the others stand.
    OwnModules(std::shared_ptr<SceneFiles> files, std::string_view mainName);

    /// What `name` is in a folder ("" is the scene's own).
    Found find(const std::string& folder, const std::string& name);
    /// The same of "shop.cart" from the scene's folder on.
    Found findDotted(const std::string& name);
    const OwnFile& file(const std::string& path);
    /// "helper.py" becomes what tracebacks say, and back; false: not in the scene's folder.
    [[nodiscard]] std::string fileName(const std::string& path) const { return m_prefix + path; }
    [[nodiscard]] bool isInside(const std::string& fileName, std::string& path) const;
    /// Of the scene's own folder, as sys.path names it.
    [[nodiscard]] std::string folderName() const;

private:
    std::shared_ptr<SceneFiles> m_files;
    std::string m_prefix; // "" or up to and with the last '/'
    std::map<std::string, OwnFile> m_compiled;
};

/// Comes CPython's own module before a file of that name?
[[nodiscard]] bool goesBeforeOwn(std::string_view module);

/// Imports the scene's module of that full name; Null and no error: there is none.
Value importOwn(Machine& machine, OwnModules& modules, const std::string& name);
/// The same without running it: file (None: a namespace) and folder (None: no package), or None.
Value ownPlaces(Machine& machine, OwnModules& modules, const std::string& name);
/// importlib.reload of such a module.
Value reloadOwn(Machine& machine, OwnModules& modules, const Value& module);

/// The names that a code imports, absolute; `package` is that in which relative ones are meant.
[[nodiscard]] std::vector<std::string> importedNames(const Code& code, const std::string& package);

} // namespace coroscope::scenes
