# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The compiler's sources; the folder's other half, the interpreter, has its own list.
target_sources(coroscope_scenes PRIVATE
    machine/assembler.cpp
    machine/assemblergraph.cpp
    machine/assemblerlines.cpp
    machine/assemblerpeephole.cpp
    machine/assemblerstack.cpp
    machine/compiler.cpp
    machine/compilercall.cpp
    machine/compilercomprehension.cpp
    machine/compilerdisplay.cpp
    machine/compileremit.cpp
    machine/compilerexpression.cpp
    machine/compilerfold.cpp
    machine/compilerfoldnumber.cpp
    machine/compilerfunction.cpp
    machine/compilerfuture.cpp
    machine/compilerloop.cpp
    machine/compilermatch.cpp
    machine/compilerpattern.cpp
    machine/compilerstatement.cpp
    machine/compilertry.cpp
    machine/compilerunparse.cpp
    machine/compilerwarnings.cpp
    machine/disassemble.cpp
    machine/symboltable.cpp
    machine/symboltableanalysis.cpp
    machine/symboltableexpr.cpp)
