# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Executors on simulated threads."""
import _thread
import sys
import threading
from time import monotonic as _now

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError',
           'TimeoutError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ProcessPoolExecutor', 'ThreadPoolExecutor')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

TimeoutError = TimeoutError


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class BrokenThreadPool(BrokenExecutor):
    pass


class BrokenProcessPool(BrokenExecutor):
    pass


for _class in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _class.__module__ = 'concurrent.futures._base'
BrokenThreadPool.__module__ = 'concurrent.futures.thread'
BrokenProcessPool.__module__ = 'concurrent.futures.process'


def _report(message):
    import traceback
    sys.stderr.write(message + traceback.format_exc())


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._callbacks = []

    def __repr__(self):
        text = '<%s at %#x state=%s' % (self.__class__.__name__, id(self), self._shown_state())
        if self._state == 'FINISHED':
            if self._exception:
                text += ' raised ' + self._exception.__class__.__name__
            else:
                text += ' returned ' + self._result.__class__.__name__
        return text + '>'

    def _shown_state(self):
        return 'cancelled' if self._state == 'CANCELLED_AND_NOTIFIED' else self._state.lower()

    def cancel(self):
        with self._condition:
            if self._state in ('RUNNING', 'FINISHED'):
                return False
            if self._is_cancelled():
                return True
            self._state = 'CANCELLED'
            self._condition.notify_all()
        self._call_callbacks()
        return True

    def _is_cancelled(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def cancelled(self):
        return self._is_cancelled()

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state == 'FINISHED' or self._is_cancelled()

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._callbacks.append(fn)
                return
        self._call(fn)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _report('exception calling callback for %r\n' % (self,))

    def _call_callbacks(self):
        for callback in self._callbacks:
            self._call(callback)

    def _wait(self, timeout):
        """With the condition held; whether it is done in time."""
        if not self.done():
            self._condition.wait_for(self.done, timeout)
        if self._is_cancelled():
            raise CancelledError()
        if not self.done():
            raise TimeoutError()

    def result(self, timeout=None):
        with self._condition:
            if self._state == 'FINISHED':
                return self._get_result()  # at once
            self._wait(timeout)
            return self._get_result()

    def _get_result(self):
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    # --- for executors
    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == 'CANCELLED':
                self._state = 'CANCELLED_AND_NOTIFIED'
                return False
            if self._state == 'PENDING':
                self._state = 'RUNNING'
                return True
            raise RuntimeError('Future in unexpected state')

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError('{}: {!r}'.format(self._state, self))
            self._result = result
            self._exception = exception
            self._state = 'FINISHED'
            self._condition.notify_all()
        self._call_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


Future.__module__ = 'concurrent.futures._base'


class DoneAndNotDoneFutures(tuple):
    __slots__ = ()

    def __new__(cls, done, not_done):
        return super().__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


class _Watch:
    """Collects futures as they end, in that order."""

    def __init__(self, futures):
        self.ended = []
        self._condition = threading.Condition(threading.Lock())
        for future in futures:
            future.add_done_callback(self._note)

    def _note(self, future):
        with self._condition:
            self.ended.append(future)
            self._condition.notify_all()

    def wait(self, is_enough, timeout):
        with self._condition:
            return self._condition.wait_for(is_enough, timeout)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = set(fs)
    watch = _Watch(futures)

    def is_enough():
        ended = watch.ended
        if len(ended) == len(futures):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(ended)
        if return_when == FIRST_EXCEPTION:
            return any(not f.cancelled() and f._exception is not None for f in ended)
        return False

    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    watch.wait(is_enough, timeout)
    done = {future for future in futures if future.done()}
    return DoneAndNotDoneFutures(done, futures - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else _now() + timeout
    futures = set(fs)
    total = len(futures)
    watch = _Watch(futures)
    pending = set(futures)
    while pending:
        left = None if end is None else end - _now()
        if not watch.wait(lambda: watch.ended, left):
            raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
        future = watch.ended.pop(0)
        pending.discard(future)
        yield future


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else _now() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return self._results(futures, end)

    @staticmethod
    def _results(futures, end):
        try:
            futures.reverse()
            while futures:
                left = None if end is None else end - _now()
                yield futures.pop().result(left)
        finally:
            for future in futures:
                future.cancel()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


Executor.__module__ = 'concurrent.futures._base'


_executors = []


@_thread._at_exit
def _end_executors():
    for executor in _executors:
        executor.shutdown(wait=False)


class ThreadPoolExecutor(Executor):
    _made = 0

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 32
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work = []
        self._condition = threading.Condition(threading.Lock())
        self._idle = 0
        self._threads = []
        self._broken = False
        self._shutdown = False
        self._thread_name_prefix = thread_name_prefix or 'ThreadPoolExecutor-%d' % ThreadPoolExecutor._made
        if not thread_name_prefix:
            ThreadPoolExecutor._made += 1
        self._initializer = initializer
        self._initargs = initargs
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        with self._condition:
            self._work.append((future, fn, args, kwargs))
            self._condition.notify()
        self._start_one()
        return future

    # A thread that waits for work takes it; else one more is made, as long as there may be.
    def _start_one(self):
        if self._idle > 0:
            self._idle -= 1
            return
        count = len(self._threads)
        if count < self._max_workers:
            thread = threading.Thread(name='%s_%d' % (self._thread_name_prefix, count),
                                      target=self._serve, daemon=False)
            self._threads.append(thread)
            thread.start()

    def _serve(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                _report('Exception in initializer:\n')
                self._break()
                return
        while True:
            with self._condition:
                if not self._work and not self._shutdown:
                    self._idle += 1
                while not self._work and not self._shutdown:
                    self._condition.wait()
                if not self._work:
                    return
                item = self._work.pop(0)
            self._run(*item)
            del item

    def _break(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        for future, *_ in self._work:
            future.set_exception(BrokenThreadPool(self._broken))
        self._work.clear()

    @staticmethod
    def _run(future, fn, args, kwargs):
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
            future = None
        else:
            future.set_result(result)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._condition:
            self._shutdown = True
            if cancel_futures:
                while self._work:
                    self._work.pop(0)[0].cancel()
            self._condition.notify_all()
        if wait:
            for thread in self._threads:
                thread.join()


ThreadPoolExecutor.__module__ = 'concurrent.futures.thread'


# Its workers are simulated threads as well: scenes start no processes.
class ProcessPoolExecutor(ThreadPoolExecutor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        super().__init__(max_workers, initializer=initializer, initargs=initargs)
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        return super().map(fn, *iterables, timeout=timeout, chunksize=chunksize)


ProcessPoolExecutor.__module__ = 'concurrent.futures.process'
