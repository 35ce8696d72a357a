people = [{"name": "a"}, {"nam": "b"}]
people.sort(key=lambda p: p["name"])
