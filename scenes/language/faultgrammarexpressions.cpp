// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The grammar of expressions, for finding what is wrong with a program.
#include "scenes/language/faultgrammar.h"

namespace coroscope::scenes {

// The notation: faultgrammar.h.
const std::string_view kFaultExpressions =
    R"grammar(expressions: expression (',' expression)+ [','] => Tuple
  | expression ',' => Tuple
  | expression
expression!: invalid_expression
  | invalid_legacy_expression
  | disjunction 'if' disjunction 'else' expression => Conditional
  | disjunction
  | lambdef
yield_expr: 'yield' 'from' expression => Yield | 'yield' [star_expressions] => Yield
star_expressions: star_expression (',' star_expression)+ [','] => Tuple
  | star_expression ',' => Tuple
  | star_expression
star_expression!: '*' bitwise_or => Starred | expression
star_named_expressions: ','.star_named_expression+ [',']
star_named_expression: '*' bitwise_or => Starred | named_expression
assignment_expression: NAME ':=' ~ expression => Named
named_expression: assignment_expression | invalid_named_expression | a=expression !':='
disjunction!: conjunction ('or' conjunction)+ => Operation | conjunction
conjunction!: inversion ('and' inversion)+ => Operation | inversion
inversion!: 'not' inversion => Operation | comparison
comparison: bitwise_or compare_op_bitwise_or_pair+ => Compare | bitwise_or
compare_op_bitwise_or_pair: '==' bitwise_or
  | '!=' bitwise_or
  | '<=' bitwise_or
  | '<' bitwise_or
  | '>=' bitwise_or
  | '>' bitwise_or
  | 'not' 'in' bitwise_or
  | 'in' bitwise_or
  | 'is' 'not' bitwise_or
  | 'is' bitwise_or
bitwise_or: bitwise_or '|' bitwise_xor => Operation | bitwise_xor
bitwise_xor: bitwise_xor '^' bitwise_and => Operation | bitwise_and
bitwise_and: bitwise_and '&' shift_expr => Operation | shift_expr
shift_expr: shift_expr '<<' sum => Operation | shift_expr '>>' sum => Operation | sum
sum: sum '+' term => Operation | sum '-' term => Operation | term
term: term '*' factor => Operation
  | term '/' factor => Operation
  | term '//' factor => Operation
  | term '%' factor => Operation
  | term '@' factor => Operation
  | factor
factor!: '+' factor => Operation | '-' factor => Operation | '~' factor => Operation | power
power: await_primary '**' factor => Operation | await_primary
await_primary!: 'await' primary => Await | primary
primary: primary '.' NAME => Attribute
  | primary genexp => Call
  | primary '(' [arguments] ')' => Call
  | primary '[' slices ']' => Subscript
  | atom
slices: a=slice !',' | ','.(slice | starred_expression)+ [','] => Tuple
slice: [expression] ':' [expression] [':' [expression]] | named_expression
atom: NAME => Name
  | 'True' => Constant
  | 'False' => Constant
  | 'None' => Constant
  | &STRING a=strings
  | NUMBER => Literal
  | &'(' a=(tuple | group | genexp)
  | &'[' a=(list | listcomp)
  | &'{' a=(dict | set | dictcomp | setcomp)
  | '...' => Ellipsis
strings!: STRING+ => @strings
group: '(' a=(yield_expr | named_expression) ')' | invalid_group
lambdef: 'lambda' [lambda_params] ':' expression => Lambda
list: '[' [star_named_expressions] ']' => List
tuple: '(' [star_named_expression ',' [star_named_expressions]] ')' => Tuple
set: '{' star_named_expressions '}' => Set
dict: '{' [double_starred_kvpairs] '}' => Dict | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ [',']
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression
for_if_clauses: for_if_clause+
for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | invalid_for_target
listcomp: '[' named_expression for_if_clauses ']' => ListComp | invalid_comprehension
setcomp: '{' named_expression for_if_clauses '}' => SetComp | invalid_comprehension
genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' => GeneratorExp
  | invalid_comprehension
dictcomp: '{' kvpair for_if_clauses '}' => DictComp | invalid_dict_comprehension
arguments!: args [','] &')' | invalid_arguments
args: ','.positional_argument+ [',' kwargs] | kwargs
positional_argument: starred_expression | a=(assignment_expression | a=expression !':=') !'='
kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+
  | ','.kwarg_or_starred+
  | ','.kwarg_or_double_starred+
starred_expression: '*' expression => Starred
kwarg_or_starred: invalid_kwarg | NAME '=' expression => Keyword | starred_expression
kwarg_or_double_starred: invalid_kwarg
  | NAME '=' expression => Keyword
  | '**' expression => DoubleStarred
)grammar";

} // namespace coroscope::scenes
