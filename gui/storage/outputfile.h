// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where a command or a dialog writes: a file that stays as it was unless everything was written,
// or "-" for standard output.
#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <memory>

namespace coroscope::gui {

class OutputFile {
public:
    explicit OutputFile(const QString& path);
    ~OutputFile();
    // False once anything went wrong; then error() says what.
    bool write(const QByteArray& bytes);
    // Puts the file in its place. Without it nothing is changed.
    bool commit();
    [[nodiscard]] const QString& error() const { return m_error; }

private:
    bool fail();

    QString m_path;
    std::unique_ptr<QFileDevice> m_device;
    bool m_isAtomic = false;
    QString m_error;
};

} // namespace coroscope::gui
