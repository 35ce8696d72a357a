class Event:
    def __init__(self): self._handlers = []
    def __iadd__(self, handler):
        self._handlers.append(handler)
        return self
    def __isub__(self, handler):
        self._handlers.remove(handler)
        return self
    def __call__(self, *args, **kwargs):
        for h in list(self._handlers): h(*args, **kwargs)
    def __len__(self): return len(self._handlers)
class Button:
    def __init__(self, name):
        self.name = name
        self.clicked = Event()
    def click(self, **info): self.clicked(self, **info)
def log(button, **info): print("log", button.name, info)
class Counter:
    def __init__(self): self.n = 0
    def on_click(self, button, **info): self.n += info.get("times", 1)
b, c = Button("ok"), Counter()
b.clicked += log
b.clicked += c.on_click
b.clicked += lambda btn, **kw: print("lambda", btn.name)
b.click(times=2)
b.click()
b.clicked -= log
b.click(x=1)
print(c.n, len(b.clicked), bool(Event()))
try:
    b.clicked -= log
except ValueError as e:
    print(e)
