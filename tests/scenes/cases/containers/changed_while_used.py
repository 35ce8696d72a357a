def told(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


def keys_replaced():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]
        d[k + 10] = 1


def items_replaced():
    d = {"a": 1, "b": 2}
    for k, v in d.items():
        d.pop(k)
        d[k + "x"] = v


def grown():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def values_set():
    d = {"a": 1, "b": 2}
    for k in d:
        d[k] += 1
    return d


def sorted_while_growing():
    items = [3, 2, 1]
    items.sort(key=lambda x: items.append(x) or x)


def seen_while_sorting():
    items = [3, 1, 2]
    seen = []
    items.sort(key=lambda x: seen.append(list(items)) or x)
    return items, seen


for action in (keys_replaced, items_replaced, grown, values_set, sorted_while_growing, seen_while_sorting):
    told(action)
