__all__ = ["picked", "_hidden"]
picked = "p"
_hidden = "h"
unpicked = "u"
