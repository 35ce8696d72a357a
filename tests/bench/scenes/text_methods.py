import json


def work(n):
    size = 0
    for i in range(n):
        row = {"id": i, "name": "item " + str(i), "tags": ["a", "b"], "price": 1.5}
        text = json.dumps(row)
        back = json.loads(text)
        size += len(back["name"].upper().split(" ")[1].replace("1", "one"))
        size += text.find("price") + text.count("a")
        if text.startswith("{") and text.strip().endswith("}"):
            size += 1
    return size


print(work(3_000))
