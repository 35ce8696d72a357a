# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Tracing memory: it can be switched on and off, and finds nothing.
_depth = 0


def start(nframe=1, /):
    global _depth
    if nframe < 1:
        raise ValueError("the number of frames must be in range [1; 65535]")
    _depth = nframe


def stop():
    global _depth
    _depth = 0


def is_tracing():
    return _depth > 0


def get_traceback_limit():
    return _depth or 1


def get_traced_memory():
    return 0, 0


def reset_peak():
    pass


def clear_traces():
    pass


def get_tracemalloc_memory():
    return 0


def get_object_traceback(obj, /):
    return None


class Snapshot:
    def __init__(self, traces=(), traceback_limit=1):
        self.traces, self.traceback_limit = tuple(traces), traceback_limit

    def statistics(self, key_type, cumulative=False):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError("unknown key_type: %r" % (key_type,))
        return []

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        return self.statistics(key_type)

    def filter_traces(self, filters):
        return self


def take_snapshot():
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a "
                           "snapshot")
    return Snapshot((), _depth)
