// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The grammar of parameters and the ways to get them wrong.
#include "scenes/language/faultgrammar.h"

namespace coroscope::scenes {

// The notation: faultgrammar.h.
const std::string_view kFaultParameters = R"grammar(params: invalid_parameters | parameters
parameters: slash_no_default param_no_default* param_with_default* [star_etc]
  | slash_with_default param_with_default* [star_etc]
  | param_no_default+ param_with_default* [star_etc]
  | param_with_default+ [star_etc]
  | star_etc
slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default: param_no_default* param_with_default+ '/' ','
  | param_no_default* param_with_default+ '/' &')'
star_etc: invalid_star_etc
  | '*' param_no_default param_maybe_default* [kwds]
  | '*' param_no_default_star_annotation param_maybe_default* [kwds]
  | '*' ',' param_maybe_default+ [kwds]
  | kwds
kwds: invalid_kwds | '**' param_no_default
param_no_default: a=param ',' | a=param &')'
param_no_default_star_annotation: param_star_annotation ',' | param_star_annotation &')'
param_with_default: param default ',' | param default &')'
param_maybe_default: param [default] ',' | param [default] &')'
param: NAME [annotation]
param_star_annotation: NAME ':' star_expression
annotation: ':' expression
default: '=' expression | invalid_default
lambda_params: invalid_lambda_parameters | lambda_parameters
lambda_parameters: lambda_slash_no_default lambda_param_no_default* lambda_param_with_default*
    [lambda_star_etc]
  | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
  | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
  | lambda_param_with_default+ [lambda_star_etc]
  | lambda_star_etc
lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc: invalid_lambda_star_etc
  | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
  | '*' ',' lambda_param_maybe_default+ [lambda_kwds]
  | lambda_kwds
lambda_kwds: invalid_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: a=lambda_param ',' | a=lambda_param &':'
lambda_param_with_default: lambda_param default ',' | lambda_param default &':'
lambda_param_maybe_default: lambda_param [default] ',' | lambda_param [default] &':'
lambda_param: NAME
invalid_parameters: param_no_default* invalid_parameters_helper a=param_no_default
    => @at non-default argument follows default argument
  | param_no_default* a='(' param_no_default+ [','] b=')'
    => @range Function parameters cannot be parenthesized
  | a='/' ',' => @at at least one argument must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* a='/'
    => @at / may appear only once
  | [slash_no_default | slash_with_default] param_maybe_default* '*' (',' | param_no_default)
    param_maybe_default* a='/' => @at / must be ahead of *
  | param_maybe_default+ '/' a='*' => @at expected comma between / and *
invalid_parameters_helper: slash_with_default | param_with_default+
invalid_default: a='=' &(')' | ',') => @at expected default value expression
invalid_star_etc: a='*' (')' | ',' (')' | '**')) => @at named arguments must follow bare *
  | '*' param a='=' => @at var-positional argument cannot have default value
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',')
    => @at * argument may appear only once
invalid_kwds: '**' param a='=' => @at var-keyword argument cannot have default value
  | '**' param ',' a=param => @at arguments cannot follow var-keyword argument
  | '**' param ',' a=('*' | '**' | '/') => @at arguments cannot follow var-keyword argument
invalid_lambda_parameters:
    lambda_param_no_default* invalid_lambda_parameters_helper a=lambda_param_no_default
    => @at non-default argument follows default argument
  | lambda_param_no_default* a='(' ','.lambda_param+ [','] b=')'
    => @range Lambda expression parameters cannot be parenthesized
  | a='/' ',' => @at at least one argument must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/'
    => @at / may appear only once
  | [lambda_slash_no_default | lambda_slash_with_default] lambda_param_maybe_default* '*'
    (',' | lambda_param_no_default) lambda_param_maybe_default* a='/'
    => @at / must be ahead of *
  | lambda_param_maybe_default+ '/' a='*' => @at expected comma between / and *
invalid_lambda_parameters_helper: lambda_slash_with_default | lambda_param_with_default+
invalid_lambda_star_etc: '*' (':' | ',' (':' | '**')) => @here named arguments must follow bare *
  | '*' lambda_param a='=' => @at var-positional argument cannot have default value
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*'
    (lambda_param_no_default | ',') => @at * argument may appear only once
invalid_lambda_kwds: '**' lambda_param a='=' => @at var-keyword argument cannot have default value
  | '**' lambda_param ',' a=lambda_param => @at arguments cannot follow var-keyword argument
  | '**' lambda_param ',' a=('*' | '**' | '/')
    => @at arguments cannot follow var-keyword argument
)grammar";

} // namespace coroscope::scenes
