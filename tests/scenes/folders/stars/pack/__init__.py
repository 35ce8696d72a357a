__all__ = ["part", "own"]
own = 1
