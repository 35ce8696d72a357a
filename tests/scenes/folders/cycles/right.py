import left
seen = hasattr(left, "name")
name = "right"
