from enum import Enum, auto
class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = auto()
TRANSITIONS = {State.IDLE: {"start": State.RUNNING}, State.RUNNING: {"finish": State.DONE, "stop": State.IDLE}}
class Machine:
    def __init__(self): self.state = State.IDLE
    def fire(self, event):
        try:
            new = TRANSITIONS[self.state][event]
        except KeyError as e:
            raise RuntimeError(f"cannot {event} in {self.state.name}") from e
        print(f"{self.state.name} -> {new.name} on {event}")
        self.state = new
m = Machine()
m.fire("start")
m.fire("finish")
try:
    m.fire("start")
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))
print(list(State), State.IDLE, State["DONE"], State(2), State.IDLE.value, State.IDLE in TRANSITIONS)
import random
random.seed(7)
print([random.randint(1, 6) for _ in range(5)], random.choice("abc"), round(random.random(), 4), random.sample(range(10), 3))
