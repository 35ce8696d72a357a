// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with the heads of blocks, and CPython's words for it.
#include "scenes/language/faultgrammar.h"

namespace coroscope::scenes {

// The notation: faultgrammar.h.
const std::string_view kFaultInvalidBlocks =
    R"grammar(invalid_block: NEWLINE !INDENT => @indent expected an indented block
invalid_with_stmt: ['async'] 'with' ','.(expression ['as' star_target])+ NEWLINE
    => @here expected ':'
  | ['async'] 'with' '(' ','.(expressions ['as' star_target])+ [','] ')' NEWLINE
    => @here expected ':'
invalid_with_stmt_indent:
    ['async'] a='with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT
    => @indent expected an indented block after 'with' statement on line %d
  | ['async'] a='with' '(' ','.(expressions ['as' star_target])+ [','] ')' ':' NEWLINE !INDENT
    => @indent expected an indented block after 'with' statement on line %d
invalid_try_stmt: a='try' ':' NEWLINE !INDENT
    => @indent expected an indented block after 'try' statement on line %d
  | 'try' ':' block !('except' | 'finally') => @here expected 'except' or 'finally' block
  | 'try' ':' block* except_block+ a='except' b='*' expression ['as' NAME] ':'
    => @range cannot have both 'except' and 'except*' on the same 'try'
  | 'try' ':' block* except_star_block+ a='except' [expression ['as' NAME]] ':'
    => @at cannot have both 'except' and 'except*' on the same 'try'
invalid_except_stmt: 'except' ['*'] a=expression ',' expressions ['as' NAME] ':'
    => @from multiple exception types must be parenthesized
  | 'except' ['*'] expression ['as' NAME] NEWLINE => @here expected ':'
  | 'except' NEWLINE => @here expected ':'
  | 'except' '*' (NEWLINE | ':') => @here expected one or more exception types
invalid_finally_stmt: a='finally' ':' NEWLINE !INDENT
    => @indent expected an indented block after 'finally' statement on line %d
invalid_except_stmt_indent: a='except' expression ['as' NAME] ':' NEWLINE !INDENT
    => @indent expected an indented block after 'except' statement on line %d
  | a='except' ':' NEWLINE !INDENT
    => @indent expected an indented block after 'except' statement on line %d
invalid_except_star_stmt_indent: a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT
    => @indent expected an indented block after 'except*' statement on line %d
invalid_match_stmt: "match" subject_expr NEWLINE => @here expected ':'
  | a="match" subject_expr ':' NEWLINE !INDENT
    => @indent expected an indented block after 'match' statement on line %d
invalid_case_block: "case" patterns [guard] NEWLINE => @here expected ':'
  | a="case" patterns [guard] ':' NEWLINE !INDENT
    => @indent expected an indented block after 'case' statement on line %d
invalid_if_stmt: 'if' named_expression NEWLINE => @here expected ':'
  | a='if' named_expression ':' NEWLINE !INDENT
    => @indent expected an indented block after 'if' statement on line %d
invalid_elif_stmt: 'elif' named_expression NEWLINE => @here expected ':'
  | a='elif' named_expression ':' NEWLINE !INDENT
    => @indent expected an indented block after 'elif' statement on line %d
invalid_else_stmt: a='else' ':' NEWLINE !INDENT
    => @indent expected an indented block after 'else' statement on line %d
invalid_while_stmt: 'while' named_expression NEWLINE => @here expected ':'
  | a='while' named_expression ':' NEWLINE !INDENT
    => @indent expected an indented block after 'while' statement on line %d
invalid_for_stmt: ['async'] 'for' star_targets 'in' star_expressions NEWLINE => @here expected ':'
  | ['async'] a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    => @indent expected an indented block after 'for' statement on line %d
invalid_def_raw: ['async'] a='def' NAME '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT
    => @indent expected an indented block after function definition on line %d
invalid_class_def_raw: 'class' NAME ['(' [arguments] ')'] NEWLINE => @here expected ':'
  | a='class' NAME ['(' [arguments] ')'] ':' NEWLINE !INDENT
    => @indent expected an indented block after class definition on line %d
)grammar";

} // namespace coroscope::scenes
