from two import there
