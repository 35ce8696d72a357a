# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Classes: inheritance and its order, super, properties, descriptors, slots, metaclasses, hooks."""

DESCRIPTOR = '''\
class Field:
    def __init__(self, start=None):
        self.start = start
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)
        self.name = '_f_' + name
    def __get__(self, instance, owner=None):
        print('get', self.name, instance is None, owner.__name__)
        return self if instance is None else instance.__dict__.get(self.name, self.start)
    def __set__(self, instance, value):
        print('set', self.name, value)
        if value == 3:
            raise ValueError('no 3')
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        print('delete', self.name)
        del instance.__dict__[self.name]
    def __repr__(self):
        return 'Field'


class Watched:
    def __get__(self, instance, owner):
        return ('watched', instance is None)


class Meta(type):
    def __new__(mcs, name, bases, space, **kwargs):
        print('meta new', name, [b.__name__ for b in bases], sorted(n for n in space if n[:2] != '__'), kwargs)
        return super().__new__(mcs, name, bases, space)
    def __init__(cls, name, bases, space, **kwargs):
        super().__init__(name, bases, space)
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        return {'prepared': name}
    def __call__(cls, *args, **kwargs):
        print('meta call', cls.__name__, args)
        return super().__call__(*args, **kwargs)
    def __getattr__(cls, name):
        if name.startswith('dyn'):
            return name + '!'
        raise AttributeError(f'no {name} in {cls.__name__}')
    def __len__(cls):
        return 7
    def __iter__(cls):
        return iter('meta')
    def __contains__(cls, item):
        return item == 1
    def __instancecheck__(cls, instance):
        return instance == 1 or super().__instancecheck__(instance)


def tag_class(cls):
    print('decorates', cls.__name__)
    cls.tag = cls.__name__.lower()
    return cls
'''


def method(p, name, bases):
    kind = p.pick('plain', 'plain', 'super', 'super', 'class', 'static', 'property')
    n = p.number()
    if kind == 'plain':
        with p.block(f'def {name}(self, *args):'):
            p.line(f"return ({n}, args)")
    elif kind == 'super':
        with p.block(f'def {name}(self, *args):'):
            with p.block('try:'):
                p.line(f"return ({n}, {p.pick('super()', 'super(__class__, self)', 'super(type(self), self)' if p.chance(0.1) else 'super()')}.{name}(*args))")
            with p.block('except (AttributeError, TypeError, RecursionError) as error:'):
                p.line(f"return ({n}, type(error).__name__, str(error))")
    elif kind == 'class':
        p.line('@classmethod')
        with p.block(f'def {name}(cls, *args):'):
            p.line(f'return ({n}, cls.__name__, args)')
    elif kind == 'static':
        p.line('@staticmethod')
        with p.block(f'def {name}(*args):'):
            p.line(f'return ({n}, len(args))')
    else:
        p.line('@property')
        with p.block(f'def {name}(self):'):
            p.line(f"return {p.pick(f'lambda *a: ({n}, a)', f'self.nope{n}', str(n))}")
        if p.chance(0.4):
            p.line(f'@{name}.setter')
            with p.block(f'def {name}(self, value):'):
                p.line(f"print('setter', value)")


def a_class(p, known):
    name = p.fresh('C')
    bases = p.rng.sample(known, min(len(known), p.pick(0, 1, 1, 2, 2, 3)))
    if not bases and p.chance(0.25):
        bases = [p.pick('int', 'str', 'list', 'dict', 'tuple', 'Exception', 'float', 'set', 'bool', 'object', 'type(None)')]
    if p.chance(0.03):
        bases.append(p.pick('object', '5', 'int', bases[0] if bases else 'object'))
    keywords = []
    if p.chance(0.15):
        keywords.append('metaclass=Meta')
    if p.chance(0.08):
        keywords.append('extra=1')
    with p.block('try:'):
        if p.chance(0.15):
            p.line('@tag_class')
        with p.block(f'class {name}({", ".join(bases + keywords)}):' if bases + keywords else f'class {name}:'):
            if p.chance(0.15):
                p.line(f'__slots__ = {p.pick("()", repr(("one", "two")), repr("one"), repr(("one", "__dict__")), repr(["1x"]))}')
            for each in p.rng.sample(['one', 'two', 'three'], p.upto(2)):
                p.line(p.pick(f'{each} = {p.number()}', f'{each} = Field({p.number()})', f'{each} = Watched()', f'{each}: int', f'{each} = []'))
            if p.chance(0.3):
                with p.block('def __init__(self, *args, **kwargs):'):
                    p.line(f"print('{name} init', args, kwargs)")
                    if p.chance(0.6):
                        p.line(p.pick('super().__init__(*args, **kwargs)', 'super().__init__()'))
                    p.line(p.pick('self.one = 1', 'pass', 'self.__hidden = 2'))
            if p.chance(0.1):
                with p.block('def __new__(cls, *args, **kwargs):'):
                    p.line(f"print('{name} new', cls.__name__, args)")
                    p.line(p.pick('return super().__new__(cls)', 'return super().__new__(cls, *args)', 'return 5', 'return object.__new__(cls)'))
            for each in p.rng.sample(['m', 'n', 'o', '__len__', '__call__', '__str__'], p.rng.randint(1, 3)):
                if each.startswith('__'):
                    with p.block(f'def {each}(self{", *args" if each == "__call__" else ""}):'):
                        p.line('return ' + {'__len__': p.pick('2', '0', '-1', "'x'"), '__call__': '("called", args)', '__str__': p.pick(f"'S{name}'", '5', 'super().__str__()[:0]')}[each])
                else:
                    method(p, each, bases)
            if p.chance(0.15):
                with p.block('def __init_subclass__(cls, extra=None, **kwargs):'):
                    p.line(f"print('{name} has subclass', cls.__name__, extra, kwargs)")
                    p.line('super().__init_subclass__(**kwargs)')
            if p.chance(0.12):
                with p.block('def __getattr__(self, name):'):
                    p.line("if name.startswith('__') or name == 'zz': raise AttributeError(name)")
                    p.line("return 'dynamic ' + name")
            if p.chance(0.06):
                with p.block('def __setattr__(self, name, value):'):
                    p.line("print('setattr', name, value)")
                    p.line(p.pick('super().__setattr__(name, value)', 'object.__setattr__(self, name, value)', 'self.__dict__[name] = value'))
            if p.chance(0.06):
                with p.block('def __getattribute__(self, name):'):
                    p.line("if name == 'two': raise AttributeError('two is hidden')")
                    p.line('return super().__getattribute__(name)')
            if p.chance(0.06):
                with p.block('def __class_getitem__(cls, item):'):
                    p.line('return (cls.__name__, item)')
            if p.chance(0.08):
                with p.block('def __del__(self):'):
                    p.line(f"print('{name} goes')")
            if p.chance(0.08):
                with p.block(f'class Inner:'):
                    p.line(f'value = {p.number()}')
    with p.block('except Exception as error:'):
        p.line(f"print('{name}', *told(error))")
        p.line(f'class {name}: pass')
    return name


USES = ['{o}.m()', '{o}.n(1)', '{o}.o', '{o}.one', '{o}.two', '{o}.three', '{C}.m', '{C}.one', 'len({o})', '{o}()', 'str({o})', 'setattr({o}, "one", {n})',
        'setattr({o}, "m", {n})', 'delattr({o}, "one")', 'delattr({o}, "two")', '{o}.__dict__', '{C}.__mro__', '[c.__name__ for c in {C}.mro()]', '{C}.__bases__', 'isinstance({o}, {D})',
        'issubclass({C}, {D})', 'hasattr({o}, "zz")', '{o}.zz', '{C}.dynamo', '{C}[int]', 'type({o})', '{o}.__class__', 'super({C}, {o}).m()', '{C}.m({o})', '{C}.m(5)',
        '{C}.n()', 'len({C})', '1 in {C}', 'list({C})', '{o}.tag', '{C}.__name__', 'bool({o})', '{C}({n})', '{C}(1, a=2)', '{C}.Inner.value', '{o}.Inner', 
        'getattr({o}, "o", "default")', 'vars({o})', '{o} == {o}', '{C}.__qualname__', '{C}.__doc__', '{C}.__annotations__', '{C}.__slots__', 'setattr({C}, "one", {n})', '{C}.prepared',
        'sorted(n for n in dir({C}) if n[0] != "_")', '{o}.__hidden', '{C}.__dict__["m"]', 'type("T", ({C},), {{"x": 1}}).x', 'type("T", ({C}, {D}), {{}}).__mro__', '{o}.m.__func__.__name__',
        'iter({o})', '{o}[0]', '{o} + 1', '{o} < {o}', '{C} | int', 'hash({o}) == hash({o})', 'setattr({o}, "__class__", {D})', '{o}.one.append(1)', '{C}.__base__', 'repr({C})', 'abs({o})']


def class_part(p):
    p.line(DESCRIPTOR)
    known = []
    for _ in range(p.rng.randint(2, 6)):
        known.append(a_class(p, known))
    for name in known:
        p.line(f'try: o = {name}({p.pick("", "", "1", "1, 2")})')
        p.line(f"except Exception as error: o = None; print('{name}', *told(error))")
        for _ in range(p.rng.randint(2, 7)):
            made = p.of(USES).format(o='o', C=name, D=p.of(known), n=p.number() % 5)
            p.line(f'show({p.number()}, lambda: {made})')
    p.line('o = None')
