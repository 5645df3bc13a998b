#include <optional>

#include <archive.h>
#include <archive_entry.h>

#include "ingest/encoding.h"
#include "ingest/sidecar.h"
#include "ingest/unpack.h"
#include "ingest/walk.h"

namespace crosscheck {
namespace {

/// Opens zip, tar and 7z, packed as they may be; null when it is none of them.
ArchiveHandle open_archive(std::string_view bytes)
{
    ArchiveHandle handle(archive_read_new());
    archive_read_support_filter_all(handle.get());
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_7zip(handle.get());
    if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        handle.reset();
    return handle;
}

std::string error_of(archive* handle)
{
    const char* text = archive_error_string(handle);
    return text == nullptr ? "damaged" : text;
}

/// Why a member's name is refused, or "".
std::string_view refusal(std::string_view name)
{
    if (name.empty()) return "a member without a name";
    if (name[0] == '/' || name[0] == '\\' || (name.size() > 1 && name[1] == ':'))
        return "a member with an absolute path";
    for (std::size_t begin = 0; begin <= name.size();) {
        std::size_t end = std::min(name.find_first_of("/\\", begin), name.size());
        if (name.substr(begin, end - begin) == "..")
            return "a member whose path leads out of the archive";
        begin = end + 1;
    }
    return {};
}

bool is_hidden(std::string_view name)
{
    return name.front() == '.' || name.find("/.") != std::string_view::npos ||
           name.substr(0, 9) == "__MACOSX/";
}

class ArchiveReader {
  public:
    ArchiveReader(RawInput input, ReadContext& context)
        : input_(std::move(input)), context_(context),
          budget_(input_.bytes.size(), input_.path, context)
    {
    }

    void read()
    {
        std::size_t told = context_.diagnostics.size();
        find_sidecar();
        read_entries();
        if (!gave_ && context_.diagnostics.size() == told)
            report_warning(context_.diagnostics, input_.path, "empty-article",
                           "an archive without files that may hold articles");
    }

  private:
    void read_entries()
    {
        ArchiveHandle handle = open_archive(input_.bytes);
        if (!handle) {
            report_error(context_.diagnostics, input_.path, "bad-archive",
                         "not an archive that can be read");
            return;
        }
        std::uint32_t entries = 0;
        archive_entry* entry = nullptr;
        int status = ARCHIVE_OK;
        while (!budget_.spent() &&
               (status = archive_read_next_header(handle.get(), &entry)) != ARCHIVE_EOF) {
            if (status < ARCHIVE_WARN) {
                report_error(context_.diagnostics, input_.path, "bad-archive",
                             error_of(handle.get()) + "; the rest of the archive was not read");
                return;
            }
            if (++entries > context_.options.limits.archive_entries) {
                report_error(context_.diagnostics, input_.path, "archive-entries",
                             "more than " +
                                 std::to_string(context_.options.limits.archive_entries) +
                                 " members; the rest was not read");
                return;
            }
            read_entry(handle.get(), entry);
        }
    }

    static std::string name_of(archive_entry* entry)
    {
        const char* name = archive_entry_pathname_utf8(entry);
        if (name == nullptr) name = archive_entry_pathname(entry);
        std::string text = name == nullptr ? "" : name;
        Diagnostics ignored;
        repair_text(text, "", ignored);
        return text;
    }

    void read_entry(archive* handle, archive_entry* entry)
    {
        std::string name = name_of(entry);
        std::string path = input_.path + "!" + name;
        bool link =
            archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK;
        std::string_view refused = link ? "a link" : refusal(name);
        if (!refused.empty()) {
            report_error(context_.diagnostics, path, "refused-member",
                         std::string(refused) + "; it was not read");
            return;
        }
        if (archive_entry_filetype(entry) != AE_IFREG || is_hidden(name) || is_sidecar(name))
            return;
        if (!may_be_article(name)) {
            context_.diagnostics.push_back({DiagnosticSeverity::Note, "skipped-file",
                                            "not a kind of file that holds articles", path, "", 0,
                                            0});
            return;
        }
        if (holds_one_article(name) &&
            is_too_large(static_cast<std::size_t>(std::max<la_int64_t>(archive_entry_size(entry), 0)),
                         path, context_))
            return; // without unpacking it
        RawInput member;
        member.path = path;
        member.is_file = false;
        if (read_data(handle, member.bytes, path)) give(std::move(member), name);
    }

    bool read_data(archive* handle, std::string& bytes, const std::string& path)
    {
        std::size_t chunk = 1U << 16U;
        for (;;) {
            std::size_t old = bytes.size();
            bytes.resize(old + chunk);
            la_ssize_t got = archive_read_data(handle, bytes.data() + old, chunk);
            bytes.resize(old + static_cast<std::size_t>(std::max<la_ssize_t>(got, 0)));
            if (got == 0) return true;
            if (got < 0) {
                report_error(context_.diagnostics, path, "bad-member",
                             error_of(handle) + "; it was not read");
                return false;
            }
            if (!budget_.take(static_cast<std::uint64_t>(got))) return false;
            chunk = std::min<std::size_t>(chunk * 2, 1U << 22U);
        }
    }

    void give(RawInput member, const std::string& name)
    {
        ReadContext inner = context_;
        ++inner.depth;
        inner.emit = [&](Article&& article) {
            const Metadata* metadata = sidecar_ ? sidecar_->find(name) : nullptr;
            if (metadata != nullptr)
                apply_metadata(article, *metadata, Basis::Sidecar, context_.diagnostics);
            context_.emit(std::move(article));
        };
        gave_ = true;
        read_input(std::move(member), inner);
    }

    /// A sources.yaml may stand behind the articles that it describes.
    void find_sidecar()
    {
        ArchiveHandle handle = open_archive(input_.bytes);
        archive_entry* entry = nullptr;
        UnpackBudget headers(input_.bytes.size(), input_.path, context_);
        for (std::uint32_t i = 0; handle && i < context_.options.limits.archive_entries; ++i) {
            if (archive_read_next_header(handle.get(), &entry) < ARCHIVE_WARN) return;
            std::string name = name_of(entry);
            auto size =
                static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
            if (!is_sidecar(name) || !refusal(name).empty() || size > (8U << 20U)) continue;
            std::string text;
            if (read_data(handle.get(), text, input_.path + "!" + name))
                take_sidecar(text, input_.path + "!" + name);
            return;
        }
    }

    void take_sidecar(const std::string& text, const std::string& path)
    {
        auto sidecar = Sidecar::parse(text, path, context_.options.limits, context_.diagnostics);
        if (sidecar)
            sidecar_ = std::move(sidecar).take();
        else
            report_error(context_.diagnostics, path, "bad-sources", sidecar.error());
    }

    RawInput input_;
    ReadContext& context_;
    UnpackBudget budget_;
    std::optional<Sidecar> sidecar_;
    bool gave_ = false; ///< a member was read, whatever became of it
};

bool is_one_article(InputFormat format)
{
    return format == InputFormat::Text || format == InputFormat::Markdown ||
           format == InputFormat::Html;
}

bool is_too_deep(const RawInput& input, ReadContext& context)
{
    if (context.depth < context.options.limits.archive_depth) return false;
    report_error(context.diagnostics, input.path, "archive-depth",
                 "archives nested deeper than " +
                     std::to_string(context.options.limits.archive_depth) + "; it was not opened");
    return true;
}

} // namespace

void read_archive(RawInput input, ReadContext& context)
{
    if (!is_too_deep(input, context)) ArchiveReader(std::move(input), context).read();
}

void read_compressed(RawInput input, ReadContext& context)
{
    if (is_too_deep(input, context)) return;
    UnpackBudget budget(input.bytes.size(), input.path, context);
    ByteStream stream(input.bytes, budget);
    if (stream.peek(8).substr(0, 5) == "WARC/") {
        read_warc(std::move(input), context);
        return;
    }
    RawInput unpacked;
    unpacked.path = input.path;
    unpacked.is_file = false;
    unpacked.format = input.format;
    std::optional<InputFormat> format;
    for (std::string_view piece = stream.peek(1); !piece.empty(); piece = stream.peek(1)) {
        unpacked.bytes.append(piece);
        stream.skip(piece.size());
        if (!format) format = format_of(unpacked, context);
        if (is_one_article(*format) && is_too_large(unpacked.bytes.size(), input.path, context))
            return; // without unpacking the rest
    }
    if (budget.spent()) return;
    if (stream.failed())
        report_error(context.diagnostics, input.path, "bad-archive",
                     std::string(stream.error()) + "; what could be unpacked was read");
    ReadContext inner = context;
    ++inner.depth;
    if (!unpacked.bytes.empty()) read_input(std::move(unpacked), inner);
}

} // namespace crosscheck
