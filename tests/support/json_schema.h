#pragma once
#include <fstream>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace crosscheck {

/// A JSON Schema of the repository, by its path in it; null when it cannot be read.
inline nlohmann::json read_schema(const std::string& path)
{
    std::ifstream file(CROSSCHECK_SOURCE_DIR "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return nlohmann::json::parse(text.str(), nullptr, false);
}

/// The first fault of `document` under the schema at `path`, or "".
inline std::string schema_fault(const std::string& path, const nlohmann::json& document)
{
    const nlohmann::json text = read_schema(path);
    if (text.is_discarded()) return path + ": not read";
    valijson::Schema schema;
    valijson::SchemaParser parser;
    valijson::adapters::NlohmannJsonAdapter schema_adapter(text);
    parser.populateSchema(schema_adapter, schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    valijson::adapters::NlohmannJsonAdapter adapter(document);
    if (validator.validate(schema, adapter, &results)) return "";
    std::string faults;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const std::string& part : error.context)
            faults += part;
        faults += ": " + error.description + "\n";
    }
    return faults;
}

} // namespace crosscheck
