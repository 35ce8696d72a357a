import enum


class State(enum.Enum):
    IDLE = enum.auto()
    RUNNING = enum.auto()
    DONE = enum.auto()


class Machine:
    transitions = {
        (State.IDLE, "start"): State.RUNNING,
        (State.RUNNING, "finish"): State.DONE,
        (State.DONE, "reset"): State.IDLE,
    }

    def __init__(self):
        self.state = State.IDLE
        self.history = [self.state]

    def __getattr__(self, name):
        if name.startswith("do_"):
            return lambda: self.fire(name[3:])
        raise AttributeError(f"{type(self).__name__} has no {name!r}")

    def fire(self, event):
        try:
            self.state = self.transitions[self.state, event]
        except KeyError:
            raise RuntimeError(f"cannot {event} from {self.state.name}") from None
        self.history.append(self.state)
        return self

    def __matmul__(self, event):
        return self.fire(event)


m = Machine()
m.do_start()
m @ "finish" @ "reset"
print([s.name for s in m.history], m.state)
try:
    m.do_finish()
except RuntimeError as e:
    print(e, e.__cause__, e.__suppress_context__)
try:
    m.other
except AttributeError as e:
    print(e)


def parser():
    "A tokenizer driven by send()."
    tokens, buffer = [], ""
    while True:
        c = yield
        match c:
            case None:
                return tokens + [buffer] * bool(buffer)
            case " " if buffer:
                tokens.append(buffer)
                buffer = ""
            case " ":
                pass
            case _:
                buffer += c


p = parser()
next(p)
try:
    for c in [*"hello  big world", None]:
        p.send(c)
except StopIteration as stop:
    print(stop.value)
