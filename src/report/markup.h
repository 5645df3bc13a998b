#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck {

/// An http or https address without spaces, quotes or brackets.
bool is_web_address(std::string_view url);

/// A file of src/report/assets, built into the program.
struct Asset {
    std::string_view bytes;
};
Asset style_asset();
Asset script_asset();

/// Writes HTML, SVG and XML. Markup enters only as string literals of this
/// program (`raw` cannot be given a std::string); every other word goes through
/// `text`, which escapes for element content and quoted attribute values alike.
/// So there is one escape, and no way round it.
class Markup {
  public:
    /// A string literal written as it is.
    template <std::size_t N>
    Markup& raw(const char (&literal)[N])
    {
        out_.append(literal, N - 1);
        return *this;
    }
    /// Escaped: & < > " ' and characters that neither XML nor HTML allow.
    Markup& text(std::string_view words);
    /// The same, with places to break a long name after . - _ /.
    Markup& name_text(std::string_view words);
    Markup& number(long long value);
    /// A coordinate: at most two decimals, never a locale's comma.
    Markup& number(double value);
    Markup& asset(Asset file)
    {
        out_ += file.bytes;
        return *this;
    }
    /// Markup made by another Markup.
    Markup& append(const Markup& other)
    {
        out_ += other.out_;
        return *this;
    }
    /// ` href="…"`, only for http and https addresses; nothing for others.
    Markup& href(std::string_view url);

    const std::string& bytes() const { return out_; }
    std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

} // namespace crosscheck
