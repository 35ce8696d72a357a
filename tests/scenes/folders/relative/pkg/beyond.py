print("beyond", __name__)
from ... import anything
