// embed_yaml ROOT OUT FILE...: writes the definition of built_in_documents(), of the
// YAML files below ROOT. The build runs it; see docs/decisions/021-packs-are-read-by-the-build.md.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "yaml/built_in.h"
#include "yaml/reader.h"

namespace {

using namespace crosscheck;

/// A document on its way into the program.
struct Document {
    std::string path;
    std::string text;
    std::string more; ///< scalars that the text does not print as they are
    std::vector<FlatNode> nodes;
};

/// Where the scalar stands in the bytes of the document, wherever that is first from `from` on.
std::uint32_t place_of(const std::string& scalar, std::size_t& from, Document& document)
{
    std::size_t at = document.text.find(scalar, from);
    if (at != std::string::npos)
        from = at;
    else if (at = document.text.find(scalar); at == std::string::npos) {
        at = document.text.size() + document.more.size();
        document.more += scalar;
    }
    return static_cast<std::uint32_t>(at);
}

void add_scalar(const std::string& scalar, bool quoted, std::uint32_t line, std::uint32_t column, std::size_t& from,
                Document& document)
{
    document.nodes.push_back({YamlNode::Kind::Scalar, quoted, line, column,
                              place_of(scalar, from, document), static_cast<std::uint32_t>(scalar.size())});
}

void flatten(const YamlNode& node, std::size_t& from, Document& document)
{
    if (node.is_scalar())
        return add_scalar(node.scalar, node.quoted, node.line, node.column, from, document);
    const std::size_t size = node.is_sequence() ? node.items.size() : node.members.size();
    document.nodes.push_back({node.kind, node.quoted, node.line, node.column, 0,
                              static_cast<std::uint32_t>(size)});
    for (const YamlNode& item : node.items)
        flatten(item, from, document);
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        const auto& [line, column] = node.member_marks[i];
        add_scalar(node.members[i].first, false, line, column, from, document);
        flatten(node.members[i].second, from, document);
    }
}

Document read(const std::string& root, const std::string& path)
{
    std::ifstream file(root + "/" + path, std::ios::binary);
    Document document{path, std::string(std::istreambuf_iterator<char>(file), {}), "", {}};
    if (const Result<YamlNode> tree = read_yaml(document.text, path)) {
        std::size_t from = 0;
        flatten(*tree, from, document);
    }
    return document;
}

/// As pieces that no compiler finds too long.
void write_literal(std::ostream& out, const std::string& bytes)
{
    constexpr std::size_t piece = 100;
    constexpr std::string_view digits = "01234567";
    for (std::size_t at = 0; at < bytes.size() || at == 0; at += piece) {
        out << "\n    \"";
        for (char c : std::string_view(bytes).substr(at, piece)) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\' && c != '?')
                out << c;
            else
                out << '\\' << digits[byte >> 6U] << digits[(byte >> 3U) & 7U] << digits[byte & 7U];
        }
        out << '"';
    }
}

void write(std::ostream& out, const Document& document, std::size_t number)
{
    out << "constexpr char bytes_" << number << "[] =";
    write_literal(out, document.text + document.more);
    out << ";\nconstexpr std::array<FlatNode, " << document.nodes.size() << "> nodes_" << number << "{{\n";
    for (const FlatNode& node : document.nodes)
        out << "{Kind(" << static_cast<int>(node.kind) << ")," << (node.quoted ? "true," : "false,") << node.line << ','
            << node.column << ',' << node.begin << ',' << node.size << "},\n";
    out << "}};\n";
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3) {
        std::cerr << "usage: embed_yaml ROOT OUT FILE...\n";
        return 2;
    }
    std::vector<std::string> paths(arguments + 3, arguments + count);
    std::sort(paths.begin(), paths.end());
    std::ofstream out(arguments[2], std::ios::binary);
    out << "#include <array>\n\n#include \"yaml/built_in.h\"\n\nnamespace crosscheck {\nnamespace {\n\n"
           "using Kind = YamlNode::Kind;\n\n";
    std::string table;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const Document document = read(arguments[1], paths[i]);
        write(out, document, i);
        const std::string number = std::to_string(i);
        table += "    {\"" + paths[i] + "\", {bytes_" + number + ", sizeof bytes_" + number + " - 1}, " +
                 std::to_string(document.text.size()) + ", nodes_" + number + "},\n";
    }
    out << "\nconstexpr BuiltInDocument documents[] = {\n" << table << "};\n\n} // namespace\n\n"
        << "std::span<const BuiltInDocument> built_in_documents() { return documents; }\n\n} // namespace crosscheck\n";
    return out.flush() ? 0 : 1;
}
