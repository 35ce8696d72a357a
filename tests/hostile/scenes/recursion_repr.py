# raises: RecursionError
class Node:
    def __repr__(self):
        return f"<{self.next!r}>"


node = Node()
node.next = node
print(node)
