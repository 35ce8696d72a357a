# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The metaclass of enumerations.
import builtins
import sys
from types import DynamicClassAttribute, MappingProxyType

from _enum_body import EnumDict, is_dunder, is_flag_class, is_single_bit, kinds, property

_plain_property = builtins.property
_FLAG_NAMES = ("_boundary_", "_flag_mask_", "_singles_mask_", "_all_bits_", "_inverted_")


class _Pending:
    # Stands for a member until the class is made, then makes it.
    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        made = _make_member(cls, name, self.value)
        value = made._value_
        is_flag = is_flag_class(cls)
        if is_flag:
            cls._flag_mask_ |= value
            if is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        known = _known_member(cls, value)
        if known is not None:
            made = known
        elif not is_flag or is_single_bit(value):
            cls._member_names_.append(name)
        setattr(cls, name, _redirect(cls, name, made) or made)
        cls._member_map_[name] = made
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)


def _make_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(made, "_value_"):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    return made


def _known_member(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known
    return None


def _redirect(cls, name, made):
    # A property of a base keeps its place for instances.
    found = None
    for base in cls.__mro__[1:]:
        descriptor = base.__dict__.get(name)
        if isinstance(descriptor, (property, DynamicClassAttribute)):
            found = descriptor
            break
        if descriptor is not None and all(hasattr(descriptor, part)
                                          for part in ("fget", "fset", "fdel")):
            found = descriptor
    if found is None:
        return None
    redirect = property(found.fget, found.fset, found.fdel)
    redirect.member = made
    redirect.__set_name__(cls, name)
    return redirect


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        names = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            names["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        for key in classdict.setdefault("_ignore_", []) + ["_ignore_"]:
            classdict.pop(key, None)
        names = classdict._member_names
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(n) for n in invalid))
        order = classdict.pop("_order_", None)
        body = dict(classdict.items())
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, saves_new, use_args = metacls._find_new_(body, member_type, first_enum)
        for name in names:
            body[name] = _Pending(body[name])
        body.update(_new_member_=new_member, _use_args_=use_args, _member_names_=[],
                    _member_map_={}, _value2member_map_={}, _unhashable_values_=[],
                    _member_type_=member_type,
                    _value_repr_=metacls._find_data_repr_(cls, bases),
                    _boundary_=boundary or getattr(first_enum, "_boundary_", None),
                    _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        error = None
        try:
            made = super().__new__(metacls, cls, bases, body, **kwds)
        except RuntimeError as raised:
            # The machine says which __set_name__ failed; what failed in it is told instead.
            error = raised.__cause__ or raised
        if error is not None:
            raise error
        body.update(made.__dict__)
        _choose_methods(made, body, bases, member_type, first_enum)
        if kinds.Enum is not None:
            if saves_new:
                made.__new_member__ = new_member
            made.__new__ = kinds.Enum.__new__
        _finish_flag(made, cls)
        _check_order(made, order)
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, kinds.Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return "
                          "True or\nFalse depending on whether the value is a member or the value "
                          "of a member", DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        shown = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            shown.add("__new__")
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

    def __getattr__(cls, name):
        if is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return ("<flag %r>" if is_flag_class(cls) else "<enum %r>") % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            names = _numbered(names, first_enum, start)
        for item in names or ():
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get("__name__")
        body["__module__"] = module
        if qualname is not None:
            body["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, kinds.Enum
        mcls._check_for_existing_members_(class_name, bases)
        if not isinstance(bases[-1], EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, bases[-1]

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType):
                    return base._value_repr_
                if base is not object and "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            first = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found.add(first or base)
                    break
                else:
                    first = first or base
        if len(found) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, found))
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get("__new__")
        saves_new = first_enum is not None and new is not None
        plain = (None, object.__new__, kinds.Enum and kinds.Enum.__new__)
        if new is None:
            new = next((target for method in ("__new_member__", "__new__")
                        for possible in (member_type, first_enum)
                        for target in (getattr(possible, method, None),)
                        if not any(target is each for each in plain)), object.__new__)
        use_args = first_enum is not None and not any(new is each for each in plain)
        return new, saves_new, use_args


def _numbered(given, first_enum, start):
    names, last_values = [], []
    for count, name in enumerate(given):
        value = first_enum._generate_next_value_(name, start, count, last_values[:])
        last_values.append(value)
        names.append((name, value))
    return names


def _choose_methods(cls, body, bases, member_type, first_enum):
    # A mixed-in type's repr, str and format give way to the enumeration's, except under ReprEnum.
    if kinds.ReprEnum is not None and kinds.ReprEnum in bases:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, "
                            "float, etc.)")
        if "__format__" not in body:
            cls.__format__ = body["__format__"] = member_type.__format__
        if "__str__" not in body:
            method = member_type.__str__
            if method is object.__str__:
                method = member_type.__repr__
            cls.__str__ = body["__str__"] = method
    if first_enum is not None:
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in body:
                given = (getattr(member_type, name, None), getattr(object, name, None))
                if any(getattr(cls, name) is each for each in given):
                    setattr(cls, name, getattr(first_enum, name))
    if is_flag_class(cls):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                     "__invert__"):
            if name not in body:
                setattr(cls, name, getattr(kinds.Flag, name))


def _finish_flag(cls, name):
    if is_flag_class(cls):
        values = [each._value_ for each in cls]
        if values != sorted(values):
            cls._iter_member_ = cls._iter_member_by_def_
    elif kinds.Flag is not None or name != "Flag":
        for each in _FLAG_NAMES:
            delattr(cls, each)


def _check_order(cls, order):
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    order = [name for name in order
             if name not in cls._member_map_ or name in cls._member_names_]
    if order and order != cls._member_names_:
        raise TypeError("member order does not match _order_:\n  %r\n  %r"
                        % (cls._member_names_, order))
