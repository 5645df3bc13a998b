#include "ingest/unpack.h"

#include <algorithm>
#include <array>

#include <archive.h>
#include <archive_entry.h>
#include <brotli/decode.h>
#include <zlib.h>

namespace crosscheck {
namespace {

constexpr std::uint64_t ratio_counts_from = 16U << 20U;

bool inflate_bytes(std::string_view bytes, int window, std::size_t limit, std::string& decoded)
{
    z_stream stream = {};
    if (inflateInit2(&stream, window) != Z_OK) return false;
    stream.next_in =
        reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // zlib does not write to it
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::array<char, 1U << 16U> buffer;
    int status = Z_OK;
    while (status == Z_OK && decoded.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        decoded.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && decoded.size() <= limit;
}

bool unbrotli_bytes(std::string_view bytes, std::size_t limit, std::string& decoded)
{
    std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    std::size_t available = bytes.size();
    auto next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::array<std::uint8_t, 1U << 16U> buffer;
    BrotliDecoderResult status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && decoded.size() <= limit) {
        std::size_t room = buffer.size();
        std::uint8_t* out = buffer.data();
        status =
            BrotliDecoderDecompressStream(state.get(), &available, &next, &room, &out, nullptr);
        decoded.append(reinterpret_cast<const char*>(buffer.data()), buffer.size() - room);
    }
    return status == BROTLI_DECODER_RESULT_SUCCESS && decoded.size() <= limit;
}

} // namespace

void ArchiveCloser::operator()(archive* handle) const
{
    archive_read_free(handle);
}

bool UnpackBudget::take(std::uint64_t bytes)
{
    if (spent_) return false;
    unpacked_ += bytes;
    const InputLimits& limits = context_.options.limits;
    bool bomb = unpacked_ > ratio_counts_from && unpacked_ / limits.expansion_ratio > packed_;
    if (bomb || unpacked_ > limits.unpacked_bytes) {
        spent_ = true;
        report_error(context_.diagnostics, path_, bomb ? "expansion-ratio" : "unpacked-size",
                     bomb ? "unpacks to more than " + std::to_string(limits.expansion_ratio) +
                                " times its size; the rest was not read"
                          : "unpacks to more than " + std::to_string(limits.unpacked_bytes) +
                                " bytes; the rest was not read");
    } else if (!count_bytes(bytes, context_)) {
        spent_ = true;
        report_error(context_.diagnostics, path_, "too-much-input",
                     "more than " + std::to_string(limits.total_bytes) +
                         " bytes in one run; the rest was not read");
    }
    return !spent_;
}

ByteStream::ByteStream(std::string_view packed, UnpackBudget& budget) : budget_(budget)
{
    if (!is_compressed(packed)) {
        plain_ = packed;
        return;
    }
    archive_.reset(archive_read_new());
    archive* handle = archive_.get();
    archive_read_support_filter_all(handle);
    archive_read_support_format_raw(handle);
    archive_entry* entry = nullptr;
    if (archive_read_open_memory(handle, packed.data(), packed.size()) != ARCHIVE_OK ||
        archive_read_next_header(handle, &entry) < ARCHIVE_WARN) {
        failed_ = true;
        ended_ = true;
        error_ = "not a compressed file that can be read";
    }
}

bool ByteStream::fill()
{
    if (ended_) return false;
    std::size_t chunk = 1U << 18U;
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        begin_ = 0;
    }
    if (!archive_) {
        std::size_t size = std::min(chunk, plain_.size());
        buffer_.append(plain_.substr(0, size));
        plain_.remove_prefix(size);
        ended_ = plain_.empty();
        return size > 0;
    }
    std::size_t old = buffer_.size();
    buffer_.resize(old + chunk);
    la_ssize_t got = archive_read_data(archive_.get(), buffer_.data() + old, chunk);
    buffer_.resize(old + static_cast<std::size_t>(std::max<la_ssize_t>(got, 0)));
    if (got < 0) {
        const char* text = archive_error_string(archive_.get());
        error_ = text == nullptr ? "damaged" : text;
        failed_ = true;
    }
    if (got > 0 && !budget_.take(static_cast<std::uint64_t>(got))) failed_ = true;
    ended_ = got <= 0 || failed_;
    return got > 0;
}

std::string_view ByteStream::peek(std::size_t size)
{
    while (buffer_.size() - begin_ < size && fill()) {
    }
    return std::string_view(buffer_).substr(begin_);
}

void ByteStream::skip(std::size_t size)
{
    while (size > 0) {
        std::size_t ready = buffer_.size() - begin_;
        std::size_t step = std::min(size, ready);
        begin_ += step;
        size -= step;
        if (size > 0 && !fill()) return;
    }
}

bool is_compressed(std::string_view bytes)
{
    auto begins = [&](std::string_view magic) { return bytes.substr(0, magic.size()) == magic; };
    return begins("\x1F\x8B") || begins("\x28\xB5\x2F\xFD") ||
           begins(std::string_view("\xFD"
                                   "7zXZ\0",
                                   6)) ||
           begins("BZh");
}

bool decode_content(std::string_view coding, std::string_view bytes, std::size_t limit,
                    std::string& decoded)
{
    decoded.clear();
    if (coding == "gzip" || coding == "x-gzip")
        return inflate_bytes(bytes, 16 + MAX_WBITS, limit, decoded);
    if (coding == "br") return unbrotli_bytes(bytes, limit, decoded);
    if (coding != "deflate") return false;
    if (inflate_bytes(bytes, MAX_WBITS, limit, decoded)) return true;
    decoded.clear();
    return inflate_bytes(bytes, -MAX_WBITS, limit, decoded);
}

} // namespace crosscheck
