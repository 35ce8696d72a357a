def check(values):
    if values["limit"] > 10 and values["missing"]:
        return True


check({"limit": 11})
