import shop
import shop.cart
import shop.stock.items as items
from shop import cart, stock
from shop.stock import items as same, count
from shop.cart import Cart

print(repr(shop).partition(" from ")[0], "cart" in dir(shop))
print(shop.cart is cart, items is same, shop.stock is stock)
print(shop.__package__, cart.__package__, stock.__package__, items.__package__)
print([p.rpartition("/")[2] for p in shop.__path__], hasattr(cart, "__path__"))
print(count(), Cart(["a", "b"]).size(), items.parent(), items.cousin())
print(shop.__spec__.parent, cart.__spec__.parent, shop.__spec__.submodule_search_locations == shop.__path__)
for bad in ("shop.missing", "shop.cart.more", "nowhere.at.all"):
    try:
        __import__(bad)
    except ImportError as e:
        print(type(e).__name__, e, "|", e.name)
try:
    from shop import missing
except ImportError as e:
    print(type(e).__name__, str(e).partition(" (")[0], e.name)
print(__import__("shop.cart") is shop, __import__("shop.cart", fromlist=["Cart"]) is cart)
