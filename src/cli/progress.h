#pragma once
#include <chrono>
#include <cstdint>
#include <string>

namespace crosscheck {

/// A one-line bar on standard error with rate and time left. Draws only on a
/// terminal, never under CI, TERM=dumb or --quiet; otherwise it does nothing.
class ProgressBar {
  public:
    ProgressBar(std::string what, std::uint64_t total_bytes, bool wanted);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void update(std::uint64_t bytes_done);

  private:
    std::string what_;
    std::uint64_t total_;
    bool drawn_ = false;
    bool wanted_;
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point last_;
};

} // namespace crosscheck
