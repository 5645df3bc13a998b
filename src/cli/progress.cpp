#include "cli/progress.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <unistd.h>

namespace crosscheck {
namespace {

constexpr int bar_width = 24;

bool terminal_wanted()
{
    if (isatty(STDERR_FILENO) == 0)
        return false;
    const char* ci = std::getenv("CI");
    if (ci != nullptr && *ci != '\0')
        return false;
    const char* term = std::getenv("TERM");
    return term == nullptr || std::string_view(term) != "dumb";
}

} // namespace

ProgressBar::ProgressBar(std::string what, std::uint64_t total_bytes, bool wanted)
    : what_(std::move(what)), total_(total_bytes), wanted_(wanted && terminal_wanted()),
      start_(std::chrono::steady_clock::now()), last_(start_)
{
}

ProgressBar::~ProgressBar()
{
    if (drawn_)
        std::fputs("\r\x1B[K", stderr);
}

void ProgressBar::update(std::uint64_t bytes_done)
{
    if (!wanted_ || total_ == 0)
        return;
    auto now = std::chrono::steady_clock::now();
    if (now - last_ < std::chrono::milliseconds(100))
        return;
    last_ = now;
    drawn_ = true;
    double seconds = std::chrono::duration<double>(now - start_).count();
    double share = std::min(1.0, static_cast<double>(bytes_done) / static_cast<double>(total_));
    double rate = seconds > 0 ? static_cast<double>(bytes_done) / 1e6 / seconds : 0;
    double left = share > 0 ? seconds * (1 - share) / share : 0;
    int full = static_cast<int>(share * bar_width);
    std::string bar(static_cast<std::size_t>(full), '#');
    bar.resize(bar_width, '.');
    std::fprintf(stderr, "\r%s [%s] %3.0f %%  %.1f MB/s  %.0f s left\x1B[K", what_.c_str(),
                 bar.c_str(), share * 100, rate, left);
    std::fflush(stderr);
}

} // namespace crosscheck
