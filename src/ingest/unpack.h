#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/reader.h"

struct archive;

namespace crosscheck {

/// Closes a libarchive handle.
struct ArchiveCloser {
    void operator()(archive* handle) const;
};
using ArchiveHandle = std::unique_ptr<archive, ArchiveCloser>;

/// Keeps what is unpacked from one input within the limits of the run.
class UnpackBudget {
  public:
    UnpackBudget(std::uint64_t packed, std::string_view path, ReadContext& context)
        : packed_(packed), path_(path), context_(context)
    {
    }
    /// False, with one Error, when a limit is passed.
    bool take(std::uint64_t bytes);
    bool spent() const { return spent_; }

  private:
    std::uint64_t packed_;
    std::string path_;
    ReadContext& context_;
    std::uint64_t unpacked_ = 0;
    bool spent_ = false;
};

/// Bytes that come in pieces: a compressed file (gzip of many members, zstd, xz,
/// bzip2), or bytes as they are. Borrows the packed bytes.
class ByteStream {
  public:
    ByteStream(std::string_view packed, UnpackBudget& budget);
    /// Makes at least `size` bytes ready, fewer at the end of the input.
    std::string_view peek(std::size_t size);
    void skip(std::size_t size);
    /// True when the packed bytes were damaged or a limit was passed.
    bool failed() const { return failed_; }
    std::string_view error() const { return error_; }

  private:
    bool fill();

    UnpackBudget& budget_;
    ArchiveHandle archive_;
    std::string_view plain_;
    std::string buffer_;
    std::size_t begin_ = 0;
    bool ended_ = false;
    bool failed_ = false;
    std::string error_;
};

bool is_compressed(std::string_view bytes);

/// Undoes an HTTP content coding ("gzip", "deflate", "br"); false when it is
/// unknown or the bytes are not of it, or the result passes `limit`.
bool decode_content(std::string_view coding, std::string_view bytes, std::size_t limit,
                    std::string& decoded);

} // namespace crosscheck
