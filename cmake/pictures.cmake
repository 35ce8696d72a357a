# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# The pictures of the documents: photographs of the real window at given events of given scenes.
#     cmake --build build/release --target pictures
set(pictures ${PROJECT_SOURCE_DIR}/docs/pictures)
add_custom_target(pictures VERBATIM DEPENDS coroscope)
add_custom_command(TARGET pictures POST_BUILD COMMAND ${CMAKE_COMMAND} -E make_directory ${pictures})

function(coroscope_picture name scene event)
    add_custom_command(TARGET pictures POST_BUILD VERBATIM
        COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
                $<TARGET_FILE:coroscope> shot ${scene} --at ${event}
                --to ${pictures}/${name}.png ${ARGN})
endfunction()

coroscope_picture(window-light :gather 72 --theme light)
coroscope_picture(window-dark :gather 72 --theme dark)
coroscope_picture(blocks :gather 72 --theme light --view blocks)
coroscope_picture(welcome :gather 0 --theme light --view welcome)
coroscope_picture(chain :chain 23 --theme light --granularity line)
coroscope_picture(new-chain :chain 0 --theme light --view chain)
coroscope_picture(what-if :gather 60 --theme light --view whatif)
coroscope_picture(preferences :chain 0 --theme light --view preferences-run)
coroscope_picture(problems ${PROJECT_SOURCE_DIR}/docs/pictures/problems.py 0 --theme light
                  --view problems --size 1100x700)
add_custom_command(TARGET pictures POST_BUILD VERBATIM
    COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
            $<TARGET_FILE:coroscope> export :gather --to ${pictures}/timeline.png)
