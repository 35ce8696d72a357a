// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Rules about calls that reach out of the scene: files, processes, the network, somebody who types.
#include "scenes/check/advice.h"

#include <algorithm>
#include <iterator>

namespace coroscope::scenes {

namespace {

constexpr std::string_view kProcesses[] = {"os.system", "os.popen",  "os.fork",  "os.execv",
                                           "os.execvp", "os.spawnv", "os.spawnl"};
constexpr std::string_view kFileMethods[] = {"read_text", "read_bytes", "write_text", "write_bytes",
                                             "open",      "iterdir",    "touch",      "rename",
                                             "rmdir",     "stat"};
constexpr std::string_view kFiles[] = {
    "os.listdir",   "os.scandir",      "os.remove",       "os.unlink",   "os.mkdir", "os.rename",
    "os.replace",   "os.rmdir",        "os.stat",         "os.truncate", "os.chdir", "shutil.copy",
    "shutil.copy2", "shutil.copyfile", "shutil.copytree", "shutil.move"};
// Of the event loop itself.
constexpr std::string_view kLoops[] = {"asyncio.get_running_loop", "asyncio.get_event_loop",
                                       "asyncio.new_event_loop"};
constexpr std::string_view kLoopNetwork[] = {"create_connection",
                                             "create_server",
                                             "create_unix_connection",
                                             "create_unix_server",
                                             "create_datagram_endpoint",
                                             "sock_connect",
                                             "sock_accept",
                                             "sock_recv",
                                             "sock_recv_into",
                                             "sock_sendall",
                                             "sock_sendto",
                                             "sock_recvfrom",
                                             "add_reader",
                                             "add_writer",
                                             "remove_reader",
                                             "remove_writer",
                                             "connect_read_pipe",
                                             "connect_write_pipe",
                                             "start_tls",
                                             "getaddrinfo",
                                             "getnameinfo"};
constexpr std::string_view kLoopProcesses[] = {"subprocess_exec", "subprocess_shell"};

template <class Names>
bool has(const Names& names, std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

} // namespace

void Advice::checkNoAccess(const ast::Call& call, const std::string& name) {
    if (m_place.isGuarded)
        return;
    const auto* function = ast::as<ast::Name>(call.function);
    if (function && function->id == "input" && !m_names.isBound("input") &&
        !m_names.hasHiddenNames())
        add(Finding::NoInput, call.span, {});
    else if (has(kProcesses, name))
        add(Finding::NoProcesses, call.span, {name});
    else if (has(kFiles, name))
        add(Finding::NoFiles, call.span, {name});
    else if (const auto* method = ast::as<ast::Attribute>(call.function))
        checkNoAccessOf(call, *method);
}

void Advice::checkNoAccessOf(const ast::Call& call, const ast::Attribute& method) {
    const std::string cls = m_names.classOf(*method.value);
    if (cls == "pathlib.Path" && has(kFileMethods, method.attr))
        add(Finding::NoFiles, call.span, {"Path." + method.attr});
    else if (has(kLoops, cls) && has(kLoopNetwork, method.attr))
        add(Finding::LoopNetwork, call.span, {"loop." + method.attr});
    else if (has(kLoops, cls) && has(kLoopProcesses, method.attr))
        add(Finding::LoopProcesses, call.span, {"loop." + method.attr});
}

} // namespace coroscope::scenes
