# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Signals: handlers can be set, but none comes from outside; raise_signal() calls them.
import enum
import os

NSIG = 65


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPOLL = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64

    __str__ = int.__repr__
    __module__ = "signal"


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1

    __str__ = int.__repr__
    __module__ = "signal"


class Sigmasks(enum.IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2

    __str__ = int.__repr__
    __module__ = "signal"


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
globals().update(Sigmasks.__members__)

_TEXTS = {1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap",
          6: "Aborted", 7: "Bus error", 8: "Floating point exception", 9: "Killed",
          10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
          13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault",
          17: "Child exited", 18: "Continued", 19: "Stopped (signal)", 20: "Stopped",
          21: "Stopped (tty input)", 22: "Stopped (tty output)", 23: "Urgent I/O condition",
          24: "CPU time limit exceeded", 25: "File size limit exceeded",
          26: "Virtual timer expired", 27: "Profiling timer expired", 28: "Window changed",
          29: "I/O possible", 30: "Power failure", 31: "Bad system call"}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler, Signals.SIGPIPE: Handlers.SIG_IGN,
             Signals.SIGXFSZ: Handlers.SIG_IGN}
_of_loops = {}


def _as_handler(value):
    return Handlers(value) if isinstance(value, int) and value in (0, 1) else value


def _check(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")


def signal(signalnum, handler):
    if isinstance(handler, enum.Enum):
        handler = Handlers(handler)
    if not (callable(handler) or (isinstance(handler, int) and handler in (0, 1))):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    _check(signalnum)
    if signalnum in (9, 19, 32, 33):
        raise OSError(22, "Invalid argument")
    before = getsignal(signalnum)
    _handlers[int(signalnum)] = _as_handler(handler)
    _of_loops.pop(int(signalnum), None)
    return before


def getsignal(signalnum):
    _check(signalnum)
    return _as_handler(_handlers.get(int(signalnum), Handlers.SIG_DFL))


def strsignal(signalnum, /):
    _check(signalnum)
    return _TEXTS.get(int(signalnum))


def valid_signals():
    return {Signals(number) if number in Signals._value2member_map_ else number
            for number in range(1, NSIG) if number not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    _check(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def raise_signal(signalnum, /):
    number = int(signalnum)
    if number in _of_loops:
        loop, callback, args = _of_loops[number]
        if not loop.is_closed():
            loop.call_soon_threadsafe(callback, *args)
        return
    handler = getsignal(number)
    if callable(handler):
        import sys
        handler(number, sys._getframe(1))
    elif handler == Handlers.SIG_DFL and number not in (17, 18, 23, 28):
        raise SystemExit(128 + number)


def _add_to_loop(loop, sig, callback, args):
    import inspect
    if inspect.iscoroutine(callback) or inspect.iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    _check_for_loop(sig)
    if sig in (9, 19, 32, 33):
        raise RuntimeError(f"sig {sig} cannot be caught")
    _of_loops[int(sig)] = loop, callback, args


def _remove_from_loop(loop, sig):
    _check_for_loop(sig)
    if sig not in _of_loops:
        return False
    del _of_loops[int(sig)]
    _handlers[int(sig)] = default_int_handler if sig == 2 else Handlers.SIG_DFL
    return True


def _check_for_loop(sig):
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in valid_signals():
        raise ValueError(f"invalid signal number {sig}")
