#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ingest/encoding.h"
#include "ingest/reader.h"

// PDF goes through pdftotext of poppler, in a process of its own: its licence
// does not allow linking, and a crash or a loop in it must not be ours.

namespace crosscheck {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int value = -1) : value_(value) {}
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return value_; }
    void reset(int value = -1)
    {
        if (value_ >= 0) ::close(value_);
        value_ = value;
    }

  private:
    int value_;
};

bool write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::lseek(descriptor, 0, SEEK_SET) == 0;
}

/// Starts pdftotext from `in` to `out`; its pid, or -1.
pid_t start(int in, int out)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, 0);
    posix_spawn_file_actions_adddup2(&actions, out, 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    std::array<const char*, 6> arguments{"pdftotext", "-enc",       "UTF-8",
                                         "-nopgbrk",  "/dev/stdin", "-"};
    std::array<char*, 7> argv{};
    for (std::size_t i = 0; i < arguments.size(); ++i)
        argv[i] = const_cast<char*>(arguments[i]); // posix_spawnp does not write to them
    pid_t pid = -1;
    int status = ::posix_spawnp(&pid, "pdftotext", &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return status == 0 ? pid : -1;
}

/// Reads to the end; false when time or size run out.
bool read_all(int descriptor, std::uint64_t limit, std::uint32_t seconds, std::string& text)
{
    auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    std::array<char, 1U << 16U> buffer;
    while (text.size() <= limit) {
        auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                        deadline - std::chrono::steady_clock::now())
                        .count();
        pollfd ready{descriptor, POLLIN, 0};
        if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left)) <= 0) return false;
        ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got <= 0) return got == 0;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return false;
}

/// Joins the lines of a paragraph, as the page broke them, and words that were
/// divided at the end of a line.
std::string reflowed(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool line_end = text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n' &&
                        !out.empty() && out.back() != '\n';
        if (!line_end) {
            out.push_back(text[i]);
        } else if (out.back() == '-' && text[i + 1] >= 'a' && text[i + 1] <= 'z') {
            out.pop_back();
        } else {
            out.push_back(' ');
        }
    }
    return out;
}

/// Runs the converter over `bytes`; why it failed, or "".
std::string convert(std::string_view bytes, const InputLimits& limits, std::string& text)
{
    Descriptor file(::memfd_create("article", MFD_CLOEXEC));
    std::array<int, 2> ends{-1, -1};
    if (file.get() < 0 || !write_all(file.get(), bytes) || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::strerror(errno);
    Descriptor out(ends[0]);
    Descriptor in(ends[1]);
    pid_t pid = start(file.get(), in.get());
    if (pid < 0) return "the program 'pdftotext' (package poppler-utils) is not installed";
    in.reset();
    bool whole = read_all(out.get(), limits.article_bytes, limits.pdf_seconds, text);
    if (!whole) ::kill(pid, SIGKILL);
    int status = 0;
    ::waitpid(pid, &status, 0);
    if (!whole) return "pdftotext took too long or gave too much";
    bool missing = WIFEXITED(status) && WEXITSTATUS(status) == 127;
    if (missing) return "the program 'pdftotext' (package poppler-utils) is not installed";
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? "" : "pdftotext cannot read it";
}

} // namespace

void read_pdf(RawInput input, ReadContext& context)
{
    std::string text;
    std::string failure = convert(input.bytes, context.options.limits, text);
    if (!failure.empty()) {
        report_error(context.diagnostics, input.path, "pdf", failure + "; it was not read");
        return;
    }
    RawInput plain;
    plain.path = std::move(input.path);
    plain.url = std::move(input.url);
    plain.is_file = false;
    plain.bytes = reflowed(text);
    read_plain_text(std::move(plain), context);
}

} // namespace crosscheck
