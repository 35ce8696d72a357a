print("needs")
import importlib
importlib.import_module("not_there.at_all")
