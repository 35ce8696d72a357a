print("shop", __name__, __path__ == __spec__.submodule_search_locations)
NAME = "shop"
