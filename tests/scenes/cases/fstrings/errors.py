for bad in (lambda: f"{'a':d}", lambda: f"{1:s}", lambda: f"{1.5:d}", lambda: f"{[]:5}", lambda: f"{None:5}", lambda: f"{1:10.2}", lambda: f"{'a':.2f}", lambda: f"{1:z}", lambda: f"{'a':=5}", lambda: f"{'a':+}", lambda: f"{1:,d}", lambda: f"{1:,x}", lambda: f"{1.5:x}", lambda: f"{'a':,}", lambda: f"{'a':#}", lambda: f"{1:cc}", lambda: f"{-1:c}", lambda: f"{65:c}", lambda: f"{1:+c}", lambda: f"{object():>5}"[:5], lambda: f"{'a':010}", lambda: f"{'a':{-5}}", lambda: f"{1:_,}", lambda: f"{1:,_}", lambda: f"{1.5:_}", lambda: f"{1:99999999999999999999}", lambda: f"{True:s}", lambda: f"{dict():5}", lambda: f"{1:.2c}", lambda: f"{1.5:.}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
