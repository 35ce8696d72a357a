// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with expressions, targets and patterns, and CPython's words for it.
#include "scenes/language/faultgrammar.h"

namespace coroscope::scenes {

// The notation: faultgrammar.h.
const std::string_view kFaultInvalid =
    R"grammar(invalid_arguments: (','.positional_argument+ ',' kwargs | kwargs) ',' a='*'
    => @at iterable argument unpacking follows keyword argument unpacking
  | a=expression b=for_if_clauses ',' [args | expression for_if_clauses]
    => @generator Generator expression must be parenthesized
  | a=NAME b='=' expression for_if_clauses
    => @range invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | a=args b=for_if_clauses => @unparenthesized Generator expression must be parenthesized
  | args ',' a=expression b=for_if_clauses
    => @generator Generator expression must be parenthesized
  | a=args ',' args => @positional
invalid_kwarg: a=('True' | 'False' | 'None') b='=' => @range cannot assign to %s
  | a=NAME b='=' expression for_if_clauses
    => @range invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(NAME '=') a=expression b='='
    => @range expression cannot contain assignment, perhaps you meant "=="?
expression_without_invalid: disjunction 'if' disjunction 'else' expression => Conditional
  | disjunction
  | lambdef
invalid_legacy_expression: a=NAME !'(' b=star_expressions => @legacy
invalid_expression: !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid
    => @comma invalid syntax. Perhaps you forgot a comma?
  | a=disjunction 'if' b=disjunction !('else' | ':')
    => @range expected 'else' after 'if' expression
invalid_named_expression!: a=expression ':=' expression
    => @at cannot use assignment expressions with %s
  | a=NAME '=' b=bitwise_or !('=' | ':=')
    => @range invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=')
    => @at cannot assign to %s here. Maybe you meant '==' instead of '='?
invalid_assignment: a=invalid_ann_assign_target ':' expression
    => @at only single target (not %s) can be annotated
  | a=star_named_expression ',' star_named_expressions* ':' expression
    => @at only single target (not tuple) can be annotated
  | a=expression ':' expression => @at illegal target for annotation
  | (star_targets '=')* a=star_expressions '=' => @target cannot assign to %s
  | (star_targets '=')* a=yield_expr '=' => @at assignment to yield expression not possible
  | a=star_expressions augassign (yield_expr | star_expressions)
    => @at '%s' is an illegal expression for augmented assignment
invalid_ann_assign_target: list | tuple | '(' a=invalid_ann_assign_target ')'
invalid_del_stmt: 'del' a=star_expressions => @del-target cannot delete %s
invalid_comprehension: ('[' | '(' | '{') a=starred_expression for_if_clauses
    => @at iterable unpacking cannot be used in comprehension
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    => @range did you forget parentheses around the comprehension target?
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses
    => @range did you forget parentheses around the comprehension target?
invalid_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}'
    => @at dict unpacking cannot be used in dict comprehension
invalid_with_item: expression 'as' a=expression &(',' | ')' | ':')
    => @target cannot assign to %s
invalid_for_target: ['async'] 'for' a=star_expressions => @for-target cannot assign to %s
invalid_group: '(' a=starred_expression ')' => @at cannot use starred expression here
  | '(' a='**' expression ')' => @at cannot use double starred expression here
invalid_import_from_targets: import_from_as_names ',' NEWLINE
    => @here trailing comma not allowed without surrounding parentheses
invalid_as_pattern: or_pattern 'as' a="_" => @at cannot use '_' as a target
  | or_pattern 'as' !NAME a=expression => @at invalid pattern target
invalid_class_pattern: name_or_attr '(' a=invalid_class_argument_pattern
    => @at positional patterns follow keyword patterns
invalid_class_argument_pattern: [positional_patterns ','] keyword_patterns ',' a=positional_patterns
invalid_double_starred_kvpairs: ','.double_starred_kvpair+ ',' invalid_kvpair
  | expression ':' a='*' bitwise_or
    => @from cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') => @at expression expected after dictionary key and ':'
invalid_kvpair: a=expression !':' => @key ':' expected after dictionary key
  | expression ':' a='*' bitwise_or
    => @from cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') => @at expression expected after dictionary key and ':'
)grammar";

} // namespace coroscope::scenes
