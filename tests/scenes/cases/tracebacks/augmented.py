data = {"count": None}
data["count"] += 1
