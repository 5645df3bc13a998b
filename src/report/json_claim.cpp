#include "report/json_claim.h"

namespace crosscheck {
namespace {

bool is_known(const EventRef& event)
{
    return !event.noun.empty() || !event.place.empty() || event.date.from || event.date.to || !event.names.empty() ||
           event.background || event.weekday != 0 || event.assumed;
}

void write(JsonWriter& json, const EventRef& event)
{
    json.begin_object();
    json.member_if_any("noun", event.noun);
    json.member_if_any("place", event.place);
    if (event.date.from) json.member("from", iso(*event.date.from));
    if (event.date.to) json.member("to", iso(*event.date.to));
    json.member_if_any("names", event.names);
    json.member_if_set("background", event.background);
    json.member_if_not_zero("weekday", event.weekday);
    json.member_if_set("assumed", event.assumed);
    json.end_object();
}

/// `source`: what is known of the article, already written; empty where claims stand beside their articles.
void write(JsonWriter& json, const ClaimContext& context, std::string_view source)
{
    json.begin_object();
    json.member_if_any("verb", context.verb);
    json.member_if_any("noun", context.noun);
    json.member_if_any("modifiers", context.modifiers);
    json.member_if_any("terms", context.terms);
    json.member_if_any("names", context.names);
    if (is_known(context.event)) {
        json.key("event");
        write(json, context.event);
    }
    json.member_if_set("headline", context.headline);
    json.member("sentence", context.sentence);
    json.member_if_any("occasion", context.occasion);
    json.member_if_any("change", context.change);
    json.member_if_any("per", context.per);
    json.member_if_any("part_of", context.part_of);
    json.member_if_any("stands_for", context.stands_for);
    json.member_if_any("within", context.within);
    json.member_if_set("all_parts", context.all_parts);
    json.member_if_not_zero("implied_parts", context.implied_parts);
    json.member_if_any("share_of", context.share_of);
    json.member_if_set("echoed", context.echoed);
    json.member_if_any("same_as", context.same_as);
    json.member_if_set("retracted", context.retracted);
    if (!source.empty()) {
        json.key("source");
        json.json(source);
    }
    json.end_object();
}

void write(JsonWriter& json, const Evidence& evidence)
{
    json.begin_object();
    json.member("begin", evidence.span.begin);
    json.member("end", evidence.span.end);
    json.member("line", evidence.line);
    json.member("column", evidence.column);
    json.member("text", evidence.text);
    json.member("sentence", evidence.sentence_text);
    json.member("sentence_begin", evidence.sentence.begin);
    json.member("sentence_end", evidence.sentence.end);
    json.member_if_not_zero("character", evidence.character);
    json.member_if_any("before", evidence.before);
    json.member_if_any("after", evidence.after);
    json.end_object();
}

void write(JsonWriter& json, const When& when)
{
    json.begin_object();
    json.member("from", when.range.from);
    json.member("to", when.range.to);
    json.member("basis", when.basis);
    json.end_object();
}

void write(JsonWriter& json, const Attribution& attribution)
{
    json.begin_object();
    json.member("speaker", attribution.speaker);
    json.member("text", attribution.text);
    json.end_object();
}

/// The MinHash as one string of 16 hexadecimal digits a value: a JSON number
/// cannot carry 64 bits everywhere.
std::string signature_text(const std::vector<std::uint64_t>& signature)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(signature.size() * 16, '0');
    char* digit = text.data();
    for (std::uint64_t place : signature) {
        for (int i = 0; i < 16; ++i, place <<= 4U) *digit++ = digits[place >> 60U];
    }
    return text;
}

} // namespace

void write(JsonWriter& json, const Value& value)
{
    json.begin_object();
    json.member("type", name(value.type));
    json.member("lower", value.lower);
    json.member("upper", value.upper);
    json.member("unit", value.unit);
    json.member("hedge", name(value.hedge));
    json.member("text", value.text);
    json.member("from", value.date.from);
    json.member("to", value.date.to);
    json.member("printed", value.printed);
    json.member_if_set("unit_assumed", value.unit_assumed);
    json.member_if_any("time", value.time);
    json.member_if_not_zero("weekday", value.weekday);
    json.member_if_not_zero("month", value.month);
    json.member_if_not_zero("month_day", value.month_day);
    json.member_if_set("relative", value.relative);
    json.end_object();
}

void write(JsonWriter& json, const Claim& claim, std::string_view source)
{
    json.begin_object();
    json.member("id", claim.id);
    json.member("article", claim.article);
    json.member("kind", claim.kind);
    json.member("subject", claim.subject);
    json.member("attribute", claim.attribute);
    json.key("value");
    write(json, claim.value);
    json.key("when");
    write(json, claim.when);
    json.member("scope", claim.scope);
    json.key("attribution");
    write(json, claim.attribution);
    json.member("modality", name(claim.modality));
    json.member("polarity", claim.negated ? "negated" : "affirmed");
    json.key("evidence");
    write(json, claim.evidence);
    json.member("rule", claim.rule);
    json.member("changes", name(claim.changes));
    json.member("question", claim.question);
    json.key("context");
    write(json, claim.context, source);
    json.end_object();
}

void write_published(JsonWriter& json, const ArticleSummary& article)
{
    json.key("published");
    json.begin_object();
    json.member_or_null("date", article.published);
    json.member("basis", article.published_basis);
    json.end_object();
}

void write_identity(JsonWriter& json, const ArticleSummary& article)
{
    if (article.outlet.empty()) json.member_if_any("file", article.file);
    if (!article.signature.empty()) json.member("signature", signature_text(article.signature));
}

std::string source_json(const ArticleSummary& source)
{
    JsonWriter json(JsonWriter::Layout::Line);
    json.begin_object();
    json.member("outlet", source.outlet);
    json.member("title", source.title);
    write_published(json, source);
    json.member_or_null("modified", source.modified);
    json.member_or_null("url", source.url);
    json.member("credits", source.credits);
    json.member("text_hash", source.text_hash);
    write_identity(json, source);
    json.end_object();
    return json.take();
}

} // namespace crosscheck
