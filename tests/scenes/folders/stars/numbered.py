__all__ = ["here", 7]
here = 1
