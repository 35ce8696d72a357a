print("top", __name__)
