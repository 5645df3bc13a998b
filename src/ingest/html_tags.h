#pragma once
#include <string_view>

#include "ingest/html_dom.h"

namespace crosscheck {

/// The tag of an element's name, in any case; Other when it makes no difference.
HtmlTag tag_of(std::string_view name);
/// True for elements without content.
bool is_void(HtmlTag tag);
/// True for elements whose content is no markup.
bool is_raw_text(HtmlTag tag);
/// True when a start tag `next` ends an open `open` that was never closed.
bool ends_implicitly(HtmlTag open, HtmlTag next);

} // namespace crosscheck
