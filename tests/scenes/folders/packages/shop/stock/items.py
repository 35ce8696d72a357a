from .. import NAME
from . import __name__ as package_name

ALL = ["pen", "ink"]


def parent():
    return NAME, package_name


def cousin():
    from ..cart import Cart
    import shop

    return Cart is shop.cart.Cart
