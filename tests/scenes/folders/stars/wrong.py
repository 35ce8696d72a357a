__all__ = ["here", "there"]
here = 1
