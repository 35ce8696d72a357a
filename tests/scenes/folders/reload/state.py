print("state runs")
values = [1, 2]
