#include "yaml/reader.h"

#include <istream>
#include <optional>
#include <set>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

// yaml-cpp's own Node takes duplicate keys silently and expands aliases, so the
// tree is built from its events instead: every fault is known with its place
// before anything is stored, and a bomb costs no more than its bytes.

namespace crosscheck {
namespace {

/// Ends the parse from inside an event; never leaves this file.
struct Refusal {
    std::uint32_t line;
    std::uint32_t column;
    std::string message;
};

std::uint32_t one_based(int value)
{
    return value < 0 ? 0 : static_cast<std::uint32_t>(value) + 1;
}

[[noreturn]] void refuse(const YAML::Mark& mark, std::string message)
{
    throw Refusal{one_based(mark.line), one_based(mark.column), std::move(message)};
}

class TreeBuilder : public YAML::EventHandler {
  public:
    explicit TreeBuilder(const YamlLimits& limits) : limits_(limits) {}

    YamlNode take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override
    {
        add(mark, make(mark, YamlNode::Kind::Null));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        refuse(mark, "an alias ('*name') is not allowed; write the value out");
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  const std::string& value) override
    {
        YamlNode node = make(mark, YamlNode::Kind::Scalar);
        node.scalar = value;
        node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        add(mark, std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        open(mark, YamlNode::Kind::Sequence);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        open(mark, YamlNode::Kind::Mapping);
    }
    void OnMapEnd() override { close(); }

  private:
    struct Frame {
        YamlNode node;
        std::optional<std::string> key;
        std::set<std::string> keys;
    };

    YamlNode make(const YAML::Mark& mark, YamlNode::Kind kind)
    {
        if (++nodes_ > limits_.nodes)
            refuse(mark, "more than " + std::to_string(limits_.nodes) + " values");
        YamlNode node;
        node.kind = kind;
        node.line = one_based(mark.line);
        node.column = one_based(mark.column);
        return node;
    }

    void open(const YAML::Mark& mark, YamlNode::Kind kind)
    {
        if (open_.size() >= limits_.depth)
            refuse(mark, "nested deeper than " + std::to_string(limits_.depth) + " levels");
        if (expects_key()) refuse(mark, "a key must be a plain word, not a list or a mapping");
        open_.push_back({make(mark, kind), std::nullopt, {}});
    }

    void close()
    {
        YamlNode node = std::move(open_.back().node);
        open_.pop_back();
        attach(std::move(node));
    }

    bool expects_key() const
    {
        return !open_.empty() && open_.back().node.is_mapping() && !open_.back().key;
    }

    void add(const YAML::Mark& mark, YamlNode node)
    {
        if (expects_key())
            take_key(mark, node);
        else
            attach(std::move(node));
    }

    void take_key(const YAML::Mark& mark, const YamlNode& node)
    {
        if (!node.is_scalar()) refuse(mark, "a key must be a plain word, not empty");
        if (node.scalar == "<<" && !node.quoted)
            refuse(mark, "a merge key ('<<') is not allowed; write the members out");
        Frame& frame = open_.back();
        if (!frame.keys.insert(node.scalar).second)
            refuse(mark, "duplicate key '" + node.scalar + "'");
        frame.key = node.scalar;
        frame.node.member_marks.emplace_back(node.line, node.column);
    }

    void attach(YamlNode node)
    {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Frame& frame = open_.back();
        if (frame.node.is_sequence()) {
            frame.node.items.push_back(std::move(node));
            return;
        }
        frame.node.members.emplace_back(std::move(*frame.key), std::move(node));
        frame.key.reset();
    }

    const YamlLimits& limits_;
    std::size_t nodes_ = 0;
    std::vector<Frame> open_;
    YamlNode root_;
};

/// A stream over borrowed bytes: no copy of the text.
class ViewBuffer : public std::streambuf {
  public:
    explicit ViewBuffer(std::string_view text)
    {
        char* begin = const_cast<char*>(text.data()); // streambuf never writes to a get area
        setg(begin, begin, begin + text.size());
    }
};

/// The first control character that YAML does not know. yaml-cpp takes 0x04 for
/// the end of the file and NUL for a sign of UTF-16, so they must not reach it.
std::optional<Refusal> control_character(std::string_view text)
{
    std::uint32_t line = 1;
    std::size_t line_start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\n') {
            ++line;
            line_start = i + 1;
        } else if ((byte < 0x20 && byte != '\t' && byte != '\r') || byte == 0x7F || byte > 0xF7) {
            return Refusal{line, static_cast<std::uint32_t>(i - line_start + 1),
                           "a control character or a byte that is not UTF-8"};
        }
    }
    return std::nullopt;
}

Error place(std::string_view path, const Refusal& refusal)
{
    std::string message(path);
    if (refusal.line != 0)
        message += ":" + std::to_string(refusal.line) + ":" + std::to_string(refusal.column);
    return Error{message + ": " + refusal.message};
}

YamlNode read_document(std::string_view text, const YamlLimits& limits)
{
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    TreeBuilder builder(limits);
    parser.HandleNextDocument(builder);
    YamlNode root = builder.take();
    TreeBuilder rest(limits);
    if (parser.HandleNextDocument(rest))
        throw Refusal{rest.take().line, 1, "a second document; one is expected"};
    return root;
}

} // namespace

Result<YamlNode> read_yaml(std::string_view text, std::string_view path, const YamlLimits& limits)
{
    if (text.size() > limits.bytes)
        return place(path, {0, 0, "larger than " + std::to_string(limits.bytes) + " bytes"});
    if (auto refusal = control_character(text)) return place(path, *refusal);
    try {
        return read_document(text, limits);
    } catch (const Refusal& refusal) {
        return place(path, refusal);
    } catch (const YAML::Exception& exception) {
        return place(path, {one_based(exception.mark.line), one_based(exception.mark.column),
                            exception.msg});
    } catch (const std::exception& exception) {
        return place(path, {0, 0, exception.what()});
    }
}

} // namespace crosscheck
