#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/date.h"

namespace crosscheck {

/// Reads the fields of one object. The first fault is kept, with its place;
/// after it every read gives the default, so callers ask once at the end.
class JsonFields {
  public:
    using Json = nlohmann::json;

    JsonFields(const Json& object, std::string place, std::string& fault)
        : object_(object), place_(std::move(place)), fault_(fault)
    {
        if (!object.is_object()) fail("", "an object");
    }

    std::string text(const char* key)
    {
        const Json* field = find(key);
        if (field == nullptr) return "";
        if (field->is_string()) return field->get<std::string>();
        fail(key, "a text");
        return "";
    }

    std::string needed_text(const char* key)
    {
        std::string value = text(key);
        if (value.empty()) fail(key, "a text that is not empty");
        return value;
    }

    bool flag(const char* key)
    {
        const Json* field = find(key);
        if (field == nullptr) return false;
        if (field->is_boolean()) return field->get<bool>();
        fail(key, "true or false");
        return false;
    }

    std::uint32_t whole(const char* key)
    {
        const Json* field = find(key);
        if (field == nullptr) return 0;
        if (field->is_number_unsigned() && field->get<std::uint64_t>() <= UINT32_MAX)
            return field->get<std::uint32_t>();
        fail(key, "a whole number that is not negative");
        return 0;
    }

    std::optional<double> number(const char* key)
    {
        const Json* field = find(key);
        if (field == nullptr) return std::nullopt;
        if (field->is_number()) return field->get<double>();
        fail(key, "a number or null");
        return std::nullopt;
    }

    DateRange days(const char* from = "from", const char* to = "to")
    {
        return {day(from), day(to)};
    }

    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> list;
        each(key, [&](const Json& item, const std::string& place) {
            if (item.is_string())
                list.push_back(item.get<std::string>());
            else
                fail_at(place, "a text");
        });
        return list;
    }

    /// A word from a closed set; the enumerator it names.
    template <typename T>
    T word(const char* key, std::optional<T> (*parse)(std::string_view), T absent)
    {
        std::string value = text(key);
        if (value.empty()) return absent;
        if (auto parsed = parse(value)) return *parsed;
        fail(key, "a word of the contract, not '" + value.substr(0, 40) + "'");
        return absent;
    }

    JsonFields object(const char* key)
    {
        static const Json empty = Json::object();
        const Json* field = find(key);
        return {field == nullptr ? empty : *field, place_ + "/" + key, fault_};
    }

    template <typename Visit>
    void each(const char* key, Visit visit)
    {
        const Json* field = find(key);
        if (field == nullptr) return;
        if (!field->is_array()) return fail(key, "a list");
        for (std::size_t i = 0; i < field->size() && fault_.empty(); ++i)
            visit((*field)[i], place_ + "/" + key + "/" + std::to_string(i));
    }

    void each_text(std::map<std::string, std::string>& map)
    {
        if (!object_.is_object()) return;
        for (const auto& [key, value] : object_.items()) {
            if (value.is_string())
                map[key] = value.get<std::string>();
            else
                fail(key.c_str(), "a text");
        }
    }

    std::string& fault() { return fault_; }
    void fail(const char* key, const std::string& expected)
    {
        fail_at(*key == '\0' ? place_ : place_ + "/" + key, expected);
    }

  private:
    const Json* find(const char* key) const
    {
        if (!fault_.empty() || !object_.is_object()) return nullptr;
        auto found = object_.find(key);
        return found == object_.end() || found->is_null() ? nullptr : &*found;
    }

    std::optional<Day> day(const char* key)
    {
        std::string value = text(key);
        if (value.empty()) return std::nullopt;
        auto parsed = parse_iso_day(value);
        if (!parsed) fail(key, "a day as YYYY-MM-DD");
        return parsed;
    }

    void fail_at(const std::string& place, const std::string& expected)
    {
        if (fault_.empty()) fault_ = (place.empty() ? "/" : place) + ": expected " + expected;
    }

    const Json& object_;
    std::string place_;
    std::string& fault_;
};

} // namespace crosscheck
