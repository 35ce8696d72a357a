def function_with_a_long_name(argument_number_one, argument_number_two, argument_number_three):
    return argument_number_one + argument_number_two + argument_number_three + [argument_number_one]


	
def tabbed():
	x = {"a": 1}
	return x["a"]["b"]


import traceback, sys
for f in (lambda: function_with_a_long_name(1, 2, 3), tabbed, lambda: function_with_a_long_name(
        1,
        "two",
        3)):
    try:
        f()
    except TypeError:
        traceback.print_exc(file=sys.stdout)
tabbed(  1  ,
    2)
