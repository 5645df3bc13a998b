#include <limits>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/json_writer.h"

using namespace crosscheck;
using Json = nlohmann::ordered_json;

namespace {

std::string text(std::string_view of_text)
{
    JsonWriter json(JsonWriter::Layout::Line);
    json.value(of_text);
    return json.take();
}

std::string number(std::optional<double> of_number)
{
    JsonWriter json(JsonWriter::Layout::Line);
    json.value(of_number);
    return json.take();
}

std::string nested(JsonWriter::Layout layout)
{
    JsonWriter json(layout);
    json.begin_object();
    json.member("texts", std::vector<std::string>{"a", "b"});
    json.member("none", std::vector<std::string>{});
    json.list("objects", std::vector<int>{1, 2}, [&](int) {
        json.begin_object();
        json.member("flag", true);
        json.member("scope", std::map<std::string, std::string>{});
        json.end_object();
    });
    json.member_or_null("url", "");
    json.member_if_any("left out", std::string());
    json.member("count", std::uint32_t{3});
    json.end_object();
    return json.take();
}

} // namespace

TEST_CASE("a text is escaped as a JSON library escapes it")
{
    std::string all;
    for (int byte = 0; byte < 0x80; ++byte)
        all += static_cast<char>(byte);
    for (const std::string& each : {all, std::string("“café” — 1 000 €"), std::string("\xF0\x9F\x8C\x8B"), std::string()})
        CHECK(text(each) == Json(each).dump());
}

TEST_CASE("bytes that are not UTF-8 are replaced")
{
    for (const std::string each : {"caf\xE9", "\xFF", "\xC3", "\xED\xA0\x80", "a\xC0\xAF\"b"}) {
        CAPTURE(each);
        CHECK(text(each) == Json(each).dump(-1, ' ', false, Json::error_handler_t::replace));
    }
}

TEST_CASE("a number has a fraction only where it needs one")
{
    CHECK(number(436000000.0) == "436000000");
    CHECK(number(-3.0) == "-3");
    CHECK(number(6.3) == "6.3");
    CHECK(number(0.1) == "0.1");
    CHECK(number(1e300) == "1e+300");
    CHECK(number(std::nullopt) == "null");
    CHECK(number(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("both layouts are those of a JSON library")
{
    const Json same = Json::parse(nested(JsonWriter::Layout::Line));
    CHECK(nested(JsonWriter::Layout::Line) == same.dump());
    CHECK(nested(JsonWriter::Layout::Indented) == same.dump(1));
}
