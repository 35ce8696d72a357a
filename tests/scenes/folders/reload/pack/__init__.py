print("pack runs")
