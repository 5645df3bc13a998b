#include <algorithm>
#include <array>
#include <memory>

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/ascii.h"
#include "ingest/encoding.h"
#include "ingest/reader.h"

namespace crosscheck {
namespace {

/// Charset names as the web means them: Latin-1 is Windows-1252 there.
std::string web_charset(std::string_view name)
{
    std::string folded = ascii_lower(name);
    for (const char* latin : {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1"})
        if (folded == latin) return "windows-1252";
    if (folded == "gb2312" || folded == "gbk") return "gb18030";
    if (folded == "utf-7" || folded == "utf7" || folded.find(',') != std::string::npos)
        return {}; // not a charset of the web
    return folded;
}

/// Converts by ICU; false when it does not know the charset.
bool convert(std::string_view bytes, const std::string& charset, std::string& text)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, void (*)(UConverter*)> from(ucnv_open(charset.c_str(), &status),
                                                            ucnv_close);
    if (U_FAILURE(status)) return false;
    std::unique_ptr<UConverter, void (*)(UConverter*)> to(ucnv_open("UTF-8", &status), ucnv_close);
    if (U_FAILURE(status)) return false;
    std::array<UChar, 4096> pivot;
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    std::array<char, 16384> buffer;
    const char* source = bytes.data();
    const char* end = source + bytes.size();
    bool reset = true;
    do {
        char* target = buffer.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source, end,
                       pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                       reset, true, &status);
        reset = false;
        text.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(status) != 0;
}

/// The charset that the bytes look like, or "" when nothing is likely.
std::string guess_charset(std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&status),
                                                                            ucsdet_close);
    if (U_FAILURE(status)) return {};
    std::string_view sample = bytes.substr(0, 1U << 16U);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()),
                   &status);
    ucsdet_enableInputFilter(detector.get(), 1);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < 20)
        return {};
    const char* name = ucsdet_getName(match, &status);
    return U_FAILURE(status) || name == nullptr ? std::string() : std::string(name);
}

std::string charset_of_mark(std::string_view bytes)
{
    if (bytes.substr(0, 4) == std::string_view("\xFF\xFE\0\0", 4)) return "UTF-32LE";
    if (bytes.substr(0, 2) == "\xFF\xFE") return "UTF-16LE";
    if (bytes.substr(0, 2) == "\xFE\xFF") return "UTF-16BE";
    return {};
}

/// A text of UTF-8 with a few bad bytes, not one of another charset: most of its
/// sequences above ASCII are well formed, or there are too few to tell.
bool is_damaged_utf8(std::string_view bytes)
{
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t valid = valid_utf8_prefix(bytes.substr(at, 1U << 16U));
        good += static_cast<std::size_t>(
            std::count_if(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                          bytes.begin() + static_cast<std::ptrdiff_t>(at + valid),
                          [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
        at += valid;
        if (valid < (1U << 16U) - 4 && at < bytes.size()) {
            ++bad;
            ++at;
        }
    }
    return good > bad || bad < 8;
}

} // namespace

DecodedText decode_bytes(std::string bytes, std::string_view declared, std::string_view path,
                         Diagnostics& diagnostics)
{
    std::string marked = charset_of_mark(bytes);
    if (marked.empty() &&
        (utf8_mark_size(bytes) != 0 || simdjson::validate_utf8(bytes.data(), bytes.size()))) {
        repair_text(bytes, path, diagnostics);
        return {std::move(bytes), true};
    }
    std::string charset = marked.empty() ? web_charset(declared) : marked;
    if ((charset.empty() || charset == "utf-8" || charset == "utf8") && is_damaged_utf8(bytes)) {
        repair_text(bytes, path, diagnostics);
        return {std::move(bytes), true};
    }
    bool guessed = charset.empty() || charset == "utf-8" || charset == "utf8";
    if (guessed) charset = web_charset(guess_charset(bytes));
    DecodedText decoded{{}, false};
    if (charset.empty() || !convert(bytes, charset, decoded.text)) {
        repair_text(bytes, path, diagnostics);
        return {std::move(bytes), true};
    }
    if (guessed)
        report_warning(diagnostics, path, "charset-guessed",
                       "the text is not UTF-8 and names no charset; it was read as " + charset);
    repair_text(decoded.text, path, diagnostics);
    return decoded;
}

std::string declared_charset(std::string_view html)
{
    std::string start = ascii_lower(html.substr(0, 4096));
    for (std::size_t at = start.find("charset"); at != std::string::npos;
         at = start.find("charset", at + 1)) {
        std::size_t value = start.find_first_not_of(" \t", at + 7);
        if (value == std::string::npos || start[value] != '=') continue;
        value = start.find_first_not_of(" \t\"'", value + 1);
        if (value == std::string::npos) return {};
        return start.substr(value, start.find_first_of(" \t\"'>;/?", value) - value);
    }
    return {};
}

} // namespace crosscheck
