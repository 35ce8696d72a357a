data = {"users": [{"name": "a"}, {"name": "b"}]}
print(data["users"][5]["name"])
