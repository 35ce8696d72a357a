from . import near
from .near import value
import pkg.top as t
print("far", near.__name__, value, t.__name__)
