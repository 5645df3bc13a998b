#include "ingest/html_render.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// U+00AD and U+200B stand in words and are not seen.
std::size_t invisible_size(std::string_view text)
{
    if (text.substr(0, 2) == "\xC2\xAD") return 2;
    std::string_view next = text.substr(0, 3);
    return next == "\xE2\x80\x8B" || next == "\xEF\xBB\xBF" || next == "\xE2\x81\xA0" ? 3 : 0;
}

} // namespace

void HtmlRenderer::flush_break(std::uint32_t file)
{
    int pending = pending_;
    pending_ = 0;
    if (text.empty() || pending == 0) return;
    bool single_space = pending == 1 && offsets.back().file_size == 0 &&
                        offsets.back().file + (text.size() - offsets.back().text) + 1 == file &&
                        page_.bytes[file - 1] == ' ';
    std::size_t ended = text.size() - std::min(text.size(), text.find_last_not_of('\n') + 1);
    std::size_t wanted = pending == 3 ? 2 : 1;
    if (single_space)
        copy(file - 1, file);
    else if (pending == 1 && ended == 0)
        decoded(" ", file, 0);
    else if (pending > 1 && ended < wanted)
        decoded(std::string_view("\n\n").substr(ended, wanted - ended), file, 0);
}

std::uint32_t HtmlRenderer::position()
{
    if (pending_ > 1) flush_break(offsets.empty() ? 0 : offsets.back().file);
    return static_cast<std::uint32_t>(text.size());
}

void HtmlRenderer::copy(std::uint32_t begin, std::uint32_t end)
{
    auto at = static_cast<std::uint32_t>(text.size());
    bool joins = !offsets.empty() && offsets.back().file_size == 0 &&
                 offsets.back().file + (at - offsets.back().text) == begin;
    if (!joins) offsets.push_back({at, begin, 0});
    text.append(page_.bytes.substr(begin, end - begin));
}

void HtmlRenderer::decoded(std::string_view bytes, std::uint32_t file, std::uint32_t file_size)
{
    // A break has no bytes of its own in the page; a size of 1 keeps it from
    // being taken for a run that is copied byte for byte.
    offsets.push_back(
        {static_cast<std::uint32_t>(text.size()), file, file_size == 0 ? 1 : file_size});
    text.append(bytes);
}

void HtmlRenderer::add_text(Span raw)
{
    std::string_view bytes = page_.raw(raw);
    for (std::size_t at = 0; at < bytes.size();) {
        char c = bytes[at];
        auto file = raw.begin + static_cast<std::uint32_t>(at);
        if (is_space(c)) {
            pending_ = pending_ == 0 ? 1 : pending_;
            ++at;
        } else if (c == '&') {
            std::string value;
            std::size_t taken = decode_entity(bytes.substr(at), value);
            if (taken != 0 && ((value.size() == 1 && is_space(value[0])) || value == "\xC2\xA0")) {
                pending_ = pending_ == 0 ? 1 : pending_;
            } else if (taken != 0 && invisible_size(value) == 0) {
                flush_break(file);
                decoded(value, file, static_cast<std::uint32_t>(taken));
            } else if (taken == 0) {
                flush_break(file);
                copy(file, file + 1);
            }
            at += taken == 0 ? 1 : taken;
        } else if (std::size_t hidden = invisible_size(bytes.substr(at)); hidden != 0) {
            at += hidden;
        } else {
            std::size_t end = at + 1;
            while (end < bytes.size() && !is_space(bytes[end]) && bytes[end] != '&' &&
                   invisible_size(bytes.substr(end, 3)) == 0)
                ++end;
            flush_break(file);
            copy(file, raw.begin + static_cast<std::uint32_t>(end));
            at = end;
        }
    }
}

} // namespace crosscheck
