# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# The translations inside the executable; `ninja update_translations` reads the sources again.
# English has a file for its plural forms only.
set(coroscope_zh ${CMAKE_CURRENT_LIST_DIR}/translations/coroscope_zh_CN.ts)
set(coroscope_en ${CMAKE_CURRENT_LIST_DIR}/translations/coroscope_en.ts)
qt_add_lrelease(coroscope TS_FILES ${coroscope_zh} ${coroscope_en}
    QM_FILES_OUTPUT_VARIABLE coroscope_qm)
qt_add_resources(coroscope coroscope_translations PREFIX /i18n
    BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${coroscope_qm})
find_program(COROSCOPE_LUPDATE lupdate PATHS /usr/lib/qt6/bin NO_DEFAULT_PATH)
if(COROSCOPE_LUPDATE)
    set(coroscope_read ${COROSCOPE_LUPDATE} ${PROJECT_SOURCE_DIR}/gui ${PROJECT_SOURCE_DIR}/scenes/check -I ${PROJECT_SOURCE_DIR}
        -locations none)
    add_custom_target(update_translations
        COMMAND ${coroscope_read} -target-language zh_CN -ts ${coroscope_zh}
        COMMAND ${coroscope_read} -target-language en -pluralonly -ts ${coroscope_en}
        COMMENT "Reading the strings of the sources")
endif()
